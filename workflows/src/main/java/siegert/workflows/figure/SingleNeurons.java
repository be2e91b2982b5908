package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
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
import siegert.datasets.network.Connectivity;
import siegert.datasets.network.Network;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Method;
import siegert.datasets.result.PopulationMeasurement;
import siegert.theory.resolved.ResolvedTheory;

/** Rates and irregularity of single neurons whose synapses are known: theory and simulation. */
final class SingleNeurons implements CatalogueFigure {
    private static final String NAME = "single-neuron";
    private static final double BIN = 2;

    @Override
    public String name() {
        return "layer2023-single-neurons";
    }

    @Override
    public String title() {
        return "Rates and irregularity of single neurons: simulation and theory";
    }

    @Override
    public String source() {
        return "after Layer, Helias and Dahmen 2023";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(NAME).withRecordings(NAME);
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Network network = data.network(NAME);
        Measurement measurement = data.measurement(NAME);
        int neurons = network.populations().stream().mapToInt(p -> p.size()).sum();
        Connectivity synapses =
                data.connectivity(NAME, IntStream.rangeClosed(1, neurons).toArray());
        ResolvedTheory theory = data.theory(() -> new ResolvedTheory(network, synapses, Method.DELTA));
        double duration = measurement.recording().duration();
        double[] rates = theory.rates();
        double[] cvs = theory.cvs();
        Plot rate = new Plot(
                "A", "", Axis.linear("rate, simulation (Hz)", 0, 60, 6), Axis.linear("rate, theory (Hz)", 0, 60, 6));
        Plot cv = new Plot("B", "", Axis.linear("CV, simulation", 0.8, 1.4, 6), Axis.linear("CV, theory", 0.8, 1.4, 6));
        List<Symbol> symbols = List.of(Symbol.DISC, Symbol.TRIANGLE);
        List<Ink> inks = List.of(Ink.BLUE, Ink.ORANGE);
        double[] allRates = new double[neurons];
        int first = 0;
        List<String> key = new ArrayList<>();
        for (int p = 0; p < network.size(); p++) {
            PopulationMeasurement population = measurement.populations().get(p);
            int next = first + population.size();
            double[] measured = Arrays.stream(population.neurons().counts())
                    .mapToDouble(c -> c / duration)
                    .toArray();
            System.arraycopy(measured, 0, allRates, first, measured.length);
            String name = population.name().equals("E") ? "excitatory neurons" : "inhibitory neurons";
            key.add(name);
            rate = rate.with(
                    new Mark.Dots(name, measured, Arrays.copyOfRange(rates, first, next), symbols.get(p), inks.get(p)));
            cv = cv.with(new Mark.Dots(
                    name,
                    population.neurons().cv(),
                    Arrays.copyOfRange(cvs, first, next),
                    symbols.get(p),
                    inks.get(p)));
            first = next;
        }
        rate = rate.with(new Mark.Guide(0, 0, 60, 60, Dash.SOLID));
        cv = cv.with(new Mark.Guide(0.8, 0.8, 1.4, 1.4, Dash.SOLID));
        Composition composition = new Composition(
                name(),
                title(),
                "A, B: Every neuron, theory with all its synapses against simulation; on the line both agree. C:"
                        + " Distribution of the rates over all neurons.",
                Composition.TWO_COLUMNS,
                List.of(Row.of(140, rate, cv, distribution(allRates, rates))),
                concatenated(key, "simulation", "theory"));
        return new DrawnFigure(composition, checks(allRates, rates));
    }

    private static List<String> concatenated(List<String> key, String... more) {
        List<String> all = new ArrayList<>(key);
        all.addAll(List.of(more));
        return all;
    }

    private static Plot distribution(double[] measured, double[] theory) {
        int bins = 30;
        double[] at = IntStream.range(0, bins).mapToDouble(b -> (b + 0.5) * BIN).toArray();
        return new Plot("C", "", Axis.linear("rate (Hz)", 0, 60, 6), Axis.linear("number of neurons", 0, 200, 4))
                .with(
                        new Mark.Bars("simulation", at, histogram(measured, bins), BIN, Ink.GREY),
                        new Mark.Curve("theory", at, histogram(theory, bins), Style.of(Ink.BLACK)));
    }

    private static double[] histogram(double[] values, int bins) {
        double[] counts = new double[bins];
        for (double value : values) {
            int bin = (int) (value / BIN);
            if (bin < bins) {
                counts[bin]++;
            }
        }
        return counts;
    }

    private static List<ReferenceCheck> checks(double[] measured, double[] theory) {
        String source = "the bundled recording by NEST";
        double meanMeasured = DoubleStream.of(measured).average().orElseThrow();
        double meanTheory = DoubleStream.of(theory).average().orElseThrow();
        double covariance = 0;
        double varianceMeasured = 0;
        double varianceTheory = 0;
        for (int i = 0; i < measured.length; i++) {
            covariance += (measured[i] - meanMeasured) * (theory[i] - meanTheory);
            varianceMeasured += (measured[i] - meanMeasured) * (measured[i] - meanMeasured);
            varianceTheory += (theory[i] - meanTheory) * (theory[i] - meanTheory);
        }
        double correlation = covariance / Math.sqrt(varianceMeasured * varianceTheory);
        // finite jumps of the potential and the grid of the simulation: physics that white noise does not have
        return List.of(
                new Deviation("mean rate", source, 0.12, ReferenceCheck.RELATIVE)
                        .add(meanTheory, meanMeasured)
                        .check(),
                new Deviation("1 - correlation of the rates", source, 0.03, "1")
                        .addDistance(1 - correlation)
                        .check());
    }
}
