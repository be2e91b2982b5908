package siegert.theory.network;

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
    public void value(double omega, double[] value) {
        double x = Math.sqrt(3) * omega * sd;
        double size = x == 0 ? 1 : Math.sin(x) / x;
        value[0] = size * Math.cos(omega * mean);
        value[1] = -size * Math.sin(omega * mean);
    }
}
