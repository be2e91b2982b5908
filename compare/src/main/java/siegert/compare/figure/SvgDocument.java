package siegert.compare.figure;

import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The SVG of one figure: user units are points, coordinates have two decimals (0.004 mm). */
final class SvgDocument {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final Figure figure;
    private final double width;
    private final double height;

    SvgDocument(Figure figure, double width, double height) {
        this.figure = figure;
        this.width = width;
        this.height = height;
    }

    String text() {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(2);
        context.setComment(null);
        context.setIDGenerator(new PrefixedIds(figure.name()));
        SVGGraphics2D graphics = new SVGGraphics2D(context, true);
        figure.draw(graphics);
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "width", number(figure.width()) + "mm");
        root.setAttributeNS(null, "height", number(figure.height()) + "mm");
        root.setAttributeNS(null, "viewBox", "0 0 " + number(width) + " " + number(height));
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-labelledby", figure.name() + "-title");
        // its identifier is the same in every drawing and would clash where several figures stand in one page
        ((Element) root.getFirstChild()).removeAttributeNS(null, "id");
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setAttributeNS(null, "id", figure.name() + "-title");
        title.appendChild(document.createTextNode(figure.title()));
        root.insertBefore(title, root.getFirstChild());
        StringWriter writer = new StringWriter(1 << 16);
        try {
            graphics.stream(root, writer, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new UncheckedIOException(e);
        }
        return withoutProlog(writer.toString());
    }

    /** A document type names an address that a validating reader would load, so only the element is kept. */
    private static String withoutProlog(String document) {
        return document.substring(document.indexOf("<svg"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Identifiers that stay different when several figures stand in one page. */
    private static final class PrefixedIds extends SVGIDGenerator {
        private final String figure;

        PrefixedIds(String figure) {
            this.figure = figure;
        }

        @Override
        public String generateID(String prefix) {
            return figure + "-" + super.generateID(prefix);
        }
    }
}
