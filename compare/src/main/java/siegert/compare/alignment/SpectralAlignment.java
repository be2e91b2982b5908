package siegert.compare.alignment;

import java.util.List;
import siegert.datasets.result.CrossSpectra;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.SpectrumEstimate;

/**
 * Brings theoretical power spectra to the convention of a measured one, so that the two may be compared: binning with
 * its aliases, smoothing by the taper of the segments, folding. It says first at which frequencies it needs the theory,
 * then takes the theory at exactly those; nothing is interpolated.
 *
 * <p>The result is the exact expectation of the estimate for a stationary process with the theoretical spectrum that
 * has no correlation beyond three segments, up to aliases from beyond 2.5 / bin. What the subtraction of the mean or of
 * a line does to the lowest frequencies is not part of it: see {@link #firstUsable()}.
 */
public final class SpectralAlignment {
    /** Theoretical frequencies per measured one. */
    private static final int REFINEMENT = 4;

    private final SpectrumConvention convention;
    private final int samples;
    private final BinFilter bins;
    private final SpectralWindow window;

    /**
     * @param convention how the measured spectrum was estimated
     * @param resolution time grid of the spikes (s); 0 or NaN if they are not on a grid
     * @throws IllegalArgumentException if the segment is no multiple of the bin or the bin no multiple of the grid
     */
    public SpectralAlignment(SpectrumConvention convention, double resolution) {
        this.convention = convention;
        this.samples = multiple(convention.segment(), convention.bin(), "segment");
        int gridPoints = resolution > 0 ? multiple(convention.bin(), resolution, "bin") : 0;
        this.bins = new BinFilter(samples, REFINEMENT, gridPoints);
        this.window = new SpectralWindow(convention.taper(), samples, REFINEMENT);
    }

    private static int multiple(double whole, double part, String name) {
        long times = Math.round(whole / part);
        if (times < 1
                || times > Integer.MAX_VALUE / (8 * REFINEMENT)
                || Math.abs(whole / part - times) > 1e-6 * times) {
            throw new IllegalArgumentException("the " + name + " of " + whole + " s is no multiple of " + part + " s");
        }
        return (int) times;
    }

    /** The frequencies (Hz) at which the theory is needed: from 0, at a quarter of the measured distance. */
    public double[] frequencies() {
        double[] frequency = new double[bins.highest() + 1];
        for (int k = 0; k < frequency.length; k++) {
            frequency[k] = k / (REFINEMENT * samples * convention.bin());
        }
        return frequency;
    }

    /** The frequencies (Hz) of the estimate: k / segment from 0 to 1 / (2 bin). */
    public double[] measuredFrequencies() {
        double[] frequency = new double[samples / 2 + 1];
        for (int k = 0; k < frequency.length; k++) {
            frequency[k] = k / (samples * convention.bin());
        }
        return frequency;
    }

    /** Index of the lowest measured frequency that may be compared, see {@link #firstUsable(SpectrumConvention)}. */
    public int firstUsable() {
        return firstUsable(convention);
    }

    /**
     * Index of the lowest measured frequency that may be compared. Below it the estimate holds the mean, or lacks what
     * was subtracted: a periodic cosine taper spreads the mean over as many frequencies as it has cosines. A subtracted
     * line reaches further, but takes less than 1 % of the power from there on with a Hann taper (8 % at the lowest
     * usable frequency without taper).
     *
     * @param convention how the spectrum was estimated
     * @return 2, or more for a taper whose main lobe is wider, such as 3 for Blackman's
     */
    public static int firstUsable(SpectrumConvention convention) {
        return Math.max(2, convention.taper().mainLobe());
    }

    /**
     * The spectra that the estimator is expected to show.
     *
     * @param theory two-sided theoretical spectra (Hz) at exactly {@link #frequencies()}
     * @param floors shot-noise floors rate / N (Hz), per population
     * @return spectra (Hz) at {@link #measuredFrequencies()}, one-sided if the estimate is
     * @throws IllegalArgumentException if the frequencies are others or the number of floors differs
     */
    public Spectra expected(Spectra theory, double[] floors) {
        requireFrequencies(theory);
        int populations = theory.populations().size();
        if (floors.length != populations) {
            throw new IllegalArgumentException(floors.length + " floors for " + populations + " populations");
        }
        double[][] power = new double[samples / 2 + 1][populations];
        for (int p = 0; p < populations; p++) {
            double[] smoothed = window.smooth(bins.apply(theory.powerOf(p), floors[p]));
            for (int k = 0; k < smoothed.length; k++) {
                power[k][p] = sided(k) * smoothed[k];
            }
        }
        return new Spectra(theory.populations(), measuredFrequencies(), power);
    }

