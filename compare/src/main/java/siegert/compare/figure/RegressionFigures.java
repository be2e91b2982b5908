package siegert.compare.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Ensemble;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.PopulationProfile;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.RunStatistics;
import siegert.compare.regression.Statistic;
import siegert.compare.statistics.Envelope;
import siegert.compare.statistics.QuantileFunction;

/** The figures of a comparison of runs. Grey, solid lines and discs are the reference; orange, dashed lines and diamonds the candidate. */
public final class RegressionFigures {
    private static final double BOX = 0.38;
    private static final double SHIFT = 0.15;
    private static final double HEIGHT = 110;
    private static final BasicStroke THIN = new BasicStroke(0.5f);
    private static final BasicStroke CURVE = new BasicStroke(0.9f);

    /** Candidates are dashed, so that they stay apart from the reference in grey. */
    private static final BasicStroke CANDIDATE = Dash.DASHED.stroke(0.9);

    private final RegressionReport report;
    private final List<String> names;

    private RegressionFigures(RegressionReport report) {
        this.report = report;
        names = report.reference().runs().get(0).populations().stream()
                .map(PopulationProfile::name)
                .toList();
    }

    /** All figures, in the order in which a report shows them. */
    public static List<Figure> all(RegressionReport report) {
        RegressionFigures figures = new RegressionFigures(report);
        List<Figure> all = new ArrayList<>(List.of(figures.means()));
        if (report.cells().stream().anyMatch(c -> c.statistic() == Statistic.BAND_POWER)) {
            all.add(figures.bands());
        }
        for (Statistic statistic : Statistic.values()) {
            if (statistic.kind() == Statistic.Kind.DISTRIBUTION) {
                all.add(figures.distributions(statistic));
            }
        }
        RunFigures runs = new RunFigures(report, figures.names);
        if (runs.hasSpectra()) {
            all.add(1, runs.spectra());
        }
        if (!report.excerpts().isEmpty()) {
            all.add(runs.raster());
            all.add(runs.strips());
        }
        if (!report.pairs().isEmpty()) {
            all.add(runs.paired());
        }
        return all;
    }

    /** Every run as a dot, about the mean of the reference, in units of the slack; a panel per statistic. */
    private Figure means() {
        List<Panel> panels = new ArrayList<>();
        for (Statistic statistic : Statistic.values()) {
            if (statistic.kind() == Statistic.Kind.MEAN) {
                List<Cell> cells = report.cells().stream()
                        .filter(c -> c.statistic() == statistic)
                        .toList();
                panels.add(dots(statistic.words(), "population", names, cells, "difference / slack"));
            }
        }
        return new PanelGrid(panels, 2, HEIGHT, PanelGrid.Labels.EACH, legend())
                .figure(
                        "seeds",
                        "Every run of reference and candidate",
                        "Each symbol is a run: its difference from the mean of the reference runs, divided by the slack of the "
                                + "statistic. Grey discs: reference; orange diamonds: candidates. The blue box is the slack. A change counts "
                                + "if the diamonds leave the box and lie further out than the scatter of the discs "
                                + "explains; discs that fill more than the box say that more seeds are needed. CHANGED "
                                + "marks what the gate found.");
    }

    private Figure bands() {
        List<Panel> panels = new ArrayList<>();
        List<String> bands = report.cells().stream()
                .filter(c -> c.statistic() == Statistic.BAND_POWER)
                .map(c -> c.band().replace(" Hz", ""))
                .distinct()
                .toList();
        for (String name : names) {
            List<Cell> cells = report.cells().stream()
                    .filter(c -> c.statistic() == Statistic.BAND_POWER
                            && c.population().equals(name))
                    .toList();
            panels.add(dots(name, "frequency band (Hz)", bands, cells, "difference / slack"));
        }
        return new PanelGrid(panels, 2, HEIGHT, PanelGrid.Labels.EACH, legend())
                .figure(
                        "bands",
                        "Power in frequency bands",
                        "As above, the mean logarithm of the power in each band; the slack is "
                                + Axis.fixed(Statistic.BAND_POWER.slack().absolute(), 1)
                                + " dB. A change of one band at unchanged rates is a rhythm of the network: look at delays and "
                                + "time constants. The same change of all bands of one population is its rate or size.");
    }

