package siegert.compare.validation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Observable;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.Quantiles;

/**
 * Theory and simulation side by side, with a verdict.
 *
 * @param verdict the worst verdict of the checks
 * @param checks one entry per population and observable
 * @param prediction what theory says
 * @param measurement what the simulation did
 * @param expectedCv the mean CV over neurons that a renewal process of the predicted rate and CV would show in this
 *     window, per population
 * @param spectra the spectra of both, aligned
 * @param evidence what else was known
 * @param provenance where the report comes from
 */
public record ValidationReport(
        Verdict verdict,
        List<Check> checks,
        Prediction prediction,
        Measurement measurement,
        double[] expectedCv,
        AlignedSpectra spectra,
        Evidence evidence,
        Provenance provenance) {
    public ValidationReport {
        checks = List.copyOf(checks);
    }

    /**
     * The checks with a verdict in the order in which they are to be read: first those of populations whose parameters are
     * in doubt, from which others may follow, then in that of the report.
     */
    public List<Check> checks(Verdict wanted) {
        return checks.stream()
                .filter(c -> c.verdict() == wanted)
                .sorted(Comparator.comparing(c -> !c.observable().equals(Observable.RATE_AT_MEASURED_INPUT.key())))
                .toList();
    }

    /** The measured rates of the neurons of a population (Hz), ascending; none if they were not kept. */
    public double[] measuredRates(int population) {
        double duration = measurement.recording().duration();
        return Arrays.stream(measurement.populations().get(population).neurons().counts())
                .mapToDouble(count -> count / duration)
                .sorted()
                .toArray();
    }

    /** Quantiles of the measured rates (Hz) at some levels; NaN if they were not kept. */
    public double[] measuredRateQuantiles(int population, double... levels) {
        double[] sorted = measuredRates(population);
        if (sorted.length == 0) {
            double[] none = new double[levels.length];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        return Quantiles.of(sorted, levels).value();
    }

    /** The same report with other checks. */
    public ValidationReport with(List<Check> others, Evidence otherEvidence) {
        return new ValidationReport(
                others.stream().map(Check::verdict).reduce(Verdict.PASS, Verdict::worse),
                others,
                prediction,
                measurement,
                expectedCv,
                spectra,
                otherEvidence,
                provenance);
    }

    /** The same report from elsewhere. */
    public ValidationReport with(Provenance other) {
        return new ValidationReport(verdict, checks, prediction, measurement, expectedCv, spectra, evidence, other);
    }
}
