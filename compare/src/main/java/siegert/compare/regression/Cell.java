package siegert.compare.regression;

import siegert.compare.statistics.SeedTest;
import siegert.compare.verdict.PassRule;
import siegert.compare.verdict.ToleranceRule;

/**
 * One statistic of one population, reference against candidates.
 *
 * @param population name of the population
 * @param statistic what is compared
 * @param band the frequency band in words, for instance {@code 20-60 Hz}; empty where none is meant
 * @param outcome what came of it
 * @param reference mean over the reference runs (unit of the statistic, power in dB against 1 Hz); for a distribution
 *     the median over neurons of the mean quantile function, for a curve its mean, for two populations their coherence
 * @param candidate the same of the candidates
 * @param test change, scatter between seeds and probability, in the unit of the statistic
 * @param adjustedP the probability after correction for all cells (Holm); NaN if not tested
 * @param permutedP the probability that any cell changes as much by chance, by permutation of whole runs; NaN without
 * @param slack the largest change that does not matter
 * @param margin the change that must be excluded for a PASS
 * @param rule the entry that says so
 * @param detectable the smallest change that these seeds find with a power of 80 %; NaN if not tested
 * @param referenceValues the value of each reference run; for curves the distances of all pairs
 * @param candidateValues the value of each candidate; for curves its distances from each reference run
 * @param distance distances of a distribution beside those of the seeds; NaN otherwise
 * @param message a sentence that says what was found
 */
public record Cell(
        String population,
        Statistic statistic,
        String band,
        Outcome outcome,
        double reference,
        double candidate,
        SeedTest test,
        double adjustedP,
        double permutedP,
        double slack,
        double margin,
        ToleranceRule rule,
        double detectable,
        double[] referenceValues,
        double[] candidateValues,
        DistanceEnvelope distance,
        String message) {

    /**
     * Whether this comparison passes with so many runs, if the scatter between seeds stays as it is and nothing changes: by
     * {@link PassRule#EQUIVALENCE} in 4 of 5 cases, since chance moves what is measured.
     */
    public boolean passesWith(SeedDesign design, PassRule rule) {
        return switch (rule) {
            case DETECTABLE -> design.detectable(test.sd()) <= slack;
            case EQUIVALENCE -> design.excluded(test.sd()) <= margin;
        };
    }

    /** The observable with its band, for instance {@code band_power 20-60 Hz}. */
    public String observable() {
        return band.isEmpty() ? statistic.key() : statistic.key() + " " + band;
    }
}
