package siegert.theory.network;

import siegert.datasets.network.DelayDistribution;
import siegert.theory.special.Complex;

/**
 * Mean E[exp(-i omega d)] of a transmission delay d, by which it filters a modulation; 1 at omega = 0, conjugate at -omega.
 * Implementations are records, so that equal delays are evaluated once.
 */
public interface DelayKernel {
    /**
     * The kernel E[exp(-lambda d)] by which the delay filters exp(lambda t).
     *
     * @param lambda growth rate and angular frequency Re lambda + i Im lambda (1/s), finite, real part at least
     *     {@link #smallestGrowth}
     */
    Complex at(Complex lambda);

    /** Re lambda (1/s) to the right of which the kernel is analytic. */
    default double smallestGrowth() {
        return Double.NEGATIVE_INFINITY;
    }

    /**
     * The kernel at an angular frequency.
     *
     * @param omega angular frequency (rad/s), finite, of either sign
     * @param value receives the real part at 0, the imaginary part at 1
     */
    default void value(double omega, double[] value) {
        Complex kernel = at(new Complex(0, omega));
        value[0] = kernel.re();
        value[1] = kernel.im();
    }

    /**
     * The kernel of a distribution; without spread that of a constant.
     *
     * @param mean mean (s), not negative; for the truncated Gaussian that before the cut
     * @param sd standard deviation (s), not negative; for the truncated Gaussian that before the cut
     * @throws IllegalArgumentException if mean or sd is negative or not finite, or if the distribution would have negative
     *     delays that it excludes
     */
    static DelayKernel of(DelayDistribution distribution, double mean, double sd) {
        if (!(mean >= 0) || !(sd >= 0) || Double.isInfinite(mean) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException(
                    "a delay needs mean and sd finite and not negative, has " + mean + " s and " + sd + " s");
        }
        if (sd == 0) {
            return new GaussianDelay(mean, 0);
        }
        return switch (distribution) {
            case NONE -> new GaussianDelay(mean, 0);
            case GAUSSIAN -> new GaussianDelay(mean, sd);
            case TRUNCATED_GAUSSIAN -> new TruncatedGaussianDelay(mean, sd);
            case LOGNORMAL -> new LognormalDelay(mean, sd);
            case UNIFORM -> new UniformDelay(mean, sd);
        };
    }
}
