package siegert.compare.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import siegert.compare.figure.RegressionFigures;
import siegert.compare.regression.Ensemble;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.Statistic;
import siegert.compare.regression.SyntheticRuns;

class RegressionWritersTest {
    private static final String HOSTILE = "<script>throw 1</script>|&\"\u0007";

    private final RegressionReport report = report();

    private static RegressionReport report() {
        SyntheticRuns runs = new SyntheticRuns(41, 0.3, List.of("E", HOSTILE));
        Ensemble reference = runs.ensemble("reference", 8);
        return SyntheticRuns.report(
                reference,
                runs.shifted("E", Statistic.RATE, -4)
                        .shifted(HOSTILE, Statistic.CV_DISTRIBUTION, 6)
                        .ensemble("candidate", 3));
    }

    @Test
    void jsonSaysWhatTheReportSays() throws IOException {
        JsonNode json = new ObjectMapper().readTree(bytes(out -> RegressionJson.write(report, out)));
        assertEquals("regress", json.get("command").asText());
        assertEquals("FAIL", json.get("verdict").asText());
        assertEquals(report.cells().size(), json.get("checks").size());
        assertEquals(2, json.get("counts").get("fail").asInt());
        JsonNode rate = json.get("checks").get(0);
        assertEquals("E", rate.get("population").asText());
        assertEquals("rate", rate.get("observable").asText());
        assertEquals(report.cells().get(0).test().p(), rate.get("p").asDouble());
        assertEquals("8 + 3 seeds see ", rate.get("sight").asText().substring(0, 16), rate.get("sight")::asText);
        assertTrue(
                rate.get("sight")
                        .asText()
                        .matches(".* % of this rate; the slack is 2.0 %: about 8 \\+ 8 runs would do"),
                rate.get("sight")::asText);
        assertEquals(8, rate.get("reference_runs_needed").asInt());
        assertEquals(8, rate.get("candidate_runs_needed").asInt());
        assertEquals("detectable", json.get("pass_rule").get("name").asText());
        assertEquals("default", json.get("pass_rule").get("origin").asText());
        assertEquals("candidate against reference", json.get("title").asText());
        assertEquals(8, rate.get("reference_values").size());
        assertEquals(8, json.get("reference").get("runs").size());
    }

    @Test
    void equalReportsAreEqualBytes() throws IOException {
        assertArrayEquals(
                bytes(out -> RegressionJson.write(report, out)), bytes(out -> RegressionJson.write(report(), out)));
        assertArrayEquals(page(report), page(report()));
    }

    @Test
    void jUnitIsXmlWithAllCases() throws Exception {
        byte[] xml = bytes(out -> JUnitReport.write(report, out));
        Element suite = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagName("testsuite")
                .item(0);
        NodeList cases = suite.getElementsByTagName("testcase");
        assertEquals(report.cells().size(), cases.getLength());
        assertEquals(Integer.toString(cases.getLength()), suite.getAttribute("tests"));
        assertEquals(2, suite.getElementsByTagName("failure").getLength());
        assertEquals("2", suite.getAttribute("failures"));
        assertEquals(
                report.count(Outcome.INCONCLUSIVE),
                suite.getElementsByTagName("skipped").getLength());
        Element rate = (Element) cases.item(0);
        assertEquals("siegert.regress.E", rate.getAttribute("classname"));
        assertTrue(((Element) rate.getElementsByTagName("failure").item(0))
                .getAttribute("message")
                .startsWith("E rate: "));
        // after it comes only the pair of both populations
        Element last = (Element) cases.item(cases.getLength() - 2);
        assertEquals(
                "siegert.regress." + HOSTILE.replace('\u0007', '?'),
                last.getAttribute("classname"),
                "what XML cannot hold");
    }

    @Test
    void markdownFitsACommentAndHasNoMarkupOfNames() throws IOException {
        StringBuilder text = new StringBuilder();
        RegressionMarkdown.write(report, text);
        assertTrue(text.toString().contains("## FAIL: candidate against reference"), text::toString);
        assertTrue(text.toString().contains("### Changed\n\n| population"), text::toString);
        assertTrue(!text.toString().contains("<script>"), text::toString);
        assertTrue(text.length() < 65_536);
    }

    @Test
    void manyPopulationsStillFitAComment() throws IOException {
        SyntheticRuns runs = new SyntheticRuns(
                42,
                1,
                java.util.stream.IntStream.range(0, 60)
                        .mapToObj(i -> "population-" + i)
                        .toList());
        StringBuilder text = new StringBuilder();
        RegressionMarkdown.write(runs.report(4, 1), text);
        assertTrue(
                text.toString().getBytes(StandardCharsets.UTF_8).length < 65_536, () -> text.length() + " characters");
        assertTrue(text.toString().contains(" more, see report.json"), text::toString);
    }

    @Test
    void pageShowsVerdictTablesAndFigures() throws IOException {
        byte[] page = page(report);
        assertTrue(page.length < 5_000_000, page.length + " bytes");
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        assertEquals("FAIL", document.selectFirst(".verdict strong").text());
        assertEquals(2, document.select("#changed li").size());
        assertEquals(report.cells().size(), document.select("#checks tbody tr").size());
        assertEquals(report.cells().size(), document.select(".heat td a").size());
        assertEquals(2, document.select(".heat td.fail").size());
        assertTrue(document.select("#compared").text().contains("pass rule detectable, default)"));
        String seen = document.selectFirst("header .seen").text();
        assertTrue(
                seen.matches(
                        "These 8 \\+ 3 runs see .* % of the rate of .*, slack 2 %: about \\d+ \\+ \\d+ runs would do; for"
                                + " all \\d+ inconclusive comparisons about \\d+ \\+ \\d+ runs would do, most of all for the .*\\."),
                seen);
        assertTrue(
                document.select(".heat td.pass").stream().allMatch(c -> c.text().startsWith("PASS ")));
        document.select("#sight .sentence")
                .forEach(cell -> assertTrue(cell.text().startsWith("8 + 3 seeds see "), cell::text));
        assertEquals(7, document.select("figure svg").size());
        assertEquals(8, document.select("#distances tbody tr").size());
        assertEquals(report.cells().size(), document.select("#sight tbody tr").size());
        document.select(".heat td a")
                .forEach(link ->
                        assertEquals(1, document.select(link.attr("href")).size(), link.attr("href")));
        assertEquals(3, document.select("script").size(), "names are shown, not run");
        document.select("[href^=http]")
                .forEach(link -> assertTrue(link.attr("href").startsWith("https://doi.org/"), link.attr("href")));
    }

    @Test
    void aDescriptionHasAPageToo() throws IOException {
        SyntheticRuns runs = new SyntheticRuns(43, 1, List.of("E"));
        RegressionReport described = SyntheticRuns.report(runs.ensemble("a", 1), runs.ensemble("b", 1));
        Document document = Jsoup.parse(new String(page(described), StandardCharsets.UTF_8));
        assertEquals("WARN", document.selectFirst(".verdict strong").text());
        assertEquals(0, document.select("#sight").size());
    }

    static byte[] page(RegressionReport report) throws IOException {
        return bytes(out -> RegressionPage.write(report, RegressionFigures.all(report), out));
    }

    private interface Content {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.write(out);
        return out.toByteArray();
    }
}
