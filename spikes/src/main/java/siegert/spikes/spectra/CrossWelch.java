package siegert.spikes.spectra;

import siegert.datasets.result.Sides;

/**
 * Welch's estimate of cross-spectral densities, the mean over segments of {@code dt conj(X_i) X_j / sum_k w_k^2}: that of
 * {@code scipy.signal.csd(x_i, x_j)}. Negative phase: j follows i.
 */
public final class CrossWelch {
    private final Segmentation segmentation;
    private final Sides sides;
    private final TaperedTransforms transforms;
    private final double weightSquares;

    /** Densities of two or more series, all pairs. Parts are [pair][frequency]; pairs (0, 0), (0, 1), ... (1, 1), ... */
    public record Densities(double[][] real, double[][] imaginary) {}

    /** @param sides one-sided densities are doubled except at 0 and, for an even transform, at the Nyquist frequency */
    public CrossWelch(Segmentation segmentation, Sides sides) {
        this.segmentation = segmentation;
        this.sides = sides;
        this.transforms = segmentation.transforms();
        double squares = 0;
        for (double w : segmentation.taper().weights(segmentation.length())) {
            squares += w * w;
        }
        this.weightSquares = squares;
    }

    /** The frequencies (Hz), for a sampling interval (s). */
    public double[] frequencies(double interval) {
        return transforms.frequencies(interval);
    }

    /** Number of segments in so many samples. */
    public int averages(int samples) {
        return transforms.averages(samples);
    }

    /** How the series are cut. */
    public Segmentation segmentation() {
        return segmentation;
    }

    /**
     * The densities of all pairs.
     *
     * @param x samples [series][sample] (units u), all of one length, at least one segment
     * @param interval sampling interval (s)
     * @return densities (u_i u_j / Hz)
     */
    public Densities densities(double[][] x, double interval) {
        int segments = transforms.requireAverages(x[0]);
        int n = x.length;
        int size = transforms.size();
        double[][] re = new double[n][size];
        double[][] im = new double[n][size];
        double[][] real = new double[n * (n + 1) / 2][size];
        double[][] imaginary = new double[real.length][size];
        for (int s = 0; s < segments; s++) {
            for (int i = 0; i < n; i++) {
                transforms.apply(x[i], s);
                for (int m = 0; m < size; m++) {
                    re[i][m] = transforms.real(m);
                    im[i][m] = transforms.imaginary(m);
                }
            }
            int pair = 0;
            for (int i = 0; i < n; i++) {
                for (int j = i; j < n; j++) {
                    for (int m = 0; m < size; m++) {
                        real[pair][m] += re[i][m] * re[j][m] + im[i][m] * im[j][m];
                        imaginary[pair][m] += re[i][m] * im[j][m] - im[i][m] * re[j][m];
                    }
                    pair++;
                }
            }
        }
        double scale = interval / (weightSquares * segments);
        for (int pair = 0; pair < real.length; pair++) {
            for (int m = 0; m < size; m++) {
                double factor = sides == Sides.ONE && !transforms.isAlone(m) ? 2 * scale : scale;
                real[pair][m] *= factor;
                imaginary[pair][m] *= factor;
            }
        }
        return new Densities(real, imaginary);
    }
}
