package siegert.compare.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A drawn figure of fixed printed size that can be written in several formats. The same figure gives the same SVG bytes
 * every time. In SVG text is drawn as outlines of a bundled font, so that it looks the same on every machine.
 */
public final class Figure {
    /** Length of a typographic point in millimetres; drawings are made in points. */
    static final double MM_PER_POINT = 25.4 / 72;

    private final String name;
    private final String title;
    private final String caption;
    private final double width;
    private final double height;
    private final List<Frame> frames;
    private final Consumer<Graphics2D> drawing;
    private String svg;

    /**
     * @param name short name, fit for a file name
     * @param title a line that says what it shows
     * @param caption what is drawn and what to look at
     * @param width width (pt)
     * @param height height (pt)
     * @param frames where its axes stand; none if that is not told
     * @param drawing draws it in points, from (0, 0) at the top left
     */
    Figure(
            String name,
            String title,
            String caption,
            double width,
            double height,
            List<Frame> frames,
            Consumer<Graphics2D> drawing) {
        this.name = name;
        this.title = title;
        this.caption = caption;
        this.width = width;
        this.height = height;
        this.frames = List.copyOf(frames);
        this.drawing = drawing;
    }

    /** Short name, fit for a file name. */
    public String name() {
        return name;
    }

    /** A line that says what it shows. */
    public String title() {
        return title;
    }

    /** What is drawn and what to look at, in sentences. */
    public String caption() {
        return caption;
    }

    /** Where its axes stand; empty if that is not told. */
    public List<Frame> frames() {
        return frames;
    }

    /** Printed width (mm). */
    public double width() {
        return width * MM_PER_POINT;
    }

    /** Printed height (mm). */
    public double height() {
        return height * MM_PER_POINT;
    }

    /** Draws the figure in points (1/72 inch), with its top left corner at the origin. */
    public void draw(Graphics2D graphics) {
        drawing.accept(graphics);
    }

    /** The figure as SVG, an XML document without declaration of a document type. */
    public String svg() {
        // asked for by file and page; two threads would make the same text
        if (svg == null) {
            svg = new SvgDocument(this, width, height).text();
        }
        return svg;
    }

    /** Writes it as SVG in UTF-8. */
    public void writeSvg(OutputStream out) throws IOException {
        out.write(svg().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Writes it as SVG in UTF-8. */
    public void writeSvg(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writeSvg(out);
        }
    }

    /** Writes it as PDF of one page: vectors, and text in embedded fonts. */
    public void writePdf(OutputStream out) throws IOException {
        PdfFile.write(this, width, height, out);
    }

    /**
     * The figure as an image on white.
     *
     * @param dotsPerInch resolution (1/inch), 300 for print
     */
    public BufferedImage image(double dotsPerInch) {
        if (!(dotsPerInch > 0)) {
            throw new IllegalArgumentException("the resolution must be positive, is " + dotsPerInch + " dots per inch");
        }
        double scale = dotsPerInch / 72;
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        draw(graphics);
        graphics.dispose();
        return image;
    }

    /**
     * Writes it as PNG that carries its resolution.
     *
     * @param dotsPerInch resolution (1/inch), 300 for print
     */
    public void writePng(OutputStream out, double dotsPerInch) throws IOException {
        PngFile.write(image(dotsPerInch), dotsPerInch, out);
    }

    /** Writes it as PNG that carries its resolution. */
    public void writePng(Path file, double dotsPerInch) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writePng(out, dotsPerInch);
        }
    }
}
