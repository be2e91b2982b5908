package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import siegert.compare.figure.Axis;
import siegert.compare.figure.ColourScale;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Composition.Row;
import siegert.compare.figure.Dash;
import siegert.compare.figure.Ink;
import siegert.compare.figure.Mark;
import siegert.compare.figure.Plot;
import siegert.compare.figure.Style;
import siegert.compare.figure.Symbol;
import siegert.datasets.json.JsonTree;
import siegert.datasets.network.Network;
import siegert.theory.network.ExternalRates;
import siegert.theory.special.Complex;

/** The ring network at sixteen working points: external rates, transfer functions with fits, the rate model's parameters. */
final class WorkingPoints implements CatalogueFigure {
    private static final String REFERENCE = "nnmt-working-points.json";

    /** Means and standard deviations of the input (mV). */
    private static final double[] INPUT = {6, 8, 10, 12};

    /** Working points whose transfer functions are shown: indices of mean and sd. */
    private static final int[][] SHOWN = {{0, 0}, {0, 3}, {2, 2}, {3, 3}};

    private static final List<Ink> INKS = List.of(Ink.SKY, Ink.ORANGE, Ink.BLACK, Ink.BLUE);
    /** Tells the curves apart where there is no color (pt). */
    private static final double[] WIDTHS = {0.8, 1.6, 0.8, 1.6};

    private static final double KILO = 1e-3;

    @Override
    public String name() {
        return "layer2022-fig8";
    }

    @Override
    public String title() {
        return "From spiking neurons to a rate model: working points of a network in space";
    }

    @Override
    public String source() {
        return "Layer et al. 2022, Fig. 8; Senk et al. 2020, Fig. 5";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(RingRateModel.NETWORK).withReferences(REFERENCE);
    }

    /** A quantity over mean and sd. */
    private static final class Table {
        private final double[][] values = new double[INPUT.length][INPUT.length];
        private final Deviation deviation;
        private final JsonTree reference;

        Table(String quantity, JsonTree file, String key, double limit) {
            deviation = new Deviation(quantity, file.get("source").text(), limit, ReferenceCheck.RELATIVE);
            reference = file.get(key);
        }

        void set(int mean, int sd, double value) {
            values[mean][sd] = value;
            deviation.add(value, reference.elements().get(mean).numbers()[sd]);
        }

