package siegert.theory.special;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.theory.ReferenceCase;

class ParabolicCylinderTest {
    /** The regions of the javadoc with the bounds stated there: maximum and root mean square of the relative error. */
    private enum Region {
        STEPS_LEFT(1e-13, 2e-14),
        STEPS_RIGHT(2e-13, 3e-14),
        FAR_LEFT(1e-13, 2e-14),
        FAR_RIGHT(3e-14, 1e-14),
        LARGE_ORDER(2e-13, 4e-14),
        // the rounding of a phase of 4e4 at the largest order of the tables, 1e4
        HUGE_ORDER(1e-11, 5e-12);

        private final double maximum;
        private final double rootMeanSquare;

        Region(double maximum, double rootMeanSquare) {
            this.maximum = maximum;
            this.rootMeanSquare = rootMeanSquare;
        }

        static Region of(Complex a, double z) {
            double s = a.plus(0.5).abs();
            if (s >= 16) {
                return s > 300 ? HUGE_ORDER : LARGE_ORDER;
            }
            boolean far = z * z > 80 + 4 * s;
            return z <= 0 ? far ? FAR_LEFT : STEPS_LEFT : far ? FAR_RIGHT : STEPS_RIGHT;
        }
    }

    /** Relative errors by region. */
    private static final class Errors {
        private final Map<Region, List<Double>> byRegion = new EnumMap<>(Region.class);

        void add(Complex a, double z, double error) {
            byRegion.computeIfAbsent(Region.of(a, z), region -> new ArrayList<>())
                    .add(error);
        }

        void check() {
            assertAll(byRegion.entrySet().stream().map(entry -> () -> {
                Region region = entry.getKey();
                double worst = entry.getValue().stream()
                        .mapToDouble(Double::doubleValue)
                        .reduce(0, Math::max);
                double mean = Math.sqrt(entry.getValue().stream()
                        .mapToDouble(error -> error * error)
                        .average()
                        .orElseThrow());
                String seen = String.format(
                        Locale.ROOT,
                        "%s: %d values, max %.1e, rms %.1e",
                        region,
                        entry.getValue().size(),
                        worst,
                        mean);
                assertTrue(worst <= region.maximum && mean <= region.rootMeanSquare, seen);
            }));
        }
    }

    @Test
    void agreesWithTheTableOfScaledValues() {
        ReferenceCase table = ReferenceCase.read("special_pcfu");
        double[] aRe = table.array("re_a");
        double[] aIm = table.array("im_a");
        double[] z = table.array("z");
        double[] re = table.expectedArray("scaled_re");
        double[] im = table.expectedArray("scaled_im");
        assertTrue(z.length > 300, "rows: " + z.length);
        Errors errors = new Errors();
        for (int i = 0; i < z.length; i++) {
            Complex a = new Complex(aRe[i], aIm[i]);
            Complex expected = new Complex(re[i], im[i]);
            Complex actual = ParabolicCylinder.u(a, z[i]).mantissaAt(Math.signum(z[i]) * -z[i] * z[i] / 4);
            if (expected.equals(Complex.ZERO)) {
                assertEquals(0, actual.abs(), Double.MIN_NORMAL, "underflow at a = " + a + ", z = " + z[i]);
            } else {
                errors.add(a, z[i], actual.minus(expected).abs() / expected.abs());
            }
        }
        errors.check();
    }

    @Test
    void agreesWithMultiplePrecisionAtTheBordersOfTheRegions() throws IOException {
        Errors errors = new Errors();
        try (InputStream in = getClass().getResourceAsStream("/reference/mpmath/pcfu_regions.json")) {
            for (JsonNode row : new ObjectMapper().readTree(in).get("rows")) {
                Complex a = new Complex(row.get(0).doubleValue(), row.get(1).doubleValue());
                double z = row.get(2).doubleValue();
                Complex phase = new Complex(row.get(3).doubleValue(), row.get(4).doubleValue());
                ScaledComplex actual = ParabolicCylinder.u(a, z);
                // 22 digits: the logarithm reaches 8000, and its error is the relative error of the value
                double excess = new BigDecimal(actual.logScale())
                        .subtract(new BigDecimal(row.get(5).textValue()))
                        .doubleValue();
                errors.add(
                        a,
                        z,
                        actual.mantissa().times(Math.exp(excess)).minus(phase).abs());
            }
        }
        assertEquals(Region.values().length, errors.byRegion.size(), "every region is covered");
        errors.check();
    }

