package siegert.compare.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextForcedDrawer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A figure as one page of PDF: vector graphics, text as text in embedded fonts, the same bytes every time. */
final class PdfFile {
    /** What a reader of the file takes its identity from; by default the time of day. */
    private static final long IDENTITY = 1;

    private PdfFile() {}

    static void write(Figure figure, double width, double height, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(IDENTITY);
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(figure.title());
            information.setSubject(figure.caption());
            document.setDocumentInformation(information);
            PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) width, (float) height);
            try (PdfBoxGraphics2DFontTextForcedDrawer text = new PdfBoxGraphics2DFontTextForcedDrawer()) {
                for (Lettering lettering : List.of(Lettering.LABEL, Lettering.TITLE)) {
                    try (InputStream font = lettering.fontFile()) {
                        text.registerFont(lettering.fontName(), PDType0Font.load(document, font, true));
                    }
                }
                graphics.setFontTextDrawer(text);
                graphics.setRenderingHint(Lettering.AS_TEXT, true);
                figure.draw(graphics);
                graphics.dispose();
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawForm(graphics.getXFormObject());
                }
            }
            document.save(out);
        }
    }
}
