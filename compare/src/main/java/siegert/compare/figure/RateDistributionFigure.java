package siegert.compare.figure;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import siegert.compare.validation.ValidationReport;
import siegert.datasets.result.RateDistributions;

/** The share of neurons below each rate, a panel per population: measured, and as theory expects them to be counted. */
final class RateDistributionFigure {
    private static final double HEIGHT = 84;
    private static final int STEPS = 200;
    private static final BasicStroke MEASURED = new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke UNCOUNTED =
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2.4f, 1.6f}, 0);

    private final ValidationReport report;
    private final RateDistributions rates;

    private RateDistributionFigure(ValidationReport report, RateDistributions rates) {
        this.report = report;
        this.rates = rates;
    }

    static Figure of(ValidationReport report, RateDistributions rates) {
        return new RateDistributionFigure(report, rates).figure();
    }

    private Figure figure() {
        List<Panel> panels = new ArrayList<>();
        for (int p = 0; p < rates.populations().size(); p++) {
            panels.add(panel(p));
        }
        Legend legend = new Legend()
                .line("simulation", Palette.MEASURED, MEASURED)
                .point("theory, as counted in this window", Symbols.DIAMOND, Palette.THEORY)
                .line("theory, rates of the neurons", Palette.THEORY_ALONE, UNCOUNTED);
        return new PanelGrid(panels, Math.min(4, panels.size()), HEIGHT, PanelGrid.Labels.EACH, legend)
                .figure("rate-distributions", "Rates of the neurons, simulation against theory", caption());
    }

    private Panel panel(int population) {
        RateDistributions.OfPopulation theory = rates.populations().get(population);
        double[] measured = report.measuredRates(population);
        double[] counted = theory.countedQuantiles().value();
        double[] uncounted = theory.quantiles().value();
        double high = Math.max(last(counted), last(uncounted));
        if (measured.length > 0) {
            // without the outermost of many thousands, which would press the rest together
            high = Math.max(high, measured[(int) Math.round(0.998 * (measured.length - 1))]);
        }
        high = high > 0 ? 1.05 * high : 1;
        Panel panel = new Panel(
                theory.name(), Axis.linear("rate (Hz)", 0, high, 4), Axis.linear("share of neurons", 0, 1, 4));
        double[] x = new double[STEPS + 1];
        double[] share = new double[STEPS + 1];
        int below = 0;
        for (int k = 0; k <= STEPS; k++) {
            x[k] = high * k / STEPS;
            while (below < measured.length && measured[below] <= x[k]) {
                below++;
            }
            share[k] = measured.length == 0 ? Double.NaN : (double) below / measured.length;
        }
        panel.line(x, share, Palette.MEASURED, MEASURED);
        panel.line(uncounted, theory.quantiles().level(), Palette.THEORY_ALONE, UNCOUNTED);
        return panel.points(counted, theory.countedQuantiles().level(), Symbols.DIAMOND, Palette.THEORY);
    }

    private static double last(double[] values) {
        return values.length == 0 ? 0 : values[values.length - 1];
    }

    private String caption() {
        return "Share of the neurons that fire at most at a rate. Line: simulation. Diamonds: theory at 1, 5, 10, 25, 50, 75,"
                + " 90, 95 and 99 % of the neurons, with the scatter of spike counts in a window of this length. Dashes: the"
                + " same without that scatter, the rates that the neurons would show in an endless recording with connections"
                + " drawn as " + rates.rule()
                + "; a vertical line means that all neurons of the population have the same"
                + " rate. Diamonds that are shifted have another mean rate; a line that is flatter than the diamonds is of"
                + " neurons that differ more than theory expects, as with another connection rule.";
    }
}
