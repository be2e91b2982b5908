package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.List;
import siegert.compare.figure.Axis;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Composition.Row;
import siegert.compare.figure.Dash;
import siegert.compare.figure.Decimation;
import siegert.compare.figure.Ink;
import siegert.compare.figure.Mark;
import siegert.compare.figure.Plot;
import siegert.compare.figure.Style;
import siegert.datasets.json.JsonTree;
import siegert.datasets.network.Network;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Spectra;
import siegert.theory.network.MeanField;

/** Power spectra of the eight populations of the microcircuit. */
final class MicrocircuitSpectra implements CatalogueFigure {
    static final double LOW = 10;
    static final double HIGH = 400;

    /** More columns than a printer shows in a panel. */
    static final int COLUMNS = 300;

    static final String FFT = "FFT of the whole recording";
    static final String AVERAGE = "average of windows of 500 ms";
    static final String THEORY = "theory";

    private static final String NAME = "microcircuit";
    private static final String REFERENCE = "nnmt-microcircuit-spectra.json";

    @Override
    public String name() {
        return "layer2022-fig5";
    }

    @Override
    public String title() {
        return "Power spectra of the microcircuit: simulation and theory";
    }

    @Override
    public String source() {
        return "Layer et al. 2022, Fig. 5; Bos et al. 2016, Fig. 1E";
    }

    @Override
    public FigureInputs inputs() {
        return FigureInputs.networks(NAME).withRecordings(NAME).withReferences(REFERENCE);
    }

    @Override
    public DrawnFigure draw(FigureData data) {
        Network network = data.network(NAME);
        Measurement measurement = data.measurement(NAME);
        JsonTree reference = data.reference(REFERENCE);
        double[] frequency = Grid.range(LOW, HIGH, 1);
        double[] compared = reference.get("frequency_hz").numbers();
        MeanField theory = data.theory(() -> new MeanField(network, Method.TAYLOR, Refractoriness.NEGLECTED));
        Spectra spectra = data.theory(() -> theory.powerSpectra(frequency, 1));
        Spectra atReference = theory.powerSpectra(compared, 1);

        Axis x = Axis.linear("frequency (Hz)", 0, HIGH, 5);
        Axis y = Axis.decades("power (Hz)", -6, 0);
        List<Row> rows = new ArrayList<>();
        List<Plot> plots = new ArrayList<>();
        Deviation deviation = new Deviation("power", reference.get("source").text(), 1e-7, ReferenceCheck.RELATIVE);
        for (int p = 0; p < network.size(); p++) {
            String letter = Character.toString('A' + p);
            plots.add(new Plot(letter, network.names().get(p), x, y)
                    .with(measured(measurement, p))
                    .with(new Mark.Curve(THEORY, frequency, spectra.powerOf(p), Style.of(Ink.BLACK))));
            for (int f = 0; f < compared.length; f++) {
                deviation.add(
                        atReference.power(f, p),
                        reference.get("power_hz").elements().get(f).numbers()[p]);
            }
        }
        for (int p = 0; p < plots.size(); p += 2) {
            rows.add(Row.of(80, plots.get(p), plots.get(p + 1)));
        }
        String caption = "Two-sided power spectral density of the population-averaged spike trains. Light grey: one"
                + " periodogram of 10 s. Orange: average over windows of 500 ms, side by side. Black: linear response"
                + " theory about the stationary rates, with the numbers of the published figure (method taylor,"
                + " refractoriness neglected in the response).";
        Composition composition =
                new Composition(name(), title(), caption, Composition.TWO_COLUMNS, rows, List.of(FFT, AVERAGE, THEORY));
        return new DrawnFigure(composition, List.of(deviation.check()));
    }

    /** The curves of a recording; the periodogram as far as a printed panel can show it. */
    static List<Mark> measured(Measurement measurement, int p) {
        Spectra fft = measurement.spectra("fft").spectra();
        Spectra average = measurement.spectra("welch").spectra();
        Decimation raw = Decimation.of(fft.frequencies(), fft.powerOf(p), LOW, HIGH, COLUMNS);
        Decimation smooth = Decimation.of(average.frequencies(), average.powerOf(p), LOW, HIGH, COLUMNS);
        return List.of(
                new Mark.Curve(FFT, raw.x(), raw.y(), new Style(Ink.LIGHT_GREY, Dash.SOLID, 0.5)),
                new Mark.Curve(AVERAGE, smooth.x(), smooth.y(), new Style(Ink.ORANGE, Dash.SOLID, 1.2)));
    }
}
