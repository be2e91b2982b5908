package siegert.compare.report;

import java.util.List;
import java.util.Map;
import siegert.datasets.result.Finding;

/** What was found wrong or remarkable with recordings: the section of every report. */
final class DataQuality {
    private static final int LONGEST = 30;

    private DataQuality() {}

    /** Rows of the page, in the order of the findings. */
    static List<Map<String, String>> rows(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Map.of(
                        "severity", finding.severity().key(),
                        "order", Integer.toString(finding.severity().ordinal()),
                        "kind", Wording.observable(finding.kind()),
                        "count", Wording.count(finding.count()),
                        "place", place(finding),
                        "message", finding.message(),
                        "remedy", finding.remedy()))
                .toList();
    }

    private static String place(Finding finding) {
        return finding.file().isEmpty() ? "" : finding.file() + (finding.line() > 0 ? ":" + finding.line() : "");
    }

    /** A section of Markdown; none without findings. */
    static void markdown(List<Finding> findings, StringBuilder text) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("### Data quality\n\n| severity | finding | count | what was seen | where | what to do |\n"
                + "|---|---|---|---|---|---|\n");
        for (Finding finding : findings.subList(0, Math.min(findings.size(), LONGEST))) {
            text.append("| ")
                    .append(finding.severity().key())
                    .append(" | ")
                    .append(Wording.observable(finding.kind()))
                    .append(" | ")
                    .append(finding.count())
                    .append(" | ")
                    .append(Markdown.escaped(finding.message()))
                    .append(" | ")
                    .append(Markdown.escaped(place(finding)))
                    .append(" | ")
                    .append(Markdown.escaped(finding.remedy()))
                    .append(" |\n");
        }
        if (findings.size() > LONGEST) {
            text.append("\nand ").append(findings.size() - LONGEST).append(" more, see report.json.\n");
        }
        text.append('\n');
    }
}
