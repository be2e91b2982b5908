package siegert.spikes.spectra;

import java.util.Arrays;
import siegert.datasets.result.Average;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Scaling;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Taper;

/**
 * Welch's estimate of a power spectral density: the average over segments of
 * {@code P(f) = dt |sum_k w_k x_k exp(-2 pi i f k dt)|^2 / sum_k w_k^2}, in the conventions of
 * {@code scipy.signal.welch} (Welch 1967, doi:10.1109/TAU.1967.1161901). Samples at the end that fill no segment are
 * left out. With one segment, no taper and no detrending it is the periodogram.
 *
 * <p>An estimator is immutable but for a work array: it may be used by one thread at a time.
 */
public final class Welch {
    private final Segmentation segmentation;
    private final Sides sides;
    private final Average average;
    private final TaperedTransforms transforms;
    private final double norm;
    private final Scaling scaling;

    /**
     * @param segmentation segments, taper and detrending
     * @param sides one-sided densities are doubled except at 0 and, for an even transform, at the Nyquist frequency
     * @param scaling density or power
     * @param average how segments are averaged; the median is divided by its bias, as scipy does
     */
    public Welch(Segmentation segmentation, Sides sides, Scaling scaling, Average average) {
        this.segmentation = segmentation;
        this.sides = sides;
        this.average = average;
        this.scaling = scaling;
        this.transforms = segmentation.transforms();
        double sum = 0;
        double squares = 0;
        for (double w : segmentation.taper().weights(segmentation.length())) {
            sum += w;
            squares += w * w;
        }
        this.norm = scaling == Scaling.DENSITY ? squares : sum * sum;
    }

    /** Means of densities, without appended zeros. */
    public Welch(int segment, int overlap, Taper taper, Detrend detrend, Sides sides) {
        this(new Segmentation(segment, overlap, taper, detrend), sides, Scaling.DENSITY, Average.MEAN);
    }

    /** Number of frequencies: 0 to half the sampling rate. */
    public int size() {
        return transforms.size();
    }

    /**
     * The frequencies (Hz).
     *
     * @param interval sampling interval (s)
     */
    public double[] frequencies(double interval) {
        return transforms.frequencies(interval);
    }

    /** Number of segments in so many samples. */
    public int averages(int samples) {
        return transforms.averages(samples);
    }

    /**
     * The density, or power, of a series.
     *
     * @param x samples (any unit u), at least one segment
     * @param interval sampling interval (s)
     * @return density (u² / Hz) or power (u²) at each frequency
     */
    public double[] density(double[] x, double interval) {
        int segments = transforms.requireAverages(x);
        double[] power = average == Average.MEAN ? sums(x, segments) : medians(x, segments);
        double scale = (scaling == Scaling.DENSITY ? interval : 1) / norm;
        scale /= average == Average.MEAN ? segments : medianBias(segments);
        for (int m = 0; m < power.length; m++) {
            power[m] *= sides == Sides.ONE && !transforms.isAlone(m) ? 2 * scale : scale;
        }
        return power;
    }

    private double[] sums(double[] x, int segments) {
        double[] power = new double[size()];
        for (int s = 0; s < segments; s++) {
            transforms.apply(x, s);
            for (int m = 0; m < power.length; m++) {
                power[m] += square(m);
            }
        }
        return power;
    }

    private double[] medians(double[] x, int segments) {
        double[][] squares = new double[size()][segments];
        for (int s = 0; s < segments; s++) {
            transforms.apply(x, s);
            for (int m = 0; m < squares.length; m++) {
                squares[m][s] = square(m);
            }
        }
        double[] median = new double[squares.length];
        for (int m = 0; m < median.length; m++) {
            Arrays.sort(squares[m]);
            median[m] = 0.5 * (squares[m][(segments - 1) / 2] + squares[m][segments / 2]);
        }
        return median;
    }

    private double square(int m) {
        double re = transforms.real(m);
        double im = transforms.imaginary(m);
        return re * re + im * im;
    }

    /**
     * Expectation of the median of n values of an exponential distribution of mean 1, for odd n; that of n - 1 for even
     * n, as scipy has it: 1 - 1/2 + 1/3 - ... (Allen et al. 2012, doi:10.1103/PhysRevD.85.122006, equation B12).
     */
    static double medianBias(int n) {
        double bias = 1;
        for (int k = 1; k <= (n - 1) / 2; k++) {
            bias += 1.0 / (2 * k + 1) - 1.0 / (2 * k);
        }
        return bias;
    }

    /**
     * Degrees of freedom of the chi-square distribution of the estimate about its mean, see
     * {@link Segmentation#degreesOfFreedom}. The median is as scattered as a mean with (ln 2)² = 0.48 times as many.
     *
     * @param averages number of segments
     */
    public double degreesOfFreedom(int averages) {
        double efficiency = average == Average.MEAN || averages < 3 ? 1 : Math.log(2) * Math.log(2);
        return efficiency * segmentation.degreesOfFreedom(averages);
    }
}
