package siegert.theory.network;

/**
 * Lognormal delay: d = exp(m + q x) with x of unit normal distribution, m = ln(mean²/sqrt(mean² + sd²)),
 * q² = ln(1 + sd²/mean²). The kernel
 *
 * <pre>E = int exp(-x²/2 - i omega exp(m + q x)) dx / sqrt(2 pi)</pre>
 *
 * is integrated along a line below the real axis, where the integrand falls off without oscillating: through the saddle
 * x = -u/q with u exp(u) = i omega q² exp(m) (Asmussen, Jensen and Rojas-Nandayapa 2016,
 * doi:10.1007/s11009-014-9430-7), or at least 2 below the axis, as far as exp(m + q x) allows. The trapezoidal rule is
 * exponentially accurate there: relative error below 1e-12 for sd up to 3 mean and omega mean up to 1000.
 *
 * @param mean mean (s), positive
 * @param sd standard deviation (s), positive
 */
record LognormalDelay(double mean, double sd) implements DelayKernel {
    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Depth of the line that keeps the error of the trapezoidal rule at rounding. */
    private static final double DEPTH = 2;

    /** 2 pi / ln(1e16): step over distance from the nearest growth of the integrand. */
    private static final double STEP = 0.17;

    private static final double NEGLIGIBLE = 1e-18;

    LognormalDelay {
        if (!(mean > 0)) {
            throw new IllegalArgumentException("the mean of a lognormal delay must be positive, is " + mean + " s");
        }
    }

    @Override
    public void value(double omega, double[] value) {
        if (omega == 0) {
            value[0] = 1;
            value[1] = 0;
            return;
        }
        double ratio = sd / mean;
        double q = Math.sqrt(Math.log1p(ratio * ratio));
        double m = Math.log(mean) - 0.5 * q * q;
        double y = Math.abs(omega) * q * q * Math.exp(m);
        saddle(y, value);
        double center = -value[0] / q;
        double angle = Math.max(value[1], Math.min(DEPTH * q, Math.PI / 2));
        double depth = angle / q;
        double curvature = Math.hypot(1 + value[0], value[1]);
        double step = STEP * Math.min(depth, Math.min(DEPTH, (Math.PI - angle) / q)) / Math.sqrt(curvature);
        new Line(Math.abs(omega) * Math.exp(m + q * center), q, center, depth, angle, step).integrate(value);
        if (omega < 0) {
            value[1] = -value[1];
        }
    }

    /** u with u exp(u) = i y; a few digits are enough, the integral does not depend on the line. */
    private static void saddle(double y, double[] value) {
        // Newton's method on u + ln u = ln(i y), which is nearly linear; from i y/(1 + i y)^(1/2) or so for small y
        double re = 0.5 * Math.log1p(y * y) * 0.7;
        double im = Math.atan(y);
        for (int k = 0; k < 6; k++) {
            // u <- u (1 + ln(i y) - ln u) / (1 + u)
            double a = 1 + Math.log(y) - 0.5 * Math.log(re * re + im * im);
            double b = Math.PI / 2 - Math.atan2(im, re);
            double numeratorRe = re * a - im * b;
            double numeratorIm = re * b + im * a;
            double size = (1 + re) * (1 + re) + im * im;
            re = (numeratorRe * (1 + re) + numeratorIm * im) / size;
            im = (numeratorIm * (1 + re) - numeratorRe * im) / size;
        }
        value[0] = re;
        value[1] = im;
    }

    /** The integrand exp(-x²/2 - i gain exp(q t - i angle)) at x = center + t - i depth. */
    private record Line(double gain, double q, double center, double depth, double angle, double step) {
        void integrate(double[] value) {
            double sumRe = 0;
            double sumIm = 0;
            double real = gain * Math.sin(angle);
            double imaginary = gain * Math.cos(angle);
            double largest = 0;
            for (int direction = -1; direction <= 1; direction += 2) {
                double before = 0;
                for (int k = direction < 0 ? -1 : 0; ; k += direction) {
                    double t = k * step;
                    double x = center + t;
                    double growth = Math.exp(q * t);
                    double size = Math.exp(0.5 * (depth - x) * (depth + x) - real * growth);
                    double phase = x * depth - imaginary * growth;
                    sumRe += size * Math.cos(phase);
                    sumIm += size * Math.sin(phase);
                    largest = Math.max(largest, size);
                    // the size has one maximum along the line, maybe beside its center
                    if (size <= NEGLIGIBLE * largest && size <= before) {
                        break;
                    }
                    before = size;
                }
            }
            value[0] = step * sumRe / SQRT_TWO_PI;
            value[1] = step * sumIm / SQRT_TWO_PI;
        }
    }
}
