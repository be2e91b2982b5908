package siegert.workflows.figure;

import java.util.List;
import siegert.compare.figure.Axis;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Composition.Row;
import siegert.compare.figure.Ink;
import siegert.compare.figure.Mark;
import siegert.compare.figure.Plot;
import siegert.compare.figure.Sketch;
import siegert.compare.figure.Sketch.Head;
import siegert.compare.figure.Style;
import siegert.compare.figure.Symbol;
import siegert.datasets.json.JsonTree;
import siegert.datasets.network.Network;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Method;
import siegert.theory.network.WorkingPoint;

/** Rates of the microcircuit, theory and simulation, beside a sketch of it. */
final class MicrocircuitRates implements CatalogueFigure {
    private static final String NAME = "microcircuit";
    private static final String REFERENCE = "microcircuit-rates.json";
    /** Connection probability from which the sketch shows a connection, as in the published one. */
    private static final double SHOWN = 0.04;

    @Override
    public String name() {
        return "layer2022-fig3";
    }

    @Override
    public String title() {
        return "Firing rates of the cortical microcircuit: simulation and theory";
    }

    @Override
    public String source() {
        return "Layer et al. 2022, Fig. 3";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(NAME).withRecordings(NAME).withReferences(REFERENCE);
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Network network = data.network(NAME);
        Measurement measurement = data.measurement(NAME);
        WorkingPoint point = data.theory(() -> WorkingPoint.selfConsistent(network, Method.SHIFT));
        double[] measured =
                measurement.populations().stream().mapToDouble(p -> p.rate()).toArray();
        double[] at = Grid.positions(network.size());
        Plot rates = new Plot(
                        "B", "", Axis.categories("population", network.names()), Axis.linear("rate (Hz)", 0, 10, 5))
                .with(
                        new Mark.Bars("simulation", at, measured, 0.7, Ink.GREY),
                        new Mark.Dots("theory", at, point.rates(), Symbol.CROSS, Ink.BLACK));
        JsonTree reference = data.reference(REFERENCE);
        Deviation deviation = new Deviation("rate", reference.get("source").text(), 1e-11, ReferenceCheck.RELATIVE);
        deviation.addAll(point.rates(), reference.get("rate_hz").numbers());
        String caption = "A: Populations with the connections whose probability is at least 4 %; triangles end"
                + " excitatory, discs inhibitory ones, and all receive Poisson input. B: Rates in 10 s of simulation"
                + " (bars) and mean-field theory (crosses; colored noise, shift of threshold and reset).";
        Composition composition = new Composition(
                name(),
                title(),
                caption,
                Composition.TWO_COLUMNS,
                List.of(new Row(170, List.of(1.0, 1.5), List.of(sketch(network), rates))),
                List.of("simulation", "theory"));
        return new DrawnFigure(composition, List.of(deviation.check()));
    }

    private static Sketch sketch(Network network) {
        Sketch sketch = new Sketch("A", "", 10, 11.2);
        int n = network.size();
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double pairs = (double) network.populations().get(i).size()
                        * network.populations().get(j).size();
                double synapses = network.indegree().get(i, j)
                        * network.populations().get(i).size();
                double probability = 1 - Math.exp(synapses * Math.log1p(-1 / pairs));
                if (probability >= SHOWN) {
                    sketch = sketch.with(connection(network, i, j));
                }
            }
        }
        for (int i = 0; i < n; i++) {
            String name = network.names().get(i);
            Ink ink = i % 2 == 0 ? Ink.BLUE : Ink.ORANGE;
            sketch = sketch.with(new Sketch.Disc(x(i), y(i), 0.85, ink, name));
            double side = i % 2 == 0 ? -1 : 1;
            sketch = sketch.with(new Sketch.Arrow(
                    x(i) + 2.4 * side, y(i) + 0.6, x(i) + 0.8 * side, y(i) + 0.25, 0, Head.ARROW, Style.of(Ink.GREY)));
        }
        return sketch;
    }

    private static Sketch.Element connection(Network network, int target, int source) {
        boolean excitatory = network.weight().get(target, source) > 0;
        Style style = Style.of(excitatory ? Ink.BLUE : Ink.ORANGE).withWidth(0.8);
        Head head = excitatory ? Head.ARROW : Head.DISC;
        if (source == target) {
            double side = source % 2 == 0 ? -1 : 1;
            return new Sketch.Arrow(
                    x(source) + 0.75 * side,
                    y(source) - 0.4,
                    x(source) + 0.2 * side,
                    y(source) - 0.85,
                    0.9 * side,
                    head,
                    style);
        }
        double dx = x(target) - x(source);
        double dy = y(target) - y(source);
        double length = Math.hypot(dx, dy);
        // both directions side by side
        double offX = -0.16 * dy / length;
        double offY = 0.16 * dx / length;
        double rim = 0.86;
        boolean past = Math.abs(target - source) > 2 && dx == 0;
        return new Sketch.Arrow(
                x(source) + rim * dx / length + offX,
                y(source) + rim * dy / length + offY,
                x(target) - rim * dx / length + offX,
                y(target) - rim * dy / length + offY,
                past ? 0.22 : 0,
                head,
                style);
    }

    private static double x(int population) {
        return population % 2 == 0 ? 3.2 : 6.8;
    }

    private static double y(int population) {
        return 9.9 - 2.9 * (population / 2);
    }
}
