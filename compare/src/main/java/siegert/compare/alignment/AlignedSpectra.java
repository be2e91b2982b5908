package siegert.compare.alignment;

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
 */
public record AlignedSpectra(Spectra theory, Spectra expected, SpectrumEstimate average, SpectrumEstimate raw) {}
