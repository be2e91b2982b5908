package siegert.spikes.spectra;

import siegert.datasets.result.Detrend;
import siegert.datasets.result.Taper;

/**
 * How a series is cut into segments.
 *
 * @param length samples in a segment, at least 2
 * @param overlap samples that neighbouring segments share, 0 or more and less than {@code length}
 * @param taper taper of each segment
 * @param detrend what is subtracted from each segment
 * @param points length of the Fourier transform (samples), at least {@code length}: zeros are appended to each segment
 */
public record Segmentation(int length, int overlap, Taper taper, Detrend detrend, int points) {
    public Segmentation {
        if (length < 2 || overlap < 0 || overlap >= length) {
            throw new IllegalArgumentException("segments of " + length + " samples, " + overlap + " shared");
        }
        if (points < length) {
            throw new IllegalArgumentException("a transform of " + points + " samples for segments of " + length);
        }
    }

    /** Without appended zeros. */
    public Segmentation(int length, int overlap, Taper taper, Detrend detrend) {
        this(length, overlap, taper, detrend, length);
    }

    int step() {
        return length - overlap;
    }

    TaperedTransforms transforms() {
        return new TaperedTransforms(new double[][] {taper.weights(length)}, step(), detrend, points);
    }

    /**
     * Degrees of freedom of the chi-square distribution of the estimate about its mean, away from 0 and the Nyquist
     * frequency: {@code 2 K / (1 + 2 sum_m (1 - m / K) r_m)} with {@code r_m} the square of the correlation of the taper
     * with itself, shifted by m segments (Welch 1967). Hann at half overlap: {@code r_1 = 1/36}.
     *
     * @param averages number of segments K
     */
    public double degreesOfFreedom(int averages) {
        double[] weights = taper.weights(length);
        double squares = 0;
        for (double w : weights) {
            squares += w * w;
        }
        double spread = 1;
        for (int m = 1; m < averages && (long) m * step() < length; m++) {
            double correlation = 0;
            for (int k = m * step(); k < length; k++) {
                correlation += weights[k] * weights[k - m * step()];
            }
            correlation /= squares;
            spread += 2 * (1 - (double) m / averages) * correlation * correlation;
        }
        return 2 * averages / spread;
    }
}
