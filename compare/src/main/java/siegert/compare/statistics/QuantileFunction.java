package siegert.compare.statistics;

import java.util.Arrays;

/**
 * The quantiles of a sample at the probabilities 0.01, 0.02, ..., 0.99: what is kept of a distribution over neurons. The
 * difference of two of them, averaged over the probabilities, is their Wasserstein distance without the outermost per
 * cent on each side.
 */
public final class QuantileFunction {
    /** Number of probabilities. */
    public static final int POINTS = 99;

    private QuantileFunction() {}

    /**
     * The quantiles, with linear interpolation between the sorted values (type 7 of Hyndman and Fan 1996,
     * doi:10.1080/00031305.1996.10473566).
     *
     * @param values the sample in any order and unit; values that are not numbers are left out. Not modified.
     * @return {@value #POINTS} ascending values in the unit of the sample; NaN if it has no number
     */
    public static double[] of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] quantiles = new double[POINTS];
        if (sorted.length == 0) {
            Arrays.fill(quantiles, Double.NaN);
            return quantiles;
        }
        for (int k = 0; k < POINTS; k++) {
            // k + 1 hundredths in integers, so that no quantile falls beside its value by rounding
            long position = (k + 1L) * (sorted.length - 1);
            int below = (int) (position / (POINTS + 1));
            double share = (double) (position % (POINTS + 1)) / (POINTS + 1);
            quantiles[k] = share == 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below]);
        }
        return quantiles;
    }

    /** The mean of several quantile functions at each probability. */
    public static double[] mean(double[][] functions) {
        double[] mean = new double[functions[0].length];
        for (double[] function : functions) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += function[k] / functions.length;
            }
        }
        return mean;
    }
}
