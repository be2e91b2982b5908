package siegert.theory.network;

import org.apache.commons.numbers.gamma.Erfc;
import siegert.theory.special.Faddeeva;

/**
 * Gaussian delay cut at 0 and renormalised,
 *
 * <pre>exp(-i omega d - (omega s)²/2) [1 - Phi(-d/s + i omega s)] / [1 - Phi(-d/s)],</pre>
 *
 * evaluated as (exp(-i omega d - (omega s)²/2) - exp(-d²/2s²) w((omega s + i d/s)/sqrt 2) / 2) / Phi(d/s) with the Faddeeva
 * function w, which cannot overflow. Relative to 1 the error is below 1e-15 (1 + omega d).
 *
 * @param mean mean d before the cut (s)
 * @param sd standard deviation s before the cut (s), positive
 */
record TruncatedGaussianDelay(double mean, double sd) implements DelayKernel {
    @Override
    public void value(double omega, double[] value) {
        double width = omega * sd;
        double size = Math.exp(-0.5 * width * width);
        double cut = mean / sd;
        Faddeeva.value(width / Math.sqrt(2), cut / Math.sqrt(2), value);
        double tail = 0.5 * Math.exp(-0.5 * cut * cut);
        double mass = 0.5 * Erfc.value(-cut / Math.sqrt(2));
        value[0] = (size * Math.cos(omega * mean) - tail * value[0]) / mass;
        value[1] = (-size * Math.sin(omega * mean) - tail * value[1]) / mass;
    }
}
