package siegert.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import siegert.compare.SyntheticRun;
import siegert.compare.statistics.Interval;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Tolerance;
import siegert.compare.verdict.Verdict;

/** A check of a pair that cannot be decided changes no verdict, and every writer says so. */
class NotApplicableTest {
    private static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    private static Check pair(Verdict verdict, String range) {
        return new Check(
                "4I",
                "coherence",
                range,
                "6E",
                verdict,
                0.4,
                0.3,
                "",
                new Tolerance(0.15, 0.1, "", "default", ""),
                UNKNOWN,
                "4I-6E coherence in " + range + ": for a reason");
    }

    private final ValidationReport alone = new SyntheticRun().report();
    private final ValidationReport report =
            with(pair(Verdict.NOT_APPLICABLE, "5-20 Hz"), pair(Verdict.PASS, "20-60 Hz"));

    private ValidationReport with(Check... added) {
        List<Check> checks = new ArrayList<>(alone.checks());
        checks.addAll(List.of(added));
        return alone.with(checks, alone.evidence());
    }

    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static String written(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theVerdictIsThatOfTheOthers() {
        assertEquals(alone.verdict(), report.verdict());
    }

    @Test
    void thePageShowsTheWorstOfACell() throws IOException {
        Document page = Jsoup.parse(written(out -> HtmlReport.write(report, out)));
        assertTrue(
                page.select("p.verdict").text().endsWith("1 not applicable"),
                page.select("p.verdict").text());
        // a PASS in another band decides the cell of the overview
        assertEquals(
                "PASS +0.10",
                page.select(".heat tr:has(th:contains(4I)) td").last().text());
        Document undecided =
                Jsoup.parse(written(out -> HtmlReport.write(with(pair(Verdict.NOT_APPLICABLE, "5-20 Hz")), out)));
        assertEquals(
                "n/a",
                undecided.select(".heat tr:has(th:contains(4I)) td").last().text());
        assertEquals(1, page.select(".checks .tag.not_applicable").size());
        assertEquals(
                "4I-6E", page.select(".checks tbody:has(.not_applicable) th").text());
    }

    @Test
    void otherFilesSayIt() throws IOException {
        StringBuilder markdown = new StringBuilder();
        ReportMarkdown.write(report, markdown);
        assertTrue(markdown.toString().contains(", not applicable 1 of "), markdown.substring(0, 300));
        assertTrue(markdown.toString().contains("| 4I-6E | coherence 5-20 Hz |"));
        String junit = written(out -> JUnitReport.write(report, out));
        assertTrue(junit.contains("skipped=\"1\""));
        assertTrue(junit.contains("name=\"coherence with 6E 5-20 Hz\" time=\"0\"><skipped message="), junit);
        String json = written(out -> ReportJson.write(report, out));
        assertTrue(json.replace(" ", "").contains("\"partner\":\"6E\""));
        assertTrue(json.contains("NOT_APPLICABLE"));
        assertTrue(ReportTables.of(report).get("checks.csv").contains(",6E,,,\n"));
    }
}
