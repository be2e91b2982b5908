package siegert.spikes.spectra;

import java.util.List;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.result.Taper;

/**
 * Power spectral densities of population-averaged spike trains from histograms: of {@code n_k / (N dt)} (Hz), in Hz.
 * The floor of N independent Poisson neurons is rate / N (two-sided).
 */
public final class PopulationSpectra {
    private final List<String> names;
    private final int[] sizes;
    private final int[][] histograms;
    private final double bin;

    /**
     * @param names names of the populations
     * @param sizes their numbers of neurons
     * @param histograms spikes [population][bin]
     * @param bin width of a bin (s)
     */
    public PopulationSpectra(List<String> names, int[] sizes, int[][] histograms, double bin) {
        this.names = names;
        this.sizes = sizes;
        this.histograms = histograms;
        this.bin = bin;
    }

    /** One periodogram of all bins, {@code |sum_k (n_k / N) exp(-2 pi i f k dt)|^2 / T}; the mean is kept. */
    public SpectrumEstimate fft(Sides sides) {
        int bins = histograms[0].length;
        return estimate("fft", bins, 0, Taper.BOXCAR, Detrend.NONE, sides);
    }

    /**
     * Welch's estimate.
     *
     * @param segment bins in a segment
     * @param overlap bins that neighbouring segments share
     */
    public SpectrumEstimate welch(int segment, int overlap, Taper taper, Detrend detrend, Sides sides) {
        return estimate("welch", segment, overlap, taper, detrend, sides);
    }

    private SpectrumEstimate estimate(
            String estimator, int segment, int overlap, Taper taper, Detrend detrend, Sides sides) {
        Welch welch = new Welch(segment, overlap, taper, detrend, sides);
        int bins = histograms[0].length;
        double[][] power = new double[welch.size()][histograms.length];
        double[] counts = new double[bins];
        for (int p = 0; p < histograms.length; p++) {
            for (int k = 0; k < bins; k++) {
                counts[k] = histograms[p][k];
            }
            double[] density = welch.density(counts, bin);
            // counts are transformed as integers; their unit comes last
            double unit = 1 / (sizes[p] * bin * sizes[p] * bin);
            for (int f = 0; f < density.length; f++) {
                power[f][p] = density[f] * unit;
            }
        }
        int averages = welch.averages(bins);
        SpectrumConvention convention = new SpectrumConvention(
                estimator,
                sides,
                taper,
                detrend,
                segment * bin,
                (double) overlap / segment,
                averages,
                welch.degreesOfFreedom(averages),
                bin,
                bins * bin);
        return new SpectrumEstimate(convention, new Spectra(names, welch.frequencies(bin), power));
    }
}
