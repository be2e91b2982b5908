package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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
import siegert.datasets.json.JsonTree;
import siegert.datasets.network.DistanceProfile;
import siegert.datasets.network.Network;
import siegert.theory.spatial.FirstOrderLowPass;
import siegert.theory.spatial.LinearizedField;
import siegert.theory.spatial.NeuralField;
import siegert.theory.spatial.SpatialCoupling;
import siegert.theory.spatial.SpatialProfile;
import siegert.theory.spatial.Wave;
import siegert.theory.special.Complex;

/** Waves of the ring network: branches of Lambert's W over the wavenumber, and from the rate model to spiking neurons. */
final class SpatialPatterns implements CatalogueFigure {
    private static final String REFERENCE = "nnmt-spatial-patterns.json";
    private static final double INPUT = 10e-3;

    /** Wavenumbers (rad/m). */
    private static final double[] WAVENUMBER = Grid.range(1000, 99500, 500);

    private static final double[] ALPHA = Grid.range(0, 1, 0.025);
    private static final double[] MARKED = {0, 0.25, 0.5, 0.75, 1};

    /** Change between neighbouring wavenumbers that no curve makes (1000/s). */
    private static final double JUMP = 1;

    /** Branches in pairs of conjugate solutions. */
    private static final int[] BRANCHES = {0, -1, 1, -2, 2, -3};

    private static final List<Style> STYLES = List.of(
            new Style(Ink.BLACK, Dash.SOLID, 1.6),
            new Style(Ink.GREY, Dash.DASHED, 1.1),
            new Style(Ink.BLUE, Dash.SOLID, 1.2),
            new Style(Ink.SKY, Dash.DASHED, 1.1),
            new Style(Ink.ORANGE, Dash.SOLID, 1.2),
            new Style(Ink.YELLOW, Dash.DASHED, 1.1));

    private static final List<Symbol> SYMBOLS =
            List.of(Symbol.DISC, Symbol.CIRCLE, Symbol.SQUARE, Symbol.OPEN_SQUARE, Symbol.DIAMOND, Symbol.TRIANGLE);

    @Override
    public String name() {
        return "layer2022-fig9";
    }

    @Override
    public String title() {
        return "Linear stability of a network in space";
    }

    @Override
    public String source() {
        return "Layer et al. 2022, Fig. 9; Senk et al. 2020, Fig. 6";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(RingRateModel.NETWORK).withReferences(REFERENCE);
    }

    /** The network as rate model, and linearized with the responses of rate and of spiking neurons. */
    private record Fields(NeuralField field, LinearizedField rate, LinearizedField spiking, double delay) {
        static Fields of(Network network) {
            RingRateModel model = RingRateModel.at(network, INPUT, INPUT);
            FirstOrderLowPass filter = model.fit().lowPass();
            int n = network.size();
            List<SpatialProfile> profiles =
                    network.wiring().profiles().stream().map(Fields::boxcar).toList();
            Matrix spikingWeight = weights(n, model::spikingWeight);
            SpatialCoupling coupling =
                    new SpatialCoupling(spikingWeight, network.delays().mean(), profiles);
            SpatialCoupling rateCoupling = new SpatialCoupling(
                    weights(n, model::weight), network.delays().mean(), profiles);
            double[] timeConstant = new double[n];
            Arrays.fill(timeConstant, filter.timeConstant());
            return new Fields(
                    new NeuralField(rateCoupling, timeConstant),
                    new LinearizedField(coupling, Collections.nCopies(n, filter)),
                    new LinearizedField(coupling, Collections.nCopies(n, model.function()::at)),
                    network.delays().mean().get(0, 0));
        }

        private static SpatialProfile boxcar(DistanceProfile profile) {
            if (profile.shape() != DistanceProfile.Shape.BOXCAR) {
                throw new IllegalStateException("the profiles of the ring network are boxcars");
            }
            return new SpatialProfile.Boxcar(profile.width());
        }

        private static Matrix weights(int n, IntToDoubleFunction bySource) {
            double[][] rows = new double[n][];
            Arrays.setAll(rows, i -> IntStream.range(0, n).mapToDouble(bySource).toArray());
            return Matrix.of(rows);
        }

        Complex interpolated(double wavenumber, int branch, double alpha) {
            Wave start = field.wave(wavenumber, branch);
            return spiking.interpolated(rate, start, alpha, 1 / delay).lambda();
        }
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Network network = data.network(RingRateModel.NETWORK);
        JsonTree reference = data.reference(REFERENCE);
        Fields fields = data.theory(() -> Fields.of(network));
        Complex[][] waves = data.theory(() -> waves(fields.field(), WAVENUMBER));
        double critical = WAVENUMBER[largest(waves[0])];
        Complex[][] mixed = data.theory(() -> mixed(fields, critical, ALPHA));
        Complex[][] marked = data.theory(() -> mixed(fields, critical, MARKED));

