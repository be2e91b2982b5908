package siegert.theory.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import siegert.datasets.Matrix;
import siegert.theory.ReferenceCase;

class BinaryNetworkTest {
    private static BinaryNetwork network(ReferenceCase reference, double[] threshold) {
        return BinaryNetwork.of(Matrix.of(reference.matrix("J")), Matrix.of(reference.matrix("K")), threshold);
    }

    private static BinaryNetwork withExternal(ReferenceCase reference) {
        return network(reference, new double[2])
                .withExternal(
                        Matrix.of(reference.matrix("J_ext")),
                        Matrix.of(reference.matrix("K_ext")),
                        reference.array("m_ext"));
    }

    @Test
    void gainAgrees() {
        ReferenceCase reference = ReferenceCase.read("binary_gain");
        for (int i = 0; i < 2; i++) {
            double activity = BinaryGain.activity(
                    reference.array("mu")[i],
                    reference.array("sigma")[i],
                    reference.array("theta")[i]);
            ReferenceCase.assertRelative("gain", reference.expectedArray()[i], activity, 1e-13);
        }
    }

    @Test
    void gainHoldsInTheTailsAndWithoutNoise() {
        // mpmath 1.3.0, 30 digits: erfc(30/sqrt(2))/2
        ReferenceCase.assertRelative("tail", 4.906713927148187e-198, BinaryGain.activity(-30, 1, 0), 1e-12);
        assertEquals(0.0, BinaryGain.activity(-1, 0, 0));
        assertEquals(0.5, BinaryGain.activity(2, 0, 2));
        assertEquals(1.0, BinaryGain.activity(3, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> BinaryGain.activity(0, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> BinaryGain.activity(Double.NaN, 1, 0));
    }

    @Test
    void inputsAgree() {
        ReferenceCase mean = ReferenceCase.read("binary_mean_input");
        ReferenceCase.assertRelative(
                "mean", mean.expectedArray(), withExternal(mean).meanInput(mean.array("m")), 1e-13);
        ReferenceCase sd = ReferenceCase.read("binary_std_input");
        ReferenceCase.assertRelative("sd", sd.expectedArray(), withExternal(sd).sdInput(sd.array("m")), 1e-13);
    }

    @Test
    void balancedThresholdAgrees() {
        ReferenceCase reference = ReferenceCase.read("binary_balanced_threshold");
        double[] threshold = network(reference, new double[2]).balancedThreshold(reference.array("m_exp"));
        ReferenceCase.assertRelative("threshold", reference.expectedArray(), threshold, 1e-13);
        // at the balanced threshold every population answers with 1/2
        assertArrayEquals(new double[] {0.5, 0.5}, network(reference, threshold).response(reference.array("m_exp")));
    }

    @Test
    void workingPointAgrees() {
        ReferenceCase reference = ReferenceCase.read("binary_mean_activity");
        BinaryWorkingPoint point = BinaryWorkingPoint.of(network(reference, reference.array("theta")));
        ReferenceCase.assertRelative("activity", reference.expectedArray(), point.activity(), 1e-11);
        assertTrue(point.residual() <= 1e-14, "residual " + point.residual());
    }

    @Test
    void slopeIsTheDerivative() {
        BinaryNetwork network = network(ReferenceCase.read("binary_mean_activity"), new double[] {-2.85, 4.55});
        double[] m = {0.33, 0.2};
        double[][] slope = network.standardizedSlope(m);
        double step = 1e-6;
        for (int j = 0; j < 2; j++) {
            double[] more = m.clone();
            double[] less = m.clone();
            more[j] += step;
            less[j] -= step;
            for (int i = 0; i < 2; i++) {
                double difference = (network.standardized(more)[i] - network.standardized(less)[i]) / (2 * step);
                // second order in the step, and rounding over the step
                ReferenceCase.assertRelative("[" + i + "][" + j + "]", difference, slope[i][j], 1e-6);
            }
        }
    }

    @Test
    void randomNetworksAreSolved() {
        long seed = 20261122;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 300; trial++) {
            int n = 1 + random.nextInt(6);
            double[][] weight = new double[n][n];
            double[][] degree = new double[n][n];
            double[] threshold = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    weight[i][j] = (j % 2 == 0 ? 1 : -2) * random.nextDouble();
                    degree[i][j] = random.nextInt(1000);
                }
                threshold[i] = 50 * random.nextGaussian();
            }
            BinaryNetwork network = BinaryNetwork.of(Matrix.of(weight), Matrix.of(degree), threshold);
            BinaryWorkingPoint point = BinaryWorkingPoint.of(network);
            double[] response = network.response(point.activity());
            for (int i = 0; i < n; i++) {
                assertEquals(response[i], point.activity()[i], 1e-12, "trial " + trial);
            }
        }
    }

    @Test
    void bistableNetworkAnswersFromItsStart() {
        BinaryNetwork network = BinaryNetwork.of(
                Matrix.of(new double[][] {{0.1}}), Matrix.of(new double[][] {{100}}), new double[] {5});
        double low = BinaryWorkingPoint.from(network, new double[] {0.05}).activity()[0];
        double high = BinaryWorkingPoint.from(network, new double[] {0.95}).activity()[0];
        assertTrue(low < 0.01 && high > 0.99, low + " " + high);
    }

    @Test
    void littleNoiseIsEnough() {
        // one population that inhibits itself; hardly any noise but its own
        BinaryNetwork liar = BinaryNetwork.of(Matrix.filled(1, 1, -1e-9), Matrix.filled(1, 1, 1e9), new double[] {0.5})
                .withExternal(Matrix.filled(1, 1, 1), Matrix.filled(1, 1, 1), new double[] {1});
        double m = BinaryWorkingPoint.of(liar).activity()[0];
        assertEquals(0.5, m, 1e-4);
        BinaryNetwork silent = BinaryNetwork.of(Matrix.filled(1, 1, -1), Matrix.filled(1, 1, 0), new double[] {0.5})
                .withExternal(Matrix.filled(1, 1, 1), Matrix.filled(1, 1, 1), new double[] {1});
        assertEquals(1.0, BinaryWorkingPoint.of(silent).activity()[0]);
    }

    @Test
    void saysWhatIsWrong() {
        Matrix two = Matrix.filled(2, 2, 1);
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> BinaryNetwork.of(two, Matrix.filled(2, 3, 1), new double[2]))
                .getMessage()
                .contains("[2][3]"));
        assertThrows(
                IllegalArgumentException.class, () -> BinaryNetwork.of(two, Matrix.filled(2, 2, -1), new double[2]));
        BinaryNetwork network = BinaryNetwork.of(two, two, new double[2]);
        assertThrows(IllegalArgumentException.class, () -> network.meanInput(new double[] {0.5, 1.5}));
        assertThrows(IllegalArgumentException.class, () -> network.sdInput(new double[] {0.5}));
    }
}
