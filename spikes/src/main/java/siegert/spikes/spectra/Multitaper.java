package siegert.spikes.spectra;

import siegert.datasets.result.Detrend;
import siegert.datasets.result.Sides;

/**
 * Thomson's multitaper estimate of a power spectral density: the mean over K Slepian tapers v of
 * {@code dt |sum_k v_k x_k exp(-2 pi i f k dt)|^2} (Thomson 1982, doi:10.1109/PROC.1982.12433, with equal weights, as
 * {@code elephant.spectral.multitaper_psd}). The resolution is 2 NW / T, the degrees of freedom are 2 K.
 *
 * <p>It holds a work array: one thread at a time.
 */
public final class Multitaper {
    private final TaperedTransforms transforms;
    private final int tapers;
    private final Sides sides;

    /**
     * @param samples number of samples of a series
     * @param halfBandwidth time half-bandwidth NW
     * @param tapers number of tapers K, customarily 2 NW - 1
     * @param detrend what is subtracted from the series
     * @param sides one-sided densities are doubled except at 0 and, for an even length, at the Nyquist frequency
     */
    public Multitaper(int samples, double halfBandwidth, int tapers, Detrend detrend, Sides sides) {
        this.tapers = tapers;
        this.sides = sides;
        this.transforms =
                new TaperedTransforms(SlepianTapers.of(samples, halfBandwidth, tapers), samples, detrend, samples);
    }

    /** The customary number of tapers for a time half-bandwidth, 2 NW - 1 rounded down. */
    public static int tapers(double halfBandwidth) {
        return Math.max(1, (int) Math.floor(2 * halfBandwidth - 1));
    }

    /** Number of frequencies: 0 to half the sampling rate. */
    public int size() {
        return transforms.size();
    }

    /** The frequencies (Hz), for a sampling interval (s). */
    public double[] frequencies(double interval) {
        return transforms.frequencies(interval);
    }

    /**
     * The density of a series.
     *
     * @param x samples (any unit u), as many as the tapers have
     * @param interval sampling interval (s)
     * @return density (u² / Hz) at each frequency
     */
    public double[] density(double[] x, double interval) {
        if (transforms.requireAverages(x) != tapers) {
            throw new IllegalArgumentException(x.length + " samples are more than the tapers have");
        }
        double[] power = new double[size()];
        for (int j = 0; j < tapers; j++) {
            transforms.apply(x, j);
            for (int m = 0; m < power.length; m++) {
                double re = transforms.real(m);
                double im = transforms.imaginary(m);
                power[m] += re * re + im * im;
            }
        }
        for (int m = 0; m < power.length; m++) {
            double scale = interval / tapers;
            power[m] *= sides == Sides.ONE && !transforms.isAlone(m) ? 2 * scale : scale;
        }
        return power;
    }
}
