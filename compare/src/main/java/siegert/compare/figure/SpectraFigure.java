package siegert.compare.figure;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.statistics.Interval;
import siegert.compare.statistics.SpectralScatter;
import siegert.compare.validation.ValidationReport;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;

/** Power spectra of all populations. */
final class SpectraFigure {
    /** Highest frequency shown (Hz), past the fastest rhythm of the cortical microcircuit. */
    private static final double SHOWN = 360;

    private static final int COLUMNS = 240;
    private static final BasicStroke RAW = new BasicStroke(0.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    private static final BasicStroke AVERAGE = new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke EXPECTED = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke THEORY =
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {1.4f, 1.2f}, 0);

    private static final BasicStroke PUBLISHED = new BasicStroke(
            0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6f, 1.6f, 1.2f, 1.6f}, 0);

    private final AlignedSpectra spectra;
    private final SpectrumConvention convention;
    private final double[] frequency;
    private final int first;
    private final double highest;

    SpectraFigure(ValidationReport report) {
        spectra = report.spectra();
        convention = spectra.average().convention();
        frequency = spectra.average().spectra().frequencies();
        first = Math.min(frequency.length, SpectralAlignment.firstUsable(convention));
        highest = Math.min(SHOWN, frequency.length == 0 ? SHOWN : frequency[frequency.length - 1]);
    }

    Figure figure() {
        List<String> names = spectra.average().spectra().populations();
        int[] decades = decades();
        Axis x = Axis.linear("frequency (Hz)", 0, highest, 7);
        Axis y = Axis.decades("power (Hz)", decades[0], decades[1]);
        List<Panel> panels = new ArrayList<>();
        for (int p = 0; p < names.size(); p++) {
            panels.add(panel(names.get(p), p, x, y));
        }
        int columns = names.size() == 1 ? 1 : names.size() <= 12 ? 2 : 4;
        Legend legend = new Legend()
                .line("FFT of the whole window", Palette.RAW, new BasicStroke(2))
                .line(averaging(), Palette.MEASURED, AVERAGE)
                .line("theory", Palette.THEORY_ALONE, THEORY)
                .line("theory as the estimator sees it", Palette.THEORY, EXPECTED)
                .box("95 % of estimates by chance", Palette.BAND, null);
        if (spectra.published().isPresent()) {
            legend.line("published theory, likewise", Palette.PUBLISHED, PUBLISHED);
        }
        return new PanelGrid(panels, columns, 84, PanelGrid.Labels.SHARED, legend)
                .figure("spectra", "Power spectra of the population-averaged spike trains", caption());
    }

    private Panel panel(String name, int p, Axis x, Axis y) {
        Spectra raw = spectra.raw().spectra();
        double step = raw.size() > 1 ? raw.frequency(1) : 1;
        Decimation thin = Decimation.of(raw.frequencies(), raw.powerOf(p), 0.5 * step, highest, COLUMNS);
        double[] f = shown(frequency);
        double[] average = shown(spectra.average().spectra().powerOf(p));
        double[] expected = shown(spectra.expected().powerOf(p));
        double[] theory = shown(spectra.theory().powerOf(p));
        Interval chance = SpectralScatter.of(convention).pointInterval(0.95);
        Panel panel = new Panel(name, x, y)
                .line(thin.x(), thin.y(), Palette.RAW, RAW)
                .band(f, times(expected, chance.low()), times(expected, chance.high()), Palette.BAND)
                .line(f, average, Palette.MEASURED, AVERAGE)
                .line(f, expected, Palette.THEORY, EXPECTED)
                .line(f, theory, Palette.THEORY_ALONE, THEORY);
        spectra.published().ifPresent(s -> panel.line(f, shown(s.powerOf(p)), Palette.PUBLISHED, PUBLISHED));
        return panel;
    }

    private double[] shown(double[] values) {
        int stop = frequency.length;
        while (stop > first && frequency[stop - 1] > highest) {
            stop--;
        }
        return Arrays.copyOfRange(values, Math.min(first, stop), stop);
    }

    private int[] decades() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int p = 0; p < spectra.average().spectra().populations().size(); p++) {
            List<Spectra> drawn =
                    new ArrayList<>(List.of(spectra.average().spectra(), spectra.expected(), spectra.theory()));
            spectra.published().ifPresent(drawn::add);
            for (Spectra s : drawn) {
                for (double power : shown(s.powerOf(p))) {
                    if (power > 0 && Double.isFinite(power)) {
                        least = Math.min(least, power);
                        most = Math.max(most, power);
                    }
                }
            }
        }
        if (most == 0) {
            return new int[] {-6, 0};
        }
        int low = (int) Math.floor(Math.log10(least) - 0.3);
        return new int[] {low, Math.max(low + 1, (int) Math.ceil(Math.log10(most) + 0.1))};
    }

    private String averaging() {
        return String.format(
                Locale.ROOT, "average of %d segments of %.0f ms", convention.averages(), 1000 * convention.segment());
    }

    private String caption() {
        return "Light grey: periodogram of the whole window. Thin and dark: average of " + convention.averages()
                + " segments. Dotted: theory. Thick: the same theory as this estimator would see it, with the bin width "
                + "and the taper taken into account; compare this line with the dark one. Shaded: where 95 % of "
                + "the averaged estimates would fall by chance if theory were exact. A dark line that leaves the "
                + "shaded band over a range of frequencies is a difference of the model, not of chance. A peak at "
                + "another frequency often comes from delays, one of another height from weights or in-degrees."
                + (spectra.published().isPresent()
                        ? " Dashes and dots: what the published theory would predict, for comparison."
                        : "");
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }
}
