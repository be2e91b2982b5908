package siegert.datasets.result;

/**
 * How near linear response is to an instability: below a distance of 0.05 the height of a peak cannot be predicted.
 *
 * @param distance smallest |1 - lambda| over the eigenvalues lambda of the effective connectivity and the frequencies of
 *     linear response, within about 1 %; NaN without such
 * @param frequency where that is (Hz); NaN without
 */
public record Criticality(double distance, @Unit("Hz") double frequency) {
    /** Of a prediction without spectra. */
    public static final Criticality UNKNOWN = new Criticality(Double.NaN, Double.NaN);
}
