package siegert.compare.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A peak of a power spectrum.
 *
 * @param frequency its position (Hz), refined by a parabola through the logarithms of three neighbouring powers
 * @param height its power (Hz), that of the parabola's vertex
 * @param prominence its height above the higher of the two valleys that part it from higher ground or from the end of
 *     the range (dB)
 */
public record SpectralPeak(double frequency, double height, double prominence) {

    /**
     * The most prominent peak of a range.
     *
     * @param frequency evenly spaced frequencies (Hz)
     * @param power powers at them (Hz), positive
     * @param from index of the lowest frequency of the range
     * @param to index after its highest
     * @param least least prominence of a peak (dB)
     * @return the peak; empty if none is prominent enough
     */
    public static Optional<SpectralPeak> mostProminent(
            double[] frequency, double[] power, int from, int to, double least) {
        // of equally prominent ones the first
        return all(frequency, power, from, to, least).stream()
                .reduce((best, next) -> next.prominence > best.prominence ? next : best);
    }

    /** All peaks of a range, by rising frequency; arguments as above. */
    public static List<SpectralPeak> all(double[] frequency, double[] power, int from, int to, double least) {
        List<SpectralPeak> peaks = new ArrayList<>();
        for (int k = from + 1; k < to - 1; k++) {
            // on a plateau the left end counts, once
            if (power[k] > power[k - 1] && power[k] >= power[k + 1]) {
                double prominence = prominence(power, from, to, k);
                if (prominence >= least) {
                    peaks.add(refined(frequency, power, k, prominence));
                }
            }
        }
        return peaks;
    }

    private static double prominence(double[] power, int from, int to, int peak) {
        double left = power[peak];
        for (int k = peak - 1; k >= from && power[k] <= power[peak]; k--) {
            left = Math.min(left, power[k]);
        }
        double right = power[peak];
        for (int k = peak + 1; k < to && power[k] <= power[peak]; k++) {
            right = Math.min(right, power[k]);
        }
        return 10 * Math.log10(power[peak] / Math.max(left, right));
    }

    private static SpectralPeak refined(double[] frequency, double[] power, int k, double prominence) {
        double before = Math.log(power[k - 1]);
        double at = Math.log(power[k]);
        double after = Math.log(power[k + 1]);
        double curvature = before - 2 * at + after;
        double shift = curvature < 0 ? (before - after) / (2 * curvature) : 0;
        double height = Math.exp(at - (before - after) * shift / 4);
        return new SpectralPeak(frequency[k] + shift * (frequency[k] - frequency[k - 1]), height, prominence);
    }
}
