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
     * The response at many frequencies.
     *
     * @param omega angular frequencies (rad/s)
     * @param re receives the real parts (Hz/V)
     * @param im receives the imaginary parts (Hz/V)
     */
    void evaluate(double[] omega, double[] re, double[] im);

    /**
     * This response, later.
     *
     * @param latency by how much (s)
     */
    default Response later(double latency) {
        return latency == 0
                ? this
                : (omega, re, im) -> {
                    evaluate(omega, re, im);
                    for (int f = 0; f < omega.length; f++) {
                        double c = Math.cos(omega[f] * latency);
                        double s = -Math.sin(omega[f] * latency);
                        double real = re[f] * c - im[f] * s;
                        im[f] = re[f] * s + im[f] * c;
                        re[f] = real;
                    }
                };
    }

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
