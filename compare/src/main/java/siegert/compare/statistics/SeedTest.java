package siegert.compare.statistics;

import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether two sets of runs differ by more than runs of one model do. A run (a seed) is one sample, whatever the number of
 * its neurons or frequencies: those share network and input, so that a test that counts them as independent calls 60 %
 * of equal models different.
 *
 * @param change the change from reference to candidates: the difference of the means, or for distributions the
 *     Wasserstein distance of the mean quantile functions, without sign
 * @param sd standard deviation between the runs of a set, pooled
 * @param standardError standard error of the change by chance: sd sqrt(1/R + 1/M)
 * @param degreesOfFreedom R + M - 2
 * @param p probability of a change at least as large between runs of one model
 */
public record SeedTest(double change, double sd, double standardError, int degreesOfFreedom, double p) {

    /**
     * Student's t on the means of the runs, with the pooled variance. With one candidate the variance is that of the
     * reference.
     *
     * @param reference one value a run, R of them
     * @param candidate one value a run, M of them; R + M of 3 or more
     */
    public static SeedTest ofMeans(double[] reference, double[] candidate) {
        SeedTest test = functional(columns(reference), columns(candidate));
        double change = mean(candidate) - mean(reference);
        double p = test.p();
        if (test.standardError() > 0 && !Double.isNaN(change)) {
            double t = Math.abs(change) / test.standardError();
            p = 2 * TDistribution.of(test.degreesOfFreedom()).survivalProbability(t);
        }
        return new SeedTest(change, test.sd(), test.standardError(), test.degreesOfFreedom(), p);
    }

    /**
     * The functional F of curves, |C - R|² / (1/R + 1/M) / (sum |Q - mean of its set|² / df), held against F(1, df). The
     * curves have more than one direction to differ in, which makes this conservative.
     *
     * @param reference [run][point]
     * @param candidate [run][point]
     */
    public static SeedTest ofQuantiles(double[][] reference, double[][] candidate) {
        return functional(reference, candidate);
    }

    private static SeedTest functional(double[][] reference, double[][] candidate) {
        int runs = reference.length + candidate.length;
        if (reference.length == 0 || candidate.length == 0 || runs < 3) {
            throw new IllegalArgumentException(
                    "the scatter between runs needs 3 of them, not " + reference.length + " and " + candidate.length);
        }
        double[] expected = QuantileFunction.mean(reference);
        double[] measured = QuantileFunction.mean(candidate);
        int points = expected.length;
        double change = 0;
        double squares = 0;
        for (int k = 0; k < points; k++) {
            double difference = measured[k] - expected[k];
            change += Math.abs(difference) / points;
            squares += difference * difference / points;
        }
        int df = runs - 2;
        double variance = (scatter(reference, expected) + scatter(candidate, measured)) / points / df;
        double factor = 1. / reference.length + 1. / candidate.length;
        return new SeedTest(
                change, Math.sqrt(variance), Math.sqrt(variance * factor), df, p(squares, variance * factor, df));
    }

    private static double p(double squares, double error, int df) {
        if (Double.isNaN(squares) || Double.isNaN(error)) {
            return Double.NaN;
        }
        if (error == 0) {
            return squares == 0 ? 1 : 0;
        }
        return FDistribution.of(1, df).survivalProbability(squares / error);
    }

    private static double scatter(double[][] runs, double[] mean) {
        double sum = 0;
        for (double[] run : runs) {
            for (int k = 0; k < mean.length; k++) {
                sum += (run[k] - mean[k]) * (run[k] - mean[k]);
            }
        }
        return sum;
    }

    private static double[][] columns(double[] values) {
        double[][] columns = new double[values.length][];
        for (int r = 0; r < values.length; r++) {
            columns[r] = new double[] {values[r]};
        }
        return columns;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
