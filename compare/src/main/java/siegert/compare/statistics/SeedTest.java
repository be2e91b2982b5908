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
 * @param bound the change that the runs exclude: a change of this size or more would lead to so small a one in at most
 *     {@value #MISSED} of all comparisons. A one-sided test of equivalence (Schuirmann 1987,
 *     doi:10.1007/BF01068419); for curves by the triangle inequality, with the F that their test has
 */
public record SeedTest(double change, double sd, double standardError, int degreesOfFreedom, double p, double bound) {
    /** Probability with which a change as large as the bound is missed. */
    public static final double MISSED = 0.05;

    /** Nothing but a change: two runs have no scatter to compare it with. */
    public static SeedTest untested(double change) {
        return new SeedTest(change, Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN);
    }

    /**
     * Student's t on the means of the runs, with the pooled variance. With one candidate the variance is that of the
     * reference.
     *
     * @param reference one value a run, R of them
     * @param candidate one value a run, M of them; R + M of 3 or more
     */
    public static SeedTest ofMeans(double[] reference, double[] candidate) {
        SeedTest test = functional(columns(reference), columns(candidate), 1, Norm.MEAN);
        double change = mean(candidate) - mean(reference);
        double p = test.p();
        if (test.standardError() > 0 && !Double.isNaN(change)) {
            double t = Math.abs(change) / test.standardError();
            p = 2 * TDistribution.of(test.degreesOfFreedom()).survivalProbability(t);
        }
        double bound = Math.abs(change) + quantile(test.degreesOfFreedom(), MISSED) * test.standardError();
        return new SeedTest(change, test.sd(), test.standardError(), test.degreesOfFreedom(), p, bound);
    }

    /** The value that Student's t exceeds with a probability. */
    public static double quantile(int degreesOfFreedom, double probability) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(probability);
    }

    /**
     * The functional F of curves, |C - R|² / (1/R + 1/M) / (sum |Q - mean of its set|² / df), held against F(1, df). The
     * curves have more than one direction to differ in, which makes this conservative.
     *
     * @param reference [run][point]
     * @param candidate [run][point]
     */
    public static SeedTest ofQuantiles(double[][] reference, double[][] candidate) {
        return functional(reference, candidate, reference[0].length, Norm.MEAN);
    }

    /**
     * The functional F of curves whose distance is the root of their mean squared difference.
     *
     * @param reference [run][value]
     * @param candidate [run][value]
     * @param points number of points, of one value or more, over which the squares are averaged
     */
    public static SeedTest ofCurves(double[][] reference, double[][] candidate, int points) {
        return functional(reference, candidate, points, Norm.ROOT_MEAN_SQUARE);
    }

    /** How the difference of two curves becomes one number. */
    private enum Norm {
        MEAN,
        ROOT_MEAN_SQUARE
    }

    private static SeedTest functional(double[][] reference, double[][] candidate, int points, Norm norm) {
        int runs = reference.length + candidate.length;
        if (reference.length == 0 || candidate.length == 0 || runs < 3) {
            throw new IllegalArgumentException(
                    "the scatter between runs needs 3 of them, not " + reference.length + " and " + candidate.length);
        }
        double[] expected = QuantileFunction.mean(reference);
        double[] measured = QuantileFunction.mean(candidate);
        double change = 0;
        double squares = 0;
        for (int k = 0; k < expected.length; k++) {
            double difference = measured[k] - expected[k];
            change += Math.abs(difference) / points;
            squares += difference * difference / points;
        }
        int df = runs - 2;
        double variance = (scatter(reference, expected) + scatter(candidate, measured)) / points / df;
        double factor = 1. / reference.length + 1. / candidate.length;
        double error = Math.sqrt(variance * factor);
        double size = norm == Norm.MEAN ? change : Math.sqrt(squares);
        // the square of t with df degrees of freedom is F(1, df)
        double bound = size + quantile(df, MISSED / 2) * error;
        return new SeedTest(size, Math.sqrt(variance), error, df, p(squares, variance * factor, df), bound);
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
