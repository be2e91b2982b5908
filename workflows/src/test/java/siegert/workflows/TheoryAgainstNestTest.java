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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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
import siegert.spikes.Recording;
import siegert.spikes.io.ReadProgress;
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
                .measure(settings, 2, ReadProgress.NONE);
        alignment = new SpectralAlignment(
                nest.spectra("welch").convention(), nest.recording().resolution());
    }

    /** Allowed deviation of the rhythm of E-I networks. */
    private static final double WITHIN = 0.20;

    @ParameterizedTest
    @CsvSource({
        // Bos et al. 2016; the default; the exact transfer function alone, which is worse than either; all but the size
        // of the
        // synapses; all of it
        "TAYLOR, NEGLECTED, published, 0.90, 1.00",
        "SHIFT, INCLUDED, published, 1.00, 1.10",
        "FOKKER_PLANCK, INCLUDED, published, 1.30, 1.50",
        "FOKKER_PLANCK, INCLUDED, diffusion, 0.55, 0.70",
        "FOKKER_PLANCK, INCLUDED, full, 0.45, 0.65"
    })
    void spectraOfTheMicrocircuit(
            Method method, Refractoriness refractoriness, String theory, double least, double most) {
        ResponseModel model = switch (theory) {
            case "full" -> ResponseModel.full(STEP);
            case "diffusion" -> ResponseModel.full(STEP).withAmplitudes(ResponseModel.Amplitudes.DIFFUSION);
            default -> ResponseModel.PUBLISHED;
        };
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
     * Power of 40 to 60 Hz and highest power over 10 Hz within 20 % of every recording, at the self-consistent rates, which are 3 %
     * too high, and at the measured ones. The highest power is that of noisy bins of two seeds, 2 % too high on average with a
     * scatter of 6 %.
     */
    @ParameterizedTest
    @CsvSource({
        "base, 1.5 ms, -1.2, FOKKER_PLANCK",
        "delay2, 2 ms, -1.2, FOKKER_PLANCK",
        "g6.02, 1.5 ms, -1.204, FOKKER_PLANCK",
        "g6.05, 1.5 ms, -1.21, FOKKER_PLANCK",
        "g6.1, 1.5 ms, -1.22, FOKKER_PLANCK",
        "g6.3, 1.5 ms, -1.26, FOKKER_PLANCK",
        "delta, 1.5 ms, -1.2, DELTA"
    })
    void rhythmOfTheExcitatoryInhibitoryNetwork(
            String recordings, String delay, String inhibition, Method method, @TempDir Path directory)
            throws IOException {
        Network network = excitatoryInhibitory(directory, delay, inhibition, method);
        SpectrumConvention convention =
                new SpectrumConvention("welch", Sides.TWO, Taper.HANN, Detrend.CONSTANT, 0.5, 0.5, 39, 76, 1e-3, 10);
        SpectralAlignment grid = new SpectralAlignment(convention, STEP);
        Prediction full = new MeanField(network, method, Refractoriness.INCLUDED, ResponseModel.full(STEP))
                .predict(grid.frequencies(), 2);
        double[] rates = {rate(recordings, 0), rate(recordings, 1)};
        WorkingPoint measuredRates =
                WorkingPoint.ofRates(ResponseModel.full(STEP).network(network), method, rates);
        Prediction open = new MeanField(
                        network, method, Refractoriness.INCLUDED, ResponseModel.full(STEP), measuredRates)
                .predict(grid.frequencies(), 2);
        Prediction published = new MeanField(
                        network, method == Method.DELTA ? Method.DELTA : Method.SHIFT, Refractoriness.INCLUDED)
                .predict(grid.frequencies(), 2);
        for (int p = 0; p < 2; p++) {
            String name = network.names().get(p);
            double[] column = column(recordings + "_" + name);
            Peak measured = Peak.of(column);
            Peak theory = Peak.of(expected(grid, full).powerOf(p));
            Peak without = Peak.of(expected(grid, published).powerOf(p));
            Peak atMeasured = Peak.of(expected(grid, open).powerOf(p));
            double nest = rhythm(column);
            double band = rhythm(expected(grid, full).powerOf(p));
            double bandAtMeasured = rhythm(expected(grid, open).powerOf(p));
            List<double[]> seeds = Seeds.of(recordings, name);
            double error =
                    Seeds.scatter(Seeds.of("base", name), TheoryAgainstNestTest::rhythm) / Math.sqrt(seeds.size());
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: rate NEST %.2f full %.2f published %.2f Hz; power of 40-60 Hz NEST %.4f +- %.4f full %.4f"
                            + " (%+.1f %%) at measured rates %.4f (%+.1f %%)%n",
                    recordings,
                    name,
                    rates[p],
                    full.populations().get(p).rate(),
                    published.populations().get(p).rate(),
                    nest,
                    error * nest,
                    band,
                    100 * (band / nest - 1),
                    bandAtMeasured,
                    100 * (bandAtMeasured / nest - 1));
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: peak NEST %s full %s (at measured rates %s) published %s%n",
                    recordings,
                    name,
                    measured,
                    theory,
                    atMeasured,
                    without);
            assertEquals(nest, band, WITHIN * nest, name);
            // two or three seeds of 10 s have their highest power at 42 to 70 Hz
            assertTrue(measured.frequency() >= 40 && measured.frequency() <= 70, name + " NEST " + measured);
            assertEquals(measured.frequency(), theory.frequency(), 8, name);
            assertEquals(measured.height(), theory.height(), WITHIN * measured.height(), name);
            assertTrue(without.frequency() < 40 || without.frequency() > 62, name + " published " + without);
            assertEquals(rates[p], full.populations().get(p).rate(), 0.04 * rates[p], name);
            assertEquals(nest, bandAtMeasured, WITHIN * nest, name);
            assertEquals(measured.height(), atMeasured.height(), WITHIN * measured.height(), name);
            if (method == Method.FOKKER_PLANCK) {
                assertTrue(theory.frequency() >= 40 && theory.frequency() <= 60, name + " " + theory);
            }
        }
    }

    /** The highest of noisy bins is too high on average, the power of a band is not. */
    @ParameterizedTest
    @CsvSource({"E, 0.024, 0.062", "I, 0.030, 0.064"})
    void theHighestPowerOfTwoSeedsIsBiased(String name, double bias, double scatter) throws IOException {
        List<double[]> seeds = Seeds.of("base", name);
        List<double[]> pairs = Seeds.pairs(seeds);
        double height = Peak.of(Seeds.mean(seeds)).height();
        double[] heights = pairs.stream().mapToDouble(p -> Peak.of(p).height()).toArray();
        double mean = Arrays.stream(heights).average().orElseThrow();
        double single =
                seeds.stream().mapToDouble(s -> Peak.of(s).height()).average().orElseThrow();
        double found = Seeds.scatter(pairs, power -> Peak.of(power).height());
        System.out.printf(
                Locale.ROOT,
                "base %s: highest power of one seed %+.1f %%, of two %+.1f %% above that of the mean over 20; two scatter by"
                        + " %.1f %%, their power of 40-60 Hz by %.1f %%%n",
                name,
                100 * (single / height - 1),
                100 * (mean / height - 1),
                100 * found,
                100 * Seeds.scatter(pairs, TheoryAgainstNestTest::rhythm));
        assertEquals(bias, mean / height - 1, 0.002);
        assertEquals(scatter, found, 0.002);
    }

    /** Mean power of 40 to 60 Hz, of a spectrum at multiples of 2 Hz from 0. */
    private static double rhythm(double[] power) {
        return Arrays.stream(power, 20, 31).average().orElseThrow();
    }

    /** Spectra of single seeds from 26 to 84 Hz, at multiples of 2 Hz from 0 with zeros elsewhere. */
    private static final class Seeds {
        static List<double[]> of(String recordings, String population) throws IOException {
            List<String[]> lines = table("seeds.csv");
            String[] names = lines.get(0);
            List<double[]> seeds = new ArrayList<>();
            for (int c = 1; c < names.length; c++) {
                if (names[c].startsWith(recordings + "_" + population + "_")) {
                    double[] power = new double[250];
                    for (String[] cells : lines.subList(1, lines.size())) {
                        power[Integer.parseInt(cells[0]) / 2] = Double.parseDouble(cells[c]);
                    }
                    seeds.add(power);
                }
            }
            return seeds;
        }

        static double[] mean(List<double[]> seeds) {
            return IntStream.range(0, 250)
                    .mapToDouble(
                            f -> seeds.stream().mapToDouble(s -> s[f]).average().orElseThrow())
                    .toArray();
        }

        static List<double[]> pairs(List<double[]> seeds) {
            List<double[]> pairs = new ArrayList<>();
            for (int a = 0; a < seeds.size(); a++) {
                for (int b = 0; b < a; b++) {
                    pairs.add(mean(List.of(seeds.get(a), seeds.get(b))));
                }
            }
            return pairs;
        }

        /** Standard deviation over the mean. */
        static double scatter(List<double[]> seeds, ToDoubleFunction<double[]> statistic) {
            double[] values = seeds.stream().mapToDouble(statistic).toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            double squares =
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            return Math.sqrt(squares / (values.length - 1)) / mean;
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

    private static Network excitatoryInhibitory(Path directory, String delay, String inhibition, Method method)
            throws IOException {
        try (InputStream in = resource("network.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("Delay: 1.5 ms", "Delay: " + delay)
                    .replace("-1.2]", inhibition + "]")
                    .replace(method == Method.DELTA ? "tau_s: 0.5 ms\n" : "", "");
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
