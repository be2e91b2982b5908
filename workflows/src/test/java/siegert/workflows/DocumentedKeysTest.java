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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key at the top of a result stands in docs/json.md. */
class DocumentedKeysTest {
    private static String page;

    @TempDir
    Path directory;

    @BeforeAll
    static void readPage() throws IOException {
        page = Files.readString(Path.of("../docs/json.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "predict brunel-ai --frequencies 1:20:1 --observe rates,spectra,fixed-points,stability,eigenmodes,cross-spectra",
                "predict binary-ei",
                "predict senk-ring --observe waves --frequencies 1:20:1 --wavenumbers 0:5:1",
                "measure ei-same --cross-spectra --correlogram 5ms --multitaper 4",
                "check ei-same",
                "validate brunel-ai ei-same --ladder off",
                "scan microcircuit --vary g=4,4.1 --observe rates"
            })
    void everyKeyIsDocumented(String command) throws IOException {
        Path file = directory.resolve("result.json");
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--quiet", "--json", file.toString()));
        if (command.startsWith("validate") || command.startsWith("scan")) {
            words.addAll(List.of("--out", directory.resolve("out").toString()));
        }
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        assertTrue(run.code() <= ExitCode.FAILED, run.err());
        JsonNode result = new ObjectMapper().readTree(file.toFile());
        assertFalse(result.isEmpty());
        List<String> missing = new ArrayList<>();
        result.fieldNames().forEachRemaining(key -> {
            if (!page.contains("`" + key + "`")
                    && !page.contains("`" + key + "[]")
                    && !page.contains("`" + key + ".")) {
                missing.add(key);
            }
        });
        assertEquals(List.of(), missing);
    }
}
