package siegert.workflows.console;

import java.util.Arrays;
import java.util.List;
import siegert.compare.discrepancy.Discrepancy;
import siegert.compare.discrepancy.DiscrepancyBaseline;

/** A stored discrepancy as a table for people: one row a population, one column a check, and its log. */
public final class DiscrepancyTable {
    private DiscrepancyTable() {}

    /** The table, with what is to be known of it above and the log below. */
    public static String format(DiscrepancyBaseline baseline) {
        List<Discrepancy> all = baseline.discrepancies();
        List<String> columns =
                all.stream().map(DiscrepancyTable::column).distinct().toList();
        String[] head = new String[columns.size() + 1];
        head[0] = "population";
        for (int c = 0; c < columns.size(); c++) {
            head[c + 1] = columns.get(c);
        }
        TextTable table = new TextTable(head);
        for (String population :
                all.stream().map(Discrepancy::population).distinct().toList()) {
            String[] row = new String[head.length];
            Arrays.fill(row, "");
            row[0] = population;
            for (Discrepancy d : all) {
                if (d.population().equals(population)) {
                    row[columns.indexOf(column(d)) + 1] = Decimal.fixed(d.deviation(), 2);
                }
            }
            table.add(row);
        }
        DiscrepancyBaseline.Terms terms = baseline.terms();
        return "version " + baseline.version() + ", theory minus simulation of " + terms.network() + ", "
                + Decimal.fixed(terms.duration(), 3) + " s, theory " + terms.theory() + ", by siegert "
                + baseline.tool() + "\n\n" + table.format() + "\n" + BaselineTable.log(baseline.log());
    }

    private static String column(Discrepancy d) {
        String name = switch (d.observable()) {
            case "band_power" -> d.range();
            case "peak_frequency" -> "peak";
            case "rate_at_measured_input" -> "at input";
            case "rate_sd" -> "rate sd";
            default -> d.observable();
        };
        return d.unit().isEmpty() ? name : name + " (" + d.unit() + ")";
    }
}
