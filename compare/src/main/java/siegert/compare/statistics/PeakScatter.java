package siegert.compare.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import siegert.datasets.result.Taper;

/**
 * How the position of a spectral peak scatters from run to run, and how prominent a peak pure noise would show: both
 * have no useful closed form and are found by drawing estimates.
 *
 * <p>An estimate with 2 m degrees of freedom is the mean of m squared moduli of complex normal numbers, convolved over
 * frequency with the transform of the taper as the taper would. Above 20 such pairs their mean is drawn as that of 20
 * and its deviation from 1 scaled. The draws are the same in every run of the program.
 */
public final class PeakScatter {
    private static final int DRAWS = 400;
    private static final int LARGEST = 20;
    private static final long SEED = 0x51E6E27L;

    private final double[][] factors;
    private final double noiseProminence;

    /**
     * @param degreesOfFreedom degrees of freedom of an estimate at one frequency
     * @param taper taper of the segments
     * @param frequencies number of frequencies of the range in which peaks are sought
     */
    public PeakScatter(double degreesOfFreedom, Taper taper, int frequencies) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] cosines = cosines(taper);
        factors = new double[DRAWS][];
        double[] prominences = new double[DRAWS];
        double[] index = new double[frequencies];
        Arrays.setAll(index, k -> k);
        for (int d = 0; d < DRAWS; d++) {
            factors[d] = draw(degreesOfFreedom / 2, cosines, frequencies, normal);
            prominences[d] = SpectralPeak.mostProminent(index, factors[d], 0, frequencies, 0)
                    .map(SpectralPeak::prominence)
                    .orElse(0.);
        }
        Arrays.sort(prominences);
        noiseProminence = prominences[DRAWS * 99 / 100];
    }

    /** Prominence (dB) that the most prominent peak of a flat spectrum reaches in one estimate of a hundred. */
    public double noiseProminence() {
        return noiseProminence;
    }

    /**
     * Where the most prominent peak of an estimate lies in 95 % of runs.
     *
     * @param frequency frequencies (Hz)
     * @param expected expectation of the estimate at them (Hz)
     * @param from index of the lowest frequency of the range; the range has as many frequencies as this was made for
     * @return the interval (Hz)
     */
    public Interval frequencies(double[] frequency, double[] expected, int from) {
        int length = factors[0].length;
        double[] range = Arrays.copyOfRange(frequency, from, from + length);
        double[] power = new double[length];
        double[] found = new double[DRAWS];
        int peaks = 0;
        for (double[] factor : factors) {
            for (int k = 0; k < length; k++) {
                power[k] = expected[from + k] * factor[k];
            }
            var peak = SpectralPeak.mostProminent(range, power, 0, length, 0);
            if (peak.isPresent()) {
                found[peaks++] = peak.get().frequency();
            }
        }
        if (peaks == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        Arrays.sort(found, 0, peaks);
        return new Interval(found[(int) (0.025 * peaks)], found[(int) Math.ceil(0.975 * peaks) - 1]);
    }

    /** Weights of the neighbours in the Fourier transform of the taper, 0 first. */
    private static double[] cosines(Taper taper) {
        double[] weights = taper.weights(32);
        double[] cosines = new double[3];
        for (int j = 0; j < cosines.length; j++) {
            for (int k = 0; k < weights.length; k++) {
                cosines[j] += weights[k] * Math.cos(2 * Math.PI * j * k / weights.length) / weights.length;
            }
        }
        return cosines;
    }

    private static double[] draw(
            double pairs, double[] cosines, int frequencies, ZigguratSampler.NormalizedGaussian normal) {
        int drawn = (int) Math.max(1, Math.min(LARGEST, Math.round(pairs)));
        int margin = cosines.length - 1;
        double norm = cosines[0] * cosines[0];
        for (int j = 1; j <= margin; j++) {
            norm += 2 * cosines[j] * cosines[j];
        }
        double[] sum = new double[frequencies];
        double[] part = new double[frequencies + 2 * margin];
        for (int d = 0; d < 2 * drawn; d++) {
            for (int k = 0; k < part.length; k++) {
                part[k] = normal.sample();
            }
            for (int k = 0; k < frequencies; k++) {
                int at = k + margin;
                double value = cosines[0] * part[at];
                for (int j = 1; j <= margin; j++) {
                    value += cosines[j] * (part[at - j] + part[at + j]);
                }
                sum[k] += value * value;
            }
        }
        double shrink = pairs > LARGEST ? Math.sqrt(LARGEST / pairs) : 1;
        for (int k = 0; k < frequencies; k++) {
            sum[k] = 1 + shrink * (sum[k] / (2 * drawn * norm) - 1);
        }
        return sum;
    }
}
