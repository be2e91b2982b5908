package siegert.theory.binary;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * Mean activity of a binary neuron whose input is Gaussian: it is 1 while the input exceeds the threshold, so
 *
 * <pre>m = erfc(-(mean - threshold)/(sqrt(2) sd))/2</pre>
 *
 * (van Vreeswijk and Sompolinsky 1998, doi:10.1162/089976698300017214; Helias, Tetzlaff and Diesmann 2014,
 * doi:10.1371/journal.pcbi.1003428). Everything is dimensionless.
 */
public final class BinaryGain {
    private BinaryGain() {}

    /**
     * Mean activity, between 0 and 1.
     *
     * @param mean mean input (1)
     * @param sd standard deviation of the input (1); without noise the activity is 0 or 1, and 1/2 exactly at threshold
     * @param threshold threshold (1)
     * @throws IllegalArgumentException if sd is negative or a value is not a number
     */
    public static double activity(double mean, double sd, double threshold) {
        if (!(sd >= 0) || Double.isNaN(mean - threshold)) {
            throw new IllegalArgumentException("the gain of a binary neuron needs numbers and sd >= 0: mean " + mean
                    + ", sd " + sd + ", threshold " + threshold);
        }
        double distance = mean - threshold;
        if (sd == 0) {
            return 0.5 + 0.5 * Math.signum(distance);
        }
        return 0.5 * Erfc.value(-distance / (Math.sqrt(2) * sd));
    }

    /** Derivative of the activity by (mean - threshold)/sd: the standard normal density. */
    static double slope(double standardized) {
        return Math.exp(-standardized * standardized / 2) / Math.sqrt(2 * Math.PI);
    }
}