    private Panel dots(String title, String label, List<String> categories, List<Cell> cells, String axis) {
        double reach = 1.5;
        for (Cell cell : cells) {
            for (double[] values : List.of(cell.referenceValues(), cell.candidateValues())) {
                for (double value : values) {
                    double size = Math.abs(value - cell.reference()) / cell.slack();
                    reach = Double.isFinite(size) ? Math.max(reach, size) : reach;
                }
            }
        }
        // room for the words on top
        reach *= 1.35;
        Panel panel = new Panel(title, Axis.categories(label, categories), Axis.linear(axis, -reach, reach, 5));
        for (int i = 0; i < cells.size(); i++) {
            panel.box(i - BOX, -1, i + BOX, 1, Palette.TOLERANCE, Palette.TOLERANCE_EDGE);
        }
        panel.line(new double[] {-1, categories.size()}, new double[] {0, 0}, Palette.FRAME, THIN);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            scatter(panel, cell, cell.referenceValues(), i - SHIFT, Palette.MEASURED, Symbols.DISC);
            scatter(panel, cell, cell.candidateValues(), i + SHIFT, Palette.THEORY, Symbols.DIAMOND);
            if (cell.outcome() == Outcome.CHANGED) {
                panel.note(i, reach, 7, "CHANGED", Lettering.TICK, Lettering.Anchor.CENTRE, Palette.INK);
            }
        }
        return panel;
    }

    private static void scatter(Panel panel, Cell cell, double[] values, double at, Color colour, Shape symbol) {
        double[] xs = new double[values.length];
        double[] ys = new double[values.length];
        for (int r = 0; r < values.length; r++) {
            // side by side in the order of the runs, so that equal ones can be told apart
            xs[r] = at + (values.length == 1 ? 0 : SHIFT * ((double) r / (values.length - 1) - 0.5));
            ys[r] = (values[r] - cell.reference()) / cell.slack();
        }
        panel.points(xs, ys, symbol, colour);
    }

    /** Quantile functions with the envelope of the reference; a panel per population. */
    private Figure distributions(Statistic statistic) {
        List<Panel> panels = new ArrayList<>();
        String unit = statistic.unit().isEmpty() ? "" : " (" + statistic.unit() + ")";
        String label = statistic.words().replace(" distribution", "") + unit;
        for (int p = 0; p < names.size(); p++) {
            double[][] reference = curves(report.reference(), p, statistic);
            double[] mean = QuantileFunction.mean(reference);
            double[][] candidate = differences(curves(report.candidate(), p, statistic), mean);
            reference = differences(reference, mean);
            double[] all = Arrays.stream(new double[][][] {reference, candidate})
                    .flatMap(Arrays::stream)
                    .flatMapToDouble(Arrays::stream)
                    .filter(Double::isFinite)
                    .toArray();
            double most = Arrays.stream(all).map(Math::abs).max().orElse(0);
            double reach = most > 0 ? 1.1 * most : 1;
            Panel panel = new Panel(
                    names.get(p),
                    Axis.linear("share of neurons (%)", 0, 100, 5),
                    Axis.linear("difference of " + label, -reach, reach, 5));
            double[] probability = new double[reference[0].length];
            Arrays.setAll(probability, k -> 100. * (k + 1) / (probability.length + 1));
            if (Arrays.stream(reference).allMatch(q -> Double.isFinite(q[0]))) {
                Envelope seeds = Envelope.of(reference);
                panel.band(probability, seeds.low(), seeds.high(), Palette.RAW);
            }
            for (double[] curve : candidate) {
                panel.line(probability, curve, Palette.THEORY, CANDIDATE);
            }
            panels.add(panel);
        }
        Legend legend = new Legend()
                .box("all reference runs", Palette.RAW, null)
                .line("candidate runs", Palette.THEORY, CANDIDATE);
        return new PanelGrid(panels, names.size() == 1 ? 1 : 2, HEIGHT, PanelGrid.Labels.EACH, legend)
                .figure(
                        statistic.key().replace('_', '-'),
                        "Distribution of " + label + " over neurons",
                        "Quantile functions, the value below which a share of the neurons lies, minus their mean over the "
                                + "reference runs. Grey: from the least to the greatest of the reference runs; orange, dashed: "
                                + "candidates. A horizontal line off zero is a shift of all neurons, a slope a wider or "
                                + "narrower distribution. The picture decides nothing: with "
                                + report.reference().runs().size()
                                + " reference runs, one more of the same model leaves the grey band often.");
    }

    private static double[][] curves(Ensemble ensemble, int population, Statistic statistic) {
        return ensemble.runs().stream()
                .map((RunStatistics run) -> run.populations()
                        .get(population)
                        .quantiles()
                        .getOrDefault(statistic, new double[] {Double.NaN}))
                .toArray(double[][]::new);
    }

    private static double[][] differences(double[][] curves, double[] mean) {
        double[][] differences = new double[curves.length][mean.length];
        for (int r = 0; r < curves.length; r++) {
            for (int k = 0; k < mean.length; k++) {
                differences[r][k] = curves[r][k] - mean[k];
            }
        }
        return differences;
    }

    private static Legend legend() {
        return new Legend()
                .point("reference run", Symbols.DISC, Palette.MEASURED)
                .point("candidate run", Symbols.DIAMOND, Palette.THEORY)
                .box("slack: a change that does not matter", Palette.TOLERANCE, Palette.TOLERANCE_EDGE);
    }
}
