package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.compare.alignment.SpectralAlignment;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.Network;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Method;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.Taper;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Progress;
import siegert.spikes.Recording;
import siegert.theory.network.MeanField;
import siegert.theory.network.ResponseModel;
import siegert.theory.network.WorkingPoint;

/**
 * How near the published and the full theory come to simulations; prints the tables of {@code docs/theory-against-nest.md}.
 */
class TheoryAgainstNestTest {
    /** Edges of the bands (Hz). */
    private static final double[] BANDS = {15, 40, 80, 120, 160, 200, 240, 300, 360};

    private static final double STEP = 1e-4;
    private static Network microcircuit;
    private static Measurement nest;
    private static SpectralAlignment alignment;

    @BeforeAll
    static void measure() {
        microcircuit = Catalogue.bundled().resolveNetwork("microcircuit", List.of());
        MeasurementSettings settings = MeasurementSettings.defaults().withNames(microcircuit.names());
        nest = Recording.open(List.of(Catalogue.bundled().resolveRecording("microcircuit")), settings)
                .measure(settings, 2, Progress.NONE);
        alignment = new SpectralAlignment(
                nest.spectra("welch").convention(), nest.recording().resolution());
    }

    @ParameterizedTest
    @CsvSource({
        // Bos et al. 2016; the default; the exact transfer function alone, which is worse than either; all of it
        "TAYLOR, NEGLECTED, published, 0.90, 1.00",
        "SHIFT, INCLUDED, published, 1.00, 1.10",
        "FOKKER_PLANCK, INCLUDED, published, 1.30, 1.50",
        "FOKKER_PLANCK, INCLUDED, full, 0.50, 0.70"
    })
    void spectraOfTheMicrocircuit(
            Method method, Refractoriness refractoriness, String theory, double least, double most) {
        ResponseModel model = theory.equals("full") ? ResponseModel.full(STEP) : ResponseModel.PUBLISHED;
        Prediction prediction = new MeanField(microcircuit, method, refractoriness, model)
                .predict(alignment.frequencies(), Runtime.getRuntime().availableProcessors());
        Spectra expected = expected(alignment, prediction);
        Spectra measured = nest.spectra("welch").spectra();
        double sum = 0;
        for (int p = 0; p < microcircuit.size(); p++) {
            StringBuilder row = new StringBuilder(
                    String.format(Locale.ROOT, "%-3s", microcircuit.names().get(p)));
            for (int b = 0; b + 1 < BANDS.length; b++) {
                double ratio = Math.log(band(expected, p, b) / band(measured, p, b)) / Math.log(2);
                sum += ratio * ratio;
                row.append(String.format(Locale.ROOT, " %6.2f", ratio));
            }
            System.out.println(row);
        }
        double rms = Math.sqrt(sum / (microcircuit.size() * (BANDS.length - 1)));
        System.out.printf(
                Locale.ROOT,
                "%s, %s: rms %.3f, nearest eigenvalue %.3f from 1 at %.1f Hz%n",
                method.key(),
                prediction.theory().key(),
                rms,
                prediction.criticality().distance(),
                prediction.criticality().frequency());
        assertTrue(rms >= least && rms <= most, "rms of log2(theory/NEST) " + rms);
    }

    /** Geometric mean power of a population in a band (Hz). */
    private static double band(Spectra spectra, int population, int band) {
        double sum = 0;
        int n = 0;
        for (int f = 0; f < spectra.size(); f++) {
            if (spectra.frequency(f) >= BANDS[band] && spectra.frequency(f) < BANDS[band + 1]) {
                sum += Math.log(spectra.power(f, population));
                n++;
            }
        }
        return Math.exp(sum / n);
    }

    private static Spectra expected(SpectralAlignment alignment, Prediction prediction) {
        double[] floors = prediction.populations().stream()
                .mapToDouble(p -> p.rate() / p.size())
                .toArray();
        return alignment.expected(prediction.spectra(), floors);
    }

