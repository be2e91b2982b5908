package siegert.workflows.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;
import siegert.datasets.NameSuggestion;
import siegert.datasets.json.JsonTree;

/**
 * A file of results from which a figure takes columns: JSON, where {@code spectra.power_hz.4I} names an array and
 * {@code populations[].rate_hz} one value of every element of a list; or CSV with a line of column names.
 */
final class ResultFile {
    private final String name;
    private final JsonTree json;
    private final CsvTable csv;

    private ResultFile(String name, JsonTree json, CsvTable csv) {
        this.name = name;
        this.json = json;
        this.csv = csv;
    }

    /** Values of a column, as they stand in the file. */
    record Column(List<String> values) {
        /** Whether all of them are numbers, or empty cells. */
        boolean isNumeric() {
            return values.stream().allMatch(v -> v.isEmpty() || number(v) != null);
        }

        /** The values as numbers times a factor; NaN for what is none. */
        double[] numbers(double factor) {
            return values.stream()
                    .mapToDouble(v -> number(v) == null ? Double.NaN : factor * number(v))
                    .toArray();
        }

        private static Double number(String text) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    /**
     * @throws InputException if the file cannot be read
     */
    static ResultFile read(Path file) {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    file.toString(),
                    0,
                    "there is no such file",
                    "check the path; it counts from the" + " directory of the description");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return new ResultFile(name, JsonTree.read(file), null);
        }
        try {
            return new ResultFile(
                    name, null, CsvTable.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new InputException(
                    file.toString(), 0, "cannot be read: " + FailureReason.of(e), "name a JSON or CSV file in UTF-8");
        }
    }

    /**
     * A column.
     *
     * @param path its name, or path in JSON
     * @param where rows of a table that count: column and value; empty for all
     * @throws InputException if there is none, or rows are asked for of a file without rows
     */
    Column column(String path, Map<String, String> where) {
        if (csv != null) {
            return new Column(csv.column(path, where));
        }
        if (!where.isEmpty()) {
            throw new InputException(name, 0, "'where' chooses rows of a table, and this is JSON", "leave it out");
        }
        List<JsonTree> at = List.of(json);
        String walked = "";
        for (String part : path.split("\\.")) {
            boolean all = part.endsWith("[]");
            String key = all ? part.substring(0, part.length() - 2) : part;
            List<JsonTree> next = new ArrayList<>();
            for (JsonTree tree : at) {
                requireKey(tree, walked, key);
                JsonTree value = tree.get(key);
                if (all) {
                    next.addAll(value.elements());
                } else {
                    next.add(value);
                }
            }
            at = next;
            walked = walked.isEmpty() ? part : walked + "." + part;
        }
        List<String> values = new ArrayList<>();
        for (JsonTree tree : at) {
            values.addAll(tree.scalars());
        }
        return new Column(values);
    }

    private void requireKey(JsonTree tree, String walked, String key) {
        List<String> keys = List.copyOf(tree.entries().keySet());
        if (!keys.contains(key)) {
            List<String> near = NameSuggestion.nearest(key, keys);
            throw new InputException(
                    name,
                    0,
                    (walked.isEmpty() ? "the document" : walked) + " has no key \"" + key + "\"",
                    near.isEmpty()
                            ? "it has " + String.join(", ", keys)
                            : "did you mean " + String.join(" or ", near) + "?");
        }
    }
}
