package siegert.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.Method;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Warning;

class HtmlReportTest {
    private static final List<String> HOSTILE = List.of("<b>&\"'", "</script><script>alert(1)</script>", "{{ 7 * 6 }}");

    private static String html(ValidationReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void opensWithVerdictAndCounts() throws IOException {
        ValidationReport report = SyntheticReport.microcircuit();
        Document page = Jsoup.parse(html(report));
        assertEquals(
                report.verdict().name(), page.selectFirst(".verdict strong").text());
        long warnings = report.checks().stream()
                .filter(c -> c.verdict() == Verdict.WARN)
                .count();
        assertTrue(warnings > 0, "the fixture has warnings");
        assertTrue(page.selectFirst(".verdict").text().contains(warnings + " warnings"));
        List<String> sentences = page.select(".notable li").eachText();
        assertEquals(
                report.checks().stream()
                        .filter(c -> c.verdict() != Verdict.PASS)
                        .count(),
                sentences.size());
        for (Check check : report.checks()) {
            if (check.verdict() != Verdict.PASS) {
                assertTrue(
                        sentences.contains(check.verdict() + " " + Wording.typeset(check.message())), check.message());
            }
        }
    }

    @Test
    void worstComesFirst() throws IOException {
        List<String> verdicts = Jsoup.parse(html(SyntheticReport.withGaps()))
                .select(".notable .tag")
                .eachText();
        assertTrue(verdicts.contains("FAIL") && verdicts.contains("WARN"), verdicts.toString());
        assertTrue(verdicts.lastIndexOf("FAIL") < verdicts.indexOf("WARN"), verdicts.toString());
    }

    @Test
    void sectionsStandInReadingOrder() throws IOException {
        Document page = Jsoup.parse(html(SyntheticReport.microcircuit()));
        assertEquals(
                List.of(
                        "What did not pass",
                        "What is compared",
                        "Data quality",
                        "Overview",
                        "Figures",
                        "All checks",
                        "Rates and CVs",
                        "Peaks and bands",
                        "Is the network where the theory holds?",
                        "Methods",
                        "Provenance"),
                page.select("main h2").eachText());
        assertEquals(1, page.select("h1").size());
        assertEquals(1, page.select("main").size());
        assertEquals("en", page.selectFirst("html").attr("lang"));
    }

    @Test
    void everyCheckHasARowAndACell() throws IOException {
        ValidationReport report = SyntheticReport.microcircuit();
        Document page = Jsoup.parse(html(report));
        assertEquals(report.checks().size(), page.select(".checks tbody").size());
        assertEquals(report.checks().size(), page.select(".heat td a").size());
        for (int i = 0; i < report.checks().size(); i++) {
            Check check = report.checks().get(i);
            Element row = page.getElementById("check-" + (i + 1));
            assertNotNull(row);
            assertEquals(check.population(), row.selectFirst("th").text());
            assertEquals(check.verdict().name(), row.selectFirst(".tag").text());
            assertTrue(row.text().contains(Wording.typeset(check.message())), check.message());
            Element cell = page.selectFirst(".heat a[href=#check-" + (i + 1) + "]");
            assertEquals(check.verdict().name(), cell.selectFirst("strong").text());
        }
    }

    @Test
    void numbersAreThoseOfTheReport() throws IOException {
        Document page = Jsoup.parse(html(SyntheticReport.microcircuit()));
        // 6E: theory 1.129 Hz, measured 78 % of it; tolerance 0.3 Hz, of which 0.24838 / 0.3 is used
        Element row = page.select(".checks tbody").stream()
                .filter(r -> r.text().startsWith("6E Rate"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        "Rate",
                        "PASS",
                        "1.129 Hz",
                        "0.8806 Hz",
                        "1.109 to 1.149 Hz",
                        "outside",
                        "+0.25 Hz",
                        "0.3 Hz",
                        "83 %",
                        "default"),
                row.select("tr").first().select("td").eachText());
    }

    @Test
    void linksOnlyToDoiAndWithinThePage() throws IOException {
        String html = html(SyntheticReport.microcircuit());
        Matcher address =
                Pattern.compile("(?i)(https?:)?//[a-z0-9.-]+\\.[a-z]{2,}").matcher(html);
        while (address.find()) {
            assertEquals("https://doi.org", address.group());
        }
        Document page = Jsoup.parse(html);
        assertEquals(
                0,
                page.select("[src], link[href]:not([href=data:,]), iframe, object, embed, img, form")
                        .size());
        assertFalse(html.contains("@import") || html.contains("url(http"));
        for (Element link : page.select("a[href]")) {
            String target = link.attr("href");
            if (target.startsWith("#")) {
                assertNotNull(page.getElementById(target.substring(1)), target);
            } else {
                assertTrue(target.startsWith("https://doi.org/10."), target);
            }
        }
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(e -> assertTrue(ids.add(e.id()), e.id() + " occurs twice"));
    }

    @Test
    void warningsOfTheTheoryAreAnnouncedAndShown() throws IOException {
        ValidationReport report = SyntheticReport.microcircuit();
        Document page = Jsoup.parse(html(report));
        assertTrue(page.text().contains("The theory itself gives 1 warning for this network"));
        assertEquals(
                report.prediction().warnings().stream().map(Warning::message).toList(),
                page.select("#range li").eachText());
    }

    @Test
    void citationsFitTheNetwork() throws IOException {
        ValidationReport report = SyntheticReport.microcircuit();
        assertTrue(html(report).contains("The cortical microcircuit is that of Potjans"));
        Prediction p = report.prediction();
        Prediction other = new Prediction(
                "brunel", Method.DELTA, p.refractoriness(), p.residual(), p.populations(), p.spectra(), List.of());
        String html = html(new ValidationReport(
                report.verdict(),
                report.checks(),
                other,
                report.measurement(),
                report.expectedCv(),
                report.spectra(),
                report.evidence(),
                report.provenance()));
        assertFalse(html.contains("The cortical microcircuit is that of") || html.contains("exponential synapses"));
        assertEquals(
                "brunel: theory against simulation",
                Jsoup.parse(html).selectFirst("h1").text());
    }

    @Test
    void staysSmallEnoughForMail() throws IOException {
        int bytes = html(SyntheticReport.microcircuit()).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 5_000_000, bytes + " bytes");
    }

