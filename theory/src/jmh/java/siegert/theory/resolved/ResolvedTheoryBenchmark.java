package siegert.theory.resolved;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import siegert.datasets.Matrix;
import siegert.datasets.network.Connectivity;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.ResolvedPrediction;

/** Single neurons of a network of the kind of the recording single-neuron: a fifth of all pairs joined, 4 of 5 excitatory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class ResolvedTheoryBenchmark {
    @Param({"1000", "2000"})
    private int neurons;

    private Network network;
    private Connectivity connectivity;
    private int[] ids;

    @Setup(Level.Trial)
    public void connect() {
        int indegree = neurons / 5;
        int excitatory = 4 * neurons / 5;
        // weights that leave the variance of the input what it is with 200 synapses
        double scale = Math.sqrt(200.0 / indegree);
        SplittableRandom random = new SplittableRandom(1);
        int n = neurons * indegree;
        int[] source = new int[n];
        int[] target = new int[n];
        double[] weight = new double[n];
        for (int k = 0; k < n; k++) {
            boolean fromExcitatory = k % indegree < 4 * indegree / 5;
            target[k] = k / indegree;
            source[k] = fromExcitatory
                    ? random.nextInt(excitatory)
                    : excitatory + random.nextInt(neurons - excitatory);
            weight[k] = (fromExcitatory ? 0.8e-3 : -4e-3) * scale * (1 + 0.2 * random.nextGaussian());
        }
        connectivity = Connectivity.of(neurons, source, target, weight, new double[0]);
        Neuron neuron = new Neuron(0.02, 0.002, 0, 0.015, 0);
        List<PoissonInput> inputs =
                List.of(new PoissonInput(1, 0.8e-3, 1017.73), new PoissonInput(1, -4e-3, 220.58));
        double[][] weights = {{0.8e-3 * scale, -4e-3 * scale}, {0.8e-3 * scale, -4e-3 * scale}};
        double[][] indegrees = {{0.8 * indegree, 0.2 * indegree}, {0.8 * indegree, 0.2 * indegree}};
        network = new Network(
                "random",
                List.of(
                        new Population("E", excitatory, neuron, inputs, 0.02),
                        new Population("I", neurons - excitatory, neuron, inputs, 0.02)),
                Matrix.of(indegrees),
                Matrix.of(weights),
                new Delays(DelayDistribution.NONE, Matrix.filled(2, 2, 1e-3), Matrix.filled(2, 2, 0)),
                List.of());
        ids = new int[neurons];
    }

    /** All of it: rates, CVs, effective connectivity, spectral bound, covariances. */
    @Benchmark
    public ResolvedPrediction predict() {
        return new ResolvedTheory(network, connectivity, Method.DELTA).predict(ids);
    }

    /** Rates and CVs alone. */
    @Benchmark
    public ResolvedPrediction rates() {
        return new ResolvedTheory(network, connectivity, Method.DELTA).rates(ids);
    }
}