    /**
     * The cross-spectrum that the estimator is expected to show.
     *
     * @param re real parts (Hz), two-sided, at exactly {@link #frequencies()}. Not modified.
     * @param im imaginary parts. Not modified.
     * @return real and imaginary parts (Hz) at {@link #measuredFrequencies()}, one-sided if the estimate is
     */
    double[][] expectedCross(double[] re, double[] im) {
        double[][] binned = bins.apply(re, im);
        double[][] smoothed = window.smooth(binned[0], binned[1]);
        for (double[] part : smoothed) {
            for (int k = 0; k < part.length; k++) {
                part[k] *= sided(k);
            }
        }
        return smoothed;
    }

    /**
     * The theoretical spectra themselves at the measured frequencies, folded if the estimate is one-sided, otherwise
     * untouched.
     *
     * @param theory two-sided theoretical spectra (Hz) at exactly {@link #frequencies()}
     * @return spectra (Hz) at {@link #measuredFrequencies()}
     * @throws IllegalArgumentException if the frequencies are others
     */
    public Spectra untouched(Spectra theory) {
        requireFrequencies(theory);
        double[][] power = new double[samples / 2 + 1][theory.populations().size()];
        for (int k = 0; k < power.length; k++) {
            for (int p = 0; p < power[k].length; p++) {
                power[k][p] = sided(k) * theory.power(k * REFINEMENT, p);
            }
        }
        return new Spectra(theory.populations(), measuredFrequencies(), power);
    }

    /**
     * Theory and measurement side by side.
     *
     * @param theory two-sided theoretical spectra (Hz) at exactly {@link #frequencies()}
     * @param floors shot-noise floors rate / N (Hz), per population
     * @param average the estimate whose convention this alignment was made for
     * @param raw the periodogram of the whole window
     * @throws IllegalArgumentException if populations or frequencies do not belong together
     */
    public AlignedSpectra align(Spectra theory, double[] floors, SpectrumEstimate average, SpectrumEstimate raw) {
        if (!average.convention().equals(convention)) {
            throw new IllegalArgumentException("the estimate was made with another convention: " + average.convention()
                    + " instead of " + convention);
        }
        if (!average.spectra().populations().equals(theory.populations())) {
            throw new IllegalArgumentException("populations "
                    + average.spectra().populations() + " were measured, theory has " + theory.populations());
        }
        requireSame(average.spectra().frequencies(), measuredFrequencies(), "measured");
        return new AlignedSpectra(untouched(theory), expected(theory, floors), average, raw);
    }

    /**
     * The coherence of pairs of populations, theory and measurement side by side.
     *
     * @param expected the spectra that the estimator is expected to show
     * @param theory cross-spectra at exactly {@link #frequencies()}
     * @param measured cross-spectra of the convention of this alignment, averaged over two segments or more
     * @throws IllegalArgumentException if the frequencies are others
     */
    public List<AlignedCoherence> coherences(Spectra expected, PredictedCrossSpectra theory, CrossSpectra measured) {
        requireSame(theory.frequency(), frequencies(), "theoretical");
        requireSame(measured.frequency(), measuredFrequencies(), "measured");
        return theory.pairs().stream()
                .map(pair ->
                        AlignedCoherence.of(pair, expectedCross(pair.real(), pair.imaginary()), expected, measured))
                .toList();
    }

    /** Number of theoretical frequencies per measured one. */
    static int refinement() {
        return REFINEMENT;
    }

    private double sided(int k) {
        return convention.sides() == Sides.ONE && k > 0 && 2 * k != samples ? 2 : 1;
    }

    private void requireFrequencies(Spectra theory) {
        requireSame(theory.frequencies(), frequencies(), "theoretical");
    }

    private static void requireSame(double[] found, double[] wanted, String what) {
        if (found.length != wanted.length) {
            throw new IllegalArgumentException(found.length + " " + what + " frequencies instead of " + wanted.length);
        }
        for (int k = 0; k < wanted.length; k++) {
            if (!(Math.abs(found[k] - wanted[k]) <= 1e-9 * wanted[k])) {
                throw new IllegalArgumentException(
                        "the " + what + " frequency " + k + " is " + found[k] + " Hz instead of " + wanted[k] + " Hz");
            }
        }
    }
}
