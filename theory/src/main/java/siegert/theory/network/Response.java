package siegert.theory.network;

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
}
