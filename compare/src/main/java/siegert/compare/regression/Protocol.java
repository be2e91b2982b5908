package siegert.compare.regression;

import java.util.ArrayList;
import java.util.List;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.verdict.FrequencyBand;
import siegert.compare.verdict.Phrase;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Measurement;
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
        List<FrequencyBand> bands) {
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
        return new Protocol(
                measurement.recording().duration(),
                c.bin(),
                c.segment(),
                c.overlap(),
                c.taper(),
                c.detrend(),
                c.sides(),
                measurement.recording().minimumSpikes(),
                FrequencyBand.REPORTED.stream()
                        .filter(b -> b.high() <= highest && b.to(frequency) > b.from(frequency, first))
                        .toList());
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
                "least number of spikes for a CV",
                Integer.toString(minimumSpikes),
                Integer.toString(other.minimumSpikes));
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
    private static String milliseconds(double seconds) {
        return Phrase.plain(Math.rint(seconds * 1e8) / 1e5) + " ms";
    }
}
