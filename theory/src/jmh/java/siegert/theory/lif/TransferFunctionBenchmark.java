package siegert.theory.lif;

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
import org.openjdk.jmh.infra.Blackhole;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;

/** The grid of Bos et al. 2016: 0.1 + k/(2 pi) Hz, 3141 frequencies up to 500 Hz, at the eight populations' inputs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TransferFunctionBenchmark {
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    /** Inputs of the microcircuit, taylor (mV). */
    private static final double[] MEAN = {3.4548, 7.0992, 7.8677, 7.2261, 7.6827, 9.1970, 3.4595, 9.1912};

    private static final double[] SD = {6.0807, 5.0286, 5.0380, 5.8843, 5.8176, 5.0230, 6.3723, 4.8665};

    @Param({"TAYLOR", "SHIFT"})
    private Method method;

    @Param({"NEGLECTED", "INCLUDED"})
    private Refractoriness refractoriness;

    private final double[] omega = IntStream.range(0, 3141)
            .mapToDouble(k -> 2 * Math.PI * 0.1 + k)
            .toArray();
    private final double[] re = new double[omega.length];
    private final double[] im = new double[omega.length];

    /** All frequencies and populations. */
    @Benchmark
    public void microcircuit(Blackhole hole) {
        for (int j = 0; j < MEAN.length; j++) {
            new TransferFunction(
                            NEURON, method, refractoriness, SynapticFilter.APPLIED, MEAN[j] * 1e-3, SD[j] * 1e-3)
                    .evaluate(omega, re, im);
            hole.consume(re);
            hole.consume(im);
        }
    }
}
