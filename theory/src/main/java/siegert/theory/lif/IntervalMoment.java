package siegert.theory.lif;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import siegert.theory.special.Dawson;
import siegert.theory.special.GaussLegendre;

/**
 * The integral of h(x) = exp(x²) int_{-inf}^x exp(-u²) g(u)² du, g(u) = exp(u²) erfc(-u), times exp(-2 max(upper, 0)²).
 *
 * <p>h obeys h' = 2 x h + g². It is carried upwards in panels, from its asymptotic series for x << 0 or from where it is
 * negligible; within a panel int exp(x²) dx is Dawson's integral, so that the double integral becomes one pass of
 * Gauss-Legendre sums of positive terms.
 */
final class IntervalMoment {
    /** Up to here h is its series, which reaches rounding there with so many terms. */
    private static final double ASYMPTOTIC = -9;

    /** Coefficients a_n of h(-t) = t^-3 / (2 pi) sum_n a_n t^-2n. */
    private static final double[] SERIES = series(20);

    /** exp(-45) of something is nothing. */
    private static final double NEGLIGIBLE = 45;

    /** Largest change of x² over a panel; with 16 points exp(x²) is then integrated to rounding. */
    private static final double EXPONENT = 4;

    /** Largest width of a panel. */
    private static final double PANEL = 1;

    /** Below this width a difference of Dawson integrals would cost digits. */
    private static final double SHORT = 0.1;

    private final double upper;
    private final double logScale;

    /** Where h is known. */
    private double position;

    /** h there, scaled. */
    private double h;

    /** int h dx over the panels passed, scaled. */
    private double sum;

    IntervalMoment(double upper) {
        this.upper = upper;
        this.logScale = upper > 0 ? upper * upper : 0;
    }

    /** int h dx from lower to the upper bound, their distance given apart because the bounds may have lost it. */
    double integral(double lower, double width) {
        if (upper <= ASYMPTOTIC) {
            return tail(-upper, width);
        }
        if (logScale > NEGLIGIBLE) {
            position = Math.sqrt(logScale - NEGLIGIBLE);
            h = 0;
        } else {
            position = ASYMPTOTIC;
            h = asymptotic(-ASYMPTOTIC) * Math.exp(-2 * logScale);
        }
        if (lower < position) {
            double below = lower < ASYMPTOTIC && position == ASYMPTOTIC
                    ? tail(-ASYMPTOTIC, ASYMPTOTIC - lower) * Math.exp(-2 * logScale)
                    : 0;
            advance(upper);
            return below + sum;
        }
        advance(lower);
        sum = 0;
        advance(upper);
        return upper > lower ? sum * (width / (upper - lower)) : h * width;
    }

    private void advance(double to) {
        while (position < to) {
            double size = Math.max(Math.abs(position), 1);
            double step = Math.min(PANEL, EXPONENT / (2 * size));
            // two panels of half the rest, rather than one sliver
            double rest = to - position;
            pass(rest <= step ? to : position + (rest < 2 * step ? rest / 2 : step));
        }
    }

    /** One panel, up to q. */
    private void pass(double q) {
        double p = position;
        double start = h;
        sum += start * exponentialIntegral(p, q);
        h = start * Math.exp((q - p) * (q + p));
        for (int k = 0; k < GaussLegendre.POINTS; k++) {
            double u = GaussLegendre.node(k, p, q);
            double g = u > 0 ? Math.exp(u * u - logScale) * Erfc.value(-u) : Math.exp(-logScale) * Erfcx.value(-u);
            double source = GaussLegendre.weight(k, p, q) * g * g;
            sum += source * exponentialIntegral(u, q);
            h += source * Math.exp((q - u) * (q + u));
        }
        position = q;
    }

    /** int_a^b exp(x² - a²) dx. */
    private static double exponentialIntegral(double a, double b) {
        if (b - a < SHORT) {
            return (b - a) * GaussLegendre.mean(x -> Math.exp((x - a) * (x + a)), a, b);
        }
        return Math.exp((b - a) * (b + a)) * Dawson.value(b) - Dawson.value(a);
    }

    /** h(-t). */
    private static double asymptotic(double t) {
        double square = 1 / (t * t);
        double power = square / t;
        double value = 0;
        for (double coefficient : SERIES) {
            value += coefficient * power;
            power *= square;
        }
        return value / (2 * Math.PI);
    }

    /** int_a^(a + width) h(-t) dt of the series; powers are differenced through ln(b/a). */
    private static double tail(double a, double width) {
        double log = Math.log1p(width / a);
        double square = 1 / a / a;
        double power = square;
        double value = 0;
        for (int n = 0; n < SERIES.length; n++) {
            value -= SERIES[n] * power * Math.expm1(-2 * (n + 1) * log) / (2 * (n + 1));
            power *= square;
        }
        return value / (2 * Math.PI);
    }

    /** From h = (g² + dh/dt) / (2t) and the series of erfcx, DLMF 7.12.1. */
    private static double[] series(int terms) {
        double[] erfcx = new double[terms];
        double[] a = new double[terms];
        for (int n = 0; n < terms; n++) {
            erfcx[n] = n == 0 ? 1 : -0.5 * (2 * n - 1) * erfcx[n - 1];
            double square = 0;
            for (int k = 0; k <= n; k++) {
                square += erfcx[k] * erfcx[n - k];
            }
            a[n] = n == 0 ? square : square - 0.5 * (2 * n + 1) * a[n - 1];
        }
        return a;
    }
}
