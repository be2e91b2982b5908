package siegert.theory.lif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.ErrorBound;
import siegert.theory.ReferenceCase;
import siegert.theory.ReferenceTable;

class IntervalVariabilityTest {
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.all("cv__").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithThirtyDigitArithmetic(ReferenceCase reference) {
        Neuron neuron = new Neuron(
                reference.input("tau_m"),
                reference.input("tau_r"),
                reference.input("tau_s"),
                reference.input("V_th_rel"),
                reference.input("V_0_rel"));
        double mean = reference.input("mu");
        double sd = reference.input("sigma");
        double shifted = IntervalVariability.cv(neuron, Method.SHIFT, mean, sd);
        assertRelative(reference.name(), reference.expected(), shifted, 1e-12);
        assertEquals(
                shifted, IntervalVariability.cv(neuron, Method.TAYLOR, mean, sd), "whatever the method of the rate");
    }

    /** To 1e-7: the nested adaptive quadrature of another program. */
    @Test
    void agreesWithNnmtForManyNeurons() {
        ReferenceCase reference = ReferenceCase.read("pairwise_cvs");
        Neuron neuron = new Neuron(
                reference.input("tau_m"),
                reference.input("tau_r"),
                reference.input("tau_s"),
                reference.input("V_th_rel"),
                reference.input("V_0_rel"));
        double[] mean = reference.array("mu");
        double[] sd = reference.array("sigma");
        double[] expected = reference.expectedArray();
        for (int i = 0; i < mean.length; i++) {
            assertRelative(
                    "neuron " + i, expected[i], IntervalVariability.cv(neuron, Method.SHIFT, mean[i], sd[i]), 1e-7);
        }
    }

    @Test
    void agreesWithFortyDigitsForHardBounds() {
        ErrorBound bound = new ErrorBound("CV");
        for (String[] row : ReferenceTable.rows("cv.csv")) {
            double lower = Double.parseDouble(row[0]);
            double upper = Double.parseDouble(row[1]);
            // mean 0 and sd 1 make the bounds those of the neuron
            Neuron neuron = new Neuron(Double.parseDouble(row[2]), Double.parseDouble(row[3]), 0, upper, lower);
            double cv = IntervalVariability.cv(neuron, Method.DELTA, 0, 1);
            bound.add(Math.abs(cv / Double.parseDouble(row[4]) - 1), String.join(",", row));
        }
        bound.assertWithin(30, 3e-13, 1e-13);
    }

    @Test
    void limits() {
        assertEquals(0, IntervalVariability.cv(NEURON, Method.SHIFT, 20e-3, 0));
        assertEquals(0, IntervalVariability.cv(NEURON, Method.SHIFT, 20e-3, 1e-9), 1e-6);
        assertEquals(1, IntervalVariability.cv(NEURON, Method.SHIFT, 0, 0));
        assertEquals(1, IntervalVariability.cv(NEURON, Method.SHIFT, 0, 0.6e-3), 1e-10);
        // small noise: variance of the passage time by linear propagation, sd²/2 [(mu - V_th)^-2 - (mu - V_r)^-2]
        // tau_m²
        double sd = 1e-6;
        double variance = 0.5 * sd * sd * (1 / (5e-3 * 5e-3) - 1 / (20e-3 * 20e-3)) * 1e-4;
        double expected = Math.sqrt(variance) * FiringRate.rate(NEURON, Method.DELTA, 20e-3, sd);
        assertRelative("small noise", expected, IntervalVariability.cv(NEURON, Method.DELTA, 20e-3, sd), 1e-6);
    }
}
