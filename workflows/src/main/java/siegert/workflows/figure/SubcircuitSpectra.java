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
import siegert.datasets.Matrix;
import siegert.datasets.json.JsonTree;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Spectra;
import siegert.theory.network.MeanField;

/** Spectra of the sub-circuit that generates the low-gamma oscillation, and of the same without one connection. */
final class SubcircuitSpectra implements CatalogueFigure {
    private static final String REFERENCE = "nnmt-microcircuit-spectra.json";
    private static final String WHOLE = "whole circuit";
    private static final String SUBCIRCUIT = "sub-circuit";
    private static final String WITHOUT = "without 23E to 4I";
    private static final double[] FREQUENCY = Grid.range(10, 400, 1);

    /** 23E, 4E and 4I. */
    private static final int[] POPULATIONS = {0, 2, 3};

    @Override
    public String name() {
        return "bos2016-subcircuits";
    }

    @Override
    public String title() {
        return "Power spectra of sub-circuits of the microcircuit";
    }

    @Override
    public String source() {
        return "Bos et al. 2016, Fig. 8";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(Microcircuit.NAME)
                .withRecordings(Microcircuit.NAME)
                .withReferences(REFERENCE);
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Microcircuit circuit = data.theory(() -> Microcircuit.of(data.network(Microcircuit.NAME)));
        Measurement measurement = data.measurement(Microcircuit.NAME);
        double[][] kept = subcircuit(circuit.network().indegree());
        MeanField sub = circuit.reduced(Matrix.of(kept));
        kept[3][0] = 0;
        MeanField without = circuit.reduced(Matrix.of(kept));
        Spectra ofWhole = data.theory(() -> circuit.theory().powerSpectra(FREQUENCY, 1));
        Spectra ofSub = data.theory(() -> sub.powerSpectra(FREQUENCY, 1));
        Spectra ofWithout = data.theory(() -> without.powerSpectra(FREQUENCY, 1));
        Axis x = Axis.linear("frequency (Hz)", 0, 400, 4);
        Axis y = Axis.decades("power (Hz)", -6, 0);
        List<Plot> plots = new ArrayList<>();
        for (int p : POPULATIONS) {
            String letter = Character.toString('A' + plots.size());
            plots.add(new Plot(letter, circuit.network().names().get(p), x, y)
                    .with(MicrocircuitSpectra.measured(measurement, p))
                    .with(
                            new Mark.Curve(WHOLE, FREQUENCY, ofWhole.powerOf(p), Style.of(Ink.BLACK)),
                            new Mark.Curve(SUBCIRCUIT, FREQUENCY, ofSub.powerOf(p), Style.of(Ink.BLUE, Dash.DASHED)),
                            new Mark.Curve(
                                    WITHOUT, FREQUENCY, ofWithout.powerOf(p), Style.of(Ink.GREEN, Dash.DOTTED))));
        }
        JsonTree reference = data.reference(REFERENCE);
        Deviation deviation = new Deviation(
                "power of the whole circuit", reference.get("source").text(), 1e-7, ReferenceCheck.RELATIVE);
        double[] compared = reference.get("frequency_hz").numbers();
        Spectra atReference = circuit.theory().powerSpectra(compared, 1);
        for (int f = 0; f < compared.length; f++) {
            double[] expected = reference.get("power_hz").elements().get(f).numbers();
            for (int p : POPULATIONS) {
                deviation.add(atReference.power(f, p), expected[p]);
            }
        }
        Composition composition = new Composition(
                name(),
                title(),
                "Spectra of three populations: simulation of the whole circuit (grey: one periodogram, orange: average),"
                        + " theory of the whole circuit (solid), of the sub-circuit that keeps the connections 23E to 23E,"
                        + " 23I and 4I, 23I to 23E and 23I, 4E and 4I to 23E, and those within layer 4 (dashed), and of"
                        + " that without 23E to 4I (dotted); all at the working point of the whole.",
                Composition.TWO_COLUMNS,
                List.of(Row.of(130, plots.get(0), plots.get(1), plots.get(2))),
                List.of(MicrocircuitSpectra.FFT, MicrocircuitSpectra.AVERAGE, WHOLE, SUBCIRCUIT, WITHOUT));
        return new DrawnFigure(composition, List.of(deviation.check()));
    }

    /** In-degrees onto 23E from layers 2/3 and 4, onto 23I from layer 2/3, within layer 4, and from 23E to 4I. */
    private static double[][] subcircuit(Matrix indegree) {
        int[][] sources = {{0, 1, 2, 3}, {0, 1}, {2, 3}, {0, 2, 3}};
        double[][] kept = new double[indegree.rows()][indegree.columns()];
        for (int i = 0; i < sources.length; i++) {
            for (int j : sources[i]) {
                kept[i][j] = indegree.get(i, j);
            }
        }
        return kept;
    }
}
