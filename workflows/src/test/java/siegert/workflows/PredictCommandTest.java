package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code siegert predict --observe}: numbers are tested where they are made, here that they arrive. */
class PredictCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("predict"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--json", "-"));
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        return JSON.readTree(run.out());
    }

    private static String table(String... arguments) {
        List<String> words = new ArrayList<>(List.of("predict"));
        words.addAll(List.of(arguments));
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        return run.out();
    }

    @Test
    void nothingMoreThanAskedFor() throws IOException {
        JsonNode standard = json("brunel-ai", "--frequencies", "1:10:1");
        assertEquals(10, standard.path("spectra").path("frequency_hz").size());
        for (String key : List.of("cut", "wanted_input", "fixed_points", "stability", "eigenmodes", "cross_spectra")) {
            assertFalse(standard.has(key), key);
        }
        JsonNode rates = json("brunel-ai", "--observe", "rates");
        assertEquals(0, rates.path("spectra").path("frequency_hz").size());
        assertEquals(2, rates.path("populations").size());
        assertFalse(table("brunel-ai", "--observe", "rates").contains("peak"));
    }

    @Test
    void fixedPoints() throws IOException {
        JsonNode found =
                json("sdm", "--observe", "fixed-points", "--set", "nu_ext=9 Hz").path("fixed_points");
        assertTrue(found.path("complete").booleanValue());
        assertEquals(5, found.path("points").size());
        assertEquals(
                1.66672e-3,
                found.path("points").get(0).path("rate_hz").path("E").doubleValue(),
                1e-8);
        String text = table("sdm", "--observe", "fixed-points");
        assertTrue(text.contains("fixed points: 5, complete"), text);
        assertTrue(text.contains("unstable, a real mode grows"), text);
    }

    @Test
    void stability() throws IOException {
        JsonNode found = json("brunel-ai", "--observe", "stability", "--theory", "full", "--method", "shift")
                .path("stability");
        assertEquals(0, found.path("growing_modes").intValue());
        assertEquals("complete", found.path("completeness").asText());
        double last = Double.POSITIVE_INFINITY;
        for (JsonNode mode : found.path("modes")) {
            double rate = mode.path("rate_per_s").doubleValue();
            assertTrue(rate <= last && rate >= found.path("smallest_rate_per_s").doubleValue(), mode.toString());
            last = rate;
        }
        assertTrue(found.path("distance").doubleValue() > 0);
        // an eigenvalue of the published theory passes 1.07 at 280 Hz
        JsonNode growing = json("microcircuit", "--observe", "stability", "--frequencies", "1:400:1")
                .path("stability");
        assertEquals(2, growing.path("growing_modes").intValue());
        assertEquals(284.37, growing.path("modes").get(0).path("frequency_hz").doubleValue(), 0.01);
        assertTrue(growing.path("modes").get(0).path("rate_per_s").doubleValue() > 0);
        assertTrue(table("microcircuit", "--observe", "stability", "--frequencies", "1:9:1")
                .contains("stability: unstable, growing modes: 2; all modes down to -100 1/s"));
    }

    /** The microcircuit has two growing modes at 284 Hz, which frequencies that begin or end elsewhere do not show. */
    @ParameterizedTest
    @CsvSource({
        "spectra, 1:300:1",
        "spectra, 40:110:1",
        "spectra, 60:60:1",
        "spectra, -100:100:1",
        "cross-spectra, 40:110:10",
        "eigenmodes, 40:110:10"
    })
    void growingModesAreSaidWhateverTheFrequencies(String section, String frequencies) throws IOException {
        JsonNode found = json("microcircuit", "--observe", section, "--frequencies=" + frequencies);
        assertEquals(
                section.equals("spectra"),
                found.path("spectra").path("frequency_hz").size() > 0);
        assertTrue(found.path("warnings").toString().contains("unstable in linear theory (growing modes: 2)"));
        assertTrue(found.path("criticality").path("distance").doubleValue() > 0);
        assertFalse(json("brunel-ai", "--observe", section, "--frequencies=" + frequencies)
                .path("warnings")
                .toString()
                .contains("stable"));
    }

    @Test
    void aRuleThatCannotMakeTheInDegreesIsRefused() {
        CommandLineRun run = CommandLineRun.of(
                "predict",
                "sdm",
                "--observe",
                "rate-distribution",
                "--connection-rule",
                "bernoulli",
                "--set",
                "K[E,I]=1e4");
        assertEquals(ExitCode.BAD_INPUT, run.code(), run.err());
        assertTrue(run.err().contains("I has 1000 neurons, and bernoulli joins each pair at most once"), run.err());
    }

    /** A neuron with constant input alone: rate and derivatives of a clock, but no linear response. */
    @Test
    void neuronsWithoutNoise(@TempDir Path directory) throws IOException {
        String file = Files.writeString(
                        directory.resolve("clock.yaml"),
                        String.join(
                                "\n",
                                "name: clock",
                                "populations: [E]",
                                "N: 100",
                                "C: 250 pF",
                                "tau_m: 20 ms",
                                "tau_r: 2 ms",
                                "V_0_rel: 10 mV",
                                "V_th_rel: 20 mV",
                                "K: 0",
                                "J: 0.1 mV",
                                "Delay: 1 ms",
                                "K_ext: 0",
                                "J_ext: 0.1 mV",
                                "nu_ext: 0 Hz",
                                "I_ext: 300 pA"))
                .toString();
        // the mean is 24 mV
        double rate = 1 / (2e-3 + 20e-3 * Math.log(14.0 / 4.0));
        double slope = rate * rate * 20e-3 * (1 / 4e-3 - 1 / 14e-3);
        JsonNode found = json(file, "--observe", "rates,fixed-points,derivatives");
        assertEquals(rate, found.path("populations").get(0).path("rate_hz").doubleValue(), 1e-11 * rate);
        assertEquals(
                1e-3 * slope,
                found.path("derivatives").path("by_mean_hz_per_mv").get(0).doubleValue(),
                1e-12 * slope);
        for (String section : List.of("spectra", "stability", "eigenmodes", "cross-spectra", "transfer-functions")) {
            CommandLineRun run = CommandLineRun.of("predict", file, "--observe", section);
            assertEquals(ExitCode.BAD_INPUT, run.code(), run.err());
            assertTrue(run.err().contains("noise"), run.err());
        }
    }

    @Test
    void aSpectrumThatOnlyFallsOrRisesHasNoPeak() {
        String network = table("brunel-ai", "--frequencies", "1:300:1");
        assertTrue(network.lines().anyMatch(l -> l.matches("E +4000 .* -")), network);
        assertTrue(network.lines().anyMatch(l -> l.matches("I +1000 .* 16\\d\\.\\d")), network);
        String both = table("brunel-ai", "--frequencies=-300:300:1");
        assertTrue(both.lines().anyMatch(l -> l.matches("I +1000 .* 16\\d\\.\\d")), both);
        String one = table("brunel-ai", "--frequencies", "160:160:1");
        assertTrue(one.lines().anyMatch(l -> l.matches("I +1000 .* -")), one);
    }

    /** M of a population and its propagator (1 - M)^-1 M, with projections cut, as JSON and CSV. */
    @Test
    void effectiveConnectivity(@TempDir Path directory) throws IOException {
        JsonNode found = json(
                        "brunel-ai",
                        "--observe",
                        "effective-connectivity",
                        "--frequencies=-40:40:40",
                        "--cut",
                        "I<-*",
                        "--out",
                        directory.toString())
                .path("effective_connectivity");
        assertEquals(3, found.path("frequency_hz").size());
        assertEquals(4, found.path("connections").size());
        for (int f = 0; f < 3; f++) {
            double[] m = entry(found, "E", "E", "", f);
            double[] p = entry(found, "E", "E", "propagator_", f);
            // nothing comes back through I: P_EE (1 - M_EE) = M_EE
            assertEquals(m[0], p[0] * (1 - m[0]) + p[1] * m[1], 1e-12);
            assertEquals(m[1], p[1] * (1 - m[0]) - p[0] * m[1], 1e-12);
            assertEquals(0, entry(found, "I", "E", "propagator_", f)[0]);
            assertTrue(entry(found, "E", "I", "", f)[0] < 0 || f != 1);
        }
        assertEquals(entry(found, "E", "I", "", 0)[0], entry(found, "E", "I", "", 2)[0]);
        assertEquals(-entry(found, "E", "I", "", 0)[1], entry(found, "E", "I", "", 2)[1]);
        // spikes that one more spike of a population adds: K times that of one synapse
        JsonNode derivatives = json("brunel-ai", "--observe", "derivatives").path("derivatives");
        double linear =
                derivatives.path("by_input_rate").path("linear").get(0).get(0).doubleValue();
        assertEquals(400 * linear, entry(found, "E", "E", "", 1)[0], 1e-10);
        List<String> csv = Files.readAllLines(directory.resolve("effective-connectivity.csv"));
        assertEquals(4, csv.size());
        assertTrue(csv.get(0).startsWith("frequency_hz,E<-E real,E<-E imaginary,E<-E propagator real,"), csv.get(0));
        assertTrue(table("brunel-ai", "--observe", "effective-connectivity", "--frequencies", "0:10:10")
                .contains("propagator at 0.0 Hz, real part"));
    }

    private static double[] entry(JsonNode found, String target, String source, String prefix, int f) {
        for (JsonNode connection : found.path("connections")) {
            if (connection.path("target").asText().equals(target)
                    && connection.path("source").asText().equals(source)) {
                return new double[] {
                    connection.path(prefix + "real").get(f).doubleValue(),
                    connection.path(prefix + "imaginary").get(f).doubleValue()
                };
            }
        }
        throw new AssertionError(target + "<-" + source);
    }

    /** A modulation that grows is answered by the continuation of the transfer function, which is even in steady ones. */
    @ParameterizedTest
    @ValueSource(strings = {"shift", "fokker-planck"})
    void transferFunctionsAtComplexFrequencies(String method) throws IOException {
        String[] words = {
            "schuecker-neurons",
            "--observe",
            "transfer-functions",
            "--frequencies",
            "0:50:50",
            "--method",
            method,
            "--growth"
        };
        double[][] values = new double[3][];
        for (int k = 0; k < 3; k++) {
            List<String> all = new ArrayList<>(List.of(words));
            all.add(Integer.toString(10 * (k - 1)));
            JsonNode found = json(all.toArray(String[]::new)).path("transfer_functions");
            assertEquals(10 * (k - 1), found.path("growth_per_s").intValue());
            JsonNode mean = found.path("populations").get(0).path("mean");
            assertEquals(k != 1, mean.path("cutoff_hz").isNull());
            values[k] = new double[] {
                mean.path("real_hz_per_mv").get(1).doubleValue(),
                mean.path("imaginary_hz_per_mv").get(1).doubleValue(),
                mean.path("at_zero_hz_per_mv").doubleValue()
            };
        }
        for (int part = 0; part < 2; part++) {
            // the mean of two opposite points differs from the middle by the second derivative: (10 / 314)²
            double middle = (values[0][part] + values[2][part]) / 2;
            assertEquals(values[1][part], middle, 2e-3 * Math.hypot(values[1][0], values[1][1]));
        }
        assertTrue(values[0][2] > values[1][2] && values[1][2] > values[2][2], "slower is stronger");
    }

    @Test
    void tooFastADecayIsRefused() {
        CommandLineRun run = CommandLineRun.of(
                "predict",
                "schuecker-neurons",
                "--observe",
                "transfer-functions",
                "--growth=-1e4",
                "--frequencies",
                "0:1:1");
        assertEquals(ExitCode.BAD_INPUT, run.code());
        assertTrue(run.err().contains("at least -500.0 1/s") && run.err().contains("nearer to 0"), run.err());
        CommandLineRun alone = CommandLineRun.of("predict", "schuecker-neurons", "--growth", "5");
        assertEquals(ExitCode.USAGE, alone.code());
        assertTrue(alone.err().contains("--growth has no effect without --observe transfer-functions"), alone.err());
    }

    /** Waves by the numerical solution: near those of shift, and not the same. */
    @Test
    void wavesOfTheNumericalSolution() throws IOException {
        JsonNode[] found = new JsonNode[2];
        for (int k = 0; k < 2; k++) {
            found[k] = json(
                            "senk-ring",
                            "--observe",
                            "waves",
                            "--frequencies",
                            "1:199:10",
                            "--wavenumbers",
                            "18:20:1",
                            "--method",
                            k == 0 ? "shift" : "fokker-planck")
                    .path("waves")
                    .path("fastest_of_spiking_network");
        }
        assertEquals(
                found[0].path("wavenumber_per_mm").doubleValue(),
                found[1].path("wavenumber_per_mm").doubleValue(),
                0.1);
        assertEquals(
                found[0].path("frequency_hz").doubleValue(),
                found[1].path("frequency_hz").doubleValue(),
                40);
        assertTrue(found[1].path("growth_per_s").doubleValue()
                > found[0].path("growth_per_s").doubleValue() + 10);
    }

    @Test
    void modesOfASubcircuit(@TempDir Path directory) throws IOException {
        JsonNode whole = json("microcircuit", "--observe", "eigenmodes", "--frequencies", "20:120:2");
        JsonNode layer = json(
                "microcircuit",
                "--observe",
                "eigenmodes,spectra",
                "--frequencies",
                "20:120:2",
                "--isolate",
                "4E,4I",
                "--cut",
                "4E<-4E,4E->4I",
                "--trajectories",
                "--out",
                directory.toString());
        assertEquals(8, whole.path("eigenmodes").size());
        assertEquals(
                8,
                whole.path("eigenmodes")
                        .get(0)
                        .path("sensitivity")
                        .path("amplitude")
                        .size());
        assertEquals(whole.path("populations"), layer.path("populations"), "the working point stays");
        List<String> cut = new ArrayList<>();
        layer.path("cut").forEach(c -> cut.add(c.asText()));
        assertTrue(cut.contains("4I<-4E") && cut.contains("4E<-4E") && cut.contains("23E<-4E"), cut.toString());
        assertFalse(cut.contains("4E<-4I") || cut.contains("4I<-4I"), cut.toString());
        // 23E has no input left: shot noise, rate over number of neurons
        JsonNode population = layer.path("populations").get(0);
        assertEquals(
                population.path("rate_hz").doubleValue()
                        / population.path("size").doubleValue(),
                layer.path("spectra").path("power_hz").path("23E").get(0).doubleValue(),
                1e-18);
        List<String> lines = Files.readAllLines(directory.resolve("trajectories.csv"));
        assertTrue(lines.get(0).startsWith("frequency_hz,"), lines.get(0));
        assertEquals(17, lines.get(0).split(",").length);
        assertEquals(52, lines.size());
        assertTrue(Files.exists(directory.resolve("spectra.csv")));
    }

    @Test
    void crossSpectra(@TempDir Path directory) throws IOException {
        JsonNode found = json(
                        "brunel-ai",
                        "--observe",
                        "cross-spectra",
                        "--frequencies",
                        "0:100:10",
                        "--pairs",
                        "E:I",
                        "--source",
                        "renewal",
                        "--out",
                        directory.toString())
                .path("cross_spectra");
        assertEquals("renewal", found.path("source").asText());
        assertEquals(11, found.path("pairs").get(0).path("coherence").size());
        assertEquals(
                found.path("pairs").get(0).path("real_hz").get(0).doubleValue(),
                found.path("covariance_hz").get(0).get(1).doubleValue(),
                1e-15);
        assertEquals(
                "frequency_hz,E:I real_hz,E:I imaginary_hz,E:I coherence,E:I phase_rad",
                Files.readAllLines(directory.resolve("cross-spectra.csv")).get(0));
        assertFalse(Files.exists(directory.resolve("spectra.csv")));
        JsonNode byTheory =
                json("brunel-ai", "--observe", "cross-spectra", "--theory", "full", "--frequencies", "0:1:1");
        assertEquals("renewal", byTheory.path("cross_spectra").path("source").asText());
    }

    @Test
    void rateDistribution(@TempDir Path directory) throws IOException {
        JsonNode found = json(
                        "pd14", "--observe", "rate-distribution", "--count-window", "2s", "--out", directory.toString())
                .path("rate_distributions");
        assertEquals("fixed-total-number", found.path("rule").asText());
        JsonNode first = found.path("populations").get(0);
        assertEquals(0.65, first.path("rate_sd_hz").doubleValue(), 0.005);
        assertEquals(2000, first.path("counted").path("window_ms").doubleValue());
        assertEquals(
                9, first.path("counted").path("rate_quantiles").path("rate_hz").size());
        assertEquals(
                10,
                Files.readAllLines(directory.resolve("rate-distributions.csv")).size());
        JsonNode plain = json("brunel-ai", "--observe", "rate-distribution", "--connection-rule", "bernoulli");
        assertFalse(plain.path("rate_distributions").path("populations").get(0).has("counted"));
    }

    /** Layer et al. 2022, Fig. 8: the external rates at mean and sd 10 mV; the file of NNMT has none. */
    @Test
    void externalRatesForAWantedInput(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("ring.yaml");
        String ring = CommandLineRun.of("datasets", "show", "senk-ring").out();
        Files.writeString(file, ring.replaceFirst("nu_ext: .*", ""));
        JsonNode found = json(file.toString(), "--for-input", "mean=10mV,sd=10", "--observe", "rates");
        JsonNode rates = found.path("wanted_input").path("populations").get(1).path("external_rate_hz");
        assertEquals(95504.46870081499, rates.get(0).doubleValue(), 1e-5);
        assertEquals(15718.59931259406, rates.get(1).doubleValue(), 1e-5);
        assertEquals(55.219505, found.path("populations").get(0).path("rate_hz").doubleValue(), 1e-6);
        JsonNode two = json(
                "senk-ring",
                "--for-input",
                "mean=10mV,sd=10mV",
                "--for-input",
                "I:mean=9mV,sd=10mV",
                "--observe",
                "rates");
        assertEquals(9, two.path("populations").get(1).path("input_mean_mv").doubleValue(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--connectivity synapses.csv",
                "--populations table.csv",
                "--theory full",
                "--method shift",
                "--frequencies 1:2:1",
                "--resolution 0.1ms"
            })
    void optionsWithoutMeaningForBinaryNeuronsAreRefused(String option) {
        CommandLineRun run = CommandLineRun.of(("predict binary-ei " + option).split(" "));
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains("leave out " + option.split(" ")[0]), run.err());
        assertEquals("", run.out());
    }

    @Test
    void binaryNeurons() throws IOException {
        JsonNode found = json("binary-ei");
        assertEquals("binary", found.path("model").asText());
        assertEquals(
                0.64449859, found.path("populations").get(0).path("activity").doubleValue(), 5e-9);
        assertTrue(table("binary-ei").contains("balanced threshold"));
    }

    /** The curves of Schuecker et al. 2015, Fig. 4, at 40 digits. */
    @Test
    void transferFunctions(@TempDir Path directory) throws IOException {
        JsonNode reference =
                JSON.readTree(PredictCommandTest.class.getResourceAsStream("figure/schuecker-transfer-functions.json"));
        JsonNode frequencies = reference.path("frequency_hz");
        JsonNode found = json(
                        "schuecker-neurons",
                        "--observe",
                        "transfer-functions",
                        "--filter",
                        "neglected",
                        "--frequencies",
                        "0:600:0.1",
                        "--out",
                        directory.toString())
                .path("transfer_functions");
        assertEquals("neglected", found.path("filter").asText());
        for (int p = 0; p < 4; p++) {
            JsonNode mean = found.path("populations").get(p).path("mean");
            assertEquals(
                    mean.path("at_zero_hz_per_mv").doubleValue(),
                    mean.path("amplitude_hz_per_mv").get(0).doubleValue());
            for (int f = 0; f < frequencies.size(); f++) {
                int at = (int) Math.round(frequencies.get(f).doubleValue() / 0.1);
                double amplitude =
                        reference.path("modulus_hz_per_mv").get(p).get(f).doubleValue();
                double phase = reference.path("phase_deg").get(p).get(f).doubleValue();
                assertEquals(amplitude, mean.path("amplitude_hz_per_mv").get(at).doubleValue(), 1e-9 * amplitude);
                assertEquals(
                        phase, Math.toDegrees(mean.path("phase_rad").get(at).doubleValue()), 1e-7);
                assertEquals(
                        amplitude * Math.cos(Math.toRadians(phase)),
                        mean.path("real_hz_per_mv").get(at).doubleValue(),
                        1e-8 * amplitude);
            }
        }
        List<String> rows = Files.readAllLines(directory.resolve("transfer-functions.csv"));
        assertEquals(6002, rows.size());
        assertTrue(rows.get(0).startsWith("frequency_hz,A mean real_hz_per_mv,"), rows.get(0));
    }

    @Test
    void theCutOffIsWhereTheAmplitudeHasFallen() throws IOException {
        JsonNode mean = json("brunel-ai", "--observe", "transfer-functions", "--frequencies", "0:200:0.01")
                .path("transfer_functions")
                .path("populations")
                .get(0)
                .path("mean");
        int at = (int) Math.round(mean.path("cutoff_hz").doubleValue() / 0.01);
        // a hundredth of a hertz is 1e-4 of the amplitude
        assertEquals(
                mean.path("at_zero_hz_per_mv").doubleValue() / Math.sqrt(2),
                mean.path("amplitude_hz_per_mv").get(at).doubleValue(),
                2e-4 * mean.path("at_zero_hz_per_mv").doubleValue());
    }

    /** Closed forms, and the numerical solution, whose table interpolates to 3e-4. */
    @ParameterizedTest
    @CsvSource({"published, 1e-9", "full, 3e-4"})
    void derivatives(String theory, double tolerance) throws IOException {
        JsonNode found = json(
                "brunel-ai",
                "--observe",
                "derivatives,transfer-functions",
                "--frequencies",
                "1:1:1",
                "--theory",
                theory);
        JsonNode derivatives = found.path("derivatives");
        JsonNode response = found.path("transfer_functions").path("populations").get(1);
        for (String by : List.of("mean", "sd")) {
            double atZero = response.path(by).path("at_zero_hz_per_mv").doubleValue();
            assertEquals(
                    atZero,
                    derivatives.path("by_" + by + "_hz_per_mv").get(1).doubleValue(),
                    tolerance * Math.abs(atZero));
        }
        // tau_m J d nu/d mean: 20 ms, and 0.2 mV and -1.2 mV
        double linear =
                derivatives.path("by_input_rate").path("linear").get(1).get(0).doubleValue();
        assertEquals(
                -6,
                derivatives.path("by_input_rate").path("linear").get(1).get(1).doubleValue() / linear,
                1e-9);
        assertEquals(
                36,
                derivatives
                                .path("by_input_rate")
                                .path("quadratic")
                                .get(1)
                                .get(1)
                                .doubleValue()
                        / derivatives
                                .path("by_input_rate")
                                .path("quadratic")
                                .get(1)
                                .get(0)
                                .doubleValue(),
                1e-8);
        assertEquals(20e-3 * 0.2 * derivatives.path("by_mean_hz_per_mv").get(1).doubleValue(), linear, 1e-9 * linear);
        assertTrue(table("brunel-ai", "--observe", "derivatives").contains("one more input spike"));
    }

    @Test
    void aSilentStateIsStable() throws IOException {
        JsonNode found = json("mdm", "--observe", "stability").path("stability");
        assertEquals(0, found.path("growing_modes").intValue());
        assertEquals("complete", found.path("completeness").asText());
    }

    @Test
    void waves(@TempDir Path directory) throws IOException {
        JsonNode found = json(
                        "senk-ring",
                        "--observe",
                        "waves",
                        "--low-pass",
                        "modulus",
                        "--frequencies",
                        "1:199:1",
                        "--wavenumbers",
                        "18:20:0.5",
                        "--out",
                        directory.toString())
                .path("waves");
        assertEquals(1.9380162, found.path("filters").get(0).path("tau_ms").doubleValue(), 2e-7);
        assertEquals(19, found.path("wavenumber_per_mm").get(2).doubleValue());
        assertEquals(
                73.884868, found.path("spiking").path("growth_per_s").get(2).doubleValue(), 1e-4);
        assertEquals(6, Files.readAllLines(directory.resolve("waves.csv")).size());
        assertTrue(table("senk-ring", "--observe", "waves", "--wavenumbers", "18:20:1")
                .contains("fastest waves"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--observe fixed-point | 'fixed-point' is none of rates, spectra, fixed-points",
                "--pairs E:I | --pairs has no effect without --observe cross-spectra",
                "--source poisson | --source has no effect without --observe cross-spectra",
                "--observe cross-spectra --source white | expected one of",
                "--observe cross-spectra --pairs E-I | 'E-I' is not FIRST:SECOND",
                "--trajectories | --trajectories has no effect without --observe eigenmodes",
                "--observe rates --isolate E | --isolate has no effect without --observe spectra or stability",
                "--cut E | 'E' is not TARGET<-SOURCE",
                "--connection-rule bernoulli | --connection-rule has no effect without --observe rate-distribution",
                "--observe rate-distribution --connection-rule random | 'random' is none of fixed-total-number, bernoulli",
                "--observe rate-distribution --count-window 0 | '0' is not a positive time",
                "--observe rate-distribution --count-window 3mV | '3 mV' is a potential",
                "--for-input mean=10mV | 'mean=10mV' is not [POPULATION:]mean=10mV,sd=5mV",
                "--for-input mean=10mV,sd=0 | sd must be positive",
                "--for-input mean=10ms,sd=5mV | '10 ms' is a time",
                "--observe rates --connectivity none.csv | with --connectivity single neurons are predicted",
                "--filter included | --filter has no effect without --observe transfer-functions",
                "--wavenumbers 1:2:1 | --wavenumbers has no effect without --observe waves",
                "--low-pass modulus | --low-pass has no effect without --observe waves",
                "--observe waves --wavenumbers 1:2 | '1:2' is not START:STOP:STEP",
                "--observe waves --wavenumbers 5:5:1 | two wavenumbers",
                "--external-rates shared | --external-rates has no effect without --for-input"
            })
    void wrongUsage(String options, String message) {
        CommandLineRun run = CommandLineRun.of(("predict brunel-ai " + options).split(" "));
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "brunel-ai --isolate E,J | --isolate E,J: no population J",
                "brunel-ai --cut J<-* | --cut J<-*: no population J",
                "brunel-ai --observe cross-spectra --pairs E:J | --pairs E:J: no population J",
                "brunel-ai --for-input J:mean=1mV,sd=1mV | no population J",
                "brunel-ai --for-input E:mean=15mV,sd=6mV | no input is wanted for I",
                "brunel-ai --for-input mean=10mV,sd=1mV | the nearest they give is mean",
                "sdm --observe rate-distribution | add --connection-rule",
                "brunel-ai --theory full --observe fixed-points | add --method shift",
                "brunel-ai --method fokker-planck --observe rate-distribution --connection-rule bernoulli | add --method shift",
                "brunel-ai --observe eigenmodes --frequencies=-10:10:1 | eigenmodes are followed along positive frequencies",
                "microcircuit --observe cross-spectra --frequencies 0:1000:0.001 | choose some with --pairs",
                "microcircuit --observe effective-connectivity --frequencies 0:1000:0.001 | choose fewer --frequencies",
                "brunel-ai --observe waves | waves need a network in space",
                "binary-ei --observe spectra | a network of binary neurons, which has mean activities only",
                "binary-ei --set K[E,X]=3 | no population X",
                "microcircuit --set nu_ext=1e20Hz | so large that"
            })
    void badInput(String options, String message) {
        CommandLineRun run = CommandLineRun.of(("predict " + options).split(" "));
        assertEquals(ExitCode.BAD_INPUT, run.code(), run.out());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    @Test
    void onlyPredictTakesBinaryNeurons() {
        CommandLineRun run = CommandLineRun.of("scan", "binary-ei", "--vary", "theta=1,2");
        assertEquals(ExitCode.BAD_INPUT, run.code());
        assertTrue(run.err().contains("only siegert predict takes it"), run.err());
    }
}