        Plot plot(String letter, String title, double factor, int decimals) {
            double[][] scaled = Arrays.stream(values)
                    .map(row -> Arrays.stream(row).map(v -> v * factor).toArray())
                    .toArray(double[][]::new);
            Axis x = new Axis("sd of the input (mV)", Axis.Scale.LINEAR, 5, 13, List.of()).withTicks(INPUT);
            Axis y = new Axis("mean of the input (mV)", Axis.Scale.LINEAR, 5, 13, List.of()).withTicks(INPUT);
            return new Plot(letter, title, x, y)
                    .with(
                            new Mark.Cells(title, INPUT, INPUT, scaled, ColourScale.over(scaled), decimals),
                            new Mark.Dots("", new double[] {10.7}, new double[] {10.6}, Symbol.STAR, Ink.ORANGE));
        }
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Network network = data.network(RingRateModel.NETWORK);
        JsonTree file = data.reference(REFERENCE);
        // the fits of the reference stop at relative changes of 1e-8 of the residual, and take slopes by differences
        Table externalE = new Table("external rate, excitatory", file, "nu_ext_e_hz", 1e-10);
        Table externalI = new Table("external rate, inhibitory", file, "nu_ext_i_hz", 1e-10);
        Table rate = new Table("rate", file, "rate_hz", 1e-10);
        Table timeConstant = new Table("time constant", file, "time_constant_s", 1e-6);
        Table weight = new Table("weight", file, "weight_e", 1e-6);
        Table error = new Table("error of the fit", file, "fit_error", 1e-5);
        RingRateModel[][] models = new RingRateModel[INPUT.length][INPUT.length];
        for (int m = 0; m < INPUT.length; m++) {
            for (int s = 0; s < INPUT.length; s++) {
                double mean = INPUT[m] / 1e3;
                double sd = INPUT[s] / 1e3;
                RingRateModel model = data.theory(() -> RingRateModel.at(network, mean, sd));
                models[m][s] = model;
                ExternalRates external = model.external();
                externalE.set(m, s, external.rate(0, 0));
                externalI.set(m, s, external.rate(0, 1));
                rate.set(m, s, external.workingPoint().rate(0));
                timeConstant.set(m, s, model.fit().lowPass().timeConstant());
                weight.set(m, s, model.weight(0));
                error.set(m, s, model.fit().relativeError());
            }
        }
        List<String> key = new ArrayList<>();
        List<Plot> responses = responses(models, key);
        Composition composition = new Composition(
                name(),
                title(),
                "A: External rates that give the input of the neurons its mean and standard deviation, and the rate"
                        + " of the neurons there; the star marks the working point of the next figure. B: Transfer"
                        + " functions at four working points (solid) with the low-pass filters fitted to their"
                        + " amplitude (dashed). C: Time constants and excitatory weights of the rate model, and error"
                        + " of the fit.",
                Composition.TWO_COLUMNS,
                List.of(
                        Row.of(
                                92,
                                externalE.plot("A", "ν_{ext,E} (10^{3}/s)", KILO, 1),
                                externalI.plot("", "ν_{ext,I} (10^{3}/s)", KILO, 1),
                                rate.plot("", "rate (1/s)", 1, 1)),
                        Row.of(120, responses.get(0), responses.get(1)),
                        Row.of(
                                92,
                                timeConstant.plot("C", "time constant (ms)", 1e3, 2),
                                weight.plot("", "weight w_{E}", 1, 2),
                                error.plot("", "error of the fit (%)", 100, 3))),
                key);
        return new DrawnFigure(
                composition,
                List.of(
                        externalE.deviation.check(),
                        externalI.deviation.check(),
                        rate.deviation.check(),
                        timeConstant.deviation.check(),
                        weight.deviation.check(),
                        error.deviation.check()));
    }

    private static List<Plot> responses(RingRateModel[][] models, List<String> key) {
        Axis frequency = Axis.logarithmic("frequency (Hz)", 1, 200);
        Plot amplitude = new Plot("B", "", frequency, Axis.linear("amplitude (Hz/mV)", 0, 10, 5));
        Plot phase = new Plot("", "", frequency, Axis.linear("phase (°)", -90, 0, 3));
        double[] f = RingRateModel.FREQUENCY;
        for (int k = 0; k < SHOWN.length; k++) {
            RingRateModel model = models[SHOWN[k][0]][SHOWN[k][1]];
            String name = String.format(Locale.ROOT, "μ = %.0f, σ = %.0f mV", INPUT[SHOWN[k][0]], INPUT[SHOWN[k][1]]);
            Complex[] response = model.response();
            Complex[] fit = new Complex[f.length];
            for (int i = 0; i < f.length; i++) {
                fit[i] = model.fit().lowPass().at(2 * Math.PI * f[i]);
            }
            Style solid = new Style(INKS.get(k), Dash.SOLID, WIDTHS[k]);
            Style dashed = new Style(INKS.get(k), Dash.DASHED, WIDTHS[k]);
            amplitude = amplitude.with(
                    new Mark.Curve(name, f, modulus(response), solid),
                    new Mark.Curve(name + ", fit", f, modulus(fit), dashed));
            phase = phase.with(
                    new Mark.Curve(name, f, degrees(response), solid),
                    new Mark.Curve(name + ", fit", f, degrees(fit), dashed));
            key.add(name);
        }
        key.add(key.get(2) + ", fit");
        return List.of(amplitude, phase);
    }

    private static double[] modulus(Complex[] values) {
        return Arrays.stream(values).mapToDouble(v -> v.abs() * KILO).toArray();
    }

    private static double[] degrees(Complex[] values) {
        return Arrays.stream(values)
                .mapToDouble(v -> Math.toDegrees(v.log().im()))
                .toArray();
    }
}
