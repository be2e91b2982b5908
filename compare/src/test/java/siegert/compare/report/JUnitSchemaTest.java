package siegert.compare.report;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import siegert.compare.regression.Statistic;
import siegert.compare.regression.SyntheticRuns;

/** The files that Jenkins and GitLab read have the form that they take. */
class JUnitSchemaTest {
    private static Validator validator() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitSchemaTest.class.getResource("junit.xsd"))
                .newValidator();
    }

    private static void validate(byte[] xml) throws SAXException, IOException {
        validator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    /** Failures, skipped cases and passes, with a name that no XML can hold. */
    @Test
    void aRegression() throws Exception {
        SyntheticRuns runs = new SyntheticRuns(61, 0.8, List.of("L2.3E", "<I>\u0007&\""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JUnitReport.write(
                SyntheticRuns.report(
                        runs.ensemble("reference", 6),
                        runs.shifted("L2.3E", Statistic.RATE, 30).ensemble("candidate", 1)),
                out);
        validate(out.toByteArray());
        String xml = out.toString(StandardCharsets.UTF_8);
        // the package and class that Jenkins makes of it
        assertTrue(xml.contains("classname=\"siegert.regress.L2_3E\""), xml);
        assertTrue(xml.contains("<failure type=\"changed\" message=\"L2.3E rate: "), xml);
        assertTrue(xml.contains("<skipped message=\""), xml);
    }

    @Test
    void aValidation() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JUnitReport.write(SyntheticReport.microcircuit(), out);
        validate(out.toByteArray());
    }

    @Test
    void theSchemaRefusesWhatIsWrong() {
        for (String wrong : List.of(
                "<testsuite tests='1'/>",
                "<testsuite name='a' tests='1'/>",
                "<testsuite name='a' tests='-1' failures='0' errors='0'/>",
                "<testsuite name='a' tests='1' failures='0' errors='0' disabled='0'/>",
                "<testsuite name='a' tests='1' failures='0' errors='0'><testcase name='b' status='run'/></testsuite>",
                "<testsuite name='a' tests='1' failures='0' errors='0'><testcase name='b' verdict='x'/></testsuite>",
                "<testsuite name='a' tests='1' failures='0' errors='0'><testcase name='b'/><properties/></testsuite>")) {
            assertThrows(SAXException.class, () -> validate(wrong.getBytes(StandardCharsets.UTF_8)), wrong);
        }
    }
}
