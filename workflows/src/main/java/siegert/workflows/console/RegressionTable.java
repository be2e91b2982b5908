package siegert.workflows.console;

import java.nio.file.Path;
import java.util.List;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Identity;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.PairedRuns;
import siegert.compare.regression.ParameterDifference;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.Statistic;
import siegert.compare.report.RegressionWording;
import siegert.compare.report.SightWording;

/** A comparison of runs as a table for people, with what changed in words. */
public final class RegressionTable {
    private static final int MOST_PARAMETERS = 8;

    private RegressionTable() {}

    /**
     * The table.
     *
     * @param report the comparison
     * @param page where the whole report is
     */
    public static String format(RegressionReport report, Path page) {
        List<Cell> cells = report.cells();
        StringBuilder text = new StringBuilder();
        text.append(report.verdict())
                .append(": ")
                .append(report.title())
                .append(": ")
                .append(RegressionWording.counts(report))
                .append('\n')
                .append(seen(report))
                .append('\n')
                .append(OutcomeTable.format(cells))
                .append('\n');
        if (report.permutation().isPresent()) {
            text.append("permutation: ")
                    .append(RegressionWording.permutation(report))
                    .append('\n');
        }
        for (Cell cell : cells) {
            if (cell.outcome() == Outcome.CHANGED || cell.outcome() == Outcome.WAIVED) {
                text.append(cell.outcome().verdict())
                        .append(": ")
                        .append(cell.message())
                        .append('\n');
            }
        }
        for (ParameterDifference difference :
                report.parameters().stream().limit(MOST_PARAMETERS).toList()) {
            text.append("parameter ")
                    .append(difference.key())
                    .append(": ")
                    .append(String.join(", ", difference.reference()))
                    .append(" -> ")
                    .append(String.join(", ", difference.candidate()))
                    .append('\n');
        }
        if (report.parameters().size() > MOST_PARAMETERS) {
            text.append("and ")
                    .append(report.parameters().size() - MOST_PARAMETERS)
                    .append(" more parameters\n");
        }
        for (Identity identity : report.identities()) {
            if (identity.equality() != Identity.Equality.UNKNOWN) {
                text.append("spikes: ")
                        .append(RegressionWording.identity(identity))
                        .append('\n');
            }
        }
        for (PairedRuns pair : report.pairs()) {
            RegressionWording.paired(pair)
                    .forEach(sentence -> text.append(pair.candidate())
                            .append(" beside ")
                            .append(pair.reference())
                            .append(": ")
                            .append(sentence)
                            .append('\n'));
        }
        if (report.count(Outcome.INCONCLUSIVE) > 0) {
            text.append(sight(report));
        }
        if (report.tests() > 0) {
            String other = SightWording.byTheOtherRule(report);
            text.append("PASS if ")
                    .append(report.pass().rule().meaning())
                    .append(other.isEmpty() ? "" : "\n" + other)
                    .append('\n');
        }
        report.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
        text.append(Notes.ofFindings(report.findings()));
        return text.append("\nreport: ").append(page).append('\n').toString();
    }

    private static String seen(RegressionReport report) {
        String seen = SightWording.ofReport(report);
        return seen.isEmpty() ? "" : seen + "\n";
    }

    /** What these seeds can see at best and at worst, and what would do. */
    private static String sight(RegressionReport report) {
        StringBuilder text = new StringBuilder("\n");
        text.append(report.design().text()).append(" seeds find changes of");
        String separator = " ";
        for (Statistic statistic : Statistic.values()) {
            String range = SightWording.detectable(report, statistic);
            if (!statistic.kind().isDistance() && !range.isEmpty()) {
                text.append(separator).append(statistic.words()).append(' ').append(range);
                separator = ", ";
            }
        }
        return text.append("\n").toString();
    }
}
