package siegert.compare.alignment;

import org.jtransforms.fft.DoubleFFT_1D;
import siegert.datasets.result.Taper;

/**
 * What a taper does to the expectation of a power spectrum.
 *
 * <p>The periodogram of a segment of n samples with taper w, |sum_k w_k x_k exp(-2 pi i f k)|² / sum w², has for a
 * stationary process of zero mean with autocovariance c the expectation
 *
 * <pre>sum_l c_l r_l exp(-2 pi i f l),   r_l = sum_k w_k w_{k+l} / sum_k w_k²,   |l| &lt; n</pre>
 *
 * that is, the spectrum convolved with |W|². It is evaluated on a frequency grid finer than 1/n, so that lags beyond n
 * do not fold back onto shorter ones. Source: Percival and Walden, Spectral Analysis for Physical Applications (1993),
 * chapter 6.
 */
final class SpectralWindow {
    private final int length;
    private final int refinement;
    private final double[] lagWeights;
    private final DoubleFFT_1D transform;

    /**
     * @param taper taper of the segments
     * @param samples number n of samples of a segment
     * @param refinement number of steps of the frequency grid per 1/n; at least 2 and even
     */
    SpectralWindow(Taper taper, int samples, int refinement) {
        this.length = samples * refinement;
        this.refinement = refinement;
        this.transform = new DoubleFFT_1D(length);
        double[] padded = new double[length];
        System.arraycopy(taper.weights(samples), 0, padded, 0, samples);
        transform.realForward(padded);
        double[] squared = new double[length];
        squared[0] = padded[0] * padded[0];
        squared[1] = padded[1] * padded[1];
        for (int k = 1; k < length / 2; k++) {
            squared[2 * k] = padded[2 * k] * padded[2 * k] + padded[2 * k + 1] * padded[2 * k + 1];
        }
        transform.realInverse(squared, true);
        lagWeights = new double[samples];
        for (int lag = 0; lag < samples; lag++) {
            lagWeights[lag] = squared[lag] / squared[0];
        }
    }

    /**
     * The expectation of the estimate.
     *
     * @param power two-sided power at k / (refinement n), k = 0 ... refinement n / 2
     * @return expectation at k / n, k = 0 ... floor(n / 2), in the unit of the power
     */
    double[] smooth(double[] power) {
        return smooth(power, new double[power.length])[0];
    }

    /**
     * The expectation of the estimate of a cross-spectrum, for which the same holds with the cross-covariance.
     *
     * @param re real parts at k / (refinement n), k = 0 ... refinement n / 2
     * @param im imaginary parts there
     * @return real and imaginary parts of the expectation at k / n, k = 0 ... floor(n / 2)
     */
    double[][] smooth(double[] re, double[] im) {
        double[] values = new double[length];
        for (int k = 0; k < length / 2; k++) {
            values[2 * k] = re[k];
            values[2 * k + 1] = k == 0 ? 0 : im[k];
        }
        values[1] = re[length / 2];
        transform.realInverse(values, true);
        for (int lag = 1; lag < lagWeights.length; lag++) {
            values[lag] *= lagWeights[lag];
            values[length - lag] *= lagWeights[lag];
        }
        for (int lag = lagWeights.length; lag <= length - lagWeights.length; lag++) {
            values[lag] = 0;
        }
        transform.realForward(values);
        double[][] smoothed = new double[2][lagWeights.length / 2 + 1];
        for (int k = 0; k < smoothed[0].length; k++) {
            int index = k * refinement;
            smoothed[0][k] = 2 * index == length ? values[1] : values[2 * index];
            smoothed[1][k] = k == 0 || 2 * index == length ? 0 : values[2 * index + 1];
        }
        return smoothed;
    }
}