    @Test
    void namesAreShownAsTheyAre() throws IOException {
        String html = html(SyntheticReport.of(HOSTILE));
        Document page = Jsoup.parse(html);
        assertEquals(HOSTILE, page.select(".heat tbody th").eachText());
        assertEquals(
                Jsoup.parse(html(SyntheticReport.microcircuit()))
                        .select("script")
                        .size(),
                page.select("script").size());
        assertEquals(0, page.select("b").size());
        JsonNode data =
                new ObjectMapper().readTree(page.getElementById("spectra-data").data());
        for (int p = 0; p < HOSTILE.size(); p++) {
            assertEquals(
                    HOSTILE.get(p), data.get("populations").get(p).get("name").asText());
        }
    }

    @Test
    void embeddedNumbersAreThoseOfTheSpectra() throws IOException {
        ValidationReport report = SyntheticReport.microcircuit();
        Document page = Jsoup.parse(html(report));
        JsonNode spectra =
                new ObjectMapper().readTree(page.getElementById("spectra-data").data());
        // the first two frequencies lack the mean that was subtracted
        assertEquals(4, spectra.get("frequency").get(0).asDouble());
        double power = report.spectra().average().spectra().power(2, 5);
        // four significant digits are embedded
        assertEquals(
                power, spectra.get("populations").get(5).get("average").get(0).asDouble(), 5e-4 * power);
        JsonNode raster =
                new ObjectMapper().readTree(page.getElementById("raster-data").data());
        assertEquals(
                report.measurement().raster().time().length,
                raster.get("time_ms").size());
        assertEquals(
                1000 * report.measurement().raster().time()[7],
                raster.get("time_ms").get(7).asDouble(),
                1e-4);
    }

    @Test
    void valuesThatDoNotExistAreDashes() throws IOException {
        String html = html(SyntheticReport.withGaps());
        Document page = Jsoup.parse(html);
        page.select("script, style, svg").remove();
        assertFalse(page.text().contains("NaN") || page.text().contains("Infinity"));
        assertTrue(page.select(".checks td").eachText().contains("\u2013"));
    }

    @Test
    void onlyProvenanceHoldsTimes() throws IOException {
        Document page = Jsoup.parse(html(SyntheticReport.microcircuit()));
        assertTrue(page.getElementById("provenance").text().contains("2026-11-22T20:00:00Z"));
        page.getElementById("provenance").remove();
        assertFalse(page.html().contains("2026-11-22"));
    }

    @Test
    void sameReportGivesSamePage() throws IOException {
        assertEquals(html(SyntheticReport.microcircuit()), html(SyntheticReport.microcircuit()));
    }
}
