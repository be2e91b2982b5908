package siegert.compare.regression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import siegert.datasets.InputException;
import siegert.datasets.json.JsonDocument;
import siegert.datasets.json.JsonTree;

/** The log of a baseline as JSON: {@code version} and {@code log}. */
public final class ApprovalJson {
    private ApprovalJson() {}

    /** Writes them into the current object. */
    public static void write(JsonDocument json, String tool, List<Approval> log) throws IOException {
        json.whole("version", log.get(log.size() - 1).version());
        json.text("siegert", tool);
        json.array("log", () -> {
            for (Approval entry : log) {
                json.element(() -> {
                    json.whole("version", entry.version());
                    json.text("date", entry.date());
                    json.text("by", entry.by());
                    json.text("reason", entry.reason());
                    json.texts("changes", entry.changes());
                });
            }
        });
    }

    /**
     * Reads the log.
     *
     * @throws InputException if it does not end with the version of the file
     */
    public static List<Approval> read(JsonTree tree) {
        List<Approval> log = new ArrayList<>();
        for (JsonTree entry : tree.get("log").elements()) {
            log.add(new Approval(
                    (int) entry.get("version").whole(),
                    entry.get("date").text(),
                    entry.get("by").text(),
                    entry.get("reason").text(),
                    entry.get("changes").elements().stream().map(JsonTree::text).toList()));
        }
        if (log.isEmpty()
                || log.get(log.size() - 1).version() != tree.get("version").whole()) {
            throw tree.get("log")
                    .wrong(
                            "does not end with version " + tree.get("version").whole(),
                            "Approve changes with siegert baseline approve; it keeps the log.");
        }
        return log;
    }
}
