package siegert.compare.verdict;

import java.util.List;
import java.util.Optional;
import siegert.datasets.result.Theory;

/**
 * A band of frequencies, low end included.
 *
 * @param low lowest frequency (Hz)
 * @param high frequency above the highest (Hz)
 */
public record FrequencyBand(int low, int high) {
    /**
     * Above this frequency (Hz) the published theory, whose transfer function is that of fast synapses and whose delays and
     * spikes know no grid, does not describe networks of spiking neurons; its bands above are reported and cannot fail.
     */
    static final int PUBLISHED_LIMIT = 150;

    /** What is said of bands that are out of range. */
    static final String OUT_OF_RANGE = "the published theory does not apply above " + PUBLISHED_LIMIT + " Hz";

    /** The bands of a report. */
    public static final List<FrequencyBand> REPORTED = List.of(
            new FrequencyBand(5, 20),
            new FrequencyBand(20, 60),
            new FrequencyBand(60, 110),
            new FrequencyBand(110, 150),
            new FrequencyBand(150, 250),
            new FrequencyBand(250, 360));

    /** The range in which the main peak is sought. */
    public static final FrequencyBand PEAK = new FrequencyBand(20, 150);

    /** The band in words, for instance {@code 20-60 Hz}. */
    public String text() {
        return low + "-" + high + " Hz";
    }

    /** Whether a theory applies to all of it: the full one does in all bands of a report. */
    boolean isInRange(Theory theory) {
        return theory == Theory.FULL || high <= PUBLISHED_LIMIT;
    }

    /** Index of the first of ascending frequencies (Hz) that lies in the band or above, not below a given index. */
    public int from(double[] frequency, int least) {
        int k = least;
        while (k < frequency.length && frequency[k] < low) {
            k++;
        }
        return Math.min(k, frequency.length);
    }

    /** Index after the last of ascending frequencies (Hz) that lies in the band or below. */
    public int to(double[] frequency) {
        int k = frequency.length;
        while (k > 0 && frequency[k - 1] >= high) {
            k--;
        }
        return k;
    }

    static Optional<FrequencyBand> reported(String text) {
        return REPORTED.stream().filter(b -> b.text().equals(text)).findFirst();
    }
}
