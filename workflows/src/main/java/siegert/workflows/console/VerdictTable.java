package siegert.workflows.console;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Verdict;

/** A validation as a table for people: one row a population, one column an observable, and what failed in words. */
public final class VerdictTable {
    private static final String UNDECIDED = "n/a";

    private VerdictTable() {}

    /**
     * The table.
     *
     * @param report the validation
     * @param page where the whole report is
     */
    public static String format(ValidationReport report, Path page) {
        List<Check> checks = report.checks();
        List<String> columns =
                checks.stream().map(VerdictTable::column).distinct().toList();
        List<String> populations =
                checks.stream().map(Check::population).distinct().toList();
        String[] head = new String[columns.size() + 1];
        head[0] = "population";
        for (int c = 0; c < columns.size(); c++) {
            head[c + 1] = columns.get(c);
        }
        TextTable table = new TextTable(head);
        for (String population : populations) {
            String[] row = new String[head.length];
            Arrays.fill(row, "");
            row[0] = population;
            for (Check check : checks) {
                if (check.population().equals(population)) {
                    int at = columns.indexOf(column(check)) + 1;
                    row[at] = worse(row[at], check.verdict());
                }
            }
            table.add(row);
        }
        int undecided = report.checks(Verdict.NOT_APPLICABLE).size();
        StringBuilder text = new StringBuilder();
        text.append(report.verdict())
                .append(": ")
                .append(report.prediction().network())
                .append(" against ")
                .append(report.measurement().recording().name())
                .append(": ")
                .append(report.checks(Verdict.FAIL).size())
                .append(" FAIL, ")
                .append(report.checks(Verdict.WARN).size())
                .append(" WARN, ")
                .append(report.checks(Verdict.PASS).size())
                .append(" PASS")
                .append(undecided == 0 ? "" : ", " + undecided + " not applicable")
                .append(" of ")
                .append(checks.size())
                .append(" checks\n\n")
                .append(table.format())
                .append('\n');
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.WARN)) {
            for (Check check : report.checks(verdict)) {
                text.append(verdict).append(": ").append(check.message()).append('\n');
            }
        }
        report.evidence()
                .baseline()
                .ifPresent(b -> text.append("decides: ").append(b.decides()).append('\n'));
        String notes = Notes.ofWarnings(report.prediction().warnings())
                + Notes.ofFindings(report.measurement().findings());
        if (!notes.isEmpty()) {
            text.append('\n').append(notes);
        }
        return text.append("\nreport: ").append(page).append('\n').toString();
    }

    /** Coherences in all bands share a cell. */
    private static String worse(String cell, Verdict verdict) {
        Verdict before = cell.isEmpty() || cell.equals(UNDECIDED) ? Verdict.NOT_APPLICABLE : Verdict.valueOf(cell);
        Verdict worse = before.worse(verdict);
        return worse == Verdict.NOT_APPLICABLE ? UNDECIDED : worse.name();
    }

    private static String column(Check check) {
        return switch (check.observable()) {
            case "band_power" -> check.range();
            case "peak_frequency" -> "peak";
            case "rate_at_measured_input" -> "at input";
            case "rate_sd" -> "rate sd";
            default -> check.observable();
        };
    }
}
