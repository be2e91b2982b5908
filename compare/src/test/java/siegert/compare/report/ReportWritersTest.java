package siegert.compare.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.compare.SyntheticRun;
import siegert.compare.validation.MeasurementOrder;
import siegert.compare.validation.Validation;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Tolerance;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Severity;
import siegert.datasets.result.Warning;

class ReportWritersTest {
    private final SyntheticRun run = new SyntheticRun();

    private static byte[] json(ValidationReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.write(report, out);
        return out.toByteArray();
    }

    private static String markdown(ValidationReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportMarkdown.write(report, out);
        return out.toString();
    }

    @Test
    void jsonHoldsEveryCheckAtFullPrecision() throws IOException {
        run.rate[2] = 6.1;
        ValidationReport report = run.report();
        JsonNode root = new ObjectMapper().readTree(json(report));
        assertEquals(1, root.get("schema").asInt());
        assertEquals("validate", root.get("command").asText());
        assertEquals("FAIL", root.get("verdict").asText());
        assertEquals(1, root.get("counts").get("fail").asInt());
        assertEquals(35, root.get("counts").get("pass").asInt());
        assertEquals(report.checks().size(), root.get("checks").size());
        for (int i = 0; i < report.checks().size(); i++) {
            Check check = report.checks().get(i);
            JsonNode node = root.get("checks").get(i);
            assertEquals(check.population(), node.get("population").asText());
            assertEquals(check.observable(), node.get("observable").asText());
            assertEquals(check.range(), node.get("range").asText());
            assertEquals(check.verdict().name(), node.get("verdict").asText());
            assertEquals(check.expected(), node.get("expected").asDouble());
            assertEquals(check.measured(), node.get("measured").asDouble());
            assertEquals(
                    check.tolerance().limit(),
                    node.get("tolerance").get("limit").asDouble());
            assertEquals(
                    check.tolerance().deviation(),
                    node.get("tolerance").get("deviation").asDouble());
            assertEquals("default", node.get("tolerance").get("origin").asText());
            assertEquals(check.interval().high(), node.get("interval").get(1).asDouble());
            assertEquals(check.message(), node.get("message").asText());
        }
        JsonNode spectra = root.get("spectra");
        assertEquals(251, spectra.get("frequency_hz").size());
        assertEquals(4, spectra.get("usable_from_hz").asDouble(), 1e-12);
        for (String curve : List.of("theory_hz", "expected_hz", "measured_hz")) {
            assertEquals(251, spectra.get(curve).get("5I").size());
        }
        assertEquals(
                report.spectra().expected().power(32, 2),
                spectra.get("expected_hz").get("5I").get(32).asDouble());
        assertEquals(500, spectra.get("convention").get("segment_ms").asDouble());
        assertEquals(0.704, spectra.get("statistical_factors").get(0).asDouble(), 1e-3);
        JsonNode population = root.get("populations").get(0);
        assertEquals(0.985, population.get("theory").get("cv").asDouble());
        assertEquals(
                report.expectedCv()[0],
                population.get("theory").get("cv_in_window").asDouble());
    }

    @Test
    void jsonWritesWhatDoesNotExistAsNull() throws IOException {
        run.rate[2] = 0;
        run.cv[2] = Double.NaN;
        run.factor = (p, f) -> p == 2 ? 0 : 1;
        ValidationReport report = run.report();
        String text = new String(json(report), StandardCharsets.UTF_8);
        assertFalse(text.contains("NaN") || text.contains("Infinity"));
        JsonNode checks = new ObjectMapper().readTree(text).get("checks");
        assertTrue(checks.get(2 * 9 + 1).get("measured").isNull());
        assertTrue(checks.get(2 * 9 + 2).get("tolerance").get("deviation").isNull());
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        assertArrayEquals(json(run.report()), json(run.report()));
        assertEquals(markdown(run.report()), markdown(run.report()));
    }

    @Test
    void theOrderOfTheRecordingDoesNotMatter() throws IOException {
        run.rate[2] = 6.1;
        run.findings.add(new Finding(Severity.NOTE, "window", "", 0, 1, "The window ends early.", ""));
        ValidationReport report = run.report();
        Validation reordered = new Validation(MeasurementOrder.rotated(run.measurement()));
        ValidationReport other = reordered.report(
                run.prediction(reordered.frequencies()),
                siegert.compare.verdict.Tolerances.defaults(),
                report.provenance());
        assertEquals(report.checks(), other.checks());
        assertArrayEquals(json(report), json(other));
        assertArrayEquals(
                report.measurement().raster().population(),
                other.measurement().raster().population());
        assertArrayEquals(
                report.measurement().raster().sampled(),
                other.measurement().raster().sampled());
    }

    @Test
    void markdownShowsFailuresFirstAndFoldsTheRest() throws IOException {
        run.rate[2] = 6.1;
        run.factor = (p, f) -> f >= 250 ? 9 : 1;
        run.warnings.add(new Warning("Eigenvalue within 0.04 of 1 at 64 Hz."));
        String text = markdown(run.report());
        assertTrue(text.startsWith("<!-- siegert validate -->\n## FAIL: synthetic against run-1\n"), text);
        assertTrue(text.contains("FAIL 1, WARN 4, PASS 31 of 36 checks; 41622 neurons, "), text);
        assertTrue(text.contains(" spikes in 500 to 10500 ms by NEST 3.8; method shift."), text);
        assertTrue(text.contains("| 5I | rate | +2.19 Hz | 0.915 Hz | 5I mean rate: theory 8.286 Hz"), text);
        assertTrue(text.indexOf("### Failures") < text.indexOf("### Warnings"));
        assertTrue(text.indexOf("### Warnings") < text.indexOf("<details>"));
        assertTrue(text.indexOf("4I mean rate") > text.indexOf("<details>"), "what passed is folded");
        assertTrue(text.contains("- Eigenvalue within 0.04 of 1 at 64 Hz."));
        assertEquals(2, text.split("<details>", -1).length - 1);
        assertEquals(2, text.split("</details>", -1).length - 1);
        assertFalse(text.contains("\r"));
    }

    @Test
    void markdownEscapesNames() throws IOException {
        ValidationReport report = run.report();
        Check hostile = new Check(
                "<b>&|*E*",
                "rate",
                "",
                siegert.compare.verdict.Verdict.FAIL,
                1,
                2,
                "Hz",
                new Tolerance(1, 1, "Hz", "default", ""),
                new siegert.compare.statistics.Interval(0, 1),
                "<script>alert(1)</script> | @all");
        String text = markdown(with(report, List.of(hostile)));
        assertTrue(text.contains("| &lt;b&gt;&amp;\\|\\*E\\* | rate |"), text);
        assertFalse(text.contains("<script>"));
        assertTrue(text.contains("\\@all"));
    }

    @Test
    void markdownStaysShortEnoughForAComment() throws IOException {
        ValidationReport report = run.report();
        List<Check> many =
                new ArrayList<>(Collections.nCopies(2000, report.checks().get(0)));
        run.rate[0] = 3;
        many.addAll(Collections.nCopies(2000, run.report().checks().get(0)));
        String text = markdown(with(report, many));
        assertTrue(text.getBytes(StandardCharsets.UTF_8).length < 65_536, "length " + text.length());
        assertTrue(text.contains(" more, see report.json."));
        assertTrue(text.endsWith("</details>\n"));
    }

    private static ValidationReport with(ValidationReport report, List<Check> checks) {
        return new ValidationReport(
                report.verdict(),
                checks,
                report.prediction(),
                report.measurement(),
                report.expectedCv(),
                report.spectra(),
                report.evidence(),
                report.provenance());
    }
}
