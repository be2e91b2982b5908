package siegert.datasets.result;

/**
 * Measured spectra with the convention of their estimate.
 *
 * @param convention how they were estimated
 * @param spectra the spectra at f = 0 ... 1 / (2 bin)
 */
public record SpectrumEstimate(SpectrumConvention convention, Spectra spectra) {}
