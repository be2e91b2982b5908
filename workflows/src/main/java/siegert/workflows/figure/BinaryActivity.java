package siegert.workflows.figure;

import java.util.Arrays;
import java.util.List;
import siegert.compare.figure.Axis;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Composition.Row;
import siegert.compare.figure.Dash;
import siegert.compare.figure.Ink;
import siegert.compare.figure.Mark;
import siegert.compare.figure.Plot;
import siegert.compare.figure.Style;
import siegert.compare.figure.Symbol;
import siegert.datasets.json.JsonTree;
import siegert.datasets.network.BinaryParameters;
import siegert.theory.binary.BinaryNetwork;
import siegert.theory.binary.BinaryWorkingPoint;

/** Mean activity of a network of binary neurons: theory and simulation. */
final class BinaryActivity implements CatalogueFigure {
    private static final String NETWORK = "binary-ei";
    private static final String REFERENCE = "binary-activity.json";
    private static final long SEED = 20261125;

    /** Time constants that are left out, and that are averaged over. */
    private static final int TRANSIENT = 20;

    private static final int DURATION = 400;
    private static final int SHOWN = 100;

    @Override
    public String name() {
        return "nnmt-binary";
    }

    @Override
    public String title() {
        return "Mean activity of binary neurons: simulation and theory";
    }

    @Override
    public String source() {
        return "NNMT 1.3.0, example binary_rate_simulation";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(NETWORK).withReferences(REFERENCE);
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        BinaryParameters network = data.binaryNetwork(NETWORK);
        double[] threshold =
                network.threshold().stream().mapToDouble(Double::doubleValue).toArray();
        double[] theory = data.theory(
                () -> BinaryWorkingPoint.of(BinaryNetwork.of(network.weight(), network.indegree(), threshold))
                        .activity());
        BinarySimulation simulation = new BinarySimulation(network, SEED);
        simulation.start(theory);
        simulation.run(TRANSIENT);
        double[][] activity = simulation.run(DURATION);
        double[] measured = Arrays.stream(activity)
                .mapToDouble(a -> Arrays.stream(a).average().orElseThrow())
                .toArray();

        double[] time = Grid.range(1, SHOWN, 1);
        Plot course =
                new Plot("A", "", Axis.linear("time (time constants)", 0, SHOWN, 5), Axis.linear("activity", 0, 1, 5));
        Plot means = new Plot(
                "B", "", Axis.categories("population", network.populations()), Axis.linear("activity", 0, 1, 5));
        List<Ink> inks = List.of(Ink.BLUE, Ink.ORANGE);
        List<Dash> dashes = List.of(Dash.SOLID, Dash.DASHED);
        for (int p = 0; p < theory.length; p++) {
            double[] shown = Arrays.copyOf(activity[p], SHOWN);
            course = course.with(
                    new Mark.Curve(
                            "simulation, " + network.populations().get(p),
                            time,
                            shown,
                            Style.of(inks.get(p), dashes.get(p)).withWidth(0.9)),
                    new Mark.Guide(0, theory[p], SHOWN, theory[p], Dash.SOLID));
        }
        double[] at = Grid.positions(theory.length);
        means = means.with(
                new Mark.Bars("simulation, mean", at, measured, 0.6, Ink.GREY),
                new Mark.Dots("theory", at, theory, Symbol.CROSS, Ink.BLACK));
        JsonTree reference = data.reference(REFERENCE);
        Composition composition = new Composition(
                name(),
                title(),
                "A: Activity of a network of binary neurons, each updated once per time constant on average, and the"
                        + " self-consistent activity of mean-field theory (thin lines). B: Means over " + DURATION
                        + " time constants and theory.",
                Composition.TWO_COLUMNS,
                List.of(new Row(110, List.of(2.0, 1.0), List.of(course, means))),
                List.of("simulation, E", "simulation, I", "simulation, mean", "theory"));
        return new DrawnFigure(composition, List.of(compare(network, reference), simulated(theory, measured)));
    }

    /** The theory at the thresholds of the reference, which are others. */
    private static ReferenceCheck compare(BinaryParameters network, JsonTree reference) {
        Deviation deviation = new Deviation(
                "self-consistent activity", reference.get("source").text(), 1e-10, "1");
        double[] threshold = reference.get("threshold").numbers();
        BinaryWorkingPoint point =
                BinaryWorkingPoint.of(BinaryNetwork.of(network.weight(), network.indegree(), threshold));
        return deviation
                .addAll(point.activity(), reference.get("activity").numbers())
                .check();
    }

    /** Theory leaves out the correlations of a finite network. */
    private static ReferenceCheck simulated(double[] theory, double[] measured) {
        return new Deviation("activity", "simulation of 2,000 neurons in this program", 0.02, "1")
                .addAll(theory, measured)
                .check();
    }
}
