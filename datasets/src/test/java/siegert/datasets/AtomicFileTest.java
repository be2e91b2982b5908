package siegert.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path directory;

    @Test
    void writesWithParentsAndReplaces() throws IOException {
        Path file = directory.resolve("a/b/report.json");
        AtomicFile.writeText(file, "first, and longer\n");
        AtomicFile.writeText(file, "sécond\n");
        assertEquals("sécond\n", Files.readString(file));
        assertEquals(List.of("report.json"), names(file.getParent()));
    }

    @Test
    void failureLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(directory.resolve("report.json"), "whole");
        InputException e = assertThrows(
                InputException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    throw new IOException("No space left on device");
                }));
        assertEquals(file.toString(), e.problems().get(0).file());
        assertTrue(e.getMessage().contains("cannot be written (No space left on device)"), e.getMessage());
        assertEquals("whole", Files.readString(file));
        assertEquals(List.of("report.json"), names(directory));
    }

    @Test
    void faultOfTheWriterLeavesNothing() throws IOException {
        Path file = directory.resolve("report.json");
        assertThrows(
                IllegalStateException.class,
                () -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException();
                }));
        assertEquals(List.of(), names(directory));
    }

    @Test
    void aDirectoryIsNoFile() {
        InputException e = assertThrows(InputException.class, () -> AtomicFile.writeText(directory, "x"));
        assertTrue(e.getMessage().contains("is a directory"), e.getMessage());
    }

    /** A file in the place of the directory is unwritable for everybody, even for root. */
    @Test
    void parentThatIsAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("taken"), "x");
        InputException e =
                assertThrows(InputException.class, () -> AtomicFile.writeText(file.resolve("report.json"), "x"));
        assertTrue(e.getMessage().contains("cannot be written: taken is a file and no directory"), e.getMessage());
        assertTrue(e.getMessage().contains("choose a directory that you may write to"), e.getMessage());
        assertEquals("x", Files.readString(file));
    }

    @Test
    void directoryWithoutPermission() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Assumptions.assumeTrue(
                closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may write anywhere");
        InputException e =
                assertThrows(InputException.class, () -> AtomicFile.writeText(closed.resolve("report.json"), "x"));
        assertTrue(e.getMessage().contains("access denied"), e.getMessage());
    }

    @Test
    void symbolicLinksStay() throws IOException {
        Path file = Files.writeString(directory.resolve("real"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        AtomicFile.writeText(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void devicesAreWrittenTo() {
        Path nowhere = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(nowhere) && !Files.isRegularFile(nowhere));
        AtomicFile.writeText(nowhere, "x");
        assertTrue(!Files.isRegularFile(nowhere));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
