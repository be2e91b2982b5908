package siegert.theory.surrogate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.Matrix;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.network.SynapseShape;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;

class PoissonSurrogateTest {
    /** Rates of the bundled recording (Hz). */
    private static final double[] NEST = {0.7730, 2.6982, 4.1076, 5.5674, 6.5607, 8.2485, 1.00486, 7.56286};

    /** One population without recurrence, with two external sources. */
    private static Network alone(Neuron neuron, double dcMean, PoissonInput... inputs) {
        Matrix zero = Matrix.of(new double[][] {{0}});
        return new Network(
                "alone",
                List.of(new Population("E", 1000, neuron, List.of(inputs), dcMean)),
                zero,
                zero,
                new Delays(DelayDistribution.NONE, zero, zero),
                List.of());
    }

    /** Against an independent C program: 8000 neurons of each population with Poisson inputs of the microcircuit. */
    @ParameterizedTest
    @CsvSource({"1, 2.79", "2, 4.12", "3, 5.67", "4, 6.49", "5, 8.28", "6, 1.18", "7, 7.84"})
    void populationsOfTheMicrocircuitAtMeasuredRates(int population, double expected) {
        Network stated = Catalogue.bundled().resolveNetwork("microcircuit", List.of());
        PoissonSurrogate surrogate =
                PoissonSurrogate.of(stated.withIndegree(stated.indegree().map(Math::rint)), population, NEST, 1e-4);
        // the reference is printed to two decimals and has an error of 0.1 to 0.3 %
        double error = Math.hypot(surrogate.standardError(), 0.003 * expected + 0.003);
        assertEquals(expected, surrogate.rate(), 3 * error);
        assertTrue(surrogate.standardError() < Math.max(0.0135, 0.0105 * expected), surrogate.toString());
    }

    /** Nearly Gaussian input: Monte Carlo of filtered noise, tau_m 10, tau_s 0.5 ms, V_th 15, V_r 0 mV, mean 16, sd 4 mV. */
    @ParameterizedTest
    @CsvSource({"0, 44.383", "2, 39.877"})
    void manySmallSynapsesAreFilteredNoise(double refractory, double expected) {
        Neuron neuron = new Neuron(10e-3, refractory * 1e-3, 0.5e-3, 15e-3, 0);
        // excitation and inhibition of 0.05 mV: sd² = tau_m J² (sum of the rates), the rest is a constant current
        double each = 16e-6 / (10e-3 * 2.5e-9) / 2;
        Network network = alone(neuron, 16e-3, new PoissonInput(each, 0.05e-3, 1), new PoissonInput(each, -0.05e-3, 1));
        PoissonSurrogate surrogate = PoissonSurrogate.of(network, 0, new double[] {expected}, 1e-5);
        // the shot noise itself still costs less than 0.5 %
        assertEquals(expected, surrogate.rate(), 3 * surrogate.standardError() + 0.005 * expected);
    }

    /** On a grid h a crossing within a step is missed: as a threshold 0.5826 sd sqrt(h/tau_m) higher (zeta(1/2)/sqrt(2 pi)). */
    @Test
    void deltaSynapsesOnAGrid() {
        Neuron neuron = new Neuron(10e-3, 0, 0, 15e-3, 0);
        double each = 25e-6 / (10e-3 * 2.5e-9) / 2;
        Network network = alone(neuron, 10e-3, new PoissonInput(each, 0.05e-3, 1), new PoissonInput(each, -0.05e-3, 1));
        PoissonSurrogate surrogate = PoissonSurrogate.of(network, 0, new double[] {12}, 1e-4);
        Neuron higher = new Neuron(10e-3, 0, 0, 15e-3 + 0.5826 * 5e-3 * Math.sqrt(1e-2), 0);
        double expected = FiringRate.rate(higher, Method.DELTA, 10e-3, 5e-3);
        assertTrue(expected < 0.97 * FiringRate.rate(neuron, Method.DELTA, 10e-3, 5e-3));
        assertEquals(expected, surrogate.rate(), 3 * surrogate.standardError());
    }

    @Test
    void aConstantCurrentFiresRegularly() {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
        PoissonSurrogate surrogate = PoissonSurrogate.of(alone(neuron, 20e-3), 0, new double[] {60}, 1e-4);
        // V passes 15 mV between steps 138 and 139, and 20 steps are refractory
        double steps = Math.ceil(Math.log(20. / 5) * 10e-3 / 1e-4) + 20;
        // at the ends of a window of 18 s a part of an interval is lost or won
        assertEquals(1 / (steps * 1e-4), surrogate.rate(), 0.06);
        assertEquals(0, surrogate.cv(), 1e-9);
    }