    @ParameterizedTest
    @CsvSource({"0", "0.3", "-0.3", "5", "-5", "9.5", "-9.5", "40", "-40", "1e5", "-1e5"})
    void isTheGaussianAtOrderMinusOneHalf(double z) {
        ScaledComplex actual = ParabolicCylinder.u(Complex.real(-0.5), z);
        assertEquals(0, actual.mantissa().im(), 0);
        assertEquals(
                -z * z / 4,
                actual.logScale() + Math.log(actual.mantissa().re()),
                // for z > 0 the mantissa is 1; for z < 0 the logarithm of the underflowing scale rounds
                z > 0 ? 1e-14 : 1e-14 + z * z * 1e-16);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.3", "-0.3", "2.9", "3.1", "5", "-5", "8.8", "9.2", "-9.5", "40", "-37", "1e5"})
    void isTheErrorFunctionAtOrderOneHalf(double z) {
        ScaledComplex actual = ParabolicCylinder.u(Complex.real(0.5), z);
        double scale = z < 0 ? z * z / 4 : -z * z / 4;
        // exp(z²/4) sqrt(pi/2) erfc(z/sqrt 2) (DLMF 12.7.5)
        double expected = Math.sqrt(Math.PI / 2)
                * (z < 0 ? 2 - Math.exp(-z * z / 2) * Erfcx.value(-z / Math.sqrt(2)) : Erfcx.value(z / Math.sqrt(2)));
        assertEquals(expected, actual.mantissaAt(scale).re(), 1e-13 * expected);
    }

    /** U(a-1,z) = z U(a,z) + (a+1/2) U(a+1,z) (DLMF 12.8.1), with three independent evaluations. */
    @Test
    void recurrenceInTheOrderHolds() {
        long seed = 7041;
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Complex s = new Complex(0, Math.pow(10, random.nextDouble() * 8 - 4));
            double z = (random.nextDouble() * 2 - 1) * 30;
            ScaledComplex below = ParabolicCylinder.u(s.plus(-0.5), z);
            double log = below.logScale();
            Complex here = ParabolicCylinder.u(s.plus(0.5), z).mantissaAt(log).times(z);
            Complex above = ParabolicCylinder.u(s.plus(1.5), z).mantissaAt(log).times(s.plus(1));
            Complex difference = below.mantissa().minus(here).minus(above);
            double size = Math.max(below.mantissa().abs(), Math.max(here.abs(), above.abs()));
            assertEquals(0, difference.abs(), tolerance(s, z) * size, "seed " + seed + ", s = " + s + ", z = " + z);
        }
    }

    /** U(a,z) U(a+1,-z) + U(a+1,z) U(a,-z) = sqrt(2 pi)/Gamma(1+s), and |Gamma(1+iw)|² = pi w/sinh(pi w). */
    @Test
    void wronskianHoldsForImaginaryS() {
        long seed = 7042;
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            double w = Math.pow(10, random.nextDouble() * 6 - 4);
            Complex s = new Complex(0, w);
            double z = random.nextDouble() * 30;
            double x = Math.PI * w;
            double logSinh = x + Math.log1p(-Math.exp(-2 * x)) - Math.log(2);
            double expected = 0.5 * (Math.log(2) + logSinh - Math.log(w));
            double actual = wronskian(s, z, expected).abs();
            assertEquals(1, actual, tolerance(s, z), "seed " + seed + ", w = " + w + ", z = " + z);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.25, 2", "1, 0.1", "2.5, 8", "7, 12", "15, 5", "30, 2", "100, 7"})
    void wronskianHoldsForRealS(double s, double z) {
        double expected = s < 100 ? Math.sqrt(2 * Math.PI) / Gamma.value(1 + s) : Double.NaN;
        double log = s < 100 ? Math.log(expected) : 0.5 * Math.log(2 * Math.PI) - 363.7393755555635;
        Complex actual = wronskian(Complex.real(s), z, log);
        assertEquals(1, actual.re(), 1e-12);
        assertEquals(0, actual.im(), 1e-15);
    }

    private static Complex wronskian(Complex s, double z, double logScale) {
        Complex one = product(ParabolicCylinder.u(s.plus(-0.5), z), ParabolicCylinder.u(s.plus(0.5), -z), logScale);
        Complex two = product(ParabolicCylinder.u(s.plus(0.5), z), ParabolicCylinder.u(s.plus(-0.5), -z), logScale);
        return one.plus(two);
    }

    private static Complex product(ScaledComplex one, ScaledComplex two, double logScale) {
        return one.mantissa().times(two.mantissa()).times(Math.exp(one.logScale() + two.logScale() - logScale));
    }

    /** Three roundings of the phase of Gamma, about w ln w, and of the exponents. */
    private static double tolerance(Complex s, double z) {
        double w = s.abs();
        return 3e-13 + 1e-15 * (z * z / 4 + w * Math.max(1, Math.log(w)));
    }

    @Test
    void conjugateOrderGivesTheConjugate() {
        for (double z : new double[] {-20, -4, -0.5, 0.5, 4, 20}) {
            for (double w : new double[] {1e-3, 3, 15.9, 16.1, 500}) {
                ScaledComplex one = ParabolicCylinder.u(new Complex(-0.5, w), z);
                ScaledComplex two = ParabolicCylinder.u(new Complex(-0.5, -w), z);
                assertEquals(one.logScale(), two.logScale());
                assertEquals(
                        0,
                        one.mantissa().minus(two.mantissa().conjugate()).abs(),
                        1e-15 * one.mantissa().abs());
            }
        }
    }

    @Test
    void staysFiniteFarOutside() {
        for (double z : new double[] {-1e8, -1e3, 1e3, 1e8}) {
            for (double w : new double[] {0, 1e-300, 1e-9, 1, 15, 17, 1e6, 1e12}) {
                ScaledComplex value = ParabolicCylinder.u(new Complex(-0.5, w), z);
                assertTrue(value.mantissa().isFinite() && Double.isFinite(value.logScale()), "z = " + z + ", w = " + w);
            }
        }
    }

    @Test
    void refusesOrdersToTheLeftAndArgumentsThatAreNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> ParabolicCylinder.u(new Complex(-0.6, 1), 1));
        assertThrows(IllegalArgumentException.class, () -> ParabolicCylinder.u(new Complex(Double.NaN, 1), 1));
        assertThrows(
                IllegalArgumentException.class, () -> ParabolicCylinder.u(new Complex(0, Double.POSITIVE_INFINITY), 1));
        assertThrows(IllegalArgumentException.class, () -> ParabolicCylinder.u(Complex.ONE, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ParabolicCylinder.u(Complex.ONE, Double.NEGATIVE_INFINITY));
    }
}
