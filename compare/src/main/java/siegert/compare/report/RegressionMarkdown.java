package siegert.compare.report;

import java.io.IOException;
import java.util.List;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Identity;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.PairedRuns;
import siegert.compare.regression.ParameterDifference;
import siegert.compare.regression.RegressionReport;

/**
 * A comparison of runs as Markdown: {@code report.md}, made to be posted as a comment. Changes come first, the rest is
 * folded; what does not fit into {@value #LONGEST} characters is counted.
 */
public final class RegressionMarkdown {
    /** Hosts accept 65536 characters; the rest is margin for characters of several bytes. */
    private static final int LONGEST = 60_000;

    private RegressionMarkdown() {}

    /**
     * Writes a report. The text depends on the report only.
     *
     * @param out gets the text
     */
    public static void write(RegressionReport report, Appendable out) throws IOException {
        StringBuilder text = new StringBuilder("<!-- siegert regress -->\n## ");
        text.append(report.verdict())
                .append(": ")
                .append(Markdown.escaped(report.title()))
                .append("\n\n")
                .append(RegressionWording.counts(report))
                .append(".\n\n");
        String seen = SightWording.ofReport(report);
        if (!seen.isEmpty()) {
            text.append(Markdown.escaped(seen)).append("\n\n");
        }
        if (report.tests() > 0) {
            String other = SightWording.byTheOtherRule(report);
            text.append("PASS if ")
                    .append(report.pass().rule().meaning())
                    .append(other.isEmpty() ? "" : "; " + other)
                    .append(".\n\n");
        }
        if (report.permutation().isPresent()) {
            text.append(Markdown.escaped(RegressionWording.permutation(report))).append(".\n\n");
        }
        list(report.notes(), text);
        section("Changed", Outcome.CHANGED, report, text, LONGEST / 2);
        section("Waived", Outcome.WAIVED, report, text, LONGEST / 2);
        parameters(report, text);
        DataQuality.markdown(report.findings(), text);
        text.append("<details>\n<summary>Inconclusive: these seeds cannot tell</summary>\n\n");
        table(of(report, Outcome.INCONCLUSIVE, Outcome.DESCRIBED), text, LONGEST * 3 / 4);
        text.append("</details>\n\n<details>\n<summary>Unchanged</summary>\n\n");
        table(of(report, Outcome.UNCHANGED), text, LONGEST);
        text.append("</details>\n\n<details>\n<summary>How it was compared</summary>\n\n");
        list(RegressionWording.methods(report), text);
        identities(report, text);
        for (PairedRuns pair : report.pairs()) {
            text.append(Markdown.escaped(pair.candidate()))
                    .append(" beside ")
                    .append(Markdown.escaped(pair.reference()))
                    .append(", neuron by neuron:\n\n");
            list(RegressionWording.paired(pair), text);
        }
        text.append("</details>\n");
        out.append(text);
    }

    private static void section(
            String heading, Outcome outcome, RegressionReport report, StringBuilder text, int longest) {
        List<Cell> cells = of(report, outcome);
        if (!cells.isEmpty()) {
            text.append("### ").append(heading).append("\n\n");
            table(cells, text, longest);
        }
    }

    private static List<Cell> of(RegressionReport report, Outcome... outcomes) {
        return report.cells().stream()
                .filter(c -> List.of(outcomes).contains(c.outcome()))
                .toList();
    }

    private static void table(List<Cell> cells, StringBuilder text, int longest) {
        if (cells.isEmpty()) {
            text.append("None.\n\n");
            return;
        }
        boolean permuted = cells.stream().anyMatch(c -> !Double.isNaN(c.permutedP()));
        text.append("| population | observable | p (corrected) | ")
                .append(permuted ? "p (permutation) | " : "")
                .append("seen from | slack | what was found |\n|---|---|---|---|---|---|")
                .append(permuted ? "---|\n" : "\n");
        int written = 0;
        for (Cell cell : cells) {
            String row = "| " + Markdown.escaped(cell.population()) + " | " + Markdown.escaped(cell.observable())
                    + " | " + Wording.number(cell.adjustedP(), 2) + " | "
                    + (permuted ? Wording.number(cell.permutedP(), 2) + " | " : "")
                    + cell.statistic().amount(cell.detectable(), cell.reference()) + " | "
                    + cell.statistic().amount(cell.slack(), cell.reference()) + " | "
                    + Markdown.escaped(cell.message())
                    + " |\n";
            if (text.length() + row.length() > longest) {
                break;
            }
            text.append(row);
            written++;
        }
        if (written < cells.size()) {
            text.append("\nand ").append(cells.size() - written).append(" more, see report.json.\n");
        }
        text.append('\n');
    }

    private static void parameters(RegressionReport report, StringBuilder text) {
        if (report.parameters().isEmpty()) {
            return;
        }
        text.append("### Parameters that differ\n\n| parameter | reference | candidate |\n|---|---|---|\n");
        for (ParameterDifference difference :
                report.parameters().stream().limit(30).toList()) {
            text.append("| ")
                    .append(Markdown.escaped(difference.key()))
                    .append(" | ")
                    .append(Markdown.escaped(RegressionWording.values(difference.reference())))
                    .append(" | ")
                    .append(Markdown.escaped(RegressionWording.values(difference.candidate())))
                    .append(" |\n");
        }
        if (report.parameters().size() > 30) {
            text.append("\nand ").append(report.parameters().size() - 30).append(" more, see report.json.\n");
        }
        text.append('\n');
    }

    private static void identities(RegressionReport report, StringBuilder text) {
        list(
                report.identities().stream()
                        .map((Identity i) -> RegressionWording.identity(i))
                        .toList(),
                text);
    }

    private static void list(List<String> sentences, StringBuilder text) {
        sentences.stream()
                .limit(20)
                .forEach(s -> text.append("- ").append(Markdown.escaped(s)).append('\n'));
        if (sentences.size() > 20) {
            text.append("- and ").append(sentences.size() - 20).append(" more, see report.json\n");
        }
        text.append(sentences.isEmpty() ? "" : "\n");
    }
}
