package siegert.theory.network;

import siegert.theory.special.Complex;

/**
 * Delay distributed evenly over d - sqrt(3) s ... d + sqrt(3) s: exp(-i omega d) sin(x)/x with x = sqrt(3) omega s.
 *
 * @param mean mean d (s), at least sqrt(3) s
 * @param sd standard deviation s (s), positive
 */
record UniformDelay(double mean, double sd) implements DelayKernel {
    /** Rounding of decimal parameters that may place the shortest delay below 0. */
    private static final double SLACK = 1e-12;

    UniformDelay {
        if (mean < Math.sqrt(3) * sd * (1 - SLACK)) {
            throw new IllegalArgumentException("uniformly distributed delays of mean " + mean + " s and sd " + sd
                    + " s would be negative: the sd must be at most mean / sqrt(3)");
        }
    }

    @Override
    public Complex at(Complex lambda) {
        Complex x = lambda.times(Math.sqrt(3) * sd);
        Complex size = x.abs() == 0
                ? Complex.ONE
                : x.expm1().minus(x.times(-1).expm1()).times(0.5).over(x);
        return lambda.times(-mean).exp().times(size);
    }
}
