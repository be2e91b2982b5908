package siegert.theory.network;

import siegert.theory.special.Complex;

/**
 * Gaussian delay, negative ones included: exp(-i omega d - (omega s)²/2). With s = 0 a constant.
 *
 * @param mean mean d (s)
 * @param sd standard deviation s (s)
 */
record GaussianDelay(double mean, double sd) implements DelayKernel {
    @Override
    public Complex at(Complex lambda) {
        Complex width = lambda.times(sd);
        return width.times(width).times(0.5).minus(lambda.times(mean)).exp();
    }
}
