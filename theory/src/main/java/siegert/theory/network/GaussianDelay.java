package siegert.theory.network;

/**
 * Gaussian delay, negative ones included: exp(-i omega d - (omega s)²/2). With s = 0 a constant.
 *
 * @param mean mean d (s)
 * @param sd standard deviation s (s)
 */
record GaussianDelay(double mean, double sd) implements DelayKernel {
    @Override
    public void value(double omega, double[] value) {
        double width = omega * sd;
        double size = Math.exp(-0.5 * width * width);
        value[0] = size * Math.cos(omega * mean);
        value[1] = -size * Math.sin(omega * mean);
    }
}
