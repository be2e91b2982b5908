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
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code predict --connectivity}, from the command line to the files. */
class ConnectivityCommandTest {
    private static final String NETWORK = "populations: [E, I]\nN: [4, 2]\ntau_m: 20 ms\ntau_r: 2 ms\nV_0_rel: 0 mV\n"
            + "V_th_rel: 15 mV\nK: [[1, 1], [1, 1]]\nJ: {val: [[0.5, -1], [0.5, -1]], unit: mV}\nDelay: 1 ms\n"
            + "K_ext: 1000\nJ_ext: 0.1 mV\nnu_ext: 8 Hz\n";

    @TempDir
    Path directory;

    private String network;
    private Path synapses;

    @BeforeEach
    void files() throws IOException {
        network = Files.writeString(directory.resolve("net.yaml"), NETWORK).toString();
        StringBuilder lines = new StringBuilder("source,target,weight_mv\n");
        for (int target = 1; target <= 6; target++) {
            lines.append(target % 4 + 1).append(',').append(target).append(",0.5\n");
            lines.append(target % 2 + 5).append(',').append(target).append(",-1\n");
        }
        synapses = Files.writeString(directory.resolve("synapses.csv"), lines);
    }

    private CommandLineRun predict(String... more) {
        List<String> arguments = new ArrayList<>(List.of("predict", network));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private void assertRefused(int code, String phrase, String... more) {
        CommandLineRun result = predict(more);
        assertEquals(code, result.code(), result.err());
        assertTrue(result.err().contains(phrase), result.err());
        assertEquals("", result.out());
    }

    @Test
    void everyNeuronIsPredicted() throws IOException {
        Path out = directory.resolve("out");
        CommandLineRun result = predict("--connectivity", synapses.toString(), "--out", out.toString());
        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertTrue(result.out().contains("theory of 6 single neurons"), result.out());
        assertTrue(result.out().contains("spectral bound of the effective connectivity: "), result.out());
        assertFalse(result.out().contains("warning"), result.out());
        JsonNode json =
                new ObjectMapper().readTree(out.resolve("prediction.json").toFile());
        assertEquals(6, json.get("neurons").get("rate_hz").size());
        assertEquals(3, json.get("covariances").size());
        assertTrue(json.get("spectral_bound").doubleValue() < 1);
        assertEquals(2, json.get("provenance").get("inputs").size());
        List<String> csv = Files.readAllLines(out.resolve("neurons.csv"));
        assertEquals(7, csv.size());
        assertEquals("id,population,rate_hz,cv,input_mean_mv,input_sd_mv", csv.get(0));
        assertTrue(csv.get(6).startsWith("6,I,"), csv.get(6));
        assertEquals(
                json.get("neurons").get("rate_hz").get(5).asText(), csv.get(6).split(",")[2]);
    }

    /** Strong random synapses among 80 and 20 neurons: fluctuations would grow. */
    @Test
    void beyondTheSpectralBoundOnlyRatesAreGiven() throws IOException {
        SplittableRandom random = new SplittableRandom(20261126);
        Files.writeString(
                directory.resolve("net.yaml"),
                NETWORK.replace("N: [4, 2]", "N: [80, 20]")
                        .replace("K: [[1, 1], [1, 1]]", "K: [[16, 4], [16, 4]]")
                        .replace("[[0.5, -1], [0.5, -1]]", "[[6, -30], [6, -30]]")
                        .replace("nu_ext: 8 Hz", "nu_ext: 20 Hz"));
        StringBuilder lines = new StringBuilder("source,target,weight_mv\n");
        for (int k = 0; k < 2000; k++) {
            boolean excitatory = k % 20 < 16;
            int source = excitatory ? 1 + random.nextInt(80) : 81 + random.nextInt(20);
            lines.append(source + "," + (1 + k / 20) + (excitatory ? ",6\n" : ",-30\n"));
        }
        Files.writeString(synapses, lines);
        CommandLineRun refused = predict("--connectivity", synapses.toString());
        assertEquals(ExitCode.BAD_INPUT, refused.code(), refused.out());
        assertTrue(
                refused.err()
                        .matches("(?s)siegert: net: linear theory does not hold: the spectral bound .* is 1\\.\\d+,"
                                + " and must be below 1.*--rates-only.*"),
                refused.err());
        CommandLineRun rates = predict("--connectivity", synapses.toString(), "--rates-only");
        assertEquals(ExitCode.DONE, rates.code(), rates.err());
        assertTrue(rates.out().contains("theory of 100 single neurons"), rates.out());
        assertFalse(rates.out().contains("covariance"), rates.out());
    }

    @Test
    void idsMayBeThoseOfATable() throws IOException {
        String text =
                Files.readString(synapses).replaceAll("(?m)^([56]),", "1$1,").replaceAll("(?m),([56]),", ",1$1,");
        Files.writeString(synapses, text);
        assertRefused(
                ExitCode.BAD_INPUT, "the source 16 belongs to no population", "--connectivity", synapses.toString());
        Path table = Files.writeString(directory.resolve("ids.txt"), "1 4 E\n15 16 I\n");
        CommandLineRun named =
                predict("--connectivity", synapses.toString(), "--populations", table.toString(), "--json", "-");
        assertEquals(ExitCode.DONE, named.code(), named.err());
        assertEquals(
                16,
                new ObjectMapper()
                        .readTree(named.out())
                        .get("neurons")
                        .get("id")
                        .get(5)
                        .intValue());
        // the same, found beside the synapses
        Files.move(table, directory.resolve("population_nodeids.dat"));
        assertEquals(
                ExitCode.DONE, predict("--connectivity", synapses.toString()).code());
        Files.writeString(directory.resolve("population_nodeids.dat"), "1 5\n15 16\n");
        assertRefused(ExitCode.BAD_INPUT, "has populations of 5, 2 neurons", "--connectivity", synapses.toString());
    }

    /** Two groups that inhibit each other: equal rates are a solution, and the slightest difference grows. */
    @Test
    void linearTheoryThatDoesNotHoldIsRefused() throws IOException {
        StringBuilder lines = new StringBuilder("source,target,weight_mv\n");
        for (int target = 5; target <= 54; target++) {
            int other = target < 30 ? 30 : 5;
            for (int source = other; source < other + 25; source++) {
                lines.append(source).append(',').append(target).append(",-2\n");
            }
        }
        Files.writeString(synapses, lines);
        String[] options = {"--connectivity", synapses.toString(), "--set", "N=[4, 50]", "--set", "nu_ext=20 Hz"};
        assertRefused(ExitCode.BAD_INPUT, "the spectral bound of the effective connectivity", options);
        List<String> rates = new ArrayList<>(List.of(options));
        rates.add("--rates-only");
        CommandLineRun result = predict(rates.toArray(String[]::new));
        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertFalse(result.out().contains("spectral bound"), result.out());
        assertTrue(result.out().contains("the connectivity counts"), result.out());
    }

    @Test
    void mistakesAreNamed() throws IOException {
        String file = synapses.toString();
        assertRefused(
                ExitCode.BAD_INPUT,
                "cannot be read",
                "--connectivity",
                directory.resolve("none.csv").toString());
        assertRefused(
                ExitCode.USAGE,
                "would take hours",
                "--connectivity",
                file,
                "--method",
                "fokker-planck",
                "--set",
                "tau_s=1 ms");
        assertRefused(ExitCode.USAGE, "--rates-only belongs to --connectivity", "--rates-only");
        assertRefused(ExitCode.USAGE, "--capacitance", "--connectivity", file, "--capacitance", "0");
        Files.writeString(synapses, "source,target,weight\n1,2,3\n9,1,x\n");
        assertRefused(ExitCode.BAD_INPUT, "the unit of the weights is missing", "--connectivity", file);
        assertRefused(
                ExitCode.BAD_INPUT, "synapses.csv:3: the source 9", "--connectivity", file, "--weight-unit", "mV");
        assertRefused(ExitCode.BAD_INPUT, "give it: --capacitance", "--connectivity", file, "--weight-unit", "pA");
        assertRefused(
                ExitCode.BAD_INPUT,
                "have no time constant",
                "--connectivity",
                file,
                "--weight-unit",
                "pA",
                "--capacitance",
                "250pF");
    }
}
