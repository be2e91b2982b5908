package siegert.compare.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;

/** A number per population, measured and predicted, and beside it the difference with what is accepted. */
final class RatesFigure {
    private static final double BAR = 0.34;
    private static final double HEIGHT = 150;

    private final List<String> names;
    private final double[] measured;
    private final double[] expected;
    private final Observations checks;

    private RatesFigure(ValidationReport report, String observable, double[] measured, double[] expected) {
        this.names = names(report);
        this.measured = measured;
        this.expected = expected;
        this.checks = Observations.of(report, observable);
    }

    static Figure rates(ValidationReport report) {
        List<PopulationMeasurement> populations = report.measurement().populations();
        double[] measured =
                populations.stream().mapToDouble(PopulationMeasurement::rate).toArray();
        double[] sd =
                populations.stream().mapToDouble(PopulationMeasurement::rateSd).toArray();
        double[] theory = report.prediction().populations().stream()
                .mapToDouble(PopulationPrediction::rate)
                .toArray();
        RatesFigure parts = new RatesFigure(report, "rate", measured, theory);
        double[] low = new double[sd.length];
        double[] high = new double[sd.length];
        for (int i = 0; i < sd.length; i++) {
            low[i] = Math.max(0, measured[i] - sd[i]);
            high[i] = measured[i] + sd[i];
        }
        Panel values = parts.values("Mean firing rate", "rate (Hz)", 1.05 * most(high, theory))
                .whiskers(positions(sd.length), low, high, Palette.MEASURED, 0.7)
                .points(positions(sd.length), theory, Symbols.CROSS, Palette.THEORY);
        Legend legend = parts.legend("theory", Symbols.CROSS).whisker("sd over neurons", Palette.MEASURED, 0.7);
        return parts.beside(
                values,
                "difference of rate (Hz)",
                legend.box("accepted difference", Palette.TOLERANCE, Palette.TOLERANCE_EDGE)
                        .whisker("95 % by chance", Palette.THEORY, 1.1),
                "rates",
                "Mean firing rates, simulation against theory",
                "(a) Mean over all neurons, silent ones included (bars, with the standard deviation over neurons), and "
                        + "theory (crosses). (b) Theory minus simulation. A disc inside the box is an accepted error "
                        + "of the model; a disc outside the bar is more than chance in a recording of this length. "
                        + "The two are different questions: mean-field theory may miss a rate by a known few per cent that a "
                        + "long recording resolves with ease.");
    }

    static Figure cv(ValidationReport report) {
        double[] measured = report.measurement().populations().stream()
                .mapToDouble(PopulationMeasurement::cv)
                .toArray();
        double[] expected = report.expectedCv();
        double[] theory = report.prediction().populations().stream()
                .mapToDouble(PopulationPrediction::cv)
                .toArray();
        RatesFigure parts = new RatesFigure(report, "cv", measured, expected);
        double top = Math.max(1, 1.08 * Math.max(most(measured, expected), most(theory, theory)));
        Panel values = parts.values("Mean CV of inter-spike intervals", "CV", top)
                .points(positions(measured.length), theory, Symbols.DASH, Palette.EXCITATORY)
                .points(positions(measured.length), expected, Symbols.CROSS, Palette.THEORY);
        Legend legend = parts.legend("expected in this window", Symbols.CROSS)
                .point("theory, long recordings", Symbols.DASH, Palette.EXCITATORY)
                .box("accepted difference", Palette.TOLERANCE, Palette.TOLERANCE_EDGE)
                .whisker("95 % by chance", Palette.THEORY, 1.1);
        return parts.beside(
                values,
                "difference of CV",
                legend,
                "cv",
                "Irregularity of firing, simulation against theory",
                "(a) Mean over neurons of the coefficient of variation (bars), what a renewal process of the predicted "
                        + "rate and CV would show in this window (crosses), and the CV that theory predicts for long "
                        + "recordings (dashes). Long intervals do not fit into a short window, so slow populations are "
                        + "measured as more regular than they are; compare bars with crosses. (b) Crosses minus bars.");
    }

    private Panel values(String title, String label, double top) {
        Panel panel =
                new Panel(title, Axis.categories("population", names), Axis.linear(label, 0, top > 0 ? top : 1, 5));
        for (int i = 0; i < measured.length; i++) {
            if (Double.isFinite(measured[i])) {
                panel.box(i - BAR, 0, i + BAR, measured[i], Palette.MEASURED_FILL, Palette.FRAME);
            }
        }
        return panel;
    }

    private Legend legend(String theory, java.awt.Shape symbol) {
        return new Legend()
                .box("simulation", Palette.MEASURED_FILL, Palette.FRAME)
                .point(theory, symbol, Palette.THEORY);
    }

    private Figure beside(Panel values, String label, Legend legend, String name, String title, String caption) {
        int n = names.size();
        double[] difference = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        double reach = 0;
        for (int i = 0; i < n; i++) {
            difference[i] = expected[i] - measured[i];
            Optional<Check> check = checks.of(names.get(i));
            low[i] = check.map(c -> c.expected() - c.interval().high()).orElse(Double.NaN);
            high[i] = check.map(c -> c.expected() - c.interval().low()).orElse(Double.NaN);
            double accepted = check.map(Observations::accepted).orElse(0.0);
            for (double value : new double[] {difference[i], low[i], high[i], accepted}) {
                reach = Double.isFinite(value) ? Math.max(reach, Math.abs(value)) : reach;
            }
        }
        reach = reach == 0 ? 1 : 1.3 * reach;
        Panel panel = new Panel(
                "Theory minus simulation", Axis.categories("population", names), Axis.linear(label, -reach, reach, 5));
        for (int i = 0; i < n; i++) {
            Optional<Check> check = checks.of(names.get(i));
            if (check.isPresent()) {
                double accepted = Observations.accepted(check.get());
                panel.box(i - BAR, -accepted, i + BAR, accepted, Palette.TOLERANCE, Palette.TOLERANCE_EDGE);
                if (check.get().verdict() != Verdict.PASS) {
                    String word = check.get().verdict().name();
                    panel.note(i, reach, 7, word, Lettering.TICK, Lettering.Anchor.CENTRE, Palette.INK);
                }
            }
        }
        panel.line(new double[] {-1, n}, new double[] {0, 0}, Palette.FRAME, new java.awt.BasicStroke(0.5f));
        panel.whiskers(positions(n), low, high, Palette.THEORY, 1.1);
        panel.points(positions(n), difference, Symbols.DISC, Palette.INK);
        return new PanelGrid(List.of(values, panel), 2, HEIGHT, PanelGrid.Labels.EACH, legend)
                .figure(name, title, caption);
    }

    private static List<String> names(ValidationReport report) {
        List<String> names = new ArrayList<>();
        for (PopulationMeasurement population : report.measurement().populations()) {
            names.add(population.name());
        }
        return names;
    }

    private static double[] positions(int n) {
        double[] positions = new double[n];
        Arrays.setAll(positions, i -> i);
        return positions;
    }

    private static double most(double[] one, double[] other) {
        return Arrays.stream(new double[][] {one, other})
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
