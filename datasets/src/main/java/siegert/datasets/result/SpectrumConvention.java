package siegert.datasets.result;

/**
 * How a measured spectrum was estimated; every spectrum carries it.
 *
 * @param estimator {@code fft} (one periodogram of the whole window), {@code welch} or {@code multitaper}
 * @param sides one- or two-sided
 * @param taper taper of each segment
 * @param detrend what was subtracted from each segment
 * @param segment length of a segment (s)
 * @param overlap overlap of neighbouring segments as a fraction of their length
 * @param averages number of periodograms averaged: segments, times tapers
 * @param degreesOfFreedom degrees of freedom of the chi-square distribution of an estimate about its mean
 * @param bin width of a bin (s)
 * @param duration length of the window (s)
 * @param average how the periodograms were averaged
 * @param transform length of the Fourier transform (s), that of a segment or more: zeros were appended
 * @param scaling what it was normalised by
 * @param band confidence band at one frequency, away from 0 and the Nyquist frequency
 */
public record SpectrumConvention(
        String estimator,
        Sides sides,
        Taper taper,
        Detrend detrend,
        @Unit("s") double segment,
        double overlap,
        int averages,
        double degreesOfFreedom,
        @Unit("s") double bin,
        @Unit("s") double duration,
        Average average,
        @Unit("s") double transform,
        Scaling scaling,
        ConfidenceBand band) {
    /** Mean, nothing appended, a density, band not computed. */
    public SpectrumConvention(
            String estimator,
            Sides sides,
            Taper taper,
            Detrend detrend,
            double segment,
            double overlap,
            int averages,
            double degreesOfFreedom,
            double bin,
            double duration) {
        this(
                estimator,
                sides,
                taper,
                detrend,
                segment,
                overlap,
                averages,
                degreesOfFreedom,
                bin,
                duration,
                Average.MEAN,
                segment,
                Scaling.DENSITY,
                ConfidenceBand.UNKNOWN);
    }
}
