package siegert.theory.shotnoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.network.Neuron;
import siegert.theory.special.Complex;

class FiniteSynapsesTest {
    private static final Neuron EXPONENTIAL = new Neuron(20e-3, 2e-3, 0.5e-3, 20e-3, 10e-3);
    private static final Neuron DELTA = new Neuron(20e-3, 2e-3, 0, 20e-3, 10e-3, 1e-4);

    /** Input of a neuron of the E-I network: 400 and 100 recurrent, 400 external synapses of 0.2 mV. */
    private static List<SpikeSource> input(double rate, double scale) {
        return List.of(
                new SpikeSource(0.2e-3 / scale, 0, scale * scale * (6000 + 400 * rate)),
                new SpikeSource(-1.2e-3 / scale, 0, scale * scale * 100 * rate));
    }

    /**
     * Change of the rate by one excitatory spike over that of diffusion, in a simulation of 5000 neurons with Poisson input at
     * 10.75 and 10.80 Hz for 20 s (GainInTheNetwork poisson 2 brunel-ai, means over bands of 6-12, 14-26, 28-38, 40-60, 62-80, 82-100
     * and 110-150 Hz); its standard errors are up to 0.7 %, its printed figures rounded by 0.5 %.
     */
    @Test
    void gainsAreThoseOfASimulation() {
        List<SpikeSource> input = List.of(new SpikeSource(0.2e-3, 0, 6000 + 4300), new SpikeSource(-1.2e-3, 0, 1080));
        FiniteSynapses synapses = FiniteSynapses.of(EXPONENTIAL, 0, input);
        assertEquals(0.997, synapses.rateRatio(), 0.005);
        FiniteSynapses.Response response = synapses.response();
        double[] frequency = {9, 20, 33, 50, 71, 91, 130};
        double[] simulated = {1.06, 1.07, 1.09, 1.10, 1.10, 1.10, 1.12};
        for (int f = 0; f < frequency.length; f++) {
            double gain = response.at(omega(frequency[f])).gains().get(0).abs();
            assertEquals(simulated[f], gain, 0.013, frequency[f] + " Hz");
        }
    }

    /**
     * Delta synapses beside an independent program (delta_in_steps.py 0.05), whose points are three times as dense and lie on
     * multiples of the synapses: rates to 0.3 %, gains to 0.6 %.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 0.01180, 0.06271, 0.01140, 0.06071, 0.6789",
        "10, 0.01059, 0.05487, 0.01018, 0.05297, 0.7302",
        "45, 0.00632, 0.02758, 0.00590, 0.02627, 1.0067",
        "60, 0.00545, 0.02256, 0.00507, 0.02149, 1.0236",
        "100, 0.00418, 0.01558, 0.00383, 0.01475, 0.9996"
    })
    void deltaSynapsesInSteps(
            double frequency, double up, double down, double upWhite, double downWhite, double spectrum) {
        FiniteSynapses synapses = FiniteSynapses.of(DELTA, 0, input(11.53, 1));
        assertEquals(12.38567 / 12.94036, synapses.rateRatio(), 3e-3);
        assertEquals(0.82360 / 0.83347, synapses.cvRatio(), 2e-3);
        FiniteSynapses.Value value = synapses.response().at(omega(frequency));
        assertEquals(up / upWhite, value.gains().get(0).abs(), 6e-3);
        assertEquals(down / downWhite, value.gains().get(1).abs(), 6e-3);
        assertEquals(spectrum, value.spectrum().re(), 4e-3);
    }

    /** The third moment of the input falls with the size of the synapses, and the differences with it. */
    @Test
    void smallSynapsesAreADiffusion() {
        for (Neuron neuron : List.of(EXPONENTIAL, DELTA)) {
            double large = difference(neuron, 4);
            double small = difference(neuron, 16);
            assertEquals(large / 4, small, 0.06 * large, neuron.toString());
            assertEquals(0.024, large, 0.003, neuron.toString());
        }
    }

    private static double difference(Neuron neuron, double scale) {
        double mean = neuron.tauM() * FiniteSynapses.drift(input(10, 1));
        FiniteSynapses synapses = FiniteSynapses.of(neuron, (1 - scale) * mean, input(10, scale));
        return synapses.response()
                .at(omega(50))
                .gains()
                .get(0)
                .minus(Complex.ONE)
                .abs();
    }

    /** Central differences of the stationary rates: the discrete equation itself is differentiated. */
    @ParameterizedTest
    @CsvSource({"JUMP, 0.5e-3, 0", "DIFFUSION, 0.5e-3, 0.2", "JUMP, 0.5e-3, 0.2", "JUMP, 0, 0", "DIFFUSION, 0, 0.2"})
    void gainsAtZeroAreDerivativesOfTheRate(Arrival arrival, double tauS, double spread) {
        Neuron neuron = new Neuron(20e-3, 2e-3, tauS, 20e-3, 10e-3, 1e-4);
        for (int s = 0; s < 2; s++) {
            double up = rate(neuron, arrival, spread, s, 1e-3);
            double down = rate(neuron, arrival, spread, s, -1e-3);
            List<SpikeSource> input = changed(spread, s, 0);
            Complex gain =
                    neuron(neuron, arrival, input).linear().at(Complex.ZERO).source()[s];
            double expected = (up - down) / (2e-3 * input.get(s).rate());
            // the meshes follow the input, of which their errors are a part
            assertEquals(expected, gain.re(), 0.03 * Math.abs(expected));
            assertEquals(0, gain.im(), 1e-12);
        }
    }

