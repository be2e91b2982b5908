package siegert.theory.network;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Refractoriness;
import siegert.theory.ReferenceCase;
import siegert.theory.lif.IntervalVariability;

/** The cortical microcircuit: self-consistent rates, CVs, and spectra at the 3141 frequencies of Bos et al. 2016. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MeanFieldBenchmark {
    @Param({"TAYLOR", "SHIFT"})
    private Method method;

    private final Network network = ReferenceNetwork.of(ReferenceCase.read("microcircuit_rates_shift"));
    private final double[] frequency =
            IntStream.range(0, 3141).mapToDouble(k -> 0.1 + k / (2 * Math.PI)).toArray();

    /** All of it on one thread, so that the time is that of a processor. */
    @Benchmark
    public Prediction predict() {
        return new MeanField(network, method, Refractoriness.NEGLECTED).predict(frequency, 1);
    }

    @Benchmark
    public WorkingPoint workingPoint() {
        return WorkingPoint.selfConsistent(network, method);
    }

    /** One population at the input of 23E. */
    @Benchmark
    public double cv() {
        return IntervalVariability.cv(network.populations().get(0).neuron(), method, 3.45e-3, 6.08e-3);
    }
}
