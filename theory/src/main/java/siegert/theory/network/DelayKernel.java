package siegert.theory.network;

import org.apache.commons.numbers.gamma.Erfc;
import siegert.datasets.network.DelayDistribution;
import siegert.theory.special.Faddeeva;

/**
 * Mean E[exp(-i omega d)] of a transmission delay d, by which it filters a modulation:
 *
 * <pre>
 * none                exp(-i omega d)
 * gaussian            exp(-i omega d - (omega s)²/2)
 * truncated gaussian  exp(-i omega d - (omega s)²/2) [1 - Phi(-d/s + i omega s)] / [1 - Phi(-d/s)]
 * </pre>
 *
 * with d and s before the cut at 0. The last one is evaluated as
 * (exp(-i omega d - (omega s)²/2) - exp(-d²/2s²) w((omega s + i d/s)/sqrt 2) / 2) / Phi(d/s) with the Faddeeva function w,
 * which cannot overflow. Relative to 1 the error is below 1e-15 (1 + omega d).
 */
record DelayKernel(DelayDistribution distribution, double mean, double sd) {
    /**
     * @param distribution NONE is taken where sd is 0
     * @param mean mean (s), not negative
     * @param sd standard deviation (s), not negative
     */
    DelayKernel {
        if (!(mean >= 0) || !(sd >= 0) || Double.isInfinite(mean) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException(
                    "a delay needs mean and sd finite and not negative, has " + mean + " s and " + sd + " s");
        }
        if (sd == 0) {
            distribution = DelayDistribution.NONE;
        }
    }

    /**
     * The kernel at an angular frequency.
     *
     * @param omega angular frequency (rad/s)
     * @param value receives the real part at 0, the imaginary part at 1
     */
    void value(double omega, double[] value) {
        double width = distribution == DelayDistribution.NONE ? 0 : omega * sd;
        double size = Math.exp(-0.5 * width * width);
        double re = size * Math.cos(omega * mean);
        double im = -size * Math.sin(omega * mean);
        if (distribution == DelayDistribution.TRUNCATED_GAUSSIAN) {
            double cut = mean / sd;
            Faddeeva.value(width / Math.sqrt(2), cut / Math.sqrt(2), value);
            double tail = 0.5 * Math.exp(-0.5 * cut * cut);
            double mass = 0.5 * Erfc.value(-cut / Math.sqrt(2));
            re = (re - tail * value[0]) / mass;
            im = (im - tail * value[1]) / mass;
        }
        value[0] = re;
        value[1] = im;
    }
}
