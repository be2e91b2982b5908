package siegert.datasets.network;

/** Distribution of the transmission delays of one projection. */
public enum DelayDistribution {
    /** All delays are equal to the mean. */
    NONE,
    /** Gaussian, negative delays included. */
    GAUSSIAN,
    /** Gaussian, cut at 0 and renormalised; mean and standard deviation are those before the cut. */
    TRUNCATED_GAUSSIAN,
    /** Lognormal; mean and standard deviation are those of the delays themselves. The mean must be positive. */
    LOGNORMAL,
    /** Uniform; the standard deviation is at most mean / sqrt(3), so that no delay is negative. */
    UNIFORM;

    /** The name as written in parameter files, for instance {@code truncated_gaussian}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
