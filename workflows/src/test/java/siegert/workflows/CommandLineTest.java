package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                "baseline",
                "baseline create",
                "datasets",
                "datasets list"
            })
    void everyCommandExplainsItself(String command) {
        String[] words = (command + " --help").strip().split(" ");
        CommandLineRun help = CommandLineRun.of(words);
        assertEquals(ExitCode.DONE, help.code());
        assertTrue(help.out().startsWith("Usage: siegert"), help.out());
        if (!command.contains(" ")) {
            assertTrue(help.out().contains("Example"), help.out());
        }
        assertTrue(help.out().lines().allMatch(line -> line.length() <= 120), help.out());
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertTrue(CommandLineRun.of("--version").out().matches("siegert \\d+\\.\\d+\\.\\d+\\R"));
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
    void theMainJobWritesTheWholeReport() throws IOException {
        Path out = directory.resolve("deep/report");
        CommandLineRun run = CommandLineRun.of("validate", "microcircuit", "--out", out.toString());
        JsonNode report = JSON.readTree(out.resolve("report.json").toFile());
        assertEquals("validate", report.get("command").asText());
        String verdict = report.get("verdict").asText();
        assertEquals(verdict.equals("FAIL") ? ExitCode.FAILED : ExitCode.DONE, run.code());
        assertTrue(run.out().startsWith(verdict + ": microcircuit against microcircuit"), run.out());
        assertEquals(72, report.get("checks").size());
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
