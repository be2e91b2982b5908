package siegert.compare.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether a rate stays what it is over a recording, from its means in equal parts. The parts must be long against the
 * correlation time of the activity.
 *
 * @param drift change of the fitted line from the first part to the last, relative to the mean
 * @param driftP probability of as large a slope without drift, by t on the slope with n - 2 degrees of freedom
 * @param transientSize deviation of the first part from the mean of the others, relative to it
 * @param transientP probability of as large a deviation without transient, by t with n - 2 degrees of freedom
 */
public record Stationarity(double drift, double driftP, double transientSize, double transientP) {
    /** Least number of parts. */
    public static final int LEAST = 5;

    /**
     * The tests; NaN of fewer than {@value #LEAST} parts, or where the parts do not scatter.
     *
     * @param course means in equal parts, in the order of time
     */
    public static Stationarity of(double[] course) {
        int n = course.length;
        if (n < LEAST) {
            return new Stationarity(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = mean(course, 0);
        double times = 0;
        double product = 0;
        for (int k = 0; k < n; k++) {
            double t = k - (n - 1) / 2.;
            times += t * t;
            product += t * course[k];
        }
        double slope = product / times;
        double residual = 0;
        for (int k = 0; k < n; k++) {
            double r = course[k] - mean - slope * (k - (n - 1) / 2.);
            residual += r * r;
        }
        double rest = mean(course, 1);
        double squares = 0;
        for (int k = 1; k < n; k++) {
            squares += (course[k] - rest) * (course[k] - rest);
        }
        double scatter = Math.sqrt(squares / (n - 2) * (1 + 1. / (n - 1)));
        return new Stationarity(
                slope * (n - 1) / mean,
                p(slope / Math.sqrt(residual / (n - 2) / times), n - 2),
                (course[0] - rest) / rest,
                p((course[0] - rest) / scatter, n - 2));
    }

    private static double mean(double[] values, int from) {
        double sum = 0;
        for (int k = from; k < values.length; k++) {
            sum += values[k];
        }
        return sum / (values.length - from);
    }

    private static double p(double t, int df) {
        return Double.isFinite(t) ? 2 * TDistribution.of(df).survivalProbability(Math.abs(t)) : Double.NaN;
    }
}
