package siegert.workflows.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import siegert.datasets.InputException;
import siegert.datasets.json.JsonDocument;
import siegert.datasets.json.JsonTree;
import siegert.datasets.result.Provenance;

/** The list of the figures of a directory, with inputs, checks and files of each. */
final class Manifest {
    /** Its name in the directory. */
    static final String FILE = "manifest.json";

    private final Map<String, ManifestEntry> entries = new TreeMap<>();

    /** The manifest of a directory; empty where there is none, or one that cannot be understood. */
    static Manifest of(Path directory) {
        Manifest manifest = new Manifest();
        Path file = directory.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try {
                for (JsonTree entry : JsonTree.read(file).get("figures").elements()) {
                    manifest.put(ManifestEntry.read(entry));
                }
            } catch (InputException spoilt) {
                // everything is drawn again, and the manifest with it
                return new Manifest();
            }
        }
        return manifest;
    }

    /** The entry of a figure, or null. */
    ManifestEntry get(String name) {
        return entries.get(name);
    }

    void put(ManifestEntry entry) {
        entries.put(entry.name(), entry);
    }

    /** All entries by name. */
    Collection<ManifestEntry> entries() {
        return entries.values();
    }

    void write(Provenance provenance, double theorySeconds, OutputStream out) throws IOException {
        try (JsonDocument json = new JsonDocument(out, "figures")) {
            json.array("figures", () -> {
                for (ManifestEntry entry : entries.values()) {
                    json.element(() -> entry.write(json));
                }
            });
            json.provenance(provenance, () -> json.number("theory_cpu_s", theorySeconds));
        }
    }
}
