package siegert.compare.figure;

import java.awt.BasicStroke;
import java.util.List;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.datasets.result.RateLadder;

/** The rates between theory and simulation as differences from the measured rate (Hz), four steps per population. */
final class LadderFigure {
    private static final double HEIGHT = 150;
    private static final double STEP = 0.19;

    private final List<RateLadder.Rungs> rungs;
    private final Observations checks;

    private LadderFigure(ValidationReport report, RateLadder ladder) {
        rungs = ladder.populations();
        checks = Observations.of(report, "rate_at_measured_input");
    }

    static Figure of(ValidationReport report, RateLadder ladder) {
        return new LadderFigure(report, ladder).figure();
    }

    private Figure figure() {
        int n = rungs.size();
        double[] closedAt = new double[n];
        double[] openAt = new double[n];
        double[] surrogateAt = new double[n];
        double[] closed = new double[n];
        double[] open = new double[n];
        double[] surrogate = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        double reach = 0.1;
        for (int i = 0; i < n; i++) {
            RateLadder.Rungs r = rungs.get(i);
            closedAt[i] = i - STEP;
            openAt[i] = i;
            surrogateAt[i] = i + STEP;
            closed[i] = r.closed() - r.measured();
            open[i] = r.open() - r.measured();
            surrogate[i] = r.unexplained();
            low[i] = surrogate[i] - 2 * r.standardError();
            high[i] = surrogate[i] + 2 * r.standardError();
            for (double value : new double[] {closed[i], open[i], low[i], high[i]}) {
                reach = Double.isFinite(value) ? Math.max(reach, Math.abs(value)) : reach;
            }
        }
        reach *= 1.15;
        List<String> names = rungs.stream().map(RateLadder.Rungs::name).toList();
        Panel panel = new Panel(
                "",
                Axis.categories("population", names),
                Axis.linear("rate above the measured one (Hz)", -reach, reach, 6));
        for (int i = 0; i < n; i++) {
            Check check = checks.of(names.get(i)).orElse(null);
            if (check != null) {
                double accepted = Math.min(reach, Observations.accepted(check));
                panel.box(
                        surrogateAt[i] - 0.09,
                        -accepted,
                        surrogateAt[i] + 0.09,
                        accepted,
                        Palette.TOLERANCE,
                        Palette.TOLERANCE_EDGE);
            }
            panel.line(
                    new double[] {closedAt[i], openAt[i], surrogateAt[i]},
                    new double[] {closed[i], open[i], surrogate[i]},
                    Palette.MEASURED,
                    new BasicStroke(0.6f));
        }
        panel.line(new double[] {-1, n}, new double[] {0, 0}, Palette.FRAME, new BasicStroke(0.5f));
        panel.whiskers(surrogateAt, low, high, Palette.INK, 0.9);
        panel.points(closedAt, closed, Symbols.DIAMOND, Palette.THEORY);
        panel.points(openAt, open, Symbols.CROSS, Palette.EXCITATORY);
        panel.points(surrogateAt, surrogate, Symbols.DISC, Palette.INK);
        Legend legend = new Legend()
                .point("theory", Symbols.DIAMOND, Palette.THEORY)
                .point("theory, measured rates as input", Symbols.CROSS, Palette.EXCITATORY)
                .point("independent neurons, measured rates as input", Symbols.DISC, Palette.INK)
                .box("accepted difference", Palette.TOLERANCE, Palette.TOLERANCE_EDGE);
        return new PanelGrid(List.of(panel), 1, HEIGHT, PanelGrid.Labels.EACH, legend)
                .figure("ladder", "Rates between theory and simulation", caption());
    }

    private static String caption() {
        return "From left to right in each population: the self-consistent rate of the theory; the same theory with the"
                + " measured rates of all populations as input; a simulation of independent neurons with the update of the"
                + " simulator and Poisson input at the measured rates (bar: two standard errors). Zero is the measured rate."
                + " The first step is the feedback of errors through the network, the second the approximations of the"
                + " theory of one neuron, and what is left of the disc is what the network does beyond independent Poisson"
                + " input, or a parameter of this population that is not that of the simulation: that is why a disc outside"
                + " its box names the population to look at.";
    }
}
