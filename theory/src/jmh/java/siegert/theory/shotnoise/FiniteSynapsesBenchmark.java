package siegert.theory.shotnoise;

import java.util.List;
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
import siegert.theory.special.Complex;

/** Neurons of an E-I network with synapses of their size: the rate beside that of the diffusion, and one frequency. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FiniteSynapsesBenchmark {
    private static final List<SpikeSource> INPUT =
            List.of(new SpikeSource(0.2e-3, 0, 10_300), new SpikeSource(-1.2e-3, 0, 1080));

    /** Synaptic time constant (s); delta synapses in steps of 0.1 ms. */
    @Param({"0.5e-3", "0"})
    public double tauS;

    private Neuron neuron;
    private FiniteSynapses.Response response;
    private double omega;

    @Setup
    public void solve() {
        neuron = new Neuron(20e-3, 2e-3, tauS, 20e-3, 10e-3, 1e-4);
        response = FiniteSynapses.of(neuron, 0, INPUT).response();
    }

    @Benchmark
    public double rate() {
        return FiniteSynapses.of(neuron, 0, INPUT).rateRatio();
    }

    @Benchmark
    public FiniteSynapses.Value frequency() {
        omega = omega > 2000 ? 0 : omega + 10;
        return response.at(new Complex(0, omega));
    }
}
