package siegert.theory.special;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.Erfcx;
import org.junit.jupiter.api.Test;
import siegert.theory.ErrorBound;
import siegert.theory.ReferenceTable;

class FaddeevaTest {
    @Test
    void agreesWithReferenceByRegion() {
        ErrorBound upper = new ErrorBound("w(z) Im z > 0");
        ErrorBound axis = new ErrorBound("w(z) Im z = 0");
        ErrorBound lower = new ErrorBound("w(z) Im z < 0");
        double[] w = new double[2];
        for (String[] row : ReferenceTable.rows("faddeeva.csv")) {
            double re = Double.parseDouble(row[0]);
            double im = Double.parseDouble(row[1]);
            double expectedRe = Double.parseDouble(row[2]);
            double expectedIm = Double.parseDouble(row[3]);
            Faddeeva.value(re, im, w);
            double error = Math.hypot(w[0] - expectedRe, w[1] - expectedIm) / Math.hypot(expectedRe, expectedIm);
            ErrorBound region = im > 0 ? upper : im == 0 ? axis : lower;
            region.add(error, row[0] + " + " + row[1] + " i");
        }
        upper.assertWithin(400, 3e-15, 1e-15);
        axis.assertWithin(100, 3e-15, 1e-15);
        lower.assertWithin(90, 3e-14, 1e-14);
    }

    @Test
    void imaginaryAxisIsTheScaledErrorFunction() {
        double[] w = new double[2];
        for (double y = 0; y < 40; y += 0.37) {
            Faddeeva.value(0, y, w);
            assertEquals(Erfcx.value(y), w[0], 2e-15 * Erfcx.value(y), "y = " + y);
            assertEquals(0, w[1], 0);
        }
    }

    /** w(-conj z) = conj w(z) and w(z) + w(-z) = 2 exp(-z²), for random z. */
    @Test
    void symmetries() {
        SplittableRandom random = new SplittableRandom(20261122);
        double[] w = new double[2];
        double[] mirrored = new double[2];
        double[] opposite = new double[2];
        for (int k = 0; k < 500; k++) {
            double x = random.nextDouble(-5, 5);
            double y = random.nextDouble(-3, 3);
            Faddeeva.value(x, y, w);
            Faddeeva.value(-x, y, mirrored);
            Faddeeva.value(-x, -y, opposite);
            double size = Math.hypot(w[0], w[1]) + Math.hypot(opposite[0], opposite[1]);
            assertEquals(w[0], mirrored[0], 1e-15 * size, x + " + " + y + "i, seed 20261122");
            assertEquals(-w[1], mirrored[1], 1e-15 * size, x + " + " + y + "i, seed 20261122");
            double exponential = 2 * Math.exp(y * y - x * x);
            assertEquals(exponential * Math.cos(-2 * x * y), w[0] + opposite[0], 2e-14 * size);
            assertEquals(exponential * Math.sin(-2 * x * y), w[1] + opposite[1], 2e-14 * size);
        }
    }

    @Test
    void hugeArgumentsDoNotOverflow() {
        double[] w = new double[2];
        Faddeeva.value(1e200, 1e200, w);
        assertEquals(0.5e-200 / Math.sqrt(Math.PI), w[0], 1e-215);
        assertEquals(0.5e-200 / Math.sqrt(Math.PI), w[1], 1e-215);
        Faddeeva.value(1e8, 3, w);
        assertEquals(1e-8 / Math.sqrt(Math.PI), w[1], 1e-22);
    }
}
