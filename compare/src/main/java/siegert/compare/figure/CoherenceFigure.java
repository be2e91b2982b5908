package siegert.compare.figure;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import siegert.compare.alignment.AlignedCoherence;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.FrequencyBand;

/** Coherence of the strongest pairs of populations over frequency, a panel a pair. */
final class CoherenceFigure {
    private static final double HEIGHT = 70;
    private static final BasicStroke MEASURED = new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke EXPECTED = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke THEORY =
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {1.4f, 1.2f}, 0);

    private final List<AlignedCoherence> coherences;
    private final int[] shown;
    private final double[] frequency;

    CoherenceFigure(ValidationReport report) {
        AlignedSpectra spectra = report.spectra();
        coherences = spectra.coherences();
        double[] all = spectra.expected().frequencies();
        double highest =
                FrequencyBand.REPORTED.get(FrequencyBand.REPORTED.size() - 1).high();
        int first = SpectralAlignment.firstUsable(spectra.average().convention());
        shown = IntStream.range(Math.min(first, all.length), all.length)
                .filter(k -> all[k] <= highest)
                .toArray();
        frequency = Arrays.stream(shown).mapToDouble(k -> all[k]).toArray();
    }

    Figure figure() {
        Axis x = Axis.linear("frequency (Hz)", 0, frequency.length == 0 ? 1 : frequency[frequency.length - 1], 7);
        Axis y = Axis.linear("coherence", 0, 1, 4);
        List<Panel> panels = new ArrayList<>();
        for (AlignedCoherence coherence : coherences) {
            panels.add(panel(coherence, x, y));
        }
        Legend legend = new Legend()
                .line("measured", Palette.MEASURED, MEASURED)
                .line("theory as the estimator sees it", Palette.THEORY, EXPECTED)
                .line("theory", Palette.THEORY_ALONE, THEORY)
                .box("95 % of estimates by chance", Palette.BAND, null);
        int columns = coherences.size() == 1 ? 1 : coherences.size() <= 12 ? 2 : 4;
        return new PanelGrid(panels, columns, HEIGHT, PanelGrid.Labels.SHARED, legend)
                .figure("coherence", "Coherence of the strongest pairs of populations", caption());
    }

    private Panel panel(AlignedCoherence coherence, Axis x, Axis y) {
        double[] expected = pick(coherence.expected());
        double[] half = Arrays.stream(expected)
                .map(c -> coherence.scatter().halfInterval(c))
                .toArray();
        double[] low = new double[half.length];
        double[] high = new double[half.length];
        Arrays.setAll(low, k -> Math.max(0, expected[k] - half[k]));
        Arrays.setAll(high, k -> Math.min(1, expected[k] + half[k]));
        Panel panel = new Panel(coherence.first() + "-" + coherence.second(), x, y);
        panel.band(frequency, low, high, Palette.BAND);
        panel.line(frequency, pick(coherence.measured()), Palette.MEASURED, MEASURED);
        panel.line(frequency, pick(coherence.theory()), Palette.THEORY_ALONE, THEORY);
        panel.line(frequency, expected, Palette.THEORY, EXPECTED);
        return panel;
    }

    private double[] pick(double[] values) {
        return Arrays.stream(shown).mapToDouble(k -> values[k]).toArray();
    }

    private static String caption() {
        return "Each population with the one that theory says is most coherent with it. Theory as the estimator sees it has "
                + "its bins, its taper and the bias of so many averages, which lifts a coherence of 0 to one over their "
                + "number. Shaded: where 95 % of single frequencies would fall by chance if theory were exact.";
    }
}
