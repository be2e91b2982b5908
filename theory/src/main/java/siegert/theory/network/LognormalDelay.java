package siegert.theory.network;

import siegert.theory.special.Complex;

/**
 * Lognormal delay: d = exp(m + q x) with x of unit normal distribution, m = ln(mean²/sqrt(mean² + sd²)),
 * q² = ln(1 + sd²/mean²). The kernel
 *
 * <pre>E = int exp(-x²/2 - i omega exp(m + q x)) dx / sqrt(2 pi)</pre>
 *
 * is integrated along a line below the real axis, where the integrand falls off without oscillating: through the saddle
 * x = -u/q with u exp(u) = lambda q² exp(m), lambda = i omega or with Re lambda &gt; 0, (Asmussen, Jensen and Rojas-Nandayapa 2016,
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
    public Complex at(Complex lambda) {
        double modulus = lambda.abs();
        if (modulus == 0) {
            return Complex.ONE;
        }
        if (lambda.re() < 0) {
            throw new IllegalArgumentException("lognormal delays have no exponential moments: their kernel does not"
                    + " exist for modulations that decay, at " + lambda.re() + " 1/s");
        }
        double argument = Math.atan2(Math.abs(lambda.im()), lambda.re());
        double ratio = sd / mean;
        double q = Math.sqrt(Math.log1p(ratio * ratio));
        double m = Math.log(mean) - 0.5 * q * q;
        Complex u = saddle(Math.log(modulus * q * q) + m, argument);
        double center = -u.re() / q;
        double angle = Math.max(u.im(), Math.min(DEPTH * q, argument));
        double depth = angle / q;
        double curvature = Math.hypot(1 + u.re(), u.im());
        // distances up and down from the line to where the integrand grows
        double up = (Math.PI / 2 - argument + angle) / q;
        double down = (Math.PI / 2 + argument - angle) / q;
        double step = STEP * Math.min(up, Math.min(DEPTH, down)) / Math.sqrt(curvature);
        Complex value =
                new Line(modulus * Math.exp(m + q * center), q, center, depth, argument - angle, step).integral();
        return lambda.im() < 0 ? value.conjugate() : value;
    }

    /** There are delays so long that the mean of exp(-lambda d) is infinite wherever Re lambda is negative. */
    @Override
    public double smallestGrowth() {
        return 0;
    }

    /** u with u exp(u) = exp(log + i argument); a few digits are enough, the integral does not depend on the line. */
    private static Complex saddle(double log, double argument) {
        // Newton's method on u + ln u = log + i argument, which is nearly linear
        double y = Math.exp(log);
        Complex target = new Complex(log, argument);
        Complex u = new Complex(0.35 * Math.log1p(y * y), argument * Math.atan(y) / (Math.PI / 2));
        for (int k = 0; k < 6; k++) {
            // u <- u (1 + target - ln u) / (1 + u)
            u = u.times(target.minus(u.log()).plus(1)).over(u.plus(1));
        }
        return u;
    }

    /** The integrand exp(-x²/2 - gain exp(q t + i turn)) at x = center + t - i depth. */
    private record Line(double gain, double q, double center, double depth, double turn, double step) {
        Complex integral() {
            double sumRe = 0;
            double sumIm = 0;
            double real = gain * Math.cos(turn);
            double imaginary = gain * Math.sin(turn);
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
            return new Complex(step * sumRe / SQRT_TWO_PI, step * sumIm / SQRT_TWO_PI);
        }
    }
}
