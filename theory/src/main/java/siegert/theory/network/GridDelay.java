package siegert.theory.network;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.ErfDifference;
import siegert.theory.special.Complex;

/**
 * Gaussian delay as a simulation on a time grid has it: drawn again below a minimum and rounded to multiples k h of the
 * step. It is k h with the mass p_k of the cut Gaussian on [(k - 1/2) h, (k + 1/2) h),
 *
 * <pre>E = sum_k p_k exp(-i omega k h).</pre>
 *
 * Mean and sd differ from those before cut and rounding: of 1.5 ms with sd 1.5 ms, at least 0.1 ms, the mean becomes
 * 1.97 ms. Immutable.
 */
final class GridDelay implements DelayKernel {
    /** Standard deviations beyond which no mass is left. */
    private static final double REACH = 9;

    private final double step;
    private final int first;
    private final double[] mass;

    /**
     * @param mean mean before cut and rounding (s), not negative
     * @param sd standard deviation before cut and rounding (s), not negative
     * @param minimum shortest delay before rounding (s), not negative
     * @param step step h of the grid (s), positive
     * @throws IllegalArgumentException outside these ranges, or if practically all delays would be below the minimum
     */
    GridDelay(double mean, double sd, double minimum, double step) {
        if (!(mean >= 0)
                || !(sd >= 0)
                || !(minimum >= 0)
                || !(step > 0)
                || !Double.isFinite(mean + sd + minimum + step)) {
            throw new IllegalArgumentException("delays on a grid need mean, sd and minimum not negative and a positive"
                    + " step, have " + mean + " s, " + sd + " s, " + minimum + " s and " + step + " s");
        }
        if (minimum > mean + REACH * sd) {
            throw new IllegalArgumentException(
                    "no delay of mean " + mean + " s and sd " + sd + " s reaches the minimum of " + minimum + " s");
        }
        this.step = step;
        if (sd == 0) {
            this.first = (int) Math.rint(mean / step);
            this.mass = new double[] {1};
            return;
        }
        // a rounding error of minimum / step must not move the first grid point
        this.first = (int) Math.floor(Math.max(minimum, mean - REACH * sd) / step + 0.5 + 1e-9);
        int last = (int) Math.ceil((mean + REACH * sd) / step);
        this.mass = new double[last - first + 1];
        double total = 0;
        for (int k = 0; k < mass.length; k++) {
            double from = Math.max(minimum, (first + k - 0.5) * step);
            double to = Math.max(minimum, (first + k + 0.5) * step);
            mass[k] = ErfDifference.value((from - mean) / sd / Math.sqrt(2), (to - mean) / sd / Math.sqrt(2));
            total += mass[k];
        }
        for (int k = 0; k < mass.length; k++) {
            mass[k] /= total;
        }
    }

    /** Mean of the delays on the grid (s). */
    double mean() {
        double mean = 0;
        for (int k = 0; k < mass.length; k++) {
            mean += mass[k] * (first + k) * step;
        }
        return mean;
    }

    @Override
    public Complex at(Complex lambda) {
        Complex turn = lambda.times(-step).exp();
        double re = 0;
        double im = 0;
        // Horner's rule in exp(-lambda h)
        for (int k = mass.length - 1; k >= 0; k--) {
            double real = re * turn.re() - im * turn.im() + mass[k];
            im = re * turn.im() + im * turn.re();
            re = real;
        }
        return new Complex(re, im).times(lambda.times(-step * first).exp());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GridDelay g && g.step == step && g.first == first && Arrays.equals(g.mass, mass);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(step) + first) + Arrays.hashCode(mass);
    }
}
