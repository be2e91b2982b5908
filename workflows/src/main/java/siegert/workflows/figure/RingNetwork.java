package siegert.workflows.figure;

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
import siegert.datasets.network.DistanceProfile;
import siegert.datasets.network.Network;

/** Sketch of the network in space with its connection profiles. */
final class RingNetwork implements CatalogueFigure {
    /** Half widths of the published profiles (mm). */
    private static final double[] PUBLISHED = {0.2, 0.07};

    /** Excitatory neurons of the sketch; every fourth has an inhibitory one beside it. */
    private static final int NEURONS = 28;

    /** Neighbours that the sketch connects on each side. */
    private static final int REACH = 4;

    @Override
    public String name() {
        return "layer2022-fig7";
    }

    @Override
    public String title() {
        return "A network in space: ring of neurons and connection profiles";
    }

    @Override
    public String source() {
        return "Layer et al. 2022, Fig. 7; Senk et al. 2020, Fig. 1";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(RingRateModel.NETWORK);
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Network network = data.network(RingRateModel.NETWORK);
        DistanceProfile excitatory = network.wiring().profiles().get(0);
        DistanceProfile inhibitory = network.wiring().profiles().get(1);
        double widest = 1.6e3 * Math.max(excitatory.width(), inhibitory.width());
        double highest = 0.65e-3 / Math.min(excitatory.width(), inhibitory.width());
        Mark.Curve fromExcitatory = boxcar("excitatory", excitatory, widest, new Style(Ink.BLUE, Dash.SOLID, 1.6));
        Mark.Curve fromInhibitory = boxcar("inhibitory", inhibitory, widest, new Style(Ink.ORANGE, Dash.DASHED, 1.6));
        Plot profiles = new Plot(
                        "B",
                        "",
                        Axis.linear("distance (mm)", -widest, widest, 5),
                        Axis.linear("connection density (1/mm)", 0, highest, 5))
                .with(fromExcitatory, fromInhibitory);
        Composition composition = new Composition(
                name(),
                title(),
                "A: Excitatory (outer) and inhibitory neurons (inner circle) at equal distances on a ring; the neuron at"
                        + " the top reaches targets within the width of its profile. B: Density of the distances"
                        + " between connected neurons, 1/(2 w) within the half width w.",
                Composition.TWO_COLUMNS,
                List.of(new Row(150, List.of(1.0, 1.3), List.of(sketch(), profiles))),
                List.of("excitatory", "inhibitory"));
        return new DrawnFigure(composition, List.of(compare(fromExcitatory, fromInhibitory)));
    }

    private static ReferenceCheck compare(Mark.Curve... drawn) {
        Deviation deviation = new Deviation(
                "area of the profile within the published half width",
                "1; half widths 0.2 and 0.07 mm of Layer et al. 2022",
                1e-12,
                ReferenceCheck.RELATIVE);
        for (int k = 0; k < drawn.length; k++) {
            double area = 0;
            for (int i = 1; i < drawn[k].xs().length; i++) {
                if (Math.abs(drawn[k].xs()[i]) <= PUBLISHED[k] * (1 + 1e-12)) {
                    area += drawn[k].ys()[i] * (drawn[k].xs()[i] - drawn[k].xs()[i - 1]);
                }
            }
            deviation.add(area, 1);
        }
        return deviation.check();
    }

    private static Mark.Curve boxcar(String name, DistanceProfile profile, double widest, Style style) {
        double w = 1e3 * profile.width();
        double density = 1 / (2 * w);
        return new Mark.Curve(
                name, new double[] {-widest, -w, -w, w, w, widest}, new double[] {0, 0, density, density, 0, 0}, style);
    }

    private static Sketch sketch() {
        Sketch sketch = new Sketch("A", "", 12, 12);
        double outer = 5;
        double inner = 3.8;
        double rim = 0.3;
        double top = Math.PI / 2;
        double step = 2 * Math.PI / NEURONS;
        Style excitation = Style.of(Ink.BLUE).withWidth(0.7);
        Style inhibition = Style.of(Ink.ORANGE).withWidth(0.9);
        for (int k = -REACH; k <= REACH; k++) {
            if (k != 0) {
                double a = top + k * step;
                double x = 6 + (outer + rim) * Math.cos(a);
                double y = 6 + (outer + rim) * Math.sin(a);
                double bend = k > 0 ? -0.25 : 0.25;
                sketch = sketch.with(new Sketch.Arrow(6, 6 + outer + rim, x, y, bend, Head.ARROW, excitation));
            }
        }
        for (int k = -1; k <= 1; k++) {
            double a = top + k * step;
            double x = 6 + (outer - rim) * Math.cos(a);
            double y = 6 + (outer - rim) * Math.sin(a);
            sketch = sketch.with(new Sketch.Arrow(6, 6 + inner + rim, x, y, 0, Head.DISC, inhibition));
        }
        for (int k = 0; k < NEURONS; k++) {
            double a = top + k * step;
            sketch = sketch.with(new Sketch.Disc(6 + outer * Math.cos(a), 6 + outer * Math.sin(a), 0.26, Ink.BLUE, ""));
            if (k % 4 == 0) {
                sketch = sketch.with(
                        new Sketch.Disc(6 + inner * Math.cos(a), 6 + inner * Math.sin(a), 0.26, Ink.ORANGE, ""));
            }
        }
        return sketch.with(new Sketch.Label(6, 6, "N_{E} = 4 N_{I}", Ink.BLACK));
    }
}
