package siegert.theory.network;

import siegert.theory.lif.TransferFunction;
import siegert.theory.special.Complex;

/** Linear response of the rate of a population to its mean input, as a function of frequency. */
@FunctionalInterface
public interface Response {
    /** No response: a population that is silent. */
    Response SILENT = (omega, re, im) -> {
        java.util.Arrays.fill(re, 0);
        java.util.Arrays.fill(im, 0);
    };

    /**
     * @param omega angular frequencies (rad/s)
     * @param re receives the real parts (Hz/V)
     * @param im receives the imaginary parts (Hz/V)
     */
    void evaluate(double[] omega, double[] re, double[] im);

    /** Response to the variance sd² (Hz/V²): that to the sd over 2 sd. */
    static Response toVariance(TransferFunction function, double sd) {
        return (omega, re, im) -> {
            for (int f = 0; f < omega.length; f++) {
                Complex value = function.responseToSd(omega[f]);
                re[f] = value.re() / (2 * sd);
                im[f] = value.im() / (2 * sd);
            }
        };
    }
}
