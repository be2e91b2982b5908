package siegert.theory.lif;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;

/** Time of one CV, over working points from deep below threshold to far above. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class IntervalVariabilityBenchmark {
    private static final double[][] POINTS = {
        {3.5e-3, 6e-3}, {9e-3, 5e-3}, {15e-3, 3e-3}, {10e-3, 2e-3}, {20e-3, 4e-3}, {25e-3, 1e-3}, {7e-3, 6e-3}, {5e-3, 4e-3}
    };

    private final Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    @Benchmark
    @OperationsPerInvocation(8)
    public double cv() {
        double sum = 0;
        for (double[] point : POINTS) {
            sum += IntervalVariability.cv(neuron, Method.SHIFT, point[0], point[1]);
        }
        return sum;
    }
}
