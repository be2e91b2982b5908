package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresCommandTest {
    @TempDir
    Path directory;

    @Test
    void figuresAreDrawnOnceInAllFormats() throws IOException {
        String out = directory.resolve("figures").toString();
        String[] command = {"figures", "layer2022-fig2", "layer2022-fig4", "layer2022-fig8", "--check", "--out", out};
        CommandLineRun run = CommandLineRun.of(command);
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.out().contains("3 of 3 figures drawn"), run.out());
        for (String format : List.of("png", "svg", "pdf", "csv")) {
            assertTrue(Files.size(Path.of(out, "layer2022-fig4." + format)) > 1000, format);
        }
        String manifest = Files.readString(Path.of(out, "manifest.json"));
        for (String key : List.of("\"schuecker-neurons\"", "\"deviation\"", "\"limit\"", "\"verdict\": \"PASS\"")) {
            assertTrue(manifest.contains(key), key);
        }
        assertTrue(CommandLineRun.of(command).out().contains("0 of 3 figures drawn"));
    }

    @Test
    void theCatalogueIsListed() {
        CommandLineRun run = CommandLineRun.of("figures", "--list");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("layer2022-fig5"), run.out());
    }

    @Test
    void twoFiguresOfOneNameAreRefused() throws IOException {
        String yaml = "schema: 1\nname: one\nrows:\n  - panels:\n"
                + "      - {x: a, y: b, curves: [{name: c, file: t.csv, x: a, y: b}]}\n";
        Files.writeString(directory.resolve("t.csv"), "a,b\n1,2\n2,3\n");
        String first = directory.resolve("first.yaml").toString();
        String second = directory.resolve("second.yaml").toString();
        Files.writeString(Path.of(first), yaml);
        Files.writeString(Path.of(second), yaml);
        CommandLineRun run = CommandLineRun.of("figures", first, second, "--out", directory.toString());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("second.yaml") && run.err().contains("the name one"), run.err());
        assertEquals(
                0,
                CommandLineRun.of("figures", first, "--out", directory.toString(), "--quiet")
                        .code());
        assertTrue(Files.exists(directory.resolve("one.pdf")));
    }

    @Test
    void everyUnknownNameIsNamed() {
        CommandLineRun run = CommandLineRun.of("figures", "layer2022-fig22", "nothing-like-it");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("did you mean layer2022-fig2"), run.err());
        assertTrue(run.err().contains("nothing-like-it"), run.err());
    }
}
