package siegert.theory.lif;

/**
 * Firing rate of a neuron with its derivatives by the input.
 *
 * @param rate rate (Hz)
 * @param byMean derivative by the mean of the input (Hz/V)
 * @param bySd derivative by the standard deviation of the input (Hz/V)
 */
public record RateGradient(double rate, double byMean, double bySd) {
    /** All of it times a factor. */
    public RateGradient times(double factor) {
        return new RateGradient(factor * rate, factor * byMean, factor * bySd);
    }
}
