package siegert.compare.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private static final String SUITE = "siegert.regress";
    private static final String VALIDATION = "siegert.validate";

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a report in UTF-8; the stream stays open.
     *
     * @param report what to write
     */
    public static void write(RegressionReport report, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new JUnitReport(xml).write(report);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /**
     * Writes a validation in UTF-8, one case per check; the stream stays open. FAIL is a failure; a WARN passes and says
     * why.
     *
     * @param report what to write
     */
    public static void write(ValidationReport report, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new JUnitReport(xml).write(report);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(ValidationReport report) throws XMLStreamException {
        List<Check> checks = report.checks();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", VALIDATION);
        attribute("tests", Integer.toString(checks.size()));
        attribute(
                "failures",
                Long.toString(
                        checks.stream().filter(c -> c.verdict() == Verdict.FAIL).count()));
        attribute("errors", "0");
        attribute("skipped", "0");
        xml.writeCharacters("\n");
        xml.writeStartElement("properties");
        property("verdict", report.verdict().name());
        property("network", report.prediction().network());
        property("theory", report.prediction().theory().key());
        property("recording", report.measurement().recording().name());
        property("siegert", report.provenance().version());
        xml.writeEndElement();
        xml.writeCharacters("\n");
        for (Check check : checks) {
            xml.writeStartElement("testcase");
            attribute("classname", classname(VALIDATION, check.population()));
            attribute("name", check.observable() + (check.range().isEmpty() ? "" : " " + check.range()));
            attribute("time", "0");
            if (check.verdict() == Verdict.FAIL) {
                xml.writeStartElement("failure");
                attribute("type", "tolerance");
                attribute("message", check.message());
                xml.writeEndElement();
            } else if (check.verdict() == Verdict.WARN) {
                xml.writeStartElement("system-out");
                xml.writeCharacters(safe("WARN: " + check.message()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void write(RegressionReport report) throws XMLStreamException {
        List<Cell> cells = report.cells();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", SUITE);
        attribute("tests", Integer.toString(cells.size()));
        attribute("failures", Long.toString(report.count(Outcome.CHANGED)));
        attribute("errors", "0");
        attribute(
                "skipped",
                Long.toString(
                        cells.stream().filter(c -> isUndecided(c.outcome())).count()));
        xml.writeCharacters("\n");
        xml.writeStartElement("properties");
        property("verdict", report.verdict().name());
        property("reference", report.reference().name());
        property("reference_runs", Integer.toString(report.reference().runs().size()));
        property("candidate", report.candidate().name());
        property("candidate_runs", Integer.toString(report.candidate().runs().size()));
        property("identical", Boolean.toString(report.isIdentical()));
        property("siegert", report.provenance().version());
        xml.writeEndElement();
        xml.writeCharacters("\n");
        for (Cell cell : cells) {
            write(cell);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void write(Cell cell) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", classname(SUITE, cell.population()));
        attribute("name", cell.observable());
        attribute("time", "0");
        if (cell.outcome() == Outcome.CHANGED) {
            xml.writeStartElement("failure");
            attribute("type", "changed");
            attribute("message", cell.message());
            xml.writeEndElement();
        } else if (isUndecided(cell.outcome())) {
            xml.writeStartElement("skipped");
            attribute("message", cell.message());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** Jenkins takes what stands before the last point for a package, which the point of a name would break up. */
    private static String classname(String suite, String population) {
        return suite + "." + population.replace('.', '_');
    }

    private static boolean isUndecided(Outcome outcome) {
        return outcome.verdict() == Verdict.WARN;
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
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
