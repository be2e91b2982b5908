package siegert.compare.report;

import java.util.Optional;
import siegert.compare.validation.ValidationReport;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.PopulationMeasurement;

/** What the page says of pairs of populations and of neurons. */
final class PairPage {
    private PairPage() {}

    /** How they are compared; empty where theory has no cross-spectra. */
    static Optional<String> compared(ValidationReport report) {
        if (report.prediction().observations().crossSpectra().isEmpty()) {
            return Optional.empty();
        }
        String text =
                "Coherence of each population with the one that theory says is most coherent with it, theory with the"
                        + " bins, the taper and the bias of so many averages.";
        Optional<PairwiseCorrelations> sample = report.measurement().populations().stream()
                .map(PopulationMeasurement::details)
                .flatMap(d -> d.correlations().stream())
                .findFirst();
        return Optional.of(
                sample.isEmpty()
                        ? text
                        : text + " Correlations of spike counts in bins of "
                                + Wording.plain(1000 * sample.get().bin(), 6)
                                + "\u00A0ms: all pairs of a random sample of "
                                + Wording.count(report.measurement().populations().stream()
                                        .flatMap(p -> p.details().correlations().stream())
                                        .mapToInt(PairwiseCorrelations::sampled)
                                        .max()
                                        .orElseThrow())
                                + " neurons or all of a smaller population (seed "
                                + sample.get().seed()
                                + "); covariances between populations from all pairs of their neurons.");
    }
}
