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
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Recording;
import siegert.spikes.SpikeFingerprint;
import siegert.spikes.Window;

class ConvertCommandTest {
    private static final Path MICROCIRCUIT =
            Path.of(System.getProperty("siegert.home"), "datasets", "recordings", "microcircuit");

    @TempDir
    Path directory;

    private static String fingerprint(Path recording, double start, double stop) {
        return SpikeFingerprint.of(
                Recording.open(List.of(recording), MeasurementSettings.defaults()), new Window(start, stop), 2);
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private static CommandLineRun done(String... words) {
        CommandLineRun run = CommandLineRun.of(words);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        return run;
    }

    @Test
    void aRealRecordingAndBackSpikeForSpike() throws IOException {
        CommandLineRun run = done("convert", "microcircuit", path("new/all.h5"));
        assertTrue(run.out().startsWith("microcircuit: 2296172 spikes written to "), run.out());
        Path packed = directory.resolve("new/all.h5");
        // all of them, those at the end of the recording included
        assertEquals(fingerprint(MICROCIRCUIT, 0, 11), fingerprint(packed, 0, 11));
        done("convert", packed.toString(), path("text"));
        assertEquals(fingerprint(MICROCIRCUIT, 0, 11), fingerprint(directory.resolve("text"), 0, 11));
        assertEquals(ExitCode.DONE, CommandLineRun.of("check", path("text")).code());
        CommandLineRun again = CommandLineRun.of("convert", packed.toString(), path("text"));
        assertEquals(ExitCode.BAD_INPUT, again.code());
        assertTrue(again.err().contains("holds files of a recording already"), again.err());
    }

    @Test
    void aWindow() throws IOException {
        CommandLineRun run =
                done("convert", "microcircuit", path("part.h5"), "--window", "1000:1200", "--json", path("part.json"));
        Path packed = directory.resolve("part.h5");
        assertEquals(fingerprint(MICROCIRCUIT, 1, 1.2), fingerprint(packed, 0, 11));
        JsonNode measured = new ObjectMapper()
                .readTree(done("measure", packed.toString(), "--segment", "50", "--json", "-")
                        .out());
        assertEquals(
                "[1000.0,1200.0]", measured.get("recording").get("window_ms").toString());
        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("part.json").toFile());
        assertEquals("convert", json.get("command").asText());
        assertEquals(measured.get("recording").get("spikes"), json.get("spikes"));
        assertEquals("sonata", json.get("format").asText());
        assertEquals(16, json.get("provenance").get("inputs").size());
        assertTrue(run.out().contains("23E"), run.out());
        CommandLineRun outside = CommandLineRun.of("convert", "microcircuit", path("x.h5"), "--window", "0:400");
        assertEquals(ExitCode.BAD_INPUT, outside.code());
        assertTrue(outside.err().contains("no spike from 0"), outside.err());
        assertFalse(Files.exists(directory.resolve("x.h5")));
    }

    @Test
    void whatIsThereIsReplacedOnlyIfAConversionWroteIt() throws IOException {
        Path run = Files.createDirectory(directory.resolve("run"));
        Files.writeString(run.resolve("population_nodeids.dat"), "1 2 E\n");
        Files.writeString(run.resolve("a-3-0.dat"), "# NEST version: 3.8.0\nsender\ttime_ms\n1\t2.000\n2\t3.000\n");
        Path out = directory.resolve("out.h5");
        Files.writeString(out, "precious");
        CommandLineRun foreign = CommandLineRun.of("convert", run.toString(), out.toString());
        assertEquals(ExitCode.BAD_INPUT, foreign.code());
        assertTrue(foreign.err().contains("no conversion wrote it"), foreign.err());
        assertEquals("precious", Files.readString(out));
        Files.delete(out);
        done("convert", run.toString(), out.toString());
        done("convert", run.toString(), out.toString());
        CommandLineRun itself = CommandLineRun.of("convert", out.toString(), out.toString());
        assertEquals(ExitCode.BAD_INPUT, itself.code());
        assertTrue(itself.err().contains("a file of the recording itself"), itself.err());
        CommandLineRun onto = CommandLineRun.of("convert", run.toString(), out.toString(), "--to", "nest");
        assertEquals(ExitCode.BAD_INPUT, onto.code());
        assertTrue(onto.err().contains("is a file"), onto.err());
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(2, files.count(), "nothing half-written is left");
        }
    }

    @Test
    void nothingIsLostInSilence() throws IOException {
        Path run = Files.createDirectory(directory.resolve("run"));
        Files.writeString(run.resolve("population_nodeids.dat"), "1 2 E\n");
        Files.writeString(run.resolve("a-3-0.dat"), "# NEST version: 3.8.0\nsender\ttime_ms\n1\t2.000\n9\t3.000\n2\t3");
        CommandLineRun lossy = CommandLineRun.of("convert", run.toString(), path("text/"));
        assertEquals(ExitCode.BAD_INPUT, lossy.code());
        assertTrue(lossy.err().contains("belong to no population"), lossy.err());
        assertTrue(lossy.err().contains("a-3-0.dat:5"), lossy.err());
        assertFalse(Files.exists(directory.resolve("text")));
    }

    @Test
    void wrongUsage() {
        assertEquals(
                ExitCode.USAGE, CommandLineRun.of("convert", "microcircuit").code());
        CommandLineRun unclear = CommandLineRun.of("convert", "microcircuit", path("out.csv"));
        assertEquals(ExitCode.USAGE, unclear.code());
        assertTrue(unclear.err().contains("--to sonata or nest"), unclear.err());
    }
}
