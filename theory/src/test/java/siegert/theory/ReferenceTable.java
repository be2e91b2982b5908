package siegert.theory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of {@code reference/mpmath}: comma-separated columns under a header line. */
public final class ReferenceTable {
    private ReferenceTable() {}

    /** The rows without the header; fails if there are none. */
    public static List<String[]> rows(String name) {
        try (InputStream in = ReferenceTable.class.getResourceAsStream("/reference/mpmath/" + name)) {
            List<String[]> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
            if (rows.isEmpty()) {
                throw new IllegalStateException(name + " is empty");
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
