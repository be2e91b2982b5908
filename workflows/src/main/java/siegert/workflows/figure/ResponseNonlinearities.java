package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.List;
import siegert.compare.figure.Axis;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Composition.Row;
import siegert.compare.figure.Dash;
import siegert.compare.figure.Ink;
import siegert.compare.figure.Mark;
import siegert.compare.figure.Plot;
import siegert.compare.figure.Sketch;
import siegert.compare.figure.Sketch.Head;
import siegert.compare.figure.Style;
import siegert.datasets.json.JsonTree;
import siegert.datasets.network.Network;
import siegert.datasets.network.Population;
import siegert.datasets.result.CountExtent;
import siegert.datasets.result.Method;
import siegert.datasets.result.StateStability;
import siegert.theory.network.FixedPoint;
import siegert.theory.network.FixedPointBranches;
import siegert.theory.network.FixedPointBranches.State;
import siegert.theory.network.FixedPoints;
import siegert.theory.network.Spacing;
import siegert.workflows.scan.BranchStretch;

/** Rates of five excitatory-inhibitory networks against the rate of their external input: all branches. */
final class ResponseNonlinearities implements CatalogueFigure {
    private static final String REFERENCE = "nnmt-response-nonlinearities.json";

    /** Where the range of the external rate begins, over its end: without any input there is no noise. */
    private static final double LEAST = 1e-3;

    /** A network with the ranges of its panel and the scans of the reference. */
    private record Case(String network, String title, double highestInput, double highestRate, List<String> scans) {}

    private static final List<Case> CASES = List.of(
            new Case("sdn", "saturation-driven nonlinearity", 100, 500, List.of("sdn")),
            new Case("sdm", "saturation-driven multi-solution", 100, 500, List.of("sdm_a", "sdm_b", "sdm_c", "sdm_d")),
            new Case("ros", "response-onset supersaturation", 50, 5, List.of("ros_a", "ros_b")),
            new Case("mdm", "mean-driven multi-solution", 10, 50, List.of("mdm_a", "mdm_b", "mdm_c")),
            new Case("ndm", "noise-driven multi-solution", 5, 10, List.of("ndm_a", "ndm_b", "ndm_c", "ndm_d")));

    @Override
    public String name() {
        return "layer2022-fig2";
    }

    @Override
    public String title() {
        return "Response nonlinearities of excitatory-inhibitory networks";
    }

    @Override
    public String source() {
        return "Layer et al. 2022, Fig. 2; Sanzeni et al. 2020";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(CASES.stream().map(Case::network).toArray(String[]::new))
                .withReferences(REFERENCE);
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        JsonTree reference = data.reference(REFERENCE);
        Deviation deviation = new Deviation(
                "distance from a branch to each point of the reference",
                reference.get("source").text(),
                1e-3,
                "Hz");
        List<Plot> plots = new ArrayList<>();
        for (Case one : CASES) {
            Network network = data.network(one.network());
            FixedPointBranches branches = data.theory(() -> FixedPointBranches.of(
                    rate -> withInput(network, rate),
                    Method.DELTA,
                    LEAST * one.highestInput(),
                    one.highestInput(),
                    Spacing.DRAWN));
            plots.add(plot(one, Character.toString('B' + plots.size()), branches));
            for (String scan : one.scans()) {
                compare(branches, reference.get(scan), deviation);
            }
        }
        String caption = "A: An excitatory and an inhibitory population with external Poisson input. B to F: All"
                + " self-consistent rates against the rate of each external source, for five choices of the weights"
                + " (delta synapses). Thick: excitatory, thin: inhibitory neurons. Dashed: states with a growing real"
                + " mode (index of the fixed point -1), unstable whatever the time constants.";
        Composition composition = new Composition(
                name(),
                title(),
                caption,
                Composition.TWO_COLUMNS,
                List.of(
                        Row.of(110, sketch(), plots.get(0), plots.get(1)),
                        Row.of(110, plots.get(2), plots.get(3), plots.get(4))),
                List.of("E, stable", "E, unstable", "I, stable", "I, unstable"));
        return new DrawnFigure(composition, List.of(deviation.check()));
    }

