package siegert.theory.lif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.ReferenceCase;

class InputRateGainTest {
    static Stream<ReferenceCase> gains() {
        return ReferenceCase.all("drate_dinputrate_").stream();
    }

    @ParameterizedTest
    @MethodSource("gains")
    void agreesWithThirtyDigitArithmetic(ReferenceCase reference) {
        Neuron neuron = new Neuron(
                reference.input("tau_m"),
                reference.input("tau_r"),
                reference.input("tau_s"),
                reference.input("V_th_rel"),
                reference.input("V_0_rel"));
        InputRateGain gain = InputRateGain.of(
                neuron, Method.SHIFT, reference.input("mu"), reference.input("sigma"), reference.input("j"));
        assertRelative(reference.name(), reference.expected(), gain.total(), 1e-12);
    }

    /** A change of the input rate by d changes mean by tau_m J d and variance by tau_m J² d. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void isTheDerivativeOfTheRate(Method method) {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < 100; k++) {
            double mean = random.nextDouble(0, 30e-3);
            double sd = random.nextDouble(2e-3, 8e-3);
            double weight = random.nextDouble(-1e-3, 1e-3);
            double step = 1e-2 / (10e-3 * Math.abs(weight)) * sd * 1e-2;
            double[] rate = new double[4];
            for (int s = 0; s < 4; s++) {
                double change = step * new double[] {-2, -1, 1, 2}[s] * 10e-3 * weight;
                rate[s] = FiringRate.rate(neuron, method, mean + change, Math.sqrt(sd * sd + weight * change));
            }
            double slope = (8 * (rate[2] - rate[1]) - (rate[3] - rate[0])) / (12 * step);
            // rounding of the difference, 1e-15 of the rate over a change of 1e-4 sd
            double scale = Math.abs(10e-3 * weight) * (1 + FiringRate.rate(neuron, Method.DELTA, mean, sd)) / sd;
            assertEquals(
                    slope,
                    InputRateGain.of(neuron, method, mean, sd, weight).total(),
                    1e-9 * scale,
                    "mean " + mean + ", sd " + sd + ", weight " + weight + ", seed 3");
        }
    }

    @Test
    void partsAreOddAndEvenInTheWeight() {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
        InputRateGain up = InputRateGain.of(neuron, Method.SHIFT, 10e-3, 5e-3, 0.2e-3);
        InputRateGain down = InputRateGain.of(neuron, Method.SHIFT, 10e-3, 5e-3, -0.2e-3);
        assertEquals(up.linear(), -down.linear());
        assertEquals(up.quadratic(), down.quadratic());
    }

    @Test
    void vanishingNoiseGivesItsLimit() {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0, 15e-3, 0);
        double limit = InputRateGain.of(neuron, Method.DELTA, 20e-3, 0, 0.2e-3).quadratic();
        double near =
                InputRateGain.of(neuron, Method.DELTA, 20e-3, 1e-5, 0.2e-3).quadratic();
        // next order: (sd / (mean - threshold))²
        assertRelative("quadratic part", limit, near, 1e-4);
        assertEquals(new InputRateGain(0, 0), InputRateGain.of(neuron, Method.DELTA, 10e-3, 0, 0.2e-3));
        assertThrows(
                IllegalArgumentException.class, () -> InputRateGain.of(neuron, Method.DELTA, 10e-3, 1e-3, Double.NaN));
    }
}
