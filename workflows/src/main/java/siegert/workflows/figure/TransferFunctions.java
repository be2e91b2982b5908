package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.network.WorkingPoint;
import siegert.theory.special.Complex;

/** Transfer functions of four neurons, amplitude and phase. */
final class TransferFunctions implements CatalogueFigure {
    private static final String NETWORK = "schuecker-neurons";
    private static final String REFERENCE = "schuecker-transfer-functions.json";
    private static final double HZ_PER_MV = 1e-3;
    private static final double[] FREQUENCY = Grid.logarithmic(0.1, Math.pow(10, 2.8), 500);
    private static final List<Ink> INKS = List.of(Ink.BLUE, Ink.ORANGE, Ink.BLUE, Ink.ORANGE);
    private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.SOLID, Dash.DASHED, Dash.DASHED);

    @Override
    public String name() {
        return "layer2022-fig4";
    }

    @Override
    public String title() {
        return "Transfer functions of four neurons, amplitude and phase";
    }

    @Override
    public String source() {
        return "Layer et al. 2022, Fig. 4; Schuecker et al. 2015, Fig. 4";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(NETWORK).withReferences(REFERENCE);
    }

    /** A neuron at its working point. */
    private record Case(String name, Neuron neuron, double mean, double sd) {
        TransferFunction function() {
            return new TransferFunction(
                    neuron, Method.SHIFT, Refractoriness.INCLUDED, SynapticFilter.OMITTED, mean, sd);
        }
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Network network = data.network(NETWORK);
        WorkingPoint point = data.theory(() -> WorkingPoint.selfConsistent(network, Method.SHIFT));
        Axis frequency = Axis.logarithmic("frequency (Hz)", 0.1, 1000);
        Plot amplitude = new Plot("A", "", frequency, Axis.linear("amplitude (Hz/mV)", 0, 15, 5));
        Plot phase = new Plot("B", "", frequency, Axis.linear("phase (°)", -60, 10, 7));
        JsonTree reference = data.reference(REFERENCE);
        String source = "formula evaluated with 40 digits (mpmath)";
        Deviation moduli = new Deviation("amplitude", source, 1e-11, ReferenceCheck.RELATIVE);
        Deviation phases = new Deviation("phase", source, 1e-9, "degrees");
        Deviation rates = new Deviation("rate", source, 1e-11, ReferenceCheck.RELATIVE);
        List<String> key = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            double mean = point.mean(i);
            double sd = point.sd(i);
            String name = String.format(Locale.ROOT, "μ = %.2f mV, σ = %.1f mV", 1e3 * mean, 1e3 * sd);
            Case neuron = new Case(name, network.populations().get(i).neuron(), mean, sd);
            Style style = Style.of(INKS.get(i), DASHES.get(i));
            Complex[] response = data.theory(() -> at(neuron, FREQUENCY));
            double[] modulus = new double[response.length];
            double[] degrees = new double[response.length];
            for (int f = 0; f < response.length; f++) {
                modulus[f] = response[f].abs() * HZ_PER_MV;
                degrees[f] = Math.toDegrees(response[f].log().im());
            }
            double atZero = FiringRate.derivativeByMean(neuron.neuron(), Method.SHIFT, mean, sd) * HZ_PER_MV;
            amplitude = amplitude.with(
                    new Mark.Curve(name, FREQUENCY, modulus, style),
                    new Mark.Dots(
                            "slope of the rate, " + name,
                            new double[] {FREQUENCY[0]},
                            new double[] {atZero},
                            Symbol.DIAMOND,
                            style.ink()));
            phase = phase.with(new Mark.Curve(name, FREQUENCY, degrees, style));
            key.add(name);
            compare(neuron, reference, i, moduli, phases);
            rates.add(point.rate(i), reference.get("rate_hz").numbers()[i]);
        }
        String caption = "Response of the rate to a modulation of the mean input, colored noise (shift of threshold and"
                + " reset), without synaptic filter. Diamonds: the slope of the stationary rate, which is the response at"
                + " frequency 0.";
        Composition composition = new Composition(
                name(), title(), caption, Composition.TWO_COLUMNS, List.of(Row.of(150, amplitude, phase)), key);
        return new DrawnFigure(composition, List.of(moduli.check(), phases.check(), rates.check()));
    }

    private static Complex[] at(Case neuron, double[] frequency) {
        TransferFunction function = neuron.function();
        Complex[] response = new Complex[frequency.length];
        for (int f = 0; f < response.length; f++) {
            response[f] = function.at(2 * Math.PI * frequency[f]);
        }
        return response;
    }

    private static void compare(Case neuron, JsonTree reference, int i, Deviation moduli, Deviation phases) {
        Complex[] response = at(neuron, reference.get("frequency_hz").numbers());
        double[] modulus = reference.get("modulus_hz_per_mv").elements().get(i).numbers();
        double[] degrees = reference.get("phase_deg").elements().get(i).numbers();
        for (int f = 0; f < response.length; f++) {
            moduli.add(response[f].abs() * HZ_PER_MV, modulus[f]);
            phases.add(Math.toDegrees(response[f].log().im()), degrees[f]);
        }
    }
}