    /**
     * Heights at the self-consistent rates, 3 % too high, and at the measured ones. Relative to the mean over the seeds, of
     * which two leave 5 % of their own.
     */
    @ParameterizedTest
    @CsvSource({"base, 1.5 ms, -1.2, 0.20", "delay2, 2 ms, -1.2, 0.28", "g6.3, 1.5 ms, -1.26, 0.20"})
    void rhythmOfTheExcitatoryInhibitoryNetwork(
            String recordings, String delay, String inhibition, double tolerance, @TempDir Path directory)
            throws IOException {
        Network network = excitatoryInhibitory(directory, delay, inhibition);
        SpectrumConvention convention =
                new SpectrumConvention("welch", Sides.TWO, Taper.HANN, Detrend.CONSTANT, 0.5, 0.5, 39, 76, 1e-3, 10);
        SpectralAlignment grid = new SpectralAlignment(convention, STEP);
        Prediction full = new MeanField(
                        network, Method.FOKKER_PLANCK, Refractoriness.INCLUDED, ResponseModel.full(STEP))
                .predict(grid.frequencies(), 2);
        double[] rates = {rate(recordings, 0), rate(recordings, 1)};
        WorkingPoint measuredRates = WorkingPoint.ofRates(network, Method.FOKKER_PLANCK, rates);
        Prediction open = new MeanField(
                        network, Method.FOKKER_PLANCK, Refractoriness.INCLUDED, ResponseModel.full(STEP), measuredRates)
                .predict(grid.frequencies(), 2);
        Prediction published =
                new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED).predict(grid.frequencies(), 2);
        for (int p = 0; p < 2; p++) {
            String name = network.names().get(p);
            Peak measured = Peak.of(column(recordings + "_" + name));
            Peak theory = Peak.of(expected(grid, full).powerOf(p));
            Peak without = Peak.of(expected(grid, published).powerOf(p));
            Peak atMeasured = Peak.of(expected(grid, open).powerOf(p));
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: rate NEST %.2f full %.2f published %.2f Hz; peak NEST %s full %s (at measured rates %s) published %s%n",
                    recordings,
                    name,
                    rates[p],
                    full.populations().get(p).rate(),
                    published.populations().get(p).rate(),
                    measured,
                    theory,
                    atMeasured,
                    without);
            assertTrue(measured.frequency() >= 40 && measured.frequency() <= 62, name + " NEST " + measured);
            assertTrue(theory.frequency() >= 40 && theory.frequency() <= 62, name + " " + theory);
            assertEquals(measured.frequency(), theory.frequency(), 8, name);
            assertEquals(measured.height(), theory.height(), tolerance * measured.height(), name);
            assertEquals(measured.height(), atMeasured.height(), 0.20 * measured.height(), name);
            assertTrue(without.frequency() < 40 || without.frequency() > 62, name + " published " + without);
            assertEquals(rates[p], full.populations().get(p).rate(), 0.05 * rates[p], name);
        }
    }

    /** Highest power of the spectrum averaged over 10 Hz, from 16 to 400 Hz. */
    private record Peak(double frequency, double height) {
        private static final double SPACING = 2;
        private static final int HALF = 2;

        static Peak of(double[] power) {
            Peak highest = new Peak(0, 0);
            for (int f = 8; f <= 200; f++) {
                double mean =
                        Arrays.stream(power, f - HALF, f + HALF + 1).average().orElseThrow();
                if (mean > highest.height) {
                    highest = new Peak(SPACING * f, mean);
                }
            }
            return highest;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f Hz at %.0f Hz", height, frequency);
        }
    }

    private static Network excitatoryInhibitory(Path directory, String delay, String inhibition) throws IOException {
        try (InputStream in = resource("network.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("Delay: 1.5 ms", "Delay: " + delay)
                    .replace("-1.2]", inhibition + "]");
            Path file = Files.writeString(directory.resolve("network.yaml"), text);
            return Catalogue.bundled().resolveNetwork(file.toString(), List.of());
        }
    }

    private static double[] column(String name) throws IOException {
        List<String[]> lines = table("spectra.csv");
        int column = List.of(lines.get(0)).indexOf(name);
        return lines.stream()
                .skip(1)
                .mapToDouble(cells -> Double.parseDouble(cells[column]))
                .toArray();
    }

    private static double rate(String recordings, int population) throws IOException {
        return table("rates.csv").stream()
                .filter(cells -> cells[0].equals(recordings))
                .mapToDouble(cells -> Double.parseDouble(cells[2 + population]))
                .findFirst()
                .orElseThrow();
    }

    private static List<String[]> table(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(resource(name), StandardCharsets.UTF_8))) {
            return in.lines().map(line -> line.split(",")).toList();
        }
    }

    private static InputStream resource(String name) {
        return TheoryAgainstNestTest.class.getResourceAsStream("ei/" + name);
    }
}
