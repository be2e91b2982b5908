package siegert.theory.fokkerplanck;

import java.util.function.DoubleFunction;
import siegert.theory.special.Complex;

/**
 * Response to mean and sd as a function of frequency, interpolated with an error of about 1e-4 ({@link FrequencyTable}).
 * Immutable; may be used by several threads at a time.
 */
public final class ResponseTable {
    private static final int MEAN = 0;
    private static final int SD = 1;

    private final FrequencyTable table;

    private ResponseTable(FrequencyTable table) {
        this.table = table;
    }

    /**
     * @param response the function to tabulate, called with angular frequencies from 0 to {@code maximum} (rad/s)
     * @param scale angular frequency below which the response is smooth in omega itself (rad/s)
     * @param maximum largest angular frequency (rad/s)
     */
    static ResponseTable of(DoubleFunction<RateResponse> response, double scale, double maximum) {
        return new ResponseTable(FrequencyTable.of(
                omega -> {
                    RateResponse r = response.apply(omega);
                    return new Complex[] {new Complex(r.meanRe(), r.meanIm()), new Complex(r.sdRe(), r.sdIm())};
                },
                scale,
                maximum));
    }

    /** Number of frequencies at which the equation was solved. */
    public int size() {
        return table.size();
    }

    /**
     * Response to the mean of the synaptic current (Hz/V).
     *
     * @param omega angular frequencies (rad/s) of any sign up to the maximum of the table
     * @param re receives the real parts
     * @param im receives the imaginary parts
     */
    public void meanResponse(double[] omega, double[] re, double[] im) {
        table.evaluate(MEAN, omega, re, im);
    }

    /** Response to ln sd, the synaptic filter included (Hz); parameters as for {@link #meanResponse}. */
    public void sdResponse(double[] omega, double[] re, double[] im) {
        table.evaluate(SD, omega, re, im);
    }
}
