package siegert.theory.lif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static siegert.theory.ReferenceCase.assertRelative;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.ReferenceTable;

class RenewalSpectrumTest {
    /** Frequencies far below the rate stand in the table where 1 - |f|² has lost digits. */
    @Test
    void agreesWithFiftyDigitArithmetic() {
        for (String[] row : ReferenceTable.rows("renewal.csv")) {
            double[] v = new double[row.length];
            for (int k = 0; k < row.length; k++) {
                v[k] = Double.parseDouble(row[k]);
            }
            Neuron neuron = new Neuron(v[2], v[3], v[4], 15e-3, 0);
            Method method = v[4] > 0 ? Method.SHIFT : Method.DELTA;
            double rate = FiringRate.rate(neuron, method, v[0], v[1]);
            RenewalSpectrum spectrum = new RenewalSpectrum(neuron, method, v[0], v[1], rate);
            double tolerance = v[5] < 0.1 * rate ? 1e-7 : 2e-11;
            assertRelative(String.join(",", row), v[6], spectrum.at(v[5]), tolerance);
            assertEquals(spectrum.at(v[5]), spectrum.at(-v[5]));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.010, 0.005", "0.020, 0.005", "0.030, 0.001", "-0.010, 0.004"})
    void limitsAreCountVarianceAndRate(double mean, double sd) {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
        double rate = FiringRate.rate(neuron, Method.SHIFT, mean, sd);
        double cv = IntervalVariability.cv(neuron, Method.SHIFT, mean, sd);
        RenewalSpectrum spectrum = new RenewalSpectrum(neuron, Method.SHIFT, mean, sd, rate);
        assertRelative("at 0", rate * cv * cv, spectrum.at(0), 1e-15);
        assertRelative("near 0", rate * cv * cv, spectrum.at(2e-4 * rate), 1e-6);
        // the interval density is smooth, so that its transform vanishes: regular firing is the slowest
        assertRelative("far up", rate, spectrum.at(1e7), 1e-6);
    }

    @Test
    void impossibleInputIsRefused() {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0, 15e-3, 0);
        assertThrows(
                IllegalArgumentException.class, () -> new RenewalSpectrum(neuron, Method.DELTA, Double.NaN, 1e-3, 1));
        assertThrows(IllegalArgumentException.class, () -> new RenewalSpectrum(neuron, Method.DELTA, 0, -1e-3, 1));
        assertThrows(IllegalArgumentException.class, () -> new RenewalSpectrum(neuron, Method.DELTA, 20e-3, 0, 80));
        assertEquals(0, new RenewalSpectrum(neuron, Method.DELTA, 0, 0, 0).at(100));
    }
}
