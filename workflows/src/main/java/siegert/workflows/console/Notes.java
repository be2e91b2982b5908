package siegert.workflows.console;

import java.util.List;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Warning;

/** What a person should know of a recording or of the theory besides the numbers, a line each. */
public final class Notes {
    private Notes() {}

    /** The findings on a recording, each with file and line where it has some. */
    public static String ofFindings(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(finding.severity().key()).append(": ");
            if (!finding.file().isEmpty() && finding.line() > 0) {
                text.append(finding.file()).append(':').append(finding.line()).append(": ");
            }
            text.append(finding.message()).append('\n');
        }
        return text.toString();
    }

    /** The warnings of the theory. */
    static String ofWarnings(List<Warning> warnings) {
        StringBuilder text = new StringBuilder();
        warnings.forEach(w -> text.append("warning: ").append(w.message()).append('\n'));
        return text.toString();
    }
}
