package siegert.workflows.scan;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The results of a scan as a tidy table: a row per point and population. Columns are the number of the point, the varied
 * parameters, the population, the observables (those of the network repeat for every population) and the reason of a
 * failure. A number that does not exist is an empty cell.
 */
public final class ScanCsv {
    private final Scan scan;

    public ScanCsv(Scan scan) {
        this.scan = scan;
    }

    /** Writes the table with its line of column names, in UTF-8. */
    public void write(List<ScanPoint> points, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write("point");
        for (Variation variation : scan.grid().variations()) {
            text.append(',').append(quoted(variation.column()));
        }
        text.write(",population");
        ScanColumns columns = scan.columns();
        List<String> ofPopulation = columns.names(Observable.Scope.POPULATION);
        List<String> ofNetwork = columns.names(Observable.Scope.NETWORK);
        for (String column : ofPopulation) {
            text.append(',').append(column);
        }
        for (String column : ofNetwork) {
            text.append(',').append(column);
        }
        text.write(",failure\n");
        for (ScanPoint point : points) {
            StringBuilder head = new StringBuilder().append(point.index());
            int[] indices = scan.grid().indices(point.index());
            for (int v = 0; v < indices.length; v++) {
                head.append(',').append(scan.grid().variations().get(v).values().get(indices[v]));
            }
            for (int p = 0; p < columns.populations().size(); p++) {
                text.append(head)
                        .append(',')
                        .append(quoted(columns.populations().get(p)));
                numbers(text, point.values(), columns.offset(p), ofPopulation.size());
                numbers(text, point.values(), columns.networkOffset(), ofNetwork.size());
                text.append(',').append(quoted(point.failure())).append('\n');
            }
        }
        text.flush();
    }

    private static void numbers(Writer text, double[] values, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            text.write(',');
            if (!Double.isNaN(values[i])) {
                text.write(NumberOutput.toString(values[i], true));
            }
        }
    }

    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
