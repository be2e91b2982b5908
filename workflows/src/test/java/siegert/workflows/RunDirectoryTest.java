package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.catalogue.Catalogue;

/** A run that carries its own parameters is network and recording at once. */
class RunDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void runIsValidatedAgainstItsOwnParameters() throws IOException {
        Path run = Files.createDirectory(directory.resolve("run"));
        try (Stream<Path> files = Files.list(Catalogue.bundled().resolveRecording("ei-same"))) {
            for (Path file : files.toList()) {
                Files.copy(file, run.resolve(file.getFileName()));
            }
        }
        try (InputStream in = RunDirectoryTest.class.getResourceAsStream("/siegert/workflows/ei/network.yaml")) {
            Files.copy(in, run.resolve("network.yaml"));
        }
        Path json = directory.resolve("report.json");
        CommandLineRun validation = CommandLineRun.of(
                "validate",
                run.toString(),
                "--quiet",
                "--out",
                directory.resolve("report").toString(),
                "--json",
                json.toString());
        assertEquals("", validation.err());
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertEquals("ei", report.get("network").asText());
        assertEquals("run", report.get("recording").get("name").asText());
        assertTrue(report.get("provenance").get("inputs").toString().contains("network.yaml"));

        CommandLineRun shown = CommandLineRun.of("datasets", "show", run.toString());
        assertEquals(Files.readString(run.resolve("network.yaml")), shown.out());

        Files.delete(run.resolve("network.yaml"));
        CommandLineRun without = CommandLineRun.of("validate", run.toString());
        assertEquals(ExitCode.BAD_INPUT, without.code());
        assertTrue(without.err().contains("is a directory without the parameters of a network"), without.err());
    }
}
