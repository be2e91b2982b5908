package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ejml.data.ZMatrixRMaj;
import siegert.compare.figure.Axis;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Composition.Row;
import siegert.compare.figure.Dash;
import siegert.compare.figure.Ink;
import siegert.compare.figure.Mark;
import siegert.compare.figure.Plot;
import siegert.compare.figure.Style;
import siegert.datasets.Matrix;
import siegert.datasets.json.JsonTree;
import siegert.datasets.network.Network;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.theory.modes.Eigenmode;
import siegert.theory.modes.SensitivityMeasure;
import siegert.theory.network.MeanField;
import siegert.theory.network.WorkingPoint;

/** Sensitivity of the low-gamma mode of the microcircuit, and what its largest entry does to a spectrum. */
final class LowGammaSensitivity implements CatalogueFigure {
    static final String REFERENCE = "nnmt-microcircuit-sensitivity.json";

    private static final double LOW_GAMMA = 64;
    private static final int POPULATION = 3;
    private static final double[] FREQUENCY = Grid.range(0.25, 100, 0.25);
    private static final double[] CHANGES = {0, 0.05, 0.1};
    private static final List<Style> STYLES =
            List.of(Style.of(Ink.BLACK), Style.of(Ink.BLUE, Dash.DASHED), Style.of(Ink.ORANGE, Dash.DOTTED));

    @Override
    public String name() {
        return "layer2022-fig6";
    }

    @Override
    public String title() {
        return "Sensitivity of the low-gamma oscillation of the microcircuit";
    }

    @Override
    public String source() {
        return "Layer et al. 2022, Fig. 6; Bos et al. 2016, Fig. 5";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(Microcircuit.NAME).withReferences(REFERENCE);
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Microcircuit circuit = data.theory(() -> Microcircuit.of(data.network(Microcircuit.NAME)));
        Eigenmode mode = data.theory(() -> circuit.modes().nearest(LOW_GAMMA));
        ZMatrixRMaj matrix = circuit.theory().effectiveConnectivity().at(mode.omega())[0];
        SensitivityMeasure measure = SensitivityMeasure.of(matrix, mode);
        Plot spectra = new Plot(
                "B",
                circuit.network().names().get(POPULATION),
                Axis.linear("frequency (Hz)", 0, 100, 5),
                Axis.decades("power (Hz)", -6, 0));
        List<String> key = new ArrayList<>();
        Deviation kept = new Deviation(
                "mean input of 4I with more connections, at the rates of the circuit as stated",
                "its mean input as stated",
                1e-12,
                ReferenceCheck.RELATIVE);
        for (int k = 0; k < CHANGES.length; k++) {
            double change = CHANGES[k];
            String name = k == 0 ? "as stated" : String.format(Locale.ROOT, "K_{4I,4I} + %.0f %%", 100 * change);
            Network changed = withMoreConnections(circuit, change);
            MeanField theory = data.theory(() -> Microcircuit.of(changed).theory());
            double[] power = data.theory(() -> theory.powerSpectra(FREQUENCY, 1).powerOf(POPULATION));
            WorkingPoint before = circuit.point();
            kept.add(
                    WorkingPoint.ofRates(changed, Method.TAYLOR, before.rates()).mean(POPULATION),
                    before.mean(POPULATION));
            spectra = spectra.with(
                    new Mark.Curve(name, FREQUENCY, power, STYLES.get(k).withWidth(1.3)));
            key.add(name);
        }
        String title = mode.name() + " mode: ";
        Composition composition = new Composition(
                name(),
                title(),
                "A: Sensitivity of the mode whose eigenvalue of the effective connectivity passes 1 nearest at the"
                        + " frequency named: change of its amplitude and of its frequency with the strength of each"
                        + " connection. B: Spectrum of 4I with more connections 4I to 4I, and more external input so that"
                        + " its mean input stays as it was.",
                Composition.TWO_COLUMNS,
                List.of(
                        Row.of(
                                150,
                                circuit.map("A", title + "Z_{amplitude}", measure.amplitude()),
                                circuit.map("", title + "Z_{frequency}", measure.frequency())),
                        Row.of(110, spectra)),
                key);
        List<ReferenceCheck> checks = new ArrayList<>(compare(circuit, data.reference(REFERENCE)));
        checks.add(kept.check());
        return new DrawnFigure(composition, checks);
    }

    /** The circuit with K[4I,4I] larger by a share, and external input that makes up for the mean it takes away. */
    private static Network withMoreConnections(Microcircuit circuit, double share) {
        Network network = circuit.network();
        double[][] indegree = network.indegree().toArray();
        double added = share * indegree[POPULATION][POPULATION];
        indegree[POPULATION][POPULATION] += added;
        double missing = added
                * network.weight().get(POPULATION, POPULATION)
                * circuit.point().rate(POPULATION);
        List<Population> populations = new ArrayList<>(network.populations());
        Population changed = populations.get(POPULATION);
        PoissonInput source = changed.inputs().get(0);
        double more = -missing / (source.weight() * source.rate());
        populations.set(
                POPULATION,
                changed.withInputs(
                        List.of(new PoissonInput(source.indegree() + more, source.weight(), source.rate()))));
        return network.withIndegree(Matrix.of(indegree)).withPopulations(populations);
    }

    /** The measures of the reference, which are at frequencies of its own. */
    static List<ReferenceCheck> compare(Microcircuit circuit, JsonTree reference) {
        String source = reference.get("source").text();
        Deviation eigenvalue = new Deviation("critical eigenvalue", source, 1e-9, "1");
        Deviation measures = new Deviation("sensitivity", source, 1e-8, "1");
        for (JsonTree mode : reference.get("modes").elements()) {
            double omega = 2 * Math.PI * mode.get("frequency_hz").number();
            SensitivityMeasure ours = SensitivityMeasure.nearestToOne(
                    circuit.theory().effectiveConnectivity().at(omega)[0]);
            eigenvalue.add(
                    ours.eigenvalue().re(), mode.get("eigenvalue").get("re").number());
            eigenvalue.add(
                    ours.eigenvalue().im(), mode.get("eigenvalue").get("im").number());
            for (int i = 0; i < circuit.network().size(); i++) {
                measures.addAll(
                        ours.amplitude().row(i),
                        mode.get("amplitude").elements().get(i).numbers());
                measures.addAll(
                        ours.frequency().row(i),
                        mode.get("frequency").elements().get(i).numbers());
            }
        }
        return List.of(eigenvalue.check(), measures.check());
    }
}
