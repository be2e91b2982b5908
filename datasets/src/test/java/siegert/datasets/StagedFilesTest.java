package siegert.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory holds the files of one run, the old or the new. */
class StagedFilesTest {
    @TempDir
    Path directory;

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }

    private void write(String run) {
        try (StagedFiles files = new StagedFiles(directory)) {
            files.writeText("tables/rates.csv", run);
            files.writeText("report.json", run);
            files.place();
        }
    }

    @Test
    void allFilesAreReplacedAndOthersStay() throws IOException {
        Files.writeString(directory.resolve("mine.txt"), "mine");
        write("old");
        write("new");
        assertEquals(Map.of("mine.txt", "mine", "report.json", "new", "tables/rates.csv", "new"), contents());
    }

    @Test
    void manyThreadsWrite() throws IOException {
        try (StagedFiles files = new StagedFiles(directory.resolve("deep/report"))) {
            IntStream.range(0, 100).parallel().forEach(i -> files.writeText("figures/" + i, "x"));
            files.place();
        }
        assertEquals(100, contents().size());
    }

    @Test
    void halfWayNothingChanges() throws IOException {
        write("old");
        InputException e = assertThrows(InputException.class, () -> {
            try (StagedFiles files = new StagedFiles(directory)) {
                files.writeText("tables/rates.csv", "new");
                files.write("report.json", out -> {
                    out.write('n');
                    throw new IOException("No space left on device");
                });
            }
        });
        assertEquals(
                directory.resolve("report.json").toString(), e.problems().get(0).file());
        assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
        assertEquals(Map.of("report.json", "old", "tables/rates.csv", "old"), contents());
    }

    @Test
    void aPlaceThatIsTakenIsSeenBeforeTheOldFilesGo() throws IOException {
        Files.writeString(directory.resolve("tables"), "a file");
        Files.writeString(directory.resolve("report.json"), "old");
        InputException e = assertThrows(InputException.class, () -> write("new"));
        assertTrue(e.getMessage().contains("tables is a file and no directory"), e.getMessage());
        assertEquals(Map.of("report.json", "old", "tables", "a file"), contents());
    }

    /** What can still go wrong while files are moved: the old verdict is gone by then. */
    @Test
    void noOldVerdictStandsBesideNewTables() throws IOException {
        write("old");
        assertThrows(InputException.class, () -> {
            try (StagedFiles files = new StagedFiles(directory)) {
                files.writeText("report.json", "new");
                files.writeText("tables/rates.csv", "new");
                Path taken = directory.resolve("tables/rates.csv");
                Files.delete(taken);
                Files.createDirectories(taken.resolve("by another program"));
                files.place();
            }
        });
        assertEquals(Map.of(), contents());
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(
                    List.of("tables"), left.map(p -> p.getFileName().toString()).toList());
        }
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path real = Files.writeString(directory.resolve("elsewhere.json"), "old");
        Files.createSymbolicLink(directory.resolve("report.json"), real);
        write("new");
        assertEquals("new", Files.readString(real));
        assertTrue(Files.isSymbolicLink(directory.resolve("report.json")));
    }
}
