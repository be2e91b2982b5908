package siegert.compare.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.Warning;

/**
 * A validation report as Markdown: {@code report.md}, made to be posted as a comment. Failures and warnings come first
 * as a table, the rest is folded; with more checks than a comment of {@value #LONGEST} characters holds, the folded rows
 * stop and say so.
 */
public final class ReportMarkdown {
    /** Hosts accept 65536 characters; the rest is margin for characters of several bytes. */
    private static final int LONGEST = 60_000;

    private ReportMarkdown() {}

    /**
     * Writes a report. The text depends on the report only.
     *
     * @param report what to write
     * @param out gets the text, fewer than 64 kB in UTF-8 unless names are made of exotic characters
     */
    public static void write(ValidationReport report, Appendable out) throws IOException {
        StringBuilder text = new StringBuilder("<!-- siegert validate -->\n");
        heading(report, text);
        List<Check> notable = report.checks(Verdict.FAIL);
        if (!notable.isEmpty()) {
            text.append("### Failures\n\n");
            table(notable, text, LONGEST * 2 / 3);
        }
        notable = report.checks(Verdict.WARN);
        if (!notable.isEmpty()) {
            text.append("### Warnings\n\n");
            table(notable, text, LONGEST * 5 / 6);
        }
        notes(report, text);
        text.append("<details>\n<summary>Checks that passed</summary>\n\n");
        table(report.checks(Verdict.PASS), text, LONGEST);
        List<Check> undecided = report.checks(Verdict.NOT_APPLICABLE);
        if (!undecided.isEmpty()) {
            text.append("</details>\n\n<details>\n<summary>Checks that are not applicable</summary>\n\n");
            Undecided.sentences(undecided)
                    .forEach(s -> text.append(Markdown.escaped(s)).append("\n\n"));
            table(undecided, text, LONGEST);
        }
        text.append("</details>\n\n<details>\n<summary>How it was compared</summary>\n\n");
        convention(report, text);
        text.append("\n</details>\n");
        out.append(text);
    }

    private static void heading(ValidationReport report, StringBuilder text) {
        RecordingSummary recording = report.measurement().recording();
        text.append("## ")
                .append(report.verdict())
                .append(": ")
                .append(Markdown.escaped(report.prediction().network()))
                .append(" against ")
                .append(Markdown.escaped(recording.name()))
                .append("\n\n");
        for (Verdict verdict : new Verdict[] {Verdict.FAIL, Verdict.WARN, Verdict.PASS}) {
            text.append(verdict == Verdict.FAIL ? "" : ", ")
                    .append(verdict)
                    .append(' ')
                    .append(report.checks(verdict).size());
        }
        int undecided = report.checks(Verdict.NOT_APPLICABLE).size();
        text.append(undecided == 0 ? "" : ", not applicable " + undecided);
        text.append(String.format(
                Locale.ROOT,
                " of %d checks; %d neurons, %d spikes in %s to %s ms%s; method %s.\n\n",
                report.checks().size(),
                recording.neurons(),
                recording.spikes(),
                milliseconds(recording.start()),
                milliseconds(recording.stop()),
                recording.simulator().isEmpty() ? "" : " by " + Markdown.escaped(recording.simulator()),
                report.prediction().method().key()));
        report.evidence()
                .baseline()
                .ifPresent(b -> text.append("Decides: ")
                        .append(Markdown.escaped(b.decides()))
                        .append("; the tolerances in the tables do not.\n\n"));
    }

    private static void table(List<Check> checks, StringBuilder text, int longest) {
        if (checks.isEmpty()) {
            text.append("None.\n\n");
            return;
        }
        text.append("| population | observable | deviation | tolerance | what was found |\n")
                .append("|---|---|---|---|---|\n");
        int written = 0;
        for (Check check : checks) {
            String row = row(check);
            if (text.length() + row.length() > longest) {
                break;
            }
            text.append(row);
            written++;
        }
        if (written < checks.size()) {
            text.append("\nand ").append(checks.size() - written).append(" more, see report.json.\n");
        }
        text.append('\n');
    }

    private static String row(Check check) {
        String unit = check.tolerance().unit().isEmpty()
                ? ""
                : " " + check.tolerance().unit();
        String limit = String.format(Locale.ROOT, "%.3g%s", check.tolerance().limit(), unit);
        if (!check.tolerance().reason().isEmpty()) {
            limit +=
                    " (" + check.tolerance().origin() + ": " + check.tolerance().reason() + ")";
        }
        double deviation = check.tolerance().deviation();
        return "| " + Markdown.escaped(check.subject()) + " | " + check.observable()
                + (check.range().isEmpty() ? "" : " " + check.range()) + " | "
                + (Double.isFinite(deviation) ? String.format(Locale.ROOT, "%+.3g%s", deviation, unit) : "-") + " | "
                + Markdown.escaped(limit) + " | " + Markdown.escaped(check.message()) + " |\n";
    }

    private static void notes(ValidationReport report, StringBuilder text) {
        List<String> warnings =
                report.prediction().warnings().stream().map(Warning::message).toList();
        if (!warnings.isEmpty()) {
            text.append("### Where the theory is near its limits\n\n");
            list(warnings, text);
        }
        DataQuality.markdown(report.measurement().findings(), text);
    }

    private static void list(List<String> sentences, StringBuilder text) {
        sentences.stream()
                .limit(20)
                .forEach(s -> text.append("- ").append(Markdown.escaped(s)).append('\n'));
        if (sentences.size() > 20) {
            text.append("- and ").append(sentences.size() - 20).append(" more, see report.json\n");
        }
        text.append('\n');
    }

    private static void convention(ValidationReport report, StringBuilder text) {
        SpectrumConvention c = report.spectra().average().convention();
        text.append(String.format(
                Locale.ROOT,
                "- Spectra: %s-sided power spectral density (Hz) of the population-averaged spike train; bins of %s ms,"
                        + " %s taper of %s ms, overlap %.0f %%, detrend %s, %d segments, %.1f degrees of freedom."
                        + " Theory is binned, smoothed and folded in the same way.\n",
                c.sides().key(),
                milliseconds(c.bin()),
                c.taper().key(),
                milliseconds(c.segment()),
                100 * c.overlap(),
                c.detrend().key(),
                c.averages(),
                c.degreesOfFreedom()));
        text.append("- The tolerance is that of the model and decides; the statistical interval is where 95 % of runs")
                .append(" would fall if theory were exact, and decides nothing.\n")
                .append("- CVs are compared with what a renewal neuron of the predicted rate and CV shows in this")
                .append(" window.\n");
        text.append("- Siegert ")
                .append(Markdown.escaped(report.provenance().version()))
                .append(".\n");
    }

    private static String milliseconds(double seconds) {
        // the decimals of the file, not those of its double
        return new BigDecimal(1e3 * seconds)
                .round(new MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
