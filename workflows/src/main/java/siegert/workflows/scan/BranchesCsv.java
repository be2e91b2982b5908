package siegert.workflows.scan;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The branches of a scan as a tidy table: a row per state and population. Columns are the parameters that do not vary along
 * the branches, the number of the branch among those of the same parameters, the number of the state on it, the parameter
 * along the branches, the population, its rate (Hz), the stability of the state, and the reason of a failure.
 */
public final class BranchesCsv {
    private final Scan scan;

    public BranchesCsv(Scan scan) {
        this.scan = scan;
    }

    /** Writes the table with its line of column names, in UTF-8. */
    public void write(List<BranchSet> sets, OutputStream out) throws IOException {
        List<Variation> others =
                scan.grid().variations().subList(0, scan.grid().variations().size() - 1);
        List<String> populations = scan.columns().populations();
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (Variation other : others) {
            text.append(ScanCsv.quoted(other.column())).append(',');
        }
        text.append("branch,state,").append(ScanCsv.quoted(scan.grid().last().column()));
        text.write(",population,rate_hz,stability,failure\n");
        for (BranchSet set : sets) {
            StringBuilder head = new StringBuilder();
            int[] indices = scan.grid().indices(set.point());
            for (int v = 0; v < others.size(); v++) {
                head.append(others.get(v).values().get(indices[v])).append(',');
            }
            for (int b = 0; b < set.branches().size(); b++) {
                write(text, head.toString() + b, set.branches().get(b), populations);
            }
            if (!set.failure().isEmpty()) {
                text.append(head).append(",,,,,,");
                text.append(ScanCsv.quoted(set.failure())).append('\n');
            }
        }
        text.flush();
    }

    private static void write(Writer text, String head, BranchSet.Branch branch, List<String> populations)
            throws IOException {
        for (int k = 0; k < branch.states().size(); k++) {
            var state = branch.states().get(k);
            String parameter = NumberOutput.toString(state.parameter(), true);
            String stability = branch.stability().get(k).name().toLowerCase(Locale.ROOT);
            for (int p = 0; p < populations.size(); p++) {
                text.append(head).append(',').append(Integer.toString(k));
                text.append(',').append(parameter);
                text.append(',').append(ScanCsv.quoted(populations.get(p)));
                text.append(',').append(NumberOutput.toString(state.rates().get(p), true));
                text.append(',').append(stability).append(",\n");
            }
        }
    }
}
