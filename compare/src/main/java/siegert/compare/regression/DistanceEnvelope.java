package siegert.compare.regression;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import siegert.compare.statistics.DistributionDistance;
import siegert.datasets.result.Quantiles;

/**
 * How far the distributions of candidates lie from those of the reference runs, beside how far these lie from each other.
 * A picture of effects, not a test: one more run of the same model leaves the envelope of six often.
 *
 * @param candidate mean distances over all pairs of a reference run and a candidate
 * @param seeds median distances over all pairs of reference runs, of Cliff's delta that of its sizes
 * @param extreme the distances that 5 % of these pairs exceed, likewise
 */
public record DistanceEnvelope(
        DistributionDistance candidate, DistributionDistance seeds, DistributionDistance extreme) {
    private static final DistributionDistance UNKNOWN = new DistributionDistance(Double.NaN, Double.NaN, Double.NaN);

    /** Of a statistic that is no distribution. */
    static final DistanceEnvelope NONE = new DistanceEnvelope(UNKNOWN, UNKNOWN, UNKNOWN);

    private static final double HALF = 0.5;
    private static final double EXTREME = 0.95;

    static DistanceEnvelope of(List<DistributionDistance> seeds, List<DistributionDistance> candidates) {
        return new DistanceEnvelope(
                new DistributionDistance(
                        mean(candidates, DistributionDistance::kolmogorovSmirnov),
                        mean(candidates, DistributionDistance::wasserstein),
                        mean(candidates, DistributionDistance::cliffDelta)),
                quantile(seeds, HALF),
                quantile(seeds, EXTREME));
    }

    private static double mean(List<DistributionDistance> distances, ToDoubleFunction<DistributionDistance> value) {
        return distances.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private static DistributionDistance quantile(List<DistributionDistance> distances, double level) {
        return new DistributionDistance(
                quantile(distances, DistributionDistance::kolmogorovSmirnov, level),
                quantile(distances, DistributionDistance::wasserstein, level),
                quantile(distances, d -> Math.abs(d.cliffDelta()), level));
    }

    private static double quantile(
            List<DistributionDistance> distances, ToDoubleFunction<DistributionDistance> value, double level) {
        double[] sorted = distances.stream().mapToDouble(value).sorted().toArray();
        // NaN is sorted to the end
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            return Double.NaN;
        }
        return Quantiles.of(Arrays.copyOf(sorted, sorted.length), level).value()[0];
    }
}
