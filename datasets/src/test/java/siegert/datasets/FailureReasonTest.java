package siegert.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureReasonTest {
    @TempDir
    Path directory;

    @Test
    void namesTheReasonAndNotThePath() throws IOException {
        Path missing = directory.resolve("missing");
        assertEquals(
                "no such file", FailureReason.of(assertThrows(IOException.class, () -> Files.readString(missing))));
        assertEquals("access denied", FailureReason.of(new AccessDeniedException("secret")));
        assertEquals("Disk quota exceeded", FailureReason.of(new FileSystemException("a", "", "Disk quota exceeded")));
        Path latin = Files.write(directory.resolve("latin"), new byte[] {'g', (byte) 0xfc});
        assertEquals(
                "it is no text in UTF-8",
                FailureReason.of(assertThrows(IOException.class, () -> Files.readString(latin))));
    }
}
