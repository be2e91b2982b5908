package siegert.compare.alignment;

import java.util.List;
import java.util.Optional;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumEstimate;

/**
 * Theory brought to the measurement: all three at the same populations, theory and average at the same frequencies.
 *
 * @param theory the untouched theoretical spectra at the frequencies of the average, folded if the estimate is one-sided
 * @param expected the theoretical spectra as the estimator would see them: times sinc² of the bin plus aliases, smoothed
 *     with the spectral window of the taper, folded if the estimate is one-sided
 * @param average the averaged estimate that is compared
 * @param raw the periodogram of the whole window, for the picture
 * @param published what {@code expected} would be by the published theory, if that is another one; for the picture
 * @param coherences coherences of the strongest pairs of populations; none without measured cross-spectra
 */
public record AlignedSpectra(
        Spectra theory,
        Spectra expected,
        SpectrumEstimate average,
        SpectrumEstimate raw,
        Optional<Spectra> published,
        List<AlignedCoherence> coherences) {
    public AlignedSpectra {
        coherences = List.copyOf(coherences);
    }

    /** Without another theory and coherences. */
    public AlignedSpectra(Spectra theory, Spectra expected, SpectrumEstimate average, SpectrumEstimate raw) {
        this(theory, expected, average, raw, Optional.empty(), List.of());
    }

    /** The same with the published theory beside it. */
    public AlignedSpectra withPublished(Spectra other) {
        return new AlignedSpectra(theory, expected, average, raw, Optional.of(other), coherences);
    }

    /** The same with coherences of pairs of populations. */
    public AlignedSpectra with(List<AlignedCoherence> others) {
        return new AlignedSpectra(theory, expected, average, raw, published, others);
    }
}
