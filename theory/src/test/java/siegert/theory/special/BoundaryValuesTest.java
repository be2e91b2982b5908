package siegert.theory.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.theory.ReferenceCase;

class BoundaryValuesTest {
    static Stream<ReferenceCase> rates() {
        return ReferenceCase.all("rate_delta").stream();
    }

    /** 1/nu = tau_r + tau_m integral / Psi_0, with Psi_0 = 1 at s = 0 in every normalisation. */
    @ParameterizedTest
    @MethodSource("rates")
    void integralAtZeroIsTheSiegertIntegral(ReferenceCase reference) {
        double mean = reference.input("mu");
        double sd = reference.input("sigma");
        double lower = Math.sqrt(2) * (reference.input("V_0_rel") - mean) / sd;
        double upper = Math.sqrt(2) * (reference.input("V_th_rel") - mean) / sd;
        BoundaryValues values = BoundaryValues.of(lower, upper, Complex.ZERO);
        double interval = values.integral().over(values.lowerZero()).re() * reference.input("tau_m");
        double actual = 1 / (interval + reference.input("tau_r"));
        // the exponent x²/2 rounds once more, to x² eps
        ReferenceCase.assertRelative(reference.name(), reference.expected(), actual, 1e-13 + upper * upper * 3e-16);
    }