    /** Weights of two kinds and spread weights: mean and variance of the input decide, nearly. */
    @Test
    void spreadWeightsAreWiderInput() {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
        Network spread = alone(neuron, 0, new PoissonInput(2000, 0.1e-3, 5.5, 0.5, Double.NaN));
        // two sources of weights J (1 -+ 0.5) have the same mean, variance and skewness 0 of weights
        Network two = alone(neuron, 0, new PoissonInput(1000, 0.05e-3, 5.5), new PoissonInput(1000, 0.15e-3, 5.5));
        PoissonSurrogate a = PoissonSurrogate.of(spread, 0, new double[] {5}, 1e-4);
        PoissonSurrogate b = PoissonSurrogate.of(two, 0, new double[] {5}, 1e-4);
        assertEquals(b.rate(), a.rate(), 3 * Math.hypot(a.standardError(), b.standardError()));
        Network equal = alone(neuron, 0, new PoissonInput(2000, 0.1e-3, 5.5));
        assertTrue(a.rate()
                > 1.2 * PoissonSurrogate.of(equal, 0, new double[] {5}, 1e-4).rate());
    }

    /** Synapses of two time constants take the general loop: as one time constant where the two are nearly equal. */
    @Test
    void twoTimeConstants() {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
        Network one = alone(neuron, 0, new PoissonInput(2000, 0.1e-3, 7), new PoissonInput(500, -0.1e-3, 2));
        Network two =
                alone(neuron, 0, new PoissonInput(2000, 0.1e-3, 7), new PoissonInput(500, -0.1e-3, 2, 0, 0.5001e-3));
        PoissonSurrogate a = PoissonSurrogate.of(one, 0, new double[] {10}, 1e-4);
        PoissonSurrogate b = PoissonSurrogate.of(two, 0, new double[] {10}, 1e-4);
        assertEquals(a.rate(), b.rate(), 3 * Math.hypot(a.standardError(), b.standardError()));
    }

    /** An alpha-shaped current has the rate of an exponential one of 1.65 times its time constant, within 2 %. */
    @Test
    void alphaShapedCurrents() {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
        Network exponential = alone(neuron, 0, new PoissonInput(2000, 0.1e-3, 6));
        Network alpha = new Network(
                exponential.name(),
                exponential.populations(),
                exponential.indegree(),
                exponential.weight(),
                exponential.weightSpread(),
                exponential.tauS(),
                SynapseShape.ALPHA,
                exponential.delays(),
                exponential.wiring(),
                exponential.remarks());
        PoissonSurrogate a = PoissonSurrogate.of(alpha, 0, new double[] {5}, 1e-4);
        PoissonSurrogate e = PoissonSurrogate.of(exponential, 0, new double[] {5}, 1e-4);
        assertEquals(e.rate(), a.rate(), 3 * Math.hypot(a.standardError(), e.standardError()) + 0.02 * e.rate());
        assertNotEquals(e.rate(), a.rate());
    }

    @Test
    void resultsDoNotDependOnTheThreads() throws ExecutionException, InterruptedException {
        Network network = Catalogue.bundled().resolveNetwork("microcircuit", List.of());
        ForkJoinPool single = new ForkJoinPool(1);
        PoissonSurrogate alone =
                single.submit(() -> PoissonSurrogate.of(network, 5, NEST, 1e-4)).get();
        single.shutdown();
        assertEquals(alone, PoissonSurrogate.of(network, 5, NEST, 1e-4));
    }

    @Test
    void impossibleRatesAndStepsAreRefused() {
        Network network = Catalogue.bundled().resolveNetwork("microcircuit", List.of());
        double[] negative = NEST.clone();
        negative[3] = -1;
        assertThrows(IllegalArgumentException.class, () -> PoissonSurrogate.of(network, 0, negative, 1e-4));
        assertThrows(IllegalArgumentException.class, () -> PoissonSurrogate.of(network, 0, NEST, 0));
        assertThrows(IllegalArgumentException.class, () -> PoissonSurrogate.of(network, 0, new double[2], 1e-4));
    }
}
