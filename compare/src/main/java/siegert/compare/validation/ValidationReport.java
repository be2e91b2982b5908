package siegert.compare.validation;

import java.util.List;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;

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
