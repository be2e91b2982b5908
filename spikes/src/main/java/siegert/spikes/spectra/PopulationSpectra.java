package siegert.spikes.spectra;

import java.util.List;
import siegert.datasets.result.Average;
import siegert.datasets.result.CrossSpectra;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Scaling;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.result.Taper;

/**
 * Power spectra of population-averaged spike trains from histograms: of {@code n_k / (N dt)} (Hz), densities in Hz.
 * The floor of N independent Poisson neurons is rate / N (two-sided).
 */
public final class PopulationSpectra {
    private static final double LEVEL = 0.95;

    private final List<String> names;
    private final int[] sizes;
    private final int[][] histograms;
    private final double bin;
    private final int bins;

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
        this.bins = histograms[0].length;
    }

    /**
     * One periodogram of all bins, {@code |sum_k (n_k / N) exp(-2 pi i f k dt)|^2 / T} as a density; the mean is kept.
     */
    public SpectrumEstimate fft(Sides sides, Scaling scaling) {
        Segmentation whole = new Segmentation(bins, 0, Taper.BOXCAR, Detrend.NONE);
        return welch("fft", whole, sides, scaling, Average.MEAN);
    }

    /** Welch's estimate. */
    public SpectrumEstimate welch(Segmentation segmentation, Sides sides, Scaling scaling, Average average) {
        return welch("welch", segmentation, sides, scaling, average);
    }

    private SpectrumEstimate welch(
            String estimator, Segmentation segmentation, Sides sides, Scaling scaling, Average average) {
        Welch welch = new Welch(segmentation, sides, scaling, average);
        double[][] power = new double[welch.size()][histograms.length];
        for (int p = 0; p < histograms.length; p++) {
            set(power, p, welch.density(counts(p), bin));
        }
        int averages = welch.averages(bins);
        return new SpectrumEstimate(
                convention(
                        estimator, segmentation, sides, scaling, average, averages, welch.degreesOfFreedom(averages)),
                new Spectra(names, welch.frequencies(bin), power));
    }

    /**
     * The multitaper estimate over all bins, with 2 NW - 1 tapers.
     *
     * @param halfBandwidth time half-bandwidth NW
     * @param detrend what is subtracted beforehand
     */
    public SpectrumEstimate multitaper(double halfBandwidth, Detrend detrend, Sides sides) {
        int tapers = Multitaper.tapers(halfBandwidth);
        Multitaper multitaper = new Multitaper(bins, halfBandwidth, tapers, detrend, sides);
        double[][] power = new double[multitaper.size()][histograms.length];
        for (int p = 0; p < histograms.length; p++) {
            set(power, p, multitaper.density(counts(p), bin));
        }
        Segmentation whole = new Segmentation(bins, 0, Taper.DPSS, detrend);
        return new SpectrumEstimate(
                convention("multitaper", whole, sides, Scaling.DENSITY, Average.MEAN, tapers, 2 * tapers),
                new Spectra(names, multitaper.frequencies(bin), power));
    }

    /** Cross-spectra of all pairs, averaged over segments as Welch's estimate with means. */
    public CrossSpectra cross(Segmentation segmentation, Sides sides) {
        CrossWelch welch = new CrossWelch(segmentation, sides);
        double[][] x = new double[histograms.length][];
        for (int p = 0; p < x.length; p++) {
            x[p] = counts(p);
        }
        CrossWelch.Densities densities = welch.densities(x, bin);
        int pair = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i; j < x.length; j++) {
                double unit = 1 / (sizes[i] * bin * sizes[j] * bin);
                for (int m = 0; m < densities.real()[pair].length; m++) {
                    densities.real()[pair][m] *= unit;
                    densities.imaginary()[pair][m] *= unit;
                }
                pair++;
            }
        }
        int averages = welch.averages(bins);
        double degreesOfFreedom = segmentation.degreesOfFreedom(averages);
        return new CrossSpectra(
                convention("welch", segmentation, sides, Scaling.DENSITY, Average.MEAN, averages, degreesOfFreedom),
                names,
                welch.frequencies(bin),
                densities.real(),
                densities.imaginary());
    }

    private double[] counts(int population) {
        double[] counts = new double[bins];
        for (int k = 0; k < bins; k++) {
            counts[k] = histograms[population][k];
        }
        return counts;
    }

    /** Counts are transformed as integers; their unit comes last. */
    private void set(double[][] power, int population, double[] density) {
        double unit = 1 / (sizes[population] * bin * sizes[population] * bin);
        for (int f = 0; f < density.length; f++) {
            power[f][population] = density[f] * unit;
        }
    }

    private SpectrumConvention convention(
            String estimator,
            Segmentation segmentation,
            Sides sides,
            Scaling scaling,
            Average average,
            int averages,
            double degreesOfFreedom) {
        return new SpectrumConvention(
                estimator,
                sides,
                segmentation.taper(),
                segmentation.detrend(),
                segmentation.length() * bin,
                (double) segmentation.overlap() / segmentation.length(),
                averages,
                degreesOfFreedom,
                bin,
                bins * bin,
                average,
                segmentation.points() * bin,
                scaling,
                ConfidenceBands.of(degreesOfFreedom, LEVEL));
    }
}
