package siegert.compare.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Text in the bundled font (Liberation Sans, OFL), drawn as filled outlines: no viewer can put another font in its
 * place. {@code ^} raises what follows it to the end of the text.
 */
enum Lettering {
    TICK("LiberationSans-Regular.ttf", 6.5f),
    LABEL("LiberationSans-Regular.ttf", 7.5f),
    TITLE("LiberationSans-Bold.ttf", 7.5f),
    LETTER("LiberationSans-Bold.ttf", 9f);

    /** Where the text stands relative to its anchor. */
    enum Anchor {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }
    }

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final double RAISED_SIZE = 0.75;
    private static final double RAISE = 0.42;

    private final Font font;

    Lettering(String file, float size) {
        this.font = Fonts.load(file).deriveFont(size);
    }

    /** Height of a capital letter (pt). */
    double capHeight() {
        return 0.69 * font.getSize2D();
    }

    /** Width of a text (pt). */
    double width(String text) {
        Parts parts = Parts.of(text);
        return advance(font, parts.base()) + advance(raisedFont(), parts.raised());
    }

    /** Draws with the base line at (x, y). */
    void draw(Graphics2D graphics, String text, double x, double y, Anchor anchor) {
        graphics.fill(outline(text, AffineTransform.getTranslateInstance(x, y), anchor));
    }

    /** Draws with the middle of the capitals at y. */
    void drawMiddle(Graphics2D graphics, String text, double x, double y, Anchor anchor) {
        draw(graphics, text, x, y + capHeight() / 2, anchor);
    }

    /** Draws text that reads upwards, centred at (x, y), with the base line at x. */
    void drawUpwards(Graphics2D graphics, String text, double x, double y) {
        AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
        turn.rotate(-Math.PI / 2);
        graphics.fill(outline(text, turn, Anchor.CENTRE));
    }

    private Shape outline(String text, AffineTransform placing, Anchor anchor) {
        Parts parts = Parts.of(text);
        double baseWidth = advance(font, parts.base());
        double start = -anchor.share * width(text);
        Path2D path =
                new Path2D.Double(font.createGlyphVector(EXACT, parts.base()).getOutline((float) start, 0));
        if (!parts.raised().isEmpty()) {
            path.append(
                    raisedFont()
                            .createGlyphVector(EXACT, parts.raised())
                            .getOutline((float) (start + baseWidth), (float) (-RAISE * font.getSize2D())),
                    false);
        }
        return path.createTransformedShape(placing);
    }

    private Font raisedFont() {
        return font.deriveFont((float) (RAISED_SIZE * font.getSize2D()));
    }

    private static double advance(Font font, String text) {
        return text.isEmpty()
                ? 0
                : font.createGlyphVector(EXACT, text).getLogicalBounds().getWidth();
    }

    private record Parts(String base, String raised) {
        static Parts of(String text) {
            int caret = text.indexOf('^');
            return caret < 0 ? new Parts(text, "") : new Parts(text.substring(0, caret), text.substring(caret + 1));
        }
    }

    /** Reads each font file once. */
    private static final class Fonts {
        private static final java.util.Map<String, Font> LOADED = new java.util.HashMap<>();

        static Font load(String file) {
            return LOADED.computeIfAbsent(file, Fonts::read);
        }

        private static Font read(String file) {
            try (InputStream in = Lettering.class.getResourceAsStream("fonts/" + file)) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the bundled font " + file + " is damaged", e);
            }
        }
    }
}
