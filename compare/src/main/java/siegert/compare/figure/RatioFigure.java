package siegert.compare.figure;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.statistics.Interval;
import siegert.compare.statistics.SpectralScatter;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.FrequencyBand;
import siegert.compare.verdict.Verdict;

/** Measured over expected power (dB) over frequency, a panel per population: what is left when theory is divided out. */
final class RatioFigure {
    private static final double REACH = 12;
    private static final double HEIGHT = 52;
    private static final BasicStroke CURVE = new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    private final AlignedSpectra spectra;
    private final Observations checks;
    private final int[] shown;
    private final double[] frequency;
    private final Interval chance;

    RatioFigure(ValidationReport report) {
        spectra = report.spectra();
        checks = Observations.of(report, "band_power");
        int first = SpectralAlignment.firstUsable(spectra.average().convention());
        double[] all = spectra.average().spectra().frequencies();
        double highest =
                FrequencyBand.REPORTED.get(FrequencyBand.REPORTED.size() - 1).high();
        shown = IntStream.range(Math.min(first, all.length), all.length)
                .filter(k -> all[k] <= highest)
                .toArray();
        frequency = Arrays.stream(shown).mapToDouble(k -> all[k]).toArray();
        chance = SpectralScatter.of(spectra.average().convention()).pointInterval(0.95);
    }

    Figure figure() {
        List<String> names = spectra.expected().populations();
        double highest = frequency.length == 0 ? 1 : frequency[frequency.length - 1];
        Axis x = Axis.linear("frequency (Hz)", 0, highest, 7);
        Axis y = Axis.linear("measured over expected power (dB)", -REACH, REACH, 4);
        List<Panel> panels = new ArrayList<>();
        for (int p = 0; p < names.size(); p++) {
            panels.add(panel(names.get(p), p, x, y));
        }
        int columns = names.size() == 1 ? 1 : names.size() <= 12 ? 2 : 4;
        Legend legend = new Legend()
                .line("average of the segments over theory as the estimator sees it", Palette.MEASURED, CURVE)
                .box("95 % of estimates by chance", Palette.BAND, null)
                .box("accepted in the mean over a band", Palette.TOLERANCE, Palette.TOLERANCE_EDGE);
        return new PanelGrid(panels, columns, HEIGHT, PanelGrid.Labels.SHARED, legend)
                .figure("ratio", "Measured over expected power", caption());
    }

    private Panel panel(String name, int p, Axis x, Axis y) {
        double[] ratio = Arrays.stream(shown)
                .mapToDouble(k -> {
                    double decibel = 10
                            * Math.log10(spectra.average().spectra().power(k, p)
                                    / spectra.expected().power(k, p));
                    return Math.max(-REACH, Math.min(REACH, decibel));
                })
                .toArray();
        double[] low = new double[frequency.length];
        double[] high = new double[frequency.length];
        Arrays.fill(low, 10 * Math.log10(chance.low()));
        Arrays.fill(high, 10 * Math.log10(chance.high()));
        Panel panel = new Panel(name, x, y);
        for (FrequencyBand band : FrequencyBand.REPORTED) {
            checks.of(name, band.text()).ifPresent(check -> {
                double accepted = Math.min(REACH, Observations.accepted(check));
                panel.box(
                        band.low(),
                        -accepted,
                        Math.min(band.high(), x.high()),
                        accepted,
                        Palette.TOLERANCE,
                        Palette.TOLERANCE_EDGE);
                mark(panel, band, check);
            });
        }
        panel.band(frequency, low, high, Palette.BAND);
        panel.line(new double[] {0, x.high()}, new double[] {0, 0}, Palette.FRAME, new BasicStroke(0.5f));
        panel.line(frequency, ratio, Palette.MEASURED, CURVE);
        return panel;
    }

    /** The verdict at the start of its band, in two lines by turns: the lowest bands are narrower than the word. */
    private static void mark(Panel panel, FrequencyBand band, Check check) {
        if (check.verdict() != Verdict.PASS) {
            int line = FrequencyBand.REPORTED.indexOf(band) % 2;
            panel.note(
                    band.low(),
                    -REACH,
                    line == 0 ? -5 : -13,
                    check.verdict().name(),
                    Lettering.TICK,
                    Lettering.Anchor.LEFT,
                    Palette.INK);
        }
    }

    private static String caption() {
        return "What is left of the measured spectra when theory, as this estimator would see it, is divided out; cut at "
                + "12 dB. 3 dB is a factor of two. Darker band: where 95 % of single frequencies would fall by chance if theory "
                + "were exact. Lighter boxes: the accepted deviation of the mean over a band. A bump at twice or three times "
                + "the frequency of a strong rhythm is its harmonic, which no linear theory has.";
    }
}
