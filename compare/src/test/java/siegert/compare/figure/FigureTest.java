package siegert.compare.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import siegert.compare.report.SyntheticReport;
import siegert.compare.validation.ValidationReport;

class FigureTest {
    private static Element parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static int pixels(BufferedImage image, Color colour) {
        return (int) IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF)
                        == (colour.getRGB() & 0xFFFFFF))
                .count();
    }

    @Test
    void figuresAreWellFormedAndNeedNothingElse() throws Exception {
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Figure figure : Figures.all(SyntheticReport.microcircuit())) {
            Element root = parse(figure.svg());
            assertEquals("svg", root.getLocalName());
            assertEquals("180.00mm", root.getAttribute("width"));
            assertTrue(names.add(figure.name()), figure.name());
            assertEquals(
                    figure.title(), root.getElementsByTagName("title").item(0).getTextContent());
            NodeList all = root.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                assertFalse(
                        List.of("text", "image", "use", "a", "script").contains(element.getLocalName()),
                        figure.name() + " has a " + element.getLocalName());
                if (element.hasAttribute("id")) {
                    assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id") + " occurs twice");
                }
            }
        }
        assertEquals(Set.of("spectra", "ratio", "deviation", "rates", "cv", "raster"), names);
    }

    @Test
    void sameReportGivesSameBytes() {
        List<String> first = Figures.all(SyntheticReport.microcircuit()).stream()
                .map(Figure::svg)
                .toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals(
                    first,
                    Figures.all(SyntheticReport.microcircuit()).stream()
                            .map(Figure::svg)
                            .toList());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 16})
    void anyNumberOfPopulations(int n) throws Exception {
        List<String> names = IntStream.range(0, n).mapToObj(i -> "P" + i).toList();
        ValidationReport report = SyntheticReport.of(names);
        for (Figure figure : Figures.all(report)) {
            assertFinite(figure);
        }
        // every panel clips its data once, so a missing panel would be noticed
        int clips = parse(Figures.spectra(report).svg())
                .getElementsByTagName("clipPath")
                .getLength();
        assertTrue(clips >= n, clips + " panels for " + n + " populations");
    }

    @Test
    void valuesThatDoNotExistLeaveGaps() throws Exception {
        for (Figure figure : Figures.all(SyntheticReport.withGaps())) {
            assertFinite(figure);
        }
    }

    private static void assertFinite(Figure figure) throws Exception {
        String svg = figure.svg();
        parse(svg);
        assertFalse(svg.contains("NaN") || svg.contains("Infinity") || svg.contains("\u221E"), figure.name());
    }

    @Test
    void curvesAreDrawnInTheirColours() {
        BufferedImage spectra = Figures.spectra(SyntheticReport.microcircuit()).image(300);
        assertTrue(pixels(spectra, Palette.RAW) > 10_000, "periodogram");
        assertTrue(pixels(spectra, Palette.MEASURED) > 2_000, "average");
        assertTrue(pixels(spectra, Palette.THEORY) > 5_000, "theory as the estimator sees it");
        assertTrue(pixels(spectra, Palette.THEORY_ALONE) > 200, "theory");
        BufferedImage rates = Figures.rates(SyntheticReport.microcircuit()).image(300);
        assertTrue(pixels(rates, Palette.MEASURED_FILL) > 50_000, "bars");
        assertTrue(pixels(rates, Palette.TOLERANCE) > 50_000, "accepted differences");
    }

    @Test
    void pngHasItsPrintedSize(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("rates.png");
        Figures.rates(SyntheticReport.microcircuit()).writePng(file, 300);
        byte[] bytes = Files.readAllBytes(file);
        // 180 mm at 300 dots per inch are 2125.98 pixels
        assertEquals(2126, ImageIO.read(new ByteArrayInputStream(bytes)).getWidth());
        int chunk = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        // 300 dots per inch are 11811 per metre
        assertEquals(11811, java.nio.ByteBuffer.wrap(bytes, chunk + 4, 4).getInt());
    }

    @Test
    void streamAndFileHoldTheSame(@TempDir Path directory) throws Exception {
        Figure figure = Figures.raster(SyntheticReport.microcircuit());
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        figure.writeSvg(stream);
        figure.writeSvg(directory.resolve("raster.svg"));
        assertEquals(stream.toString(StandardCharsets.UTF_8), Files.readString(directory.resolve("raster.svg")));
    }

    @Test
    void resolutionMustBePositive() {
        Figure figure = Figures.raster(SyntheticReport.microcircuit());
        assertThrows(IllegalArgumentException.class, () -> figure.image(0));
        assertThrows(IllegalArgumentException.class, () -> figure.image(Double.NaN));
    }
}
