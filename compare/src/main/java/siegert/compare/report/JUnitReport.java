package siegert.compare.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.RegressionReport;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Verdict;

/**
 * A comparison of runs, or a validation, as JUnit XML, {@code junit.xml}, which Jenkins, GitLab and GitHub show: one case
 * per population and observable. It carries no times, so that equal comparisons give equal bytes. CHANGED is a failure;
 * INCONCLUSIVE and DESCRIBED are skipped, because nothing was decided. What was found stands in the attribute
 * {@code message} of both, which Jenkins shows.
 */
public final class JUnitReport {
    private static final String REGRESSION = "siegert.regress";
    private static final String VALIDATION = "siegert.validate";

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * A suite of cases.
     *
     * @param name its name
     * @param properties what was compared
     * @param cases one a comparison
     */
    private record Suite(String name, Map<String, String> properties, List<Case> cases) {}

    /**
     * A case.
     *
     * @param population name of the population
     * @param name what of it was compared
     * @param result how it ended
     * @param type type of a failure
     * @param message what was found
     */
    private record Case(String population, String name, Ending result, String type, String message) {}

    /** How a case ended, with the element that says so. */
    private enum Ending {
        PASSED(""),
        NOTED("system-out"),
        SKIPPED("skipped"),
        FAILED("failure");

        private final String element;

        Ending(String element) {
            this.element = element;
        }
    }

    /**
     * Writes a report in UTF-8; the stream stays open.
     *
     * @param report what to write
     */
    public static void write(RegressionReport report, OutputStream out) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("verdict", report.verdict().name());
        properties.put("reference", report.reference().name());
        properties.put(
                "reference_runs", Integer.toString(report.reference().runs().size()));
        properties.put("candidate", report.candidate().name());
        properties.put(
                "candidate_runs", Integer.toString(report.candidate().runs().size()));
        properties.put("identical", Boolean.toString(report.isIdentical()));
        properties.put("siegert", report.provenance().version());
        write(
                new Suite(
                        REGRESSION,
                        properties,
                        report.cells().stream().map(JUnitReport::ofCell).toList()),
                out);
    }

    /**
     * Writes a validation in UTF-8, one case per check; the stream stays open. FAIL is a failure; a WARN passes and says
     * why; what is not applicable is skipped.
     *
     * @param report what to write
     */
    public static void write(ValidationReport report, OutputStream out) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("verdict", report.verdict().name());
        properties.put("network", report.prediction().network());
        properties.put("theory", report.prediction().theory().key());
        properties.put("recording", report.measurement().recording().name());
        properties.put("siegert", report.provenance().version());
        write(
                new Suite(
                        VALIDATION,
                        properties,
                        report.checks().stream().map(JUnitReport::ofCheck).toList()),
                out);
    }

    private static Case ofCheck(Check check) {
        String name = check.observable()
                + (check.partner().isEmpty() ? "" : " with " + check.partner())
                + (check.range().isEmpty() ? "" : " " + check.range());
        Ending result = switch (check.verdict()) {
            case FAIL -> Ending.FAILED;
            case NOT_APPLICABLE -> Ending.SKIPPED;
            case WARN -> Ending.NOTED;
            case PASS -> Ending.PASSED;
        };
        String message = check.verdict() == Verdict.WARN ? "WARN: " + check.message() : check.message();
        return new Case(check.population(), name, result, "tolerance", message);
    }

    private static Case ofCell(Cell cell) {
        boolean isUndecided = cell.outcome().verdict() == Verdict.WARN;
        Ending result =
                cell.outcome() == Outcome.CHANGED ? Ending.FAILED : isUndecided ? Ending.SKIPPED : Ending.PASSED;
        return new Case(cell.population(), cell.observable(), result, "changed", cell.message());
    }

    private static void write(Suite suite, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new JUnitReport(xml).write(suite);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(Suite suite) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        newLine();
        xml.writeStartElement("testsuites");
        newLine();
        xml.writeStartElement("testsuite");
        attribute("name", suite.name());
        attribute("tests", Integer.toString(suite.cases().size()));
        attribute("failures", count(suite, Ending.FAILED));
        attribute("errors", "0");
        attribute("skipped", count(suite, Ending.SKIPPED));
        newLine();
        xml.writeStartElement("properties");
        for (Map.Entry<String, String> property : suite.properties().entrySet()) {
            xml.writeEmptyElement("property");
            attribute("name", property.getKey());
            attribute("value", property.getValue());
        }
        end();
        for (Case found : suite.cases()) {
            write(suite.name(), found);
        }
        end();
        xml.writeEndElement();
        xml.writeEndDocument();
        newLine();
    }

    private static String count(Suite suite, Ending result) {
        return Long.toString(
                suite.cases().stream().filter(c -> c.result() == result).count());
    }

    private void write(String suite, Case found) throws XMLStreamException {
        xml.writeStartElement("testcase");
        // Jenkins takes what stands before the last point for a package, which the point of a name would break up
        attribute("classname", suite + "." + found.population().replace('.', '_'));
        attribute("name", found.name());
        attribute("time", "0");
        if (found.result() != Ending.PASSED) {
            xml.writeStartElement(found.result().element);
            if (found.result() == Ending.NOTED) {
                xml.writeCharacters(safe(found.message()));
            } else {
                if (found.result() == Ending.FAILED) {
                    attribute("type", found.type());
                }
                attribute("message", found.message());
            }
            xml.writeEndElement();
        }
        end();
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        newLine();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** Characters that no XML can hold, not even escaped, become question marks. */
    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, safe(value));
    }

    private static String safe(String value) {
        StringBuilder safe = new StringBuilder();
        value.codePoints()
                .map(c -> c == '\t' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF ? c : '?')
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
