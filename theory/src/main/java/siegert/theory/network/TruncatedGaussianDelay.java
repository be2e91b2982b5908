package siegert.theory.network;

import org.apache.commons.numbers.gamma.Erfc;
import siegert.theory.special.Complex;
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
    public Complex at(Complex lambda) {
        double cut = mean / sd;
        double tail = 0.5 * Math.exp(-0.5 * cut * cut);
        double mass = 0.5 * Erfc.value(-cut / Math.sqrt(2));
        // z = (-i lambda s + i d/s) / sqrt(2)
        double re = lambda.im() * sd / Math.sqrt(2);
        double im = (cut - lambda.re() * sd) / Math.sqrt(2);
        double[] w = new double[2];
        if (im < 0) {
            // fast growth: the exponential and w(z) cancel, 2 exp(-z²) - w(z) = w(-z)
            Faddeeva.value(-re, -im, w);
            return new Complex(tail * w[0] / mass, tail * w[1] / mass);
        }
        Faddeeva.value(re, im, w);
        Complex width = lambda.times(sd);
        Complex whole = width.times(width).times(0.5).minus(lambda.times(mean)).exp();
        return new Complex((whole.re() - tail * w[0]) / mass, (whole.im() - tail * w[1]) / mass);
    }
}
