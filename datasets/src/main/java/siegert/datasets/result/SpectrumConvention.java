package siegert.datasets.result;

/**
 * How a measured spectrum was estimated; every spectrum carries it.
 *
 * @param estimator {@code fft} (one periodogram of the whole window) or {@code welch}
 * @param sides one- or two-sided
 * @param taper taper of each segment
 * @param detrend what was subtracted from each segment
 * @param segment length of a segment (s)
 * @param overlap overlap of neighbouring segments as a fraction of their length
 * @param averages number of segments averaged
 * @param degreesOfFreedom degrees of freedom of the chi-square distribution of an estimate about its mean
 * @param bin width of a bin (s)
 * @param duration length of the window (s)
 */
public record SpectrumConvention(
        String estimator,
        Sides sides,
        Taper taper,
        Detrend detrend,
        double segment,
        double overlap,
        int averages,
        double degreesOfFreedom,
        double bin,
        double duration) {}
