package siegert.compare.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.PopulationMeasurement;

/** Deviation of band power from theory (dB), a row per population and a column per band. */
final class DeviationFigure {
    private static final double ROW = 21;

    private final List<String> names;
    private final List<String> bands;
    private final Observations checks;

    DeviationFigure(ValidationReport report) {
        names = report.measurement().populations().stream()
                .map(PopulationMeasurement::name)
                .toList();
        checks = Observations.of(report, "band_power");
        bands = checks.checks().stream().map(Check::range).distinct().toList();
    }

    Figure figure() {
        int rows = names.size();
        List<Axis.Tick> ticks = new ArrayList<>();
        for (int p = rows - 1; p >= 0; p--) {
            ticks.add(new Axis.Tick(rows - p - 0.5, names.get(p)));
        }
        List<Axis.Tick> columns = new ArrayList<>();
        for (int b = 0; b < bands.size(); b++) {
            columns.add(new Axis.Tick(b + 0.5, bands.get(b)));
        }
        Axis x = new Axis("frequency band", Axis.Scale.LINEAR, 0, Math.max(1, bands.size()), columns);
        Panel panel = new Panel("", x, new Axis("population", Axis.Scale.LINEAR, 0, rows, ticks));
        double reach = reach();
        for (int p = 0; p < rows; p++) {
            for (int b = 0; b < bands.size(); b++) {
                cell(panel, p, b, rows, reach);
            }
        }
        String scale = Axis.fixed(reach, 0) + " dB";
        Legend legend = new Legend()
                .box("\u2212" + scale + ", theory weaker", Palette.diverging(-1), Palette.FRAME)
                .box("equal", Palette.diverging(0), Palette.FRAME)
                .box("+" + scale + ", theory stronger", Palette.diverging(1), Palette.FRAME)
                .point("outside 95 % of chance", Symbols.DIAMOND, Palette.INK);
        return new PanelGrid(List.of(panel), 1, ROW * rows, PanelGrid.Labels.EACH, legend)
                .figure("deviation", "Deviation of band power from theory (dB)", caption());
    }

    private void cell(Panel panel, int p, int b, int rows, double reach) {
        Optional<Check> found = checks.of(names.get(p), bands.get(b));
        if (found.isEmpty()) {
            return;
        }
        Check check = found.get();
        double deviation = check.tolerance().deviation();
        double middle = rows - p - 0.5;
        Color fill = Double.isFinite(deviation) ? Palette.diverging(deviation / reach) : Palette.RAW;
        panel.box(b, middle - 0.5, b + 1, middle + 0.5, fill, Color.WHITE);
        String number = (deviation > 0 ? "+" : "") + (Double.isFinite(deviation) ? Axis.fixed(deviation, 1) : "none");
        String word = check.verdict() == Verdict.PASS ? "" : "  " + check.verdict();
        panel.note(b + 0.5, middle, 0, number + word, lettering(check), Lettering.Anchor.CENTRE, Palette.INK);
        if (!check.interval().contains(check.measured())) {
            panel.points(new double[] {b + 0.08}, new double[] {middle}, Symbols.DIAMOND, Palette.INK);
        }
    }

    private static Lettering lettering(Check check) {
        return check.verdict() == Verdict.PASS ? Lettering.LABEL : Lettering.TITLE;
    }

    private double reach() {
        double most = checks.checks().stream()
                .mapToDouble(c -> c.tolerance().deviation())
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return Math.max(3, Math.min(10, Math.ceil(most)));
    }

    private static String caption() {
        return "Expected over measured power, averaged over each band on a logarithmic scale: 3 dB is a factor of two. "
                + "WARN and FAIL mark cells beyond the accepted error of the model, diamonds those that chance alone "
                + "would not explain. A row of one colour often means one population with another rate, size or input; "
                + "a column, a rhythm of the whole network.";
    }
}
