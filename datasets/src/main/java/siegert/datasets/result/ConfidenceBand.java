package siegert.datasets.result;

/**
 * The factors of an estimate between which the true value lies with a given probability.
 *
 * @param level the probability
 * @param lower factor below 1
 * @param upper factor above 1
 */
public record ConfidenceBand(double level, double lower, double upper) {
    /** Nothing known. */
    public static final ConfidenceBand UNKNOWN = new ConfidenceBand(Double.NaN, Double.NaN, Double.NaN);
}
