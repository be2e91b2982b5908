package siegert.spikes.spectra;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import siegert.datasets.result.ConfidenceBand;

/** Confidence bands of spectral estimates. */
public final class ConfidenceBands {
    private ConfidenceBands() {}

    /**
     * The band of an estimate whose ratio to its mean is chi-square with d degrees of freedom, over d: the true density
     * lies between {@code d / q(1 - p)} and {@code d / q(p)} times the estimate, with the quantiles q at p = (1 - level) / 2.
     *
     * @param degreesOfFreedom d, more than 0
     * @param level probability of the band, for instance 0.95
     */
    public static ConfidenceBand of(double degreesOfFreedom, double level) {
        ChiSquaredDistribution distribution = ChiSquaredDistribution.of(degreesOfFreedom);
        double tail = (1 - level) / 2;
        return new ConfidenceBand(
                level,
                degreesOfFreedom / distribution.inverseSurvivalProbability(tail),
                degreesOfFreedom / distribution.inverseCumulativeProbability(tail));
    }
}