        Axis k = Axis.linear("wavenumber (1/mm)", 0, 100, 5);
        Axis alpha = Axis.linear("α, from rate model (0) to spiking model (1)", 0, 1, 5);
        double[] perMm = Arrays.stream(WAVENUMBER).map(v -> v / 1e3).toArray();
        Plot[] plots = {
            new Plot("A", "", k, Axis.linear("Re λ (10^{3}/s)", -3, 0.5, 4)),
            new Plot("", "", k, Axis.linear("Im λ (10^{3}/s)", -12, 12, 6)),
            new Plot("B", "", alpha, Axis.linear("Re λ (10^{3}/s)", -2, 0.5, 5)),
            new Plot("", "", alpha, Axis.linear("Im λ (10^{3}/s)", -12, 12, 6))
        };
        plots[0] = plots[0].with(new Mark.Guide(0, 0, 100, 0, Dash.SOLID));
        plots[2] = plots[2].with(new Mark.Guide(0, 0, 1, 0, Dash.SOLID));
        List<String> key = new ArrayList<>();
        for (int b = 0; b < BRANCHES.length; b++) {
            String name = "branch " + (BRANCHES[b] < 0 ? "\u2212" + -BRANCHES[b] : "" + BRANCHES[b]);
            key.add(name);
            for (int part = 0; part < 2; part++) {
                plots[part] = plots[part].with(broken(name, perMm, part(waves[b], part), STYLES.get(b)));
                plots[2 + part] = plots[2 + part].with(
                        new Mark.Curve(name, ALPHA, part(mixed[b], part), STYLES.get(b)),
                        new Mark.Dots(
                                name + ", quarters",
                                MARKED,
                                part(marked[b], part),
                                SYMBOLS.get(b),
                                STYLES.get(b).ink()));
            }
        }
        Composition composition = new Composition(
                name(),
                title(),
                "A: Growth rates (left) and angular frequencies (right) of waves of the rate model on six branches of"
                        + " Lambert's W; conjugate branches have the same growth rate. B: The waves of the largest"
                        + " growth rate, at " + Math.round(critical / 1e3) + "/mm, as the response goes over from that"
                        + " of the rate model to that of spiking neurons.",
                Composition.TWO_COLUMNS,
                List.of(Row.of(120, plots[0], plots[1]), Row.of(120, plots[2], plots[3])),
                key);
        return new DrawnFigure(composition, compare(fields, waves, critical, marked, reference));
    }

    /** A curve with gaps where it jumps: the eigenvalue of the connectivity passes 0 there, and growth minus infinity. */
    private static Mark broken(String name, double[] x, double[] y, Style style) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (i > 0 && Math.abs(y[i] - y[i - 1]) > JUMP) {
                points.add(new double[] {(x[i - 1] + x[i]) / 2, Double.NaN});
            }
            points.add(new double[] {x[i], y[i]});
        }
        double[][] rows = points.toArray(double[][]::new);
        return new Mark.Curve(name, Grid.column(rows, 0), Grid.column(rows, 1), style);
    }

    private static Complex[][] waves(NeuralField field, double[] wavenumbers) {
        Complex[][] waves = new Complex[BRANCHES.length][wavenumbers.length];
        for (int b = 0; b < BRANCHES.length; b++) {
            for (int i = 0; i < wavenumbers.length; i++) {
                waves[b][i] = field.wave(wavenumbers[i], BRANCHES[b]).lambda();
            }
        }
        return waves;
    }

    private static Complex[][] mixed(Fields fields, double wavenumber, double[] alpha) {
        Complex[][] mixed = new Complex[BRANCHES.length][alpha.length];
        for (int b = 0; b < BRANCHES.length; b++) {
            for (int i = 0; i < alpha.length; i++) {
                mixed[b][i] = fields.interpolated(wavenumber, BRANCHES[b], alpha[i]);
            }
        }
        return mixed;
    }

    private static int largest(Complex[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i].re() > values[largest].re() ? i : largest;
        }
        return largest;
    }

    /** Real (0) or imaginary parts (1), in 1000/s. */
    private static double[] part(Complex[] values, int part) {
        return Arrays.stream(values)
                .mapToDouble(v -> (part == 0 ? v.re() : v.im()) / 1e3)
                .toArray();
    }

    private static List<ReferenceCheck> compare(
            Fields fields, Complex[][] waves, double critical, Complex[][] marked, JsonTree reference) {
        String source = reference.get("source").text();
        // the parameters of the rate model are fits, which agree to 4e-7
        Deviation branches = new Deviation("branches over wavenumber", source, 1e-6, ReferenceCheck.RELATIVE);
        Deviation spiking = new Deviation(
                "characteristic equation from rate to spiking model", source, 1e-6, ReferenceCheck.RELATIVE);
        Deviation wavenumber = new Deviation("wavenumber of the largest growth rate", source, 1e-9, "1/m");
        wavenumber.add(
                critical, reference.get("largest").get("wavenumber_per_m").number());
        double[] order = reference.get("branches").numbers();
        double[] k = reference.get("wavenumber_per_m").numbers();
        for (int r = 0; r < order.length; r++) {
            int branch = (int) order[r];
            int b = IntStream.range(0, BRANCHES.length)
                    .filter(i -> BRANCHES[i] == branch)
                    .findFirst()
                    .orElseThrow();
            JsonTree eigenvalue = reference.get("eigenvalue_per_s");
            for (int i = 0; i < k.length; i++) {
                add(branches, fields.field().wave(k[i], branch).lambda(), eigenvalue, r, i);
            }
            for (int i = 0; i < MARKED.length; i++) {
                add(spiking, marked[b][i], reference.get("characteristic_equation_per_s"), r, i);
            }
        }
        return List.of(branches.check(), spiking.check(), wavenumber.check());
    }

    private static void add(Deviation deviation, Complex value, JsonTree table, int row, int column) {
        Complex expected = new Complex(
                table.get("re").elements().get(row).numbers()[column],
                table.get("im").elements().get(row).numbers()[column]);
        deviation.addDistance(value.minus(expected).abs() / expected.abs());
    }
}
