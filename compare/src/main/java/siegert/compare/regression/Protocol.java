package siegert.compare.regression;

import java.util.ArrayList;
import java.util.List;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.verdict.FrequencyBand;
import siegert.compare.verdict.Phrase;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Sides;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.Taper;

/**
 * How a run was measured. Only runs measured in one way can be compared: the distributions of rates and CVs depend on the
 * length of the window, the spectra on everything here.
 *
 * @param duration length of the window (s)
 * @param bin bin of histograms and spectra (s)
 * @param segment segment of the averaged spectrum (s)
 * @param overlap overlap of the segments as a fraction of their length
 * @param taper taper of each segment
 * @param detrend what was subtracted from each segment
 * @param sides one- or two-sided spectra
 * @param minimumSpikes least number of spikes of a neuron for its CV and LV
 * @param bands the frequency bands of the power
 * @param grid the frequencies at which spectra are kept
 * @param refractoriness constant R of LvR (s)
 * @param correlations the sample of neurons for correlations; with no neurons if there was none
 */
public record Protocol(
        double duration,
        double bin,
        double segment,
        double overlap,
        Taper taper,
        Detrend detrend,
        Sides sides,
        int minimumSpikes,
        List<FrequencyBand> bands,
        Grid grid,
        double refractoriness,
        Sample correlations) {

    /**
     * The frequencies at which spectra are kept.
     *
     * @param step distance of two frequencies (Hz)
     * @param first index of the lowest; index k is at k steps
     * @param size number of frequencies
     */
    public record Grid(double step, int first, int size) {}

    /**
     * A sample of neurons for pairwise correlations of spike counts.
     *
     * @param neurons number of neurons sampled from each population
     * @param bin bin of the spike counts (s)
     * @param seed seed of the sample
     */
    public record Sample(int neurons, double bin, long seed) {
        static final Sample NONE = new Sample(0, 0, 0);
    }

    public Protocol {
        bands = List.copyOf(bands);
    }

    /** The protocol of a measurement, with the bands that its spectra reach. */
    static Protocol of(Measurement measurement) {
        SpectrumConvention c = measurement.spectra(RunStatistics.ESTIMATOR).convention();
        double[] frequency =
                measurement.spectra(RunStatistics.ESTIMATOR).spectra().frequencies();
        double highest = frequency[frequency.length - 1];
        int first = SpectralAlignment.firstUsable(c);
        List<FrequencyBand> bands = FrequencyBand.REPORTED.stream()
                .filter(b -> b.high() <= highest && b.to(frequency) > b.from(frequency, first))
                .toList();
        int size = 0;
        for (int k = first; k < frequency.length && !bands.isEmpty(); k++) {
            size += frequency[k] < bands.get(bands.size() - 1).high() ? 1 : 0;
        }
        return new Protocol(
                measurement.recording().duration(),
                c.bin(),
                c.segment(),
                c.overlap(),
                c.taper(),
                c.detrend(),
                c.sides(),
                measurement.recording().minimumSpikes(),
                bands,
                new Grid(frequency.length > 1 ? frequency[1] : 0, first, size),
                measurement.populations().stream()
                        .mapToDouble(p -> p.details().refractoriness())
                        .findFirst()
                        .orElse(Double.NaN),
                sample(measurement));
    }

    private static Sample sample(Measurement measurement) {
        Sample widest = Sample.NONE;
        for (PopulationMeasurement population : measurement.populations()) {
            PairwiseCorrelations c = population.details().correlations().orElse(null);
            // all neurons of a smaller population are sampled
            if (c != null && c.sampled() > widest.neurons()) {
                widest = new Sample(c.sampled(), c.bin(), c.seed());
            }
        }
        return widest;
    }

    /** Index in a spectrum of the lowest frequency that is kept. */
    int firstFrequency() {
        return grid.first();
    }

    /** Number of frequencies that are kept. */
    int frequencies() {
        return grid.size();
    }

    /** The frequencies that are kept (Hz); a new array. */
    public double[] frequency() {
        double[] frequency = new double[grid.size()];
        for (int k = 0; k < frequency.length; k++) {
            frequency[k] = (grid.first() + k) * grid.step();
        }
        return frequency;
    }

    /** Whether the windows are equally long. */
    boolean hasWindowOf(Protocol other) {
        return milliseconds(duration).equals(milliseconds(other.duration));
    }

    /** In what another protocol differs, one sentence each; empty if both can be compared. */
    List<String> differences(Protocol other) {
        List<String> found = new ArrayList<>();
        compare(found, "window (--window)", milliseconds(duration), milliseconds(other.duration));
        compare(found, "bin (--bin)", milliseconds(bin), milliseconds(other.bin));
        compare(found, "segment (--segment)", milliseconds(segment), milliseconds(other.segment));
        compare(found, "overlap (--overlap)", Double.toString(overlap), Double.toString(other.overlap));
        compare(found, "taper (--taper)", taper.key(), other.taper.key());
        compare(found, "detrending (--detrend)", detrend.key(), other.detrend.key());
        compare(found, "sides (--sides)", sides.key(), other.sides.key());
        compare(
                found,
                "least number of spikes for a CV (--minimum-spikes)",
                Integer.toString(minimumSpikes),
                Integer.toString(other.minimumSpikes));
        compare(found, "constant R of LvR", milliseconds(refractoriness), milliseconds(other.refractoriness));
        compare(found, "sample of neurons for correlations", correlations.toString(), other.correlations.toString());
        if (found.isEmpty()) {
            compare(found, "frequency bands", bands.toString(), other.bands.toString());
        }
        return found;
    }

    private static void compare(List<String> found, String what, String one, String other) {
        if (!one.equals(other)) {
            found.add("the " + what + " is " + other + " instead of " + one);
        }
    }

    /** Rounded to 10 ns, since times come from sums and differences of doubles. */
    static String inMilliseconds(double seconds) {
        return Phrase.plain(Math.rint(seconds * 1e8) / 1e5);
    }

    private static String milliseconds(double seconds) {
        return Double.isNaN(seconds) ? "unknown" : inMilliseconds(seconds) + " ms";
    }
}
