package siegert.datasets.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

class JsonTreeTest {
    @TempDir
    Path directory;

    private static Problem problem(Path file) {
        return assertThrows(InputException.class, () -> JsonTree.read(file))
                .problems()
                .get(0);
    }

    @Test
    void whatCannotBeReadIsSaidPlainly() throws IOException {
        assertEquals(new Problem(directory.toString(), 0, "is a directory", "Name the JSON file."), problem(directory));
        Path absent = directory.resolve("absent.json");
        assertEquals(new Problem(absent.toString(), 0, "there is no such file", "Check the path."), problem(absent));
        Path text = Files.writeString(directory.resolve("text.json"), "{\n\"a\": 1,\n}");
        assertEquals(3, problem(text).line());
        assertTrue(
                problem(text).message().startsWith("is no JSON: "),
                problem(text).message());
    }
}
