package siegert.datasets.json;

import java.io.IOException;
import java.util.List;
import siegert.datasets.result.Finding;

/** Findings on a recording as JSON, the same in every result. */
public final class FindingsJson {
    private FindingsJson() {}

    /** Writes findings as a list, in their order. */
    public static void write(JsonDocument json, String key, List<Finding> findings) throws IOException {
        json.array(key, () -> {
            for (Finding finding : findings) {
                json.element(() -> {
                    json.text("severity", finding.severity().key());
                    json.text("kind", finding.kind());
                    json.text("file", finding.file());
                    json.whole("line", finding.line());
                    json.whole("count", finding.count());
                    json.text("message", finding.message());
                    json.text("remedy", finding.remedy());
                });
            }
        });
    }
}
