package siegert.theory.lif;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import siegert.theory.special.Dawson;
import siegert.theory.special.GaussLegendre;

/**
 * The Siegert integral I = int_lower^upper g(u) du with g(u) = exp(u²) (1 + erf u) = exp(u²) erfc(-u), and the
 * differences of derivatives of g between the bounds, all times exp(-{@link #logScale}) with logScale = max(upper, 0)².
 *
 * <p>The integral is put together from positive pieces, one for each regime: where u &lt; 0 it is that of erfcx(|u|),
 * for |u| &gt; 8 by its asymptotic series; where u &gt; 0 it is int 2 exp(u²) - erfcx(u) du with the first part by
 * Dawson's integral, or quadrature where the interval is too short for that difference. Nothing overflows, and no digits
 * cancel for any order of the bounds about 0 (Layer et al. 2022, Front Neuroinform 16:835657, App. A.1 has the three
 * regimes). Accuracy: 1e-14 relative, and upper² eps from the rounding of the upper bound itself.
 */
final class SiegertIntegral {
    private static final double SQRT_PI = Math.sqrt(Math.PI);

    /** Where the asymptotic series of erfcx, 16 terms, reaches rounding. */
    private static final double ASYMPTOTIC = 8;

    /** Widest panel of 16 points that integrates erfcx to rounding. */
    private static final double PANEL = 2;

    /** From here on derivatives of g come from their continued fraction, because the recurrence upwards cancels. */
    private static final double CANCELLING = -2;

    private final double lower;
    private final double upper;

    /** upper - lower, which the bounds themselves may have lost to rounding. */
    private final double width;

    /** exp(-logScale). */
    private final double scale;

    /** max(upper, 0)², the exponent taken out of every value. */
    final double logScale;

    SiegertIntegral(double lower, double upper) {
        this(lower, upper, upper - lower);
    }

    SiegertIntegral(double lower, double upper, double width) {
        this.lower = lower;
        this.upper = upper;
        this.width = width;
        double positive = Math.max(upper, 0);
        this.logScale = positive * positive;
        this.scale = Math.exp(-logScale);
    }

    /** exp(-logScale). */
    double scale() {
        return scale;
    }

    /** I exp(-logScale). */
    double value() {
        if (upper <= 0) {
            return erfcxIntegral(-upper, -lower, width);
        }
        double from = Math.max(lower, 0);
        double below = lower < 0 ? scale * erfcxIntegral(0, -lower, -lower) : 0;
        double exponent = (from - upper) * (from + upper);
        if (exponent > -1) {
            double length = lower < 0 ? upper : width;
            return below + length * GaussLegendre.mean(u -> derivative(0, u), from, upper);
        }
        double above = 2 * (Dawson.value(upper) - Math.exp(exponent) * Dawson.value(from));
        double correction = logScale < 45 ? scale * erfcxIntegral(from, upper, upper - from) : 0;
        return below + above - correction;
    }

    /** ln I. */
    double log() {
        return logScale + Math.log(value());
    }

    /**
     * [g^(n)(upper) - g^(n)(lower)] exp(-logScale). Where the two nearly agree it is the integral of the next
     * derivative, which like all of them is positive.
     */
    double difference(int n) {
        double high = derivative(n, upper);
        double low = derivative(n, lower);
        if (low < 0.8 * high) {
            return high - low;
        }
        return width * GaussLegendre.mean(u -> derivative(n + 1, u), lower, upper);
    }

    /** g(upper) exp(-logScale), the derivative of the integral by the upper bound. */
    double slope() {
        return derivative(0, upper);
    }

    /** n-th derivative of g at u, times exp(-logScale); n up to 3. */
    private double derivative(int n, double u) {
        if (u < CANCELLING) {
            return scale * ScaledErrorIntegral.derivative(n, -u);
        }
        double value = u > 0 ? Math.exp((u - upper) * (u + upper)) * Erfc.value(-u) : scale * Erfcx.value(-u);
        if (n == 0) {
            return value;
        }
        double before = value;
        double last = 2 * (u * value + scale / SQRT_PI);
        for (int k = 1; k < n; k++) {
            double next = 2 * (k * before + u * last);
            before = last;
            last = next;
        }
        return last;
    }

    /** int_a^b erfcx(u) du for 0 <= a <= b = a + width. */
    private static double erfcxIntegral(double a, double b, double width) {
        if (width <= PANEL) {
            return width * GaussLegendre.mean(Erfcx::value, a, b);
        }
        double middle = Math.min(b, ASYMPTOTIC);
        double near = a < middle ? GaussLegendre.integrate(Erfcx::value, a, middle, PANEL) : 0;
        return b > ASYMPTOTIC ? near + erfcxTail(Math.max(a, ASYMPTOTIC), b) : near;
    }

    /**
     * From erfcx(u) = 1/(sqrt(pi) u) sum_n (-1)^n (2n-1)!! / (2u²)^n (DLMF 7.12.1), term by term. Powers are differenced
     * through ln(b/a), so that neighbouring bounds keep their digits.
     */
    private static double erfcxTail(double a, double b) {
        double log = Math.log1p((b - a) / a);
        double sum = log;
        double coefficient = 1;
        for (int n = 1; n <= 16; n++) {
            coefficient *= -(2 * n - 1) * (0.5 / a / a);
            sum -= coefficient * Math.expm1(-2 * n * log) / (2 * n);
        }
        return sum / SQRT_PI;
    }
}