    /** The network with all external sources at a rate (Hz). */
    private static Network withInput(Network network, double rate) {
        List<Population> populations = new ArrayList<>();
        for (Population population : network.populations()) {
            populations.add(population.withInputs(
                    population.inputs().stream().map(i -> i.withRate(rate)).toList()));
        }
        return network.withPopulations(populations);
    }

    private static Plot plot(Case one, String letter, FixedPointBranches branches) {
        Axis x = Axis.linear("external rate (Hz)", 0, one.highestInput(), 5);
        Axis y = Axis.linear("rate (Hz)", 0, one.highestRate(), 5);
        Plot plot = new Plot(letter, one.title(), x, y);
        for (List<State> branch : branches.branches()) {
            List<StateStability> byIndex = branch.stream()
                    .map(s -> StateStability.of(s.index(), 0, CountExtent.ALL))
                    .toList();
            for (BranchStretch stretch : BranchStretch.of(branch, byIndex)) {
                boolean stable = stretch.stability() == StateStability.STABLE;
                for (int p = 1; p >= 0; p--) {
                    String name = (p == 0 ? "E" : "I") + (stable ? ", stable" : ", unstable");
                    Style style = new Style(
                            p == 0 ? Ink.BLUE : Ink.ORANGE, stable ? Dash.SOLID : Dash.DASHED, p == 0 ? 1.8 : 0.9);
                    plot = plot.with(new Mark.Curve(name, stretch.parameters(), stretch.rates(p), style));
                }
            }
        }
        return plot;
    }

    private static void compare(FixedPointBranches branches, JsonTree scan, Deviation deviation) {
        double[] input = scan.get("nu_ext_hz").numbers();
        List<JsonTree> rates = scan.get("rates_hz").elements();
        for (int k = 0; k < input.length; k++) {
            double[] wanted = rates.get(k).numbers();
            if (Double.isFinite(wanted[0]) && Double.isFinite(wanted[1])) {
                double nearest = Double.POSITIVE_INFINITY;
                FixedPoints points = branches.at(input[k], FixedPoints.GrowingModes.LEFT_OUT);
                for (FixedPoint point : points.points()) {
                    double[] ours = point.workingPoint().rates();
                    nearest = Math.min(nearest, Math.max(Math.abs(ours[0] - wanted[0]), Math.abs(ours[1] - wanted[1])));
                }
                deviation.addDistance(nearest);
            }
        }
    }

    private static Sketch sketch() {
        Style excitation = Style.of(Ink.BLUE);
        Style inhibition = Style.of(Ink.ORANGE);
        Style external = Style.of(Ink.GREY);
        return new Sketch("A", "", 10, 8)
                .with(new Sketch.Disc(2.6, 4.9, 1.25, Ink.BLUE, "E"))
                .with(new Sketch.Disc(7.4, 4.9, 1.25, Ink.ORANGE, "I"))
                .with(new Sketch.Arrow(3.85, 5.25, 6.15, 5.25, 0, Head.ARROW, excitation))
                .with(new Sketch.Arrow(6.15, 4.55, 3.9, 4.55, 0, Head.DISC, inhibition))
                .with(new Sketch.Arrow(2.0, 6.05, 3.2, 6.05, 0.9, Head.ARROW, excitation))
                .with(new Sketch.Arrow(8.0, 6.05, 6.8, 6.05, -0.9, Head.DISC, inhibition))
                .with(new Sketch.Box(5, 1.2, 3.4, 1.3, Ink.GREY, "external"))
                .with(new Sketch.Arrow(3.9, 1.9, 2.9, 3.7, 0, Head.ARROW, external))
                .with(new Sketch.Arrow(6.1, 1.9, 7.1, 3.7, 0, Head.ARROW, external))
                .with(new Sketch.Label(5, 5.75, "K_{IE}, J_{IE}", Ink.BLACK))
                .with(new Sketch.Label(5, 3.95, "K_{EI}, J_{EI}", Ink.BLACK))
                .with(new Sketch.Label(0.55, 7.0, "K_{EE}, J_{EE}", Ink.BLACK))
                .with(new Sketch.Label(9.45, 7.0, "K_{II}, J_{II}", Ink.BLACK))
                .with(new Sketch.Label(1.5, 2.5, "K_{ext,E}, ν_{ext}", Ink.BLACK))
                .with(new Sketch.Label(8.5, 2.5, "K_{ext,I}, ν_{ext}", Ink.BLACK));
    }
}