    /** Two boundaries anywhere, in every pair of regions, against U evaluated twice by itself. */
    @Test
    void ratiosAgreeWithSingleFunctions() {
        long seed = 7043;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Complex s = new Complex(0, Math.pow(10, random.nextDouble() * 6 - 4));
            double lower = (random.nextDouble() * 2 - 1) * 20;
            // no further right than Psi(lower)/Psi(upper) stays in the range of a double
            double upper = Math.min(35, lower + Math.pow(10, random.nextDouble() * 3 - 1.5));
            BoundaryValues values = BoundaryValues.of(lower, upper, s);
            String where = "seed " + seed + ": " + lower + ", " + upper + ", s = " + s;
            double allowed = 1e-12 + 1e-15 * (s.abs() * Math.max(0, Math.log(s.abs())) + upper * upper);
            assertRatio(psi(s, 0, lower), psi(s, 0, upper), values.lowerZero(), values.upperZero(), allowed, where);
            assertRatio(psi(s, 1, lower), psi(s, 0, lower), values.lowerOne(), values.lowerZero(), allowed, where);
            assertRatio(psi(s, 2, lower), psi(s, 0, lower), values.lowerTwo(), values.lowerZero(), allowed, where);
            assertRatio(psi(s, 1, upper), psi(s, 0, upper), values.upperOne(), values.upperZero(), allowed, where);
            assertRatio(psi(s, 2, upper), psi(s, 0, upper), values.upperTwo(), values.upperZero(), allowed, where);
            Complex rise = values.upperZero().minus(values.lowerZero());
            double size = Math.max(values.upperZero().abs(), values.lowerZero().abs());
            assertEquals(0, values.integral().times(s).minus(rise).abs(), 1e-12 * size, where);
        }
    }

    private static ScaledComplex psi(Complex s, int n, double x) {
        ScaledComplex u = ParabolicCylinder.u(s.plus(n - 0.5), -x);
        return new ScaledComplex(u.mantissa(), u.logScale() + x * x / 4);
    }

    private static void assertRatio(
            ScaledComplex numerator,
            ScaledComplex denominator,
            Complex actualNumerator,
            Complex actualDenominator,
            double allowed,
            String where) {
        Complex expected = numerator
                .mantissa()
                .over(denominator.mantissa())
                .times(Math.exp(numerator.logScale() - denominator.logScale()));
        Complex actual = actualNumerator.over(actualDenominator);
        assertEquals(0, actual.minus(expected).abs(), allowed * expected.abs() + Double.MIN_NORMAL, where);
    }

    /** The integral must not jump where the method changes; a relative step of 1e-9 moves it by less than 1e-6. */
    @ParameterizedTest
    @CsvSource({
        "-12, -9", "-9, -8.9442719", "-9.5, -8", "-40, 2", "-3, 1", "-3.0000001, 1", "-2.9999999, 1", "-8.9, 8.9",
        "-8.9443, 8.9443", "2, 8.9443", "8.94427, 9", "8.9443, 12", "0, 1", "-5, -3", "-200, -190", "-1, 20"
    })
    void isContinuousAcrossTheBordersOfTheRegions(double lower, double upper) {
        for (double w : new double[] {0, 1e-8, 1e-3, 1, 16}) {
            double step = 1e-9;
            Complex before = mark(lower * (1 - step), upper * (1 - step), w * (1 - step));
            Complex here = mark(lower, upper, w);
            Complex after = mark(lower * (1 + step), upper * (1 + step), w * (1 + step));
            // a smooth function has a second difference of step²; 2e-11 lies far below any jump in method
            double bend = before.plus(after).minus(here.times(2)).abs();
            assertEquals(0, bend, 2e-11 * here.abs(), "w = " + w);
        }
    }

    private static Complex mark(double lower, double upper, double w) {
        BoundaryValues values = BoundaryValues.of(lower, upper, new Complex(0, w));
        return values.integral().over(values.upperOne().minus(values.lowerOne()));
    }

    /** The integral is linear in s near 0: no noise where the difference of two Psi has no digits left. */
    @ParameterizedTest
    @CsvSource({"-40, -20", "-9, -5", "-3, 1", "-1, 2", "1, 4", "5, 15", "12, 14", "-30, 3", "-100, 20"})
    void smallFrequenciesFollowTheLimit(double lower, double upper) {
        Complex limit = ratio(lower, upper, 0);
        Complex slope = ratio(lower, upper, 1e-7).minus(limit).times(1e7);
        for (double w : new double[] {1e-60, 1e-18, 1e-15, 1e-12, 1e-10, 1e-9, 1e-8}) {
            Complex expected = limit.plus(slope.times(w));
            Complex actual = ratio(lower, upper, w);
            assertEquals(expected.re(), actual.re(), 2e-14 * Math.abs(expected.re()), "w = " + w);
            assertEquals(expected.im(), actual.im(), 1e-6 * Math.abs(expected.im()) + 1e-320, "w = " + w);
        }
    }

    private static Complex ratio(double lower, double upper, double w) {
        BoundaryValues values = BoundaryValues.of(lower, upper, new Complex(0, w));
        return values.upperOne().minus(values.lowerOne()).over(values.integral());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 5, 15.9, 16.1, 1e5})
    void staysFiniteAtExtremeBoundaries(double w) {
        double[][] pairs = {{-1e6, 1e6}, {-1e6, -1e5}, {1e5, 1e6}, {-1e-6, 1e-6}, {-300, 300}, {0, 1e150}};
        for (double[] pair : pairs) {
            Complex value = ratio(pair[0], pair[1], w);
            assertEquals(true, value.isFinite(), pair[0] + " " + pair[1]);
        }
    }

    @Test
    void refusesBoundariesOutOfOrderAndOrdersFarToTheLeft() {
        assertThrows(IllegalArgumentException.class, () -> BoundaryValues.of(1, 1, Complex.ONE));
        assertThrows(IllegalArgumentException.class, () -> BoundaryValues.of(2, 1, Complex.ONE));
        assertThrows(IllegalArgumentException.class, () -> BoundaryValues.of(Double.NaN, 1, Complex.ONE));
        assertThrows(IllegalArgumentException.class, () -> BoundaryValues.of(0, Double.POSITIVE_INFINITY, Complex.ONE));
        assertThrows(IllegalArgumentException.class, () -> BoundaryValues.of(0, 1, new Complex(-10.01, 1)));
    }
}
