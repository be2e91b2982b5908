package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conventions are options of the command line, stand in every output and survive parts. */
class MeasureConventionsTest {
    private static final List<String> ALL =
            List.of("--minimum-spikes", "4", "--ddof", "1", "--window-edges", "stop", "--scaling", "spectrum");

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder("# NEST version: 3.8.0\n# RecordingBackendASCII version: 2\n");
        text.append("sender\ttime_ms\n");
        for (int k = 0; k <= 100; k++) {
            text.append(1 + k % 3).append('\t').append(10 * k).append(".0\n");
        }
        Files.writeString(directory.resolve("rec-21-0.dat"), text.toString());
        Files.writeString(directory.resolve("population_nodeids.dat"), "1 3 E\n");
        Files.writeString(
                directory.resolve("simulation.yaml"), "transient_ms: 0.0\nt_stop_ms: 1000.0\nresolution_ms: 0.1\n");
    }

    private CommandLineRun measure(List<String> options, String... more) {
        List<String> words = new ArrayList<>(List.of("measure", directory.toString()));
        words.addAll(options);
        words.addAll(List.of(more));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    @Test
    void theyAreSaidInTheTable() {
        CommandLineRun usual = measure(List.of());
        assertTrue(usual.out().contains("100 spikes of 3 neurons in 1 file, window [0, 1000) ms"), usual.out());
        assertTrue(usual.out().contains("at least 3 spikes; standard deviations: ddof 0; spectra: density"));
        CommandLineRun chosen = measure(ALL);
        assertTrue(chosen.out().contains("100 spikes of 3 neurons in 1 file, window (0, 1000] ms"), chosen.out());
        assertTrue(chosen.out().contains("at least 4 spikes; standard deviations: ddof 1; spectra: spectrum"));
        CommandLineRun both = measure(List.of(), "--window-edges", "both");
        assertTrue(both.out().contains("101 spikes of 3 neurons in 1 file, window [0, 1000] ms"), both.out());
    }

    @Test
    void theyStandInJsonAndPartsCarryThem() throws IOException {
        Path whole = directory.resolve("whole.json");
        Path merged = directory.resolve("merged.json");
        assertEquals(ExitCode.DONE, measure(ALL, "--json", whole.toString()).code());
        String parts = directory.resolve("parts").toString();
        assertEquals(
                ExitCode.DONE, measure(ALL, "--part", "1/1", "--out", parts).code());
        CommandLineRun merge = CommandLineRun.of("merge", parts + "/part-1-of-1.siegert", "--json", merged.toString());
        assertEquals(ExitCode.DONE, merge.code(), merge.err());
        JsonNode json = new ObjectMapper().readTree(whole.toFile());
        JsonNode again = new ObjectMapper().readTree(merged.toFile());
        for (String key : List.of("recording", "populations", "spectra", "findings")) {
            assertEquals(json.get(key), again.get(key));
        }
        assertEquals(4, json.at("/recording/minimum_spikes").asInt());
        assertEquals(1, json.at("/recording/ddof").asInt());
        assertEquals("stop", json.at("/recording/window_edges").asText());
        assertEquals("spectrum", json.at("/spectra/fft/convention/scaling").asText());
        assertTrue(json.at("/spectra/fft/power_hz2/E").isArray());
    }

    @ParameterizedTest
    @CsvSource({
        "--ddof, 2, a ddof of 2 in place of 0 or 1",
        "--correlations, 1, a sample of 1 neurons in place of 2 to 10000",
        "--multitaper, 0.5, a time half-bandwidth of 0.5 in place of 1 to 1000",
        "--minimum-spikes, 1, 'a CV needs at least 2 spikes, not 1'",
        "--window-edges, neither, --window-edges",
        "--scaling, power, --scaling"
    })
    void othersAreMisuse(String option, String value, String words) {
        CommandLineRun run = measure(List.of(), option, value);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(words), run.err());
    }
}
