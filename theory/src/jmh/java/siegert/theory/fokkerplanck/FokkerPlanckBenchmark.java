package siegert.theory.fokkerplanck;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import siegert.datasets.network.Neuron;

/** Time of one frequency (all meshes), of the stationary solution, and of a whole table. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FokkerPlanckBenchmark {
    /** refractory time (ms): 0 needs every current that passes the threshold as an unknown */
    @Param({"2", "0"})
    public double refractory;

    private Neuron neuron;
    private FokkerPlanck solution;
    private double omega;

    @Setup
    public void solve() {
        neuron = new Neuron(10e-3, refractory * 1e-3, 0.5e-3, 15e-3, 0);
        solution = FokkerPlanck.solve(neuron, 9.06e-3, 4.9e-3);
        omega = 100;
    }

    @Benchmark
    public RateResponse frequency() {
        omega = omega > 5000 ? 100 : omega * 1.1;
        return solution.response(omega);
    }

    @Benchmark
    public FokkerPlanck stationary() {
        return FokkerPlanck.solve(neuron, 9.06e-3, 4.9e-3);
    }

    @Benchmark
    public ResponseTable table() {
        return solution.table(2 * Math.PI * 1000);
    }
}
