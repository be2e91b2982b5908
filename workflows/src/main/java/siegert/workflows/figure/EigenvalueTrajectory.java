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
import siegert.compare.figure.Style;
import siegert.compare.figure.Symbol;
import siegert.datasets.Matrix;
import siegert.theory.modes.Eigenmode;
import siegert.theory.modes.Eigenmodes;
import siegert.theory.modes.EigenvalueTrajectories;
import siegert.theory.network.EffectiveConnectivity;
import siegert.theory.network.MeanField;
import siegert.theory.special.Complex;

/** Eigenvalues of the effective connectivity of the microcircuit along frequency, whole and layer by layer. */
final class EigenvalueTrajectory implements CatalogueFigure {
    private static final List<Ink> INKS =
            List.of(Ink.BLUE, Ink.ORANGE, Ink.GREEN, Ink.BLACK, Ink.PURPLE, Ink.YELLOW, Ink.SKY, Ink.GREY);
    /** Modes below have their name on the other side (Hz). */
    private static final double SLOW = 100;

    private static final List<String> LAYERS =
            List.of("layer 2/3 alone", "layer 4 alone", "layer 5 alone", "layer 6 alone");
    private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.DASHED, Dash.DASH_DOT, Dash.LONG);

    @Override
    public String name() {
        return "bos2016-eigenvalues";
    }

    @Override
    public String title() {
        return "Eigenvalue trajectories of the microcircuit and of its layers";
    }

    @Override
    public String source() {
        return "Bos et al. 2016, Fig. 4";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(Microcircuit.NAME).withReferences(LowGammaSensitivity.REFERENCE);
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Microcircuit circuit = data.theory(() -> Microcircuit.of(data.network(Microcircuit.NAME)));
        Eigenmodes modes = data.theory(circuit::modes);
        EigenvalueTrajectories whole = data.theory(() -> follow(circuit.theory()));
        Plot wide = new Plot("A", "whole circuit", Axis.linear("Re λ", -12, 4, 4), Axis.linear("Im λ", -6, 8, 5));
        Plot near = new Plot("B", "near 1", Axis.linear("Re λ", 0.4, 1.2, 4), Axis.linear("Im λ", -0.4, 0.4, 4));
        for (int t = 0; t < whole.size(); t++) {
            Mark.Curve curve = curve("trajectory " + (t + 1), whole, t, style(t));
            wide = wide.with(curve);
            near = near.with(curve);
        }
        near = near.with(marks(modes));
        wide = wide.with(one());
        near = near.with(one());
        Plot layers =
                new Plot("C", "isolated layers", Axis.linear("Re λ", 0.4, 1.2, 4), Axis.linear("Im λ", -0.4, 0.4, 4));
        for (int l = 0; l < LAYERS.size(); l++) {
            int layer = l;
            MeanField alone = circuit.reduced(within(circuit.network().indegree(), layer));
            EigenvalueTrajectories trajectories = data.theory(() -> follow(alone));
            for (int t = 0; t < trajectories.size(); t++) {
                if (nonzero(trajectories, t)) {
                    layers = layers.with(curve(LAYERS.get(l), trajectories, t, Style.of(INKS.get(l), DASHES.get(l))));
                }
            }
        }
        layers = layers.with(one());
        Composition composition = new Composition(
                name(),
                title(),
                "Eigenvalues of the effective connectivity from 0.1 to 400 Hz, each joined along frequency. A: all;"
                        + " B: near the value 1 (star), where fluctuations are amplified; dots and numbers mark where"
                        + " each is nearest to it. C: the same for circuits that keep the connections within one layer"
                        + " only, at the working point of the whole.",
                Composition.TWO_COLUMNS,
                List.of(Row.of(150, wide, near, layers)),
                LAYERS);
        return new DrawnFigure(
                composition, LowGammaSensitivity.compare(circuit, data.reference(LowGammaSensitivity.REFERENCE)));
    }

    private static Style style(int trajectory) {
        return Style.of(INKS.get(trajectory), trajectory % 2 == 0 ? Dash.SOLID : Dash.DASHED);
    }

    private static EigenvalueTrajectories follow(MeanField theory) {
        EffectiveConnectivity connectivity = theory.effectiveConnectivity();
        return EigenvalueTrajectories.follow(
                Grid.angular(Microcircuit.FREQUENCY), omega -> connectivity.at(omega)[0]);
    }

    private static Mark.Curve curve(String name, EigenvalueTrajectories trajectories, int t, Style style) {
        int n = trajectories.frequencies();
        double[] re = new double[n];
        double[] im = new double[n];
        for (int f = 0; f < n; f++) {
            Complex value = trajectories.value(f, t);
            re[f] = value.re();
            im[f] = value.im();
        }
        return new Mark.Curve(name, re, im, style);
    }

    private static boolean nonzero(EigenvalueTrajectories trajectories, int t) {
        return trajectories.value(0, t).abs() > 1e-9;
    }

    private static List<Mark> marks(Eigenmodes modes) {
        List<Mark> marks = new ArrayList<>();
        for (Eigenmode mode : modes.all()) {
            Complex value = mode.eigenvalue();
            boolean inside = value.re() > 0.4 && value.re() < 1.2 && Math.abs(value.im()) < 0.4;
            if (inside) {
                marks.add(new Mark.Dots(
                        "critical, " + mode.name(),
                        new double[] {value.re()},
                        new double[] {value.im()},
                        Symbol.DISC,
                        Ink.BLACK));
                // between the trajectories: to the left, but two points nearly coincide and one is right of 1
                boolean left = mode.frequency() > SLOW && value.re() < 1;
                marks.add(new Mark.Text(
                        value.re() + (left ? -0.014 : 0.028),
                        value.im(),
                        left ? 1 : value.re() < 1 ? -1.5 : 4,
                        mode.name(),
                        left ? Mark.Text.Side.LEFT : Mark.Text.Side.RIGHT,
                        Ink.BLACK));
            }
        }
        return marks;
    }

    private static Mark one() {
        return new Mark.Dots("", new double[] {1}, new double[] {0}, Symbol.STAR, Ink.BLACK);
    }

    /** The in-degrees between the two populations of a layer, else 0. */
    private static Matrix within(Matrix indegree, int layer) {
        double[][] kept = new double[indegree.rows()][indegree.columns()];
        for (int i = 2 * layer; i < 2 * layer + 2; i++) {
            for (int j = 2 * layer; j < 2 * layer + 2; j++) {
                kept[i][j] = indegree.get(i, j);
            }
        }
        return Matrix.of(kept);
    }
}
