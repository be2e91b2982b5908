package siegert.workflows.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import siegert.datasets.json.JsonDocument;
import siegert.datasets.json.JsonTree;

/**
 * What the manifest says of one figure.
 *
 * @param name its name
 * @param title what it shows
 * @param source the published figure, or the description of the user
 * @param program version of the program, and the SHA-256 of its archive where it runs from one
 * @param inputs what it was made from
 * @param checks what its numbers were held to
 * @param files its files with their SHA-256
 */
record ManifestEntry(
        String name,
        String title,
        String source,
        String program,
        List<InputHash> inputs,
        List<ReferenceCheck> checks,
        List<InputHash> files) {
    private static final String FILE = "file";

    ManifestEntry {
        inputs = List.copyOf(inputs);
        checks = List.copyOf(checks);
        files = List.copyOf(files);
    }

    /** Whether all numbers are within their limits. */
    boolean passed() {
        return checks.stream().allMatch(ReferenceCheck::passed);
    }

    /** Whether the figure would come out the same: made by this program from these inputs, and its files are untouched. */
    boolean isCurrent(String currentProgram, List<InputHash> currentInputs, Path directory) {
        if (!program.equals(currentProgram) || !inputs.equals(currentInputs)) {
            return false;
        }
        for (InputHash file : files) {
            Path path = directory.resolve(file.name());
            if (!Files.isRegularFile(path)
                    || !InputHash.ofFile(FILE, file.name(), path).equals(file)) {
                return false;
            }
        }
        return true;
    }

    /** The files of a figure, with their hashes. */
    static List<InputHash> hashes(List<String> names, Path directory) {
        return names.stream()
                .map(name -> InputHash.ofFile(FILE, name, directory.resolve(name)))
                .toList();
    }

    void write(JsonDocument json) throws IOException {
        json.text("name", name);
        json.text("title", title);
        json.text("source", source);
        json.text("program", program);
        json.text("verdict", passed() ? "PASS" : "FAIL");
        json.array("checks", () -> {
            for (ReferenceCheck check : checks) {
                json.element(() -> {
                    json.text("quantity", check.quantity());
                    json.text("reference", check.reference());
                    json.whole("values", check.values());
                    json.number("deviation", check.deviation());
                    json.number("limit", check.limit());
                    json.text("unit", check.unit());
                    json.text("verdict", check.passed() ? "PASS" : "FAIL");
                });
            }
        });
        json.array("inputs", () -> {
            for (InputHash input : inputs) {
                json.element(() -> {
                    json.text("kind", input.kind());
                    json.text("name", input.name());
                    json.text("sha256", input.sha256());
                });
            }
        });
        json.array("files", () -> {
            for (InputHash file : files) {
                json.element(() -> {
                    json.text("name", file.name());
                    json.text("sha256", file.sha256());
                });
            }
        });
    }

    static ManifestEntry read(JsonTree tree) {
        List<ReferenceCheck> checks = new ArrayList<>();
        for (JsonTree check : tree.get("checks").elements()) {
            checks.add(new ReferenceCheck(
                    check.get("quantity").text(),
                    check.get("reference").text(),
                    (int) check.get("values").whole(),
                    check.get("deviation").number(),
                    check.get("limit").number(),
                    check.get("unit").text()));
        }
        return new ManifestEntry(
                tree.get("name").text(),
                tree.get("title").text(),
                tree.get("source").text(),
                tree.get("program").text(),
                tree.get("inputs").elements().stream()
                        .map(i -> new InputHash(
                                i.get("kind").text(),
                                i.get("name").text(),
                                i.get("sha256").text()))
                        .toList(),
                checks,
                tree.get("files").elements().stream()
                        .map(f -> new InputHash(
                                FILE, f.get("name").text(), f.get("sha256").text()))
                        .toList());
    }
}
