package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "validate",
                "regress",
                "predict",
                "measure",
                "merge",
                "check",
                "convert",
                "scan",
                "baseline",
                "baseline create",
                "datasets",
                "datasets list",
                "completion",
                "manual"
            })
    void everyCommandExplainsItself(String command) {
        String[] words = (command + " --help").strip().split(" ");
        CommandLineRun help = CommandLineRun.of(words);
        assertEquals(ExitCode.DONE, help.code());
        assertEquals("", help.err());
        assertTrue(help.out().startsWith("Usage: siegert"), help.out());
        if (!command.contains(" ")) {
            assertTrue(help.out().contains("Example"), help.out());
        }
        assertTrue(help.out().lines().allMatch(line -> line.length() <= 120), help.out());
    }

    @Test
    void everyCommandHasAManualPageAndIsCompleted() {
        String completion = CommandLineRun.of("completion").out();
        assertTrue(completion.startsWith("#!/usr/bin/env bash"), completion);
        assertEquals(completion, CommandLineRun.of("completion", "bash").out());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("completion", "fish").code());
        assertTrue(
                completion.contains("(\"delta\" \"shift\" \"taylor\" \"fokker-planck\") # --method values"),
                completion);
        assertTrue(completion.contains("(\"published\" \"full\") # --theory values"), completion);
        assertTrue(completion.contains("\"rates\" \"spectra\" \"fixed-points\" "), completion);
        List<String> constants = completion
                .lines()
                .filter(line -> line.matches(".*_option_args=\\(.*\"[A-Z_]+\".*"))
                .toList();
        assertEquals(List.of(), constants, "the command line takes no names of Java's constants");
        for (String command : List.of("validate", "regress", "predict", "measure", "scan", "baseline", "datasets")) {
            CommandLineRun manual = CommandLineRun.of("manual", command);
            assertEquals(ExitCode.DONE, manual.code(), manual.err());
            assertTrue(manual.out().contains("siegert\\-" + command + " \\- "), manual.out());
            assertTrue(manual.out().contains("\n.SH SYNOPSIS\nsiegert " + command), manual.out());
            assertTrue(completion.contains(command), command);
        }
        CommandLineRun unknown = CommandLineRun.of("manual", "validat");
        assertEquals(ExitCode.USAGE, unknown.code());
        assertTrue(unknown.err().contains("there is no command validat"), unknown.err());
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertTrue(CommandLineRun.of("--version").out().matches("siegert \\d+\\.\\d+\\.\\d+\\R"));
    }

    @Test
    void fullTheoryIsThatOfASimulation() throws IOException {
        String json = directory.resolve("prediction.json").toString();
        CommandLineRun table = CommandLineRun.of(
                "predict", "microcircuit", "--theory", "full", "--frequencies", "69:250:181", "--json", json);
        assertEquals(ExitCode.DONE, table.code(), table.err());
        assertTrue(table.out().contains("method fokker-planck, refractoriness included, theory full"), table.out());
        assertTrue(
                table.out()
                        .matches(
                                "(?s).*nearest eigenvalue of the effective connectivity: 0\\.01\\d from 1, at 69\\.0 Hz.*"),
                table.out());
        JsonNode grid = JSON.readTree(new File(json));
        JsonNode continuous = prediction("--theory", "full", "--resolution", "none");
        JsonNode published = prediction();
        assertEquals("full", grid.get("theory").asText());
        assertEquals("fokker-planck", grid.get("method").asText());
        assertEquals("published", published.get("theory").asText());
        assertEquals("shift", published.get("method").asText());
        assertEquals(
                "shift",
                prediction("--theory", "full", "--method", "shift")
                        .get("method")
                        .asText());
        assertTrue(grid.get("criticality").get("distance").asDouble() > 0);
        assertEquals(69, grid.get("criticality").get("frequency_hz").asDouble());
        // the grid acts on the delays, not on the rates
        assertEquals(grid.get("populations"), continuous.get("populations"));
        double power = grid.at("/spectra/power_hz/5I/1").asDouble();
        assertTrue(Math.abs(continuous.at("/spectra/power_hz/5I/0").asDouble() / power - 1) > 0.1);
    }

    private static JsonNode prediction(String... options) throws IOException {
        String[] fixed = {"predict", "microcircuit", "--frequencies", "250:250:1", "--json", "-"};
        String[] words = Stream.concat(Stream.of(fixed), Stream.of(options)).toArray(String[]::new);
        CommandLineRun run = CommandLineRun.of(words);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        return JSON.readTree(run.out());
    }

    @Test
    void reportOfTheFullTheoryHoldsThePublishedOneToo() throws IOException {
        CommandLineRun run = CommandLineRun.of("validate", "microcircuit", "--out", directory.toString(), "--quiet");
        assertEquals(ExitCode.FAILED, run.code(), run.err());
        JsonNode report = JSON.readTree(directory.resolve("report.json").toFile());
        assertEquals("full", report.get("theory").asText());
        // 23E: harmonics of its rhythm, which no linear theory has, and the lowest frequencies; and the latter of 6E
        // with 6I
        assertEquals(6, report.at("/counts/fail").asInt());
        for (JsonNode check : report.get("checks")) {
            assertTrue(
                    !check.get("verdict").asText().equals("FAIL")
                            || check.get("population").asText().equals("23E")
                            || check.get("population").asText().equals("6E")
                                    && check.get("range").asText().equals("5-20 Hz"),
                    check.toString());
        }
        JsonNode spectra = report.get("spectra");
        assertEquals(
                spectra.get("frequency_hz").size(),
                spectra.at("/published_hz/5I").size());
        // the high-gamma peak of layer 5, 263 Hz
        assertTrue(spectra.at("/published_hz/5I/131").asDouble()
                > 3 * spectra.at("/expected_hz/5I/131").asDouble());
        String page = Files.readString(directory.resolve("report.html"));
        assertTrue(page.contains("\"published\":["), "chart");
        assertTrue(page.contains("what the published theory would predict"), "caption");
    }

    @Test
    void aClosedFormAskedForIsComparedAsPublished() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "validate", "microcircuit", "--method", "shift", "--out", directory.toString(), "--quiet");
        assertEquals(ExitCode.FAILED, run.code(), run.err());
        JsonNode report = JSON.readTree(directory.resolve("report.json").toFile());
        assertEquals("published", report.get("theory").asText());
        assertTrue(report.get("spectra").path("published_hz").isMissingNode());
    }

    @Test
    void deltaSynapsesTakeTheirClosedFormsWithARemark() throws IOException {
        CommandLineRun run = validateExcitatoryInhibitory("tau_s: 0.5 ms", "");
        assertTrue(run.err().contains("note: delta synapses"), run.err());
        JsonNode report = JSON.readTree(directory.resolve("report.json").toFile());
        assertEquals("full", report.get("theory").asText());
        assertEquals("delta", report.get("method").asText());
    }

    @Test
    void aNetworkWithoutFullTheoryIsHeldAgainstThePublishedOneWithARemark() throws IOException {
        // just before its rates run away: the exact rate of slow synapses has passed the fold, the shifted one has not
        CommandLineRun run = validateExcitatoryInhibitory(
                "tau_s: 0.5 ms", "tau_s: 40 ms", "-1.2", "-0.2", "nu_ext: 15 Hz", "nu_ext: 11.2 Hz");
        assertTrue(
                run.err().contains("note: the full theory cannot treat this network (method fokker-planck finds no"));
        JsonNode report = JSON.readTree(directory.resolve("report.json").toFile());
        assertEquals("published", report.get("theory").asText());
    }

    private CommandLineRun validateExcitatoryInhibitory(String... changes) throws IOException {
        String text;
        try (InputStream in = CommandLineTest.class.getResourceAsStream("ei/network.yaml")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int k = 0; k < changes.length; k += 2) {
            assertTrue(text.contains(changes[k]), changes[k]);
            text = text.replace(changes[k], changes[k + 1]);
        }
        Path network = directory.resolve("network.yaml");
        Files.writeString(network, text);
        return CommandLineRun.of("validate", network.toString(), "ei-same", "--out", directory.toString());
    }

    @Test
    void predictionAsTableAndAsJson() throws IOException {
        CommandLineRun table = CommandLineRun.of("predict", "microcircuit", "--frequencies", "60:70:1");
        assertEquals(ExitCode.DONE, table.code(), table.err());
        // rates of NNMT 1.3.0, polished by Newton's method
        assertTrue(table.out().matches("(?s).*\\R23E +20683 +0\\.722 .*\\R6I +2948 +7\\.675 .*"), table.out());

        CommandLineRun json = CommandLineRun.of("predict", "microcircuit", "--frequencies", "60:70:1", "--json", "-");
        JsonNode prediction = JSON.readTree(json.out());
        assertEquals(1, prediction.get("schema").asInt());
        assertEquals("predict", prediction.get("command").asText());
        assertEquals("shift", prediction.get("method").asText());
        assertEquals(8, prediction.get("populations").size());
        assertEquals(
                0.7221919874,
                prediction.get("populations").get(0).get("rate_hz").asDouble(),
                1e-10);
        assertEquals(11, prediction.get("spectra").get("frequency_hz").size());
        assertEquals(11, prediction.get("spectra").get("power_hz").get("5I").size());
        assertTrue(prediction.get("provenance").get("command_line").asText().startsWith("siegert predict"));
    }

    private static String withoutProvenance(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.indexOf("\"provenance\""));
    }

    @Test
    void partsArePutTogetherToTheBytesOfOneRun() throws IOException {
        String parts = directory.resolve("parts").toString();
        String[] options = {"--correlations", "20", "--fano-window", "100ms", "--sides", "ONE", "--cross-spectra"};
        List<String> measure = new java.util.ArrayList<>(List.of("measure", "microcircuit", "--quiet"));
        measure.addAll(List.of(options));
        Path whole = directory.resolve("whole.json");
        assertEquals(ExitCode.DONE, run(measure, "--json", whole.toString()).code());
        assertEquals(
                ExitCode.DONE, run(measure, "--part", "1/2", "--out", parts).code());
        Path first = Path.of(parts, "part-1-of-2.siegert");
        CommandLineRun incomplete = CommandLineRun.of("merge", first.toString());
        assertEquals(ExitCode.BAD_INPUT, incomplete.code());
        assertTrue(incomplete.err().contains("missing: part 2/2"), incomplete.err());

        assertEquals(
                ExitCode.DONE, run(measure, "--part", "2/2", "--out", parts).code());
        Path merged = directory.resolve("merged.json");
        Path second = Path.of(parts, "part-2-of-2.siegert");
        CommandLineRun merge =
                CommandLineRun.of("merge", second.toString(), first.toString(), "--json", merged.toString());
        assertEquals(ExitCode.DONE, merge.code(), merge.err());
        assertTrue(merge.out().contains("correlation"), merge.out());
        assertEquals(withoutProvenance(whole), withoutProvenance(merged));
        assertEquals(
                second.toString(),
                JSON.readTree(merged.toFile())
                        .get("provenance")
                        .get("inputs")
                        .get(0)
                        .get("file")
                        .asText());
    }

    private static CommandLineRun run(List<String> words, String... more) {
        List<String> all = new java.util.ArrayList<>(words);
        all.addAll(List.of(more));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--part 1/2",
                "--part 3/2 --out x",
                "--part 1-2 --out x",
                "--taper dpss",
                "--convention nobody",
                "--correlations 1",
                "--correlations 20000",
                "--correlation-bin 5ms",
                "--seed 3",
                "--interval-max 2s",
                "--fano-window 0",
                "--interval-bin 1ns --interval-max 1000s",
                "--multitaper 0.5",
                "--average mode"
            })
    void senselessMeasurementsAreWrongUsage(String options) {
        CommandLineRun run = run(List.of("measure", "microcircuit"), options.split(" "));
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains("siegert measure --help"), run.err());
    }

    @Test
    void onlyTapersThatAreTakenAreOffered() {
        CommandLineRun unknown = CommandLineRun.of("measure", "microcircuit", "--taper", "foo");
        assertTrue(unknown.err().contains("'foo' is none of boxcar, hann"), unknown.err());
        assertFalse(unknown.err().contains("dpss"), unknown.err());
        CommandLineRun slepian = CommandLineRun.of("measure", "microcircuit", "--taper", "dpss");
        assertTrue(slepian.err().contains("--multitaper NW"), slepian.err());
    }

    @Test
    void aResultThatStandardOutputDoesNotTakeIsAnError() {
        PrintStream out = System.out;
        try {
            System.setOut(new PrintStream(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("No space left on device");
                }
            }));
            assertEquals(ExitCode.BAD_INPUT, Main.run("datasets", "list"));
        } finally {
            System.setOut(out);
        }
    }

    @Test
    void overridesReachTheTheory() {
        String taylor = CommandLineRun.of("predict", "microcircuit", "--method", "taylor", "--frequencies", "1:1:1")
                .out();
        assertTrue(taylor.contains("0.680"), taylor);
        String louder = CommandLineRun.of("predict", "microcircuit", "--set", "nu_ext=9 Hz", "--frequencies", "1:1:1")
                .out();
        assertFalse(louder.contains(" 0.722 "), louder);
    }

    @Test
    void theFileOfTheNetworkIsInTheProvenance() throws IOException {
        Path file = directory.resolve("network.yaml");
        Files.writeString(
                file, CommandLineRun.of("datasets", "show", "microcircuit").out());
        JsonNode prediction =
                JSON.readTree(CommandLineRun.of("predict", file.toString(), "--frequencies", "1:1:1", "--json", "-")
                        .out());
        JsonNode inputs = prediction.get("provenance").get("inputs");
        assertEquals(1, inputs.size());
        assertEquals(file.toString(), inputs.get(0).get("file").asText());
        assertEquals(Files.size(file), inputs.get(0).get("bytes").asLong());
    }

    @Test
    void keysWithoutEffectAreNamed() throws IOException {
        Path file = directory.resolve("network.yaml");
        Files.writeString(
                file, CommandLineRun.of("datasets", "show", "microcircuit").out() + "nu_e_ext: {val: 1.0, unit: Hz}\n");
        CommandLineRun run = CommandLineRun.of("predict", file.toString(), "--frequencies", "1:1:1");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals("note: nu_e_ext has no effect", run.err().strip());
        assertEquals(
                "",
                CommandLineRun.of("predict", file.toString(), "--frequencies", "1:1:1", "--quiet")
                        .err());
    }

    @Test
    void theMainJobWritesTheWholeReport() throws IOException {
        Path out = directory.resolve("deep/report");
        CommandLineRun run = CommandLineRun.of("validate", "microcircuit", "--out", out.toString());
        JsonNode report = JSON.readTree(out.resolve("report.json").toFile());
        assertEquals("validate", report.get("command").asText());
        String verdict = report.get("verdict").asText();
        assertEquals(verdict.equals("FAIL") ? ExitCode.FAILED : ExitCode.DONE, run.code());
        assertTrue(run.out().startsWith(verdict + ": microcircuit against microcircuit"), run.out());
        assertEquals("full", report.get("theory").asText());
        assertTrue(run.out().contains("\nnote: 11 of 20683 neurons of 23E"), run.out());
        assertEquals(124, report.get("checks").size());
        assertRhythms(report);
        for (String name : List.of("spectra", "rates", "cv", "raster", "deviation")) {
            assertTrue(Files.size(out.resolve("figures/" + name + ".svg")) > 10_000, name);
            assertTrue(Files.size(out.resolve("figures/" + name + ".png")) > 10_000, name);
        }
        assertTrue(Files.size(out.resolve("report.html")) < 5_000_000);
        assertTrue(Files.size(out.resolve("report.md")) < 65_536);
        try (Stream<Path> files = Files.walk(directory)) {
            assertEquals(
                    List.of(),
                    files.filter(f -> f.getFileName().toString().endsWith(".tmp"))
                            .toList());
        }
    }

    /** Low gamma of layers 2/3 and 4, high gamma of the inhibitory loops (Bos et al. 2016, Fig. 6 and 7). */
    private static void assertRhythms(JsonNode report) {
        JsonNode low = rhythm(report, 64);
        for (String connection : List.of("4I>4I", "4I>4E", "4E>23E", "23E>4I", "4I>23E")) {
            assertTrue(connections(low).contains(connection), connection + " in " + connections(low));
        }
        assertEquals(8, low.get("peaks").size(), low.toString());
        assertEquals("low gamma", low.get("band").asText());
        // the peak of 5E at 250 Hz is nearer to the mode of 23I at 242 Hz, which makes little of 5E
        assertEquals("5I>5I", connections(rhythmOf(report, "5E", 250)).get(0));
        assertEquals("4I>4I", connections(rhythmOf(report, "4I", 282)).get(0));
        assertEquals("6I>6I", connections(rhythm(report, 272)).get(0));
        assertEquals("5I>5I", connections(rhythm(report, 260)).get(0));
        // 126 Hz of 23E, which no linear theory has
        JsonNode harmonic = report.get("harmonics").get(0);
        assertEquals("23E", harmonic.get("population").asText());
        assertEquals(126, harmonic.get("frequency_hz").asDouble(), 3);
        assertEquals(2, harmonic.get("harmonic").asInt());
    }

    private static JsonNode rhythmOf(JsonNode report, String population, double frequency) {
        for (JsonNode rhythm : report.get("rhythms")) {
            for (JsonNode peak : rhythm.get("peaks")) {
                if (peak.get("population").asText().equals(population)
                        && Math.abs(peak.get("frequency_hz").asDouble() - frequency) < 8) {
                    return rhythm;
                }
            }
        }
        throw new AssertionError("no peak of " + population + " at " + frequency + " Hz in " + report.get("rhythms"));
    }

    /** The rhythm that a peak at about this frequency belongs to. */
    private static JsonNode rhythm(JsonNode report, double frequency) {
        for (JsonNode rhythm : report.get("rhythms")) {
            for (JsonNode peak : rhythm.get("peaks")) {
                if (Math.abs(peak.get("frequency_hz").asDouble() - frequency) < 2.5) {
                    return rhythm;
                }
            }
        }
        throw new AssertionError("no peak at " + frequency + " Hz in " + report.get("rhythms"));
    }

    private static List<String> connections(JsonNode rhythm) {
        List<String> connections = new ArrayList<>();
        rhythm.get("height")
                .forEach(c -> connections.add(
                        c.get("source").asText() + ">" + c.get("target").asText()));
        return connections;
    }

    @Test
    void resultsDoNotDependOnThreadsOutsideTheProvenance() throws IOException {
        String one = withoutProvenance("1");
        assertEquals(one, withoutProvenance("2"));
        assertTrue(one.contains("\"welch\""), one.substring(0, 200));
    }

    private static String withoutProvenance(String threads) {
        CommandLineRun run =
                CommandLineRun.of("measure", "microcircuit", "--threads", threads, "--quiet", "--json", "-");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        return run.out().substring(0, run.out().indexOf("\"provenance\""));
    }
}
