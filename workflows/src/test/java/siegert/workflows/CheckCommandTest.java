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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String HEADER = "# NEST version: 3.8.0\n# RecordingBackendASCII version: 2\nsender\ttime_ms\n";

    @TempDir
    Path directory;

    private Path run;

    @BeforeEach
    void write() throws IOException {
        run = Files.createDirectory(directory.resolve("run"));
        Files.writeString(run.resolve("population_nodeids.dat"), "1 20 E\n");
        Files.writeString(run.resolve("simulation.yaml"), "transient_ms: 0.0\nt_stop_ms: 1000.0\nresolution_ms: 0.1\n");
        for (int v = 0; v < 2; v++) {
            StringBuilder text = new StringBuilder(HEADER);
            for (int k = 0; k < 100; k++) {
                for (int id = 2 - v; id <= 20; id += 2) {
                    text.append(id).append('\t').append(10 * k + 5).append(".100\n");
                }
            }
            Files.writeString(run.resolve("rec-21-" + v + ".dat"), text.toString());
        }
    }

    private void append(String file, String text) throws IOException {
        Path path = run.resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }

    private CommandLineRun check(String... options) {
        List<String> words = new ArrayList<>(List.of("check", run.toString()));
        words.addAll(List.of(options));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    @Test
    void soundRecording() {
        CommandLineRun check = check();
        assertEquals(ExitCode.DONE, check.code(), check.out() + check.err());
        assertEquals(
                "run: 2000 spikes of 20 neurons in 2 files, window [0, 1000) ms, NEST 3.8.0\nsound: no problem was found\n",
                check.out());
    }

    @Test
    void problemsAreATableAndSentences() throws IOException {
        append("rec-21-0.dat", "20\t999.000\n20\t999.000\n77\t999.100\n");
        append("rec-21-1.dat", "19\t12");
        CommandLineRun check = check();
        assertEquals(ExitCode.FAILED, check.code());
        List<String> lines = check.out().lines().toList();
        assertEquals("not sound: 3 problems", lines.get(1));
        assertTrue(lines.get(3).matches("\\s+severity\\s+problem\\s+count\\s+where"), lines.get(3));
        assertTrue(lines.get(4).matches("1\\s+error\\s+unknown_ids\\s+1\\s+.*rec-21-0\\.dat:1006"), lines.get(4));
        assertTrue(lines.get(5).matches("2\\s+error\\s+duplicates\\s+1\\s+.*rec-21-0\\.dat:1005"), lines.get(5));
        assertTrue(lines.get(6).matches("3\\s+error\\s+truncated_line\\s+1\\s+.*rec-21-1\\.dat:1004"), lines.get(6));
        assertTrue(check.out().contains("1  1 spikes of ids that belong to no population, for instance 77"));
        assertTrue(check.out().contains("   Name the table of populations that belongs to this recording"));
        CommandLineRun lenient = check("--lenient");
        assertEquals(ExitCode.DONE, lenient.code());
        assertEquals(check.out(), lenient.out());
    }

    @Test
    void json() throws IOException {
        append("rec-21-0.dat", "77\t999.100\n");
        Path out = directory.resolve("out");
        CommandLineRun check = check("--json", "-", "--out", out.toString());
        assertEquals(ExitCode.FAILED, check.code());
        JsonNode json = new ObjectMapper().readTree(check.out());
        assertEquals(1, json.get("schema").asInt());
        assertEquals("check", json.get("command").asText());
        assertFalse(json.get("sound").asBoolean());
        JsonNode problem = json.get("problems").get(0);
        assertEquals("unknown_ids", problem.get("kind").asText());
        assertEquals("error", problem.get("severity").asText());
        assertEquals(run.resolve("rec-21-0.dat").toString(), problem.get("file").asText());
        assertEquals(1004, problem.get("line").asInt());
        assertEquals(1, problem.get("count").asInt());
        assertTrue(problem.get("remedy").asText().contains("--populations"));
        assertEquals(2000, json.get("recording").get("spikes").asInt());
        assertEquals(20, json.get("populations").get(0).get("size").asInt());
        assertEquals(2, json.get("provenance").get("inputs").size());
        assertEquals(json, new ObjectMapper().readTree(out.resolve("check.json").toFile()));
    }

    @Test
    void theSameListStandsInAMeasurement() throws IOException {
        append("rec-21-0.dat", "77\t999.100\n");
        Files.writeString(run.resolve("rec-22-0.dat"), HEADER);
        Files.writeString(run.resolve("rec-22-1.dat"), HEADER);
        JsonNode checked = new ObjectMapper().readTree(check("--json", "-").out());
        CommandLineRun measure = CommandLineRun.of("measure", run.toString(), "--lenient", "--json", "-");
        JsonNode measured = new ObjectMapper().readTree(measure.out());
        List<JsonNode> both = new ArrayList<>();
        checked.get("problems").forEach(both::add);
        checked.get("notes").forEach(both::add);
        List<JsonNode> findings = new ArrayList<>();
        measured.get("findings").forEach(findings::add);
        assertEquals(both, findings);
        assertEquals(2, both.size(), both.toString());
    }

    /** The reports of comparisons have it too, each kind once for all runs. */
    @Test
    void theSameListStandsInAReport() throws IOException {
        append("rec-21-0.dat", "77\t999.100\n");
        Path out = directory.resolve("report");
        CommandLineRun regress = CommandLineRun.of(
                "regress", run.toString(), run.toString(), "--lenient", "--segment", "100", "--out", out.toString());
        assertEquals(ExitCode.DONE, regress.code(), regress.err());
        assertTrue(regress.out().contains("error: " + run.resolve("rec-21-0.dat") + ":1004: run: 1 spikes of ids"));
        JsonNode finding = new ObjectMapper()
                .readTree(out.resolve("report.json").toFile())
                .get("findings")
                .get(0);
        assertEquals("unknown_ids", finding.get("kind").asText());
        assertEquals("error", finding.get("severity").asText());
        assertEquals(2, finding.get("count").asInt());
        for (String file : List.of("report.html", "report.md")) {
            String text = Files.readString(out.resolve(file));
            assertTrue(text.contains("Data quality"), file);
            assertTrue(text.contains("ids that belong to no population"), file);
            assertTrue(text.contains("Name the table of populations"), file);
        }
    }

    @Test
    void whatCannotBeReadIsAProblemToo() throws IOException {
        Files.delete(run.resolve("population_nodeids.dat"));
        CommandLineRun check = check();
        assertEquals(ExitCode.FAILED, check.code());
        assertTrue(check.out().contains("the spikes were not read"), check.out());
        assertTrue(check.out().contains("population_table"), check.out());
        JsonNode json = new ObjectMapper().readTree(check("--json", "-").out());
        assertFalse(json.has("recording"));
    }

    @Test
    void nothingToCheckIsBadInput() throws IOException {
        CommandLineRun missing =
                CommandLineRun.of("check", directory.resolve("ran").toString());
        assertEquals(ExitCode.BAD_INPUT, missing.code());
        assertTrue(missing.err().contains("did you mean"), missing.err());
        Path empty = Files.createDirectory(directory.resolve("empty"));
        assertEquals(
                ExitCode.BAD_INPUT, CommandLineRun.of("check", empty.toString()).code());
        assertEquals(ExitCode.BAD_INPUT, check("--window", "0:2000").code());
        assertEquals(ExitCode.USAGE, check("--strict", "--lenient").code());
    }

    @Test
    void recordingWithoutSpikes() throws IOException {
        for (int v = 0; v < 2; v++) {
            Files.writeString(run.resolve("rec-21-" + v + ".dat"), HEADER);
        }
        CommandLineRun check = check();
        assertEquals(ExitCode.FAILED, check.code());
        assertTrue(check.out().contains("no_spikes"), check.out());
        Files.delete(run.resolve("simulation.yaml"));
        assertTrue(check().out().contains("no_spikes"), check().out());
    }
}
