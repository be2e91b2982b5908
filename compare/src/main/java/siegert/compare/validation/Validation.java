package siegert.compare.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.statistics.RenewalVariability;
import siegert.compare.verdict.Assessment;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Tolerances;
import siegert.compare.verdict.Verdict;
import siegert.datasets.InputException;
import siegert.datasets.result.CrossSpectra;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.RecordingSummary;

/**
 * A simulation about to be validated. The measurement comes first: it decides at which frequencies the theory is
 * evaluated, then the prediction at those frequencies makes the report.
 *
 * <pre>
 * Validation validation = new Validation(measurement);
 * Prediction prediction = ...at validation.frequencies()...
 * ValidationReport report = validation.report(prediction, Tolerances.defaults(), provenance);
 * </pre>
 */
public final class Validation {
    private static final String AVERAGE = "welch";
    private static final String RAW = "fft";

    private final Measurement measurement;
    private final SpectralAlignment alignment;

    /**
     * @param measurement what the simulation did, with spectra {@code welch} and {@code fft}
     * @throws java.util.NoSuchElementException if one of the spectra is missing
     */
    public Validation(Measurement measurement) {
        this.measurement = measurement;
        measurement.spectra(RAW);
        alignment = new SpectralAlignment(
                measurement.spectra(AVERAGE).convention(),
                measurement.recording().resolution());
    }

    /** The frequencies (Hz) at which the theoretical spectra are needed. */
    public double[] frequencies() {
        return alignment.frequencies();
    }

    /**
     * The report of a prediction alone.
     *
     * @param prediction what theory says, its spectra at {@link #frequencies()}
     * @param tolerances how far both may differ
     * @param provenance where the report comes from
     * @throws InputException if network and recording differ in their populations or a tolerance names none of them
     * @throws IllegalArgumentException if the spectra of the prediction are at other frequencies
     */
    public ValidationReport report(Prediction prediction, Tolerances tolerances, Provenance provenance) {
        return report(prediction, Evidence.NONE, tolerances, provenance);
    }

    /**
     * The report, with what else is known.
     *
     * @param evidence the published theory, to be shown beside the one that is checked; the ladder of rates
     */
    public ValidationReport report(
            Prediction prediction, Evidence evidence, Tolerances tolerances, Provenance provenance) {
        List<PopulationPrediction> theory = prediction.populations();
        Measurement ordered = PopulationOrder.apply(theory, measurement);
        AlignedSpectra alone = withCoherences(
                alignment.align(
                        prediction.spectra(), floors(prediction), ordered.spectra(AVERAGE), ordered.spectra(RAW)),
                prediction.observations().crossSpectra(),
                ordered.crossSpectra());
        AlignedSpectra spectra = evidence.published()
                .map(other -> alone.withPublished(alignment.expected(other.spectra(), floors(other))))
                .orElse(alone);
        RecordingSummary recording = ordered.recording();
        // each population has draws of its own, so that the result does not depend on the threads
        List<RenewalVariability> variability = IntStream.range(0, theory.size())
                .parallel()
                .mapToObj(p -> RenewalVariability.expected(
                        theory.get(p).rate(), theory.get(p).cv(), recording.duration(), recording.minimumSpikes()))
                .toList();
        List<Check> checks = Assessment.of(prediction, ordered, variability, spectra, evidence.ladder(), tolerances);
        return new ValidationReport(
                checks.stream().map(Check::verdict).reduce(Verdict.PASS, Verdict::worse),
                checks,
                prediction,
                ordered,
                variability.stream().mapToDouble(RenewalVariability::mean).toArray(),
                spectra,
                evidence,
                provenance);
    }

    private AlignedSpectra withCoherences(
            AlignedSpectra spectra, Optional<PredictedCrossSpectra> theory, Optional<CrossSpectra> measured) {
        return theory.isEmpty() || measured.isEmpty()
                ? spectra
                : spectra.with(alignment.coherences(spectra.expected(), theory.get(), measured.get()));
    }

    private static double[] floors(Prediction prediction) {
        return prediction.populations().stream()
                .mapToDouble(p -> p.rate() / p.size())
                .toArray();
    }
}
