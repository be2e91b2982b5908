package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class HolmCorrectionTest {
    /** By hand: 5 x 0.005, 4 x 0.01, 3 x 0.03, then 0.09 carried over 2 x 0.04, then 0.2. */
    @Test
    void stepsDown() {
        double[] p = {0.01, 0.04, 0.03, 0.005, 0.2};
        assertArrayEquals(new double[] {0.04, 0.09, 0.09, 0.025, 0.2}, HolmCorrection.adjusted(p), 1e-15);
    }

    @Test
    void untestedOnesDoNotCount() {
        double[] p = {0.01, Double.NaN, 0.6, 0.9};
        assertArrayEquals(new double[] {0.03, Double.NaN, 1, 1}, HolmCorrection.adjusted(p), 1e-15);
    }
}
