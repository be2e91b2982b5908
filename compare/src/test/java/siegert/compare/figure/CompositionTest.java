package siegert.compare.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import siegert.compare.figure.Composition.Row;

class CompositionTest {
    private static final Axis X = Axis.linear("time (s)", 0, 4, 4);
    private static final Axis Y = Axis.linear("rate_{E} (Hz)", 0, 10, 5);

    private static Composition composition(List<String> key) {
        double[] x = {0, 1, 2};
        double[] y = {1, 2.5, Double.NaN};
        Plot curves = new Plot("A", "left, title", X, Y).with(new Mark.Curve("curve", x, y, Style.of(Ink.BLUE)));
        Plot map = new Plot("B", "", Axis.cells("source", List.of("E", "I")), Axis.cells("target", List.of("I", "E")))
                .with(new Mark.Cells(
                        "map",
                        new double[] {0, 1},
                        new double[] {0, 1},
                        new double[][] {{1, 2}, {3, -4}},
                        ColourScale.around0(new double[][] {{1, 2}, {3, -4}}),
                        1));
        Sketch sketch = new Sketch("C", "", 4, 4).with(new Sketch.Disc(2, 2, 1, Ink.ORANGE, "E"));
        return new Composition(
                "test", "A test", "What it shows.", 85, List.of(Row.of(60, curves), Row.of(60, map, sketch)), key);
    }

    private static byte[] pdf(Composition composition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        composition.figure().writePdf(out);
        return out.toByteArray();
    }

    @Test
    void theTableHasALineForEveryPoint() {
        assertEquals("""
                panel,series,x_axis,y_axis,x,y,value
                "A left, title",curve,time (s),rate_E (Hz),0.0,1.0,
                "A left, title",curve,time (s),rate_E (Hz),1.0,2.5,
                "A left, title",curve,time (s),rate_E (Hz),2.0,NaN,
                B,map,source,target,E,I,1.0
                B,map,source,target,I,I,2.0
                B,map,source,target,E,E,3.0
                B,map,source,target,I,E,-4.0
                """, composition(List.of()).csv());
    }

    @Test
    void thePdfHasThePrintedWidthAndItsTextAsTextInEmbeddedFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(composition(List.of("curve"))))) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(85, document.getPage(0).getMediaBox().getWidth() * 25.4 / 72, 0.01);
            String text = new PDFTextStripper().getText(document);
            for (String word : List.of("curve", "time (s)", "left, title", "source")) {
                assertTrue(text.contains(word), text);
            }
            PDResources page = document.getPage(0).getResources();
            int fonts = 0;
            for (var name : page.getXObjectNames()) {
                PDResources form = ((PDFormXObject) page.getXObject(name)).getResources();
                for (var font : form.getFontNames()) {
                    assertTrue(form.getFont(font).isEmbedded(), font.getName());
                    fonts++;
                }
            }
            assertTrue(fonts > 0);
        }
    }

    @Test
    void theSameFigureHasTheSameBytes() throws IOException {
        assertArrayEquals(pdf(composition(List.of())), pdf(composition(List.of())));
        assertEquals(
                composition(List.of()).figure().svg(),
                composition(List.of()).figure().svg());
    }

    @Test
    void itIsAsWideAsWanted() {
        BufferedImage image = composition(List.of()).figure().image(300);
        assertEquals(85 / 25.4 * 300, image.getWidth(), 1);
        boolean drawn = false;
        for (int x = 0; x < image.getWidth() && !drawn; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                drawn |= image.getRGB(x, y) == Ink.BLUE.colour().getRGB();
            }
        }
        assertTrue(drawn);
    }

    @Test
    void theKeyExplainsWhatIsDrawn() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> composition(List.of("curve", "nothing")).figure());
        assertTrue(e.getMessage().contains("nothing"), e.getMessage());
    }

    @Test
    void aScaleGoesFromBlueToOrangeThroughWhite() {
        ColourScale scale = ColourScale.around0(new double[][] {{-2, 1}});
        assertEquals(Color.WHITE, scale.colour(0));
        assertTrue(scale.colour(2).getRed() > scale.colour(2).getBlue());
        assertTrue(scale.colour(-2).getRed() < scale.colour(-2).getBlue());
        assertEquals(Palette.RAW, scale.colour(Double.NaN));
    }

    @Test
    void valuesAndPositionsMustMatch() {
        double[] two = {1, 2};
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> new Mark.Curve("c", two, one, Style.of(Ink.BLUE)));
        assertThrows(IllegalArgumentException.class, () -> Axis.linear("x", 1, 1, 4));
        assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic("x", 0.1, -1));
    }

    @Test
    void lettersGoOnAfterZ() {
        assertEquals("a", PanelGrid.letter(0));
        assertEquals("z", PanelGrid.letter(25));
        assertEquals("aa", PanelGrid.letter(26));
        assertEquals("az", PanelGrid.letter(51));
        assertEquals("ba", PanelGrid.letter(52));
    }
}