    private static double rate(Neuron neuron, Arrival arrival, double spread, int source, double change) {
        return neuron(neuron, arrival, changed(spread, source, change)).rate();
    }

    private static List<SpikeSource> changed(double spread, int source, double change) {
        double[] weight = {0.2e-3, -1.2e-3};
        double[] rate = {10_300, 1080};
        return IntStream.range(0, 2)
                .mapToObj(s -> new SpikeSource(weight[s], spread, rate[s] * (s == source ? 1 + change : 1)))
                .toList();
    }

    private static SpikingNeuron neuron(Neuron neuron, Arrival arrival, List<SpikeSource> input) {
        return neuron.tauS() > 0 ? new PlaneState(neuron, 0, input, arrival) : new StepChain(neuron, 0, input, arrival);
    }

    /**
     * Counts over long times: their variance over their mean is CV² where successive intervals are independent, as they nearly
     * are; and high frequencies see single spikes.
     */
    @ParameterizedTest
    @CsvSource({"0.5e-3, 1e-3", "0, 1e-4"})
    void theSpectrumIsThatOfTheIntervals(double tauS, double error) {
        Neuron neuron = new Neuron(20e-3, 2e-3, tauS, 20e-3, 10e-3, 1e-4);
        SpikingNeuron state = neuron(neuron, Arrival.JUMP, input(10, 1));
        SpikingNeuron.Linear linear = state.linear();
        double square = state.cv() * state.cv();
        assertEquals(square, 1 + 2 * linear.at(Complex.ZERO).recovery().re(), error);
        assertEquals(square, 1 + 2 * linear.at(omega(1e-3)).recovery().re(), error);
        assertEquals(1, 1 + 2 * linear.at(omega(400)).recovery().re(), 2e-3);
    }

    @ParameterizedTest
    @CsvSource({"0.5e-3, 2e-3", "0.5e-3, 0", "0.5e-3, 20e-3", "5e-3, 2e-3", "0, 2e-3", "0, 0"})
    void responsesAreConjugateAtNegativeFrequencies(double tauS, double tauR) {
        Neuron neuron = new Neuron(20e-3, tauR, tauS, 20e-3, 10e-3, 1e-4);
        FiniteSynapses.Response response =
                FiniteSynapses.of(neuron, 1e-3, input(8, 1)).response();
        FiniteSynapses.Value positive = response.at(omega(70));
        FiniteSynapses.Value negative = response.at(omega(-70));
        FiniteSynapses.Value near = response.at(omega(1e-4));
        FiniteSynapses.Value zero = response.at(Complex.ZERO);
        for (int s = 0; s < 2; s++) {
            Complex expected = positive.gains().get(s).conjugate();
            assertEquals(0, negative.gains().get(s).minus(expected).abs(), 1e-10);
            assertEquals(
                    zero.gains().get(s).re(),
                    near.gains().get(s).re(),
                    1e-6 * zero.gains().get(s).abs());
        }
    }

    @Test
    void whatIsNotCoveredIsRefused() {
        List<SpikeSource> input = input(10, 1);
        assertEquals(FiniteSynapses.Reach.COVERED, FiniteSynapses.reach(EXPONENTIAL, 0, input));
        assertEquals(FiniteSynapses.Reach.DEEP, FiniteSynapses.reach(EXPONENTIAL, -20e-3, input));
        assertEquals(
                FiniteSynapses.Reach.LARGE,
                FiniteSynapses.reach(EXPONENTIAL, 0, List.of(new SpikeSource(20e-3, 0, 100))));
        assertEquals(FiniteSynapses.Reach.NO_SPIKES, FiniteSynapses.reach(EXPONENTIAL, 0, List.of()));
        // 1000 points and more would follow each millivolt
        List<SpikeSource> weak = List.of(new SpikeSource(0.01e-3, 0, 10_000));
        assertEquals(FiniteSynapses.Reach.WEAK, FiniteSynapses.reach(DELTA, 20e-3, weak));
        IllegalArgumentException deep =
                assertThrows(IllegalArgumentException.class, () -> FiniteSynapses.of(EXPONENTIAL, -20e-3, input));
        assertTrue(deep.getMessage().contains("more than 5 standard deviations"), deep.getMessage());
        for (double[] bad : new double[][] {{0, 0, 1}, {Double.NaN, 0, 1}, {1, -1, 1}, {1, 0, -1}, {1, 0, 1. / 0}}) {
            assertThrows(IllegalArgumentException.class, () -> new SpikeSource(bad[0], bad[1], bad[2]));
        }
    }

    private static Complex omega(double frequency) {
        return new Complex(0, 2 * Math.PI * frequency);
    }
}
