package siegert.spikes.spectra;

import org.jtransforms.fft.DoubleFFT_1D;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Taper;

/**
 * Welch's estimate of a power spectral density: the average over segments of
 * {@code P(f) = dt |sum_k w_k x_k exp(-2 pi i f k dt)|^2 / sum_k w_k^2}, in the conventions of
 * {@code scipy.signal.welch} (Welch 1967, doi:10.1109/TAU.1967.1161901). Samples at the end that fill no segment are
 * left out; nothing is padded. With one segment, no taper and no detrending it is the periodogram.
 *
 * <p>An estimator is immutable but for a work array: it may be used by one thread at a time.
 */
public final class Welch {
    private final double[] weights;
    private final double weightSquares;
    private final Detrend detrend;
    private final Sides sides;
    private final int step;
    private final DoubleFFT_1D transform;
    private final double[] work;

    /**
     * @param segment samples in a segment, at least 2
     * @param overlap samples that neighbouring segments share, 0 or more and less than {@code segment}
     * @param taper taper of each segment
     * @param detrend what is subtracted from each segment
     * @param sides one-sided densities are doubled except at 0 and, for an even segment, at the Nyquist frequency
     */
    public Welch(int segment, int overlap, Taper taper, Detrend detrend, Sides sides) {
        if (segment < 2 || overlap < 0 || overlap >= segment) {
            throw new IllegalArgumentException("segments of " + segment + " samples, " + overlap + " shared");
        }
        this.weights = taper.weights(segment);
        double squares = 0;
        for (double w : weights) {
            squares += w * w;
        }
        this.weightSquares = squares;
        this.detrend = detrend;
        this.sides = sides;
        this.step = segment - overlap;
        this.transform = Transforms.ofLength(segment);
        this.work = new double[segment];
    }

    /** Number of frequencies: 0 to half the sampling rate. */
    public int size() {
        return weights.length / 2 + 1;
    }

    /**
     * The frequencies (Hz).
     *
     * @param interval sampling interval (s)
     */
    public double[] frequencies(double interval) {
        double[] f = new double[size()];
        for (int m = 0; m < f.length; m++) {
            f[m] = m / (weights.length * interval);
        }
        return f;
    }

    /** Number of segments in so many samples. */
    public int averages(int samples) {
        return samples < weights.length ? 0 : (samples - weights.length) / step + 1;
    }

    /**
     * The density of a series.
     *
     * @param x samples (any unit u), at least one segment
     * @param interval sampling interval (s)
     * @return density (u² / Hz) at each frequency
     */
    public double[] density(double[] x, double interval) {
        int segments = averages(x.length);
        if (segments == 0) {
            throw new IllegalArgumentException(x.length + " samples are shorter than a segment of " + weights.length);
        }
        int n = weights.length;
        double[] power = new double[size()];
        for (int s = 0; s < segments; s++) {
            System.arraycopy(x, s * step, work, 0, n);
            removeTrend();
            for (int k = 0; k < n; k++) {
                work[k] *= weights[k];
            }
            transform.realForward(work);
            addSquares(power);
        }
        double scale = interval / (weightSquares * segments);
        for (int m = 0; m < power.length; m++) {
            boolean isTwin = m > 0 && !(n % 2 == 0 && m == power.length - 1);
            power[m] *= sides == Sides.ONE && isTwin ? 2 * scale : scale;
        }
        return power;
    }

    /** Real and imaginary parts as JTransforms packs them: the last part of its pair is at index 1. */
    private void addSquares(double[] power) {
        int n = weights.length;
        int top = power.length - 1;
        power[0] += work[0] * work[0];
        for (int m = 1; m < top; m++) {
            power[m] += work[2 * m] * work[2 * m] + work[2 * m + 1] * work[2 * m + 1];
        }
        double last = n % 2 == 0 ? 0 : work[n - 1];
        power[top] += last * last + work[1] * work[1];
    }

    private void removeTrend() {
        if (detrend == Detrend.NONE) {
            return;
        }
        int n = work.length;
        double mean = 0;
        for (double x : work) {
            mean += x / n;
        }
        double slope = 0;
        double centre = 0.5 * (n - 1);
        if (detrend == Detrend.LINEAR) {
            double moment = 0;
            for (int k = 0; k < n; k++) {
                moment += (k - centre) * (work[k] - mean);
            }
            slope = moment * 12 / (n * ((double) n * n - 1));
        }
        for (int k = 0; k < n; k++) {
            work[k] -= mean + slope * (k - centre);
        }
    }

    /**
     * Degrees of freedom of the chi-square distribution of the estimate about its mean, away from 0 and the Nyquist
     * frequency: {@code 2 K / (1 + 2 sum_m (1 - m / K) r_m)} with {@code r_m} the square of the correlation of the taper
     * with itself, shifted by m segments (Welch 1967). Hann at half overlap: {@code r_1 = 1/36}.
     *
     * @param averages number of segments K
     */
    public double degreesOfFreedom(int averages) {
        double spread = 1;
        for (int m = 1; m < averages && (long) m * step < weights.length; m++) {
            double correlation = 0;
            for (int k = m * step; k < weights.length; k++) {
                correlation += weights[k] * weights[k - m * step];
            }
            correlation /= weightSquares;
            spread += 2 * (1 - (double) m / averages) * correlation * correlation;
        }
        return 2 * averages / spread;
    }
}
