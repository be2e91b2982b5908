package siegert.theory.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambertWTest {
    private static final List<String> LINES = lines();

    private static List<String> lines() {
        try (var in = new BufferedReader(new InputStreamReader(
                LambertWTest.class.getResourceAsStream("/mpmath/lambert_w.csv"), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Complex random(Random random) {
        return Complex.unit(Math.PI * (2 * random.nextDouble() - 1)).times(Math.pow(10, -3 + 6 * random.nextDouble()));
    }

    /** Largest and rms relative error |W - W_ref| / |W_ref|. */
    @ParameterizedTest
    @CsvSource({
        "branch_point, 1e-15, 4e-16",
        "real_main, 1e-15, 4e-16",
        "real_lower, 1e-15, 4e-16",
        "cut, 1e-15, 4e-16",
        "beside_cut, 1e-15, 4e-16",
        "small, 1e-15, 4e-16",
        "medium, 1e-15, 4e-16",
        "large, 1e-15, 4e-16",
        "far_branch, 1e-15, 4e-16"
    })
    void agreesWithHighPrecision(String region, double largest, double rms) {
        double worst = 0;
        String where = "";
        double squares = 0;
        int count = 0;
        for (String line : LINES) {
            String[] fields = line.split(",");
            if (!fields[0].equals(region)) {
                continue;
            }
            int branch = Integer.parseInt(fields[1]);
            Complex expected = new Complex(Double.parseDouble(fields[4]), Double.parseDouble(fields[5]));
            Complex actual =
                    LambertW.value(branch, new Complex(Double.parseDouble(fields[2]), Double.parseDouble(fields[3])));
            double error = actual.minus(expected).abs() / expected.abs();
            squares += error * error;
            count++;
            if (!(error <= worst)) {
                worst = error;
                where = line + " but " + actual;
            }
        }
        assertTrue(count >= 15, "only " + count + " points in " + region);
        double mean = Math.sqrt(squares / count);
        System.out.printf(Locale.ROOT, "%s: %d points, max %.2e rms %.2e%n", region, count, worst, mean);
        assertTrue(worst <= largest, String.format(Locale.ROOT, "max %.2e at %s", worst, where));
        assertTrue(mean <= rms, String.format(Locale.ROOT, "rms %.2e", mean));
    }

    @Test
    void solvesItsEquation() {
        long seed = 20261122;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 20_000; trial++) {
            Complex z = random(random);
            int branch = random.nextInt(9) - 4;
            Complex w = LambertW.value(branch, z);
            double error = w.times(w.exp()).minus(z).abs() / z.abs();
            // e^w carries the rounding of w, |w| ulp; |w| reaches 40
            assertEquals(0, error, 2e-14, () -> branch + " " + z + " " + w);
            Complex mirrored = LambertW.value(-branch, z.conjugate()).conjugate();
            assertEquals(0, mirrored.minus(w).abs(), 2e-15 * w.abs(), () -> branch + " " + z);
        }
    }

    @Test
    void branchesLieInTheirStrips() {
        Random random = new Random(7);
        for (int trial = 0; trial < 20_000; trial++) {
            Complex z = random(random);
            int k = 2 + random.nextInt(5);
            double im = LambertW.value(k, z).im();
            assertTrue(im > (2 * k - 2) * Math.PI && im < (2 * k + 1) * Math.PI, () -> k + " " + z + " " + im);
            double main = LambertW.value(0, z).im();
            assertTrue(main > -Math.PI && main < Math.PI, () -> z + " " + main);
        }
    }

    @Test
    void holdsAlongTheRealAxis() {
        for (int k = -4000; k <= 4000; k++) {
            double x = k * 1e-3;
            for (double y : new double[] {0.0, -0.0, 1e-18, -1e-18, 1e-9, -1e-9}) {
                for (int branch = -1; branch <= 1; branch++) {
                    Complex z = new Complex(x, y);
                    if (z.abs() > 0) {
                        Complex w = LambertW.value(branch, z);
                        double error = w.times(w.exp()).minus(z).abs() / z.abs();
                        // e^w carries the rounding of w; |w| reaches 45
                        assertEquals(0, error, 2e-14, branch + " " + z + " " + w);
                    }
                }
            }
        }
    }

    @Test
    void realBranches() {
        assertEquals(0.5671432904097838, LambertW.main(1), 1e-15, "the omega constant");
        assertEquals(1, LambertW.main(Math.E), 1e-15);
        assertEquals(-1.0, LambertW.main(-Math.exp(-1)));
        assertEquals(-1.0, LambertW.lower(-Math.exp(-1)));
        assertEquals(-Math.log(2), LambertW.main(-Math.log(2) / 2), 1e-15);
        assertEquals(-2 * Math.log(2), LambertW.lower(-Math.log(2) / 2), 2e-15);
        assertEquals(0.0, LambertW.main(0));
        assertEquals(Double.NEGATIVE_INFINITY, LambertW.lower(0));
        assertEquals(Double.POSITIVE_INFINITY, LambertW.main(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(LambertW.main(-0.4)));
        assertTrue(Double.isNaN(LambertW.lower(-0.4)));
        assertTrue(Double.isNaN(LambertW.lower(0.1)));
        assertTrue(Double.isNaN(LambertW.main(Double.NaN)));
        assertEquals(1e-300, LambertW.main(1e-300));
    }

    @Test
    void takesTheLogarithmOfNumbersBeyondDouble() {
        for (int branch = -3; branch <= 3; branch++) {
            for (double re : new double[] {-5, 1, 99.9, 100.1, 700}) {
                for (double im : new double[] {-3, 0.2, 3.1}) {
                    Complex s = new Complex(re, im);
                    Complex expected = LambertW.value(branch, s.exp());
                    Complex actual = LambertW.ofExponential(branch, s);
                    // the exponential of s rounds the argument by |s| ulp
                    String what = branch + " " + s;
                    assertEquals(0, actual.minus(expected).abs(), 2e-13, what);
                }
            }
            Complex w = LambertW.ofExponential(branch, new Complex(5000, 2));
            Complex sum = w.plus(w.log());
            assertEquals(5000, sum.re(), 1e-11);
            assertEquals(2 + 2 * Math.PI * branch, sum.im(), 1e-11);
        }
        Complex turned = LambertW.ofExponential(1, new Complex(3, 1 + 2 * Math.PI));
        assertEquals(
                0, LambertW.ofExponential(1, new Complex(3, 1)).minus(turned).abs(), 1e-14);
    }

    @Test
    void zeroAndBadArguments() {
        assertEquals(Complex.ZERO, LambertW.value(0, Complex.ZERO));
        assertEquals(Double.NEGATIVE_INFINITY, LambertW.value(2, Complex.ZERO).re());
        assertThrows(IllegalArgumentException.class, () -> LambertW.value(0, new Complex(Double.NaN, 0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> LambertW.ofExponential(0, new Complex(Double.POSITIVE_INFINITY, 0)));
    }
}
