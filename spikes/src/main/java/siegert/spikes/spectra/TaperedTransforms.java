package siegert.spikes.spectra;

import org.jtransforms.fft.DoubleFFT_1D;
import siegert.datasets.result.Detrend;

/**
 * Fourier transforms {@code sum_k w_k x_k exp(-2 pi i f k dt)} of the segments of a series, each with one or several
 * tapers. Samples at the end that fill no segment are left out. It holds a work array: one thread at a time.
 */
final class TaperedTransforms {
    private final double[][] tapers;
    private final int length;
    private final int step;
    private final Detrend detrend;
    private final DoubleFFT_1D transform;
    private final double[] segment;
    private final double[] work;

    /**
     * @param tapers weights [taper][sample of a segment]
     * @param step distance of the beginnings of neighbouring segments (samples)
     * @param points length of the transform (samples), at least that of a segment: zeros are appended
     */
    TaperedTransforms(double[][] tapers, int step, Detrend detrend, int points) {
        this.tapers = tapers;
        this.length = tapers[0].length;
        this.step = step;
        this.detrend = detrend;
        if (points < length) {
            throw new IllegalArgumentException("a transform of " + points + " samples for segments of " + length);
        }
        this.transform = Transforms.ofLength(points);
        this.segment = new double[length];
        this.work = new double[points];
    }

    /** Number of frequencies: 0 to half the sampling rate. */
    int size() {
        return work.length / 2 + 1;
    }

    /** The frequencies (Hz), for a sampling interval (s). */
    double[] frequencies(double interval) {
        double[] f = new double[size()];
        for (int m = 0; m < f.length; m++) {
            f[m] = m / (work.length * interval);
        }
        return f;
    }

    /** Number of segments in so many samples. */
    int segments(int samples) {
        return samples < length ? 0 : (samples - length) / step + 1;
    }

    /** Number of transforms of so many samples: segments times tapers. */
    int averages(int samples) {
        return segments(samples) * tapers.length;
    }

    /** Number of transforms of a series; at least one. */
    int requireAverages(double[] x) {
        int averages = averages(x.length);
        if (averages == 0) {
            throw new IllegalArgumentException(x.length + " samples are shorter than a segment of " + length);
        }
        return averages;
    }

    /** Transforms a segment; {@link #real} and {@link #imaginary} then say the result. */
    void apply(double[] x, int index) {
        double[] taper = tapers[index % tapers.length];
        System.arraycopy(x, index / tapers.length * step, segment, 0, length);
        removeTrend();
        for (int k = 0; k < length; k++) {
            work[k] = segment[k] * taper[k];
        }
        java.util.Arrays.fill(work, length, work.length, 0);
        transform.realForward(work);
    }

    /** Real part at a frequency. */
    double real(int m) {
        return isNyquist(m) ? work[1] : work[2 * m];
    }

    /** Imaginary part at a frequency. */
    double imaginary(int m) {
        if (m == 0 || isNyquist(m)) {
            return 0;
        }
        // JTransforms keeps the last imaginary part of an odd length at index 1
        return 2 * m + 1 < work.length ? work[2 * m + 1] : work[1];
    }

    /** Whether a frequency has no negative counterpart of its own, as 0 and the Nyquist frequency. */
    boolean isAlone(int m) {
        return m == 0 || isNyquist(m);
    }

    private boolean isNyquist(int m) {
        return 2 * m == work.length;
    }

    private void removeTrend() {
        if (detrend == Detrend.NONE) {
            return;
        }
        int n = length;
        double mean = 0;
        for (double x : segment) {
            mean += x / n;
        }
        double slope = 0;
        double centre = 0.5 * (n - 1);
        if (detrend == Detrend.LINEAR) {
            double moment = 0;
            for (int k = 0; k < n; k++) {
                moment += (k - centre) * (segment[k] - mean);
            }
            slope = moment * 12 / (n * ((double) n * n - 1));
        }
        for (int k = 0; k < n; k++) {
            segment[k] -= mean + slope * (k - centre);
        }
    }
}
