package siegert.datasets.result;

/**
 * Quantiles of a distribution, by linear interpolation between order statistics (Hyndman and Fan's type 7, the default
 * of {@code numpy.quantile}).
 *
 * @param level probabilities, ascending
 * @param value the quantiles (unit of the distribution)
 */
public record Quantiles(double[] level, double[] value) {
    /**
     * Quantiles of values.
     *
     * @param sorted values in ascending order, at least one
     * @param levels probabilities from 0 to 1
     */
    public static Quantiles of(double[] sorted, double... levels) {
        double[] value = new double[levels.length];
        for (int k = 0; k < levels.length; k++) {
            double at = levels[k] * (sorted.length - 1);
            int below = (int) at;
            double above = sorted[Math.min(below + 1, sorted.length - 1)];
            value[k] = sorted[below] + (at - below) * (above - sorted[below]);
        }
        return new Quantiles(levels.clone(), value);
    }
}
