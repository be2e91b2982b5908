package siegert.compare.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Text in the bundled font (Liberation Sans, OFL), drawn as filled outlines: no viewer can put another font in its
 * place. Where the drawing asks for {@link #AS_TEXT} the font is embedded, and it is drawn as text. {@code ^{...}} raises
 * and {@code _{...}} lowers what stands in the braces; {@code ^} without a brace raises all to the end of the text.
 */
enum Lettering {
    SMALL(Lettering.REGULAR, 5.2f),
    TICK(Lettering.REGULAR, 6.5f),
    LABEL(Lettering.REGULAR, 7.5f),
    TITLE(Lettering.BOLD, 7.5f),
    LETTER(Lettering.BOLD, 9f);

    static final String REGULAR = "LiberationSans-Regular.ttf";
    static final String BOLD = "LiberationSans-Bold.ttf";

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

    /** A hint for drawings that keep text: {@code Boolean.TRUE}. */
    static final RenderingHints.Key AS_TEXT = new RenderingHints.Key(1) {
        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Boolean;
        }
    };

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String file;
    private final Font font;

    Lettering(String file, float size) {
        this.file = file;
        this.font = Fonts.load(file).deriveFont(size);
    }

    /** Name of the font, by which drawings as text find it. */
    String fontName() {
        return font.getFontName(Locale.ROOT);
    }

    /** The font file. */
    InputStream fontFile() {
        return Fonts.open(file);
    }

    /** Height of a capital letter (pt). */
    double capHeight() {
        return 0.69 * font.getSize2D();
    }

    /** Width of a text (pt). */
    double width(String text) {
        return Script.of(text).stream().mapToDouble(this::advance).sum();
    }

    /** Draws with the base line at (x, y). */
    void draw(Graphics2D graphics, String text, double x, double y, Anchor anchor) {
        draw(graphics, text, AffineTransform.getTranslateInstance(x, y), anchor);
    }

    /** Draws with the middle of the capitals at y. */
    void drawMiddle(Graphics2D graphics, String text, double x, double y, Anchor anchor) {
        draw(graphics, text, x, y + capHeight() / 2, anchor);
    }

    /** Draws text that reads upwards, centred at (x, y), with the base line at x. */
    void drawUpwards(Graphics2D graphics, String text, double x, double y) {
        AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
        turn.rotate(-Math.PI / 2);
        draw(graphics, text, turn, Anchor.CENTRE);
    }

    private void draw(Graphics2D graphics, String text, AffineTransform placing, Anchor anchor) {
        double x = -anchor.share * width(text);
        boolean asText = Boolean.TRUE.equals(graphics.getRenderingHint(AS_TEXT));
        Path2D path = new Path2D.Double();
        for (Script.Run run : Script.of(text)) {
            double y = -run.level().raise() * font.getSize2D();
            if (asText) {
                AffineTransform before = graphics.getTransform();
                graphics.transform(placing);
                graphics.setFont(font(run));
                graphics.drawString(run.text(), (float) x, (float) y);
                graphics.setTransform(before);
            } else {
                path.append(font(run).createGlyphVector(EXACT, run.text()).getOutline((float) x, (float) y), false);
            }
            x += advance(run);
        }
        if (!asText) {
            graphics.fill(path.createTransformedShape(placing));
        }
    }

    private Font font(Script.Run run) {
        return run.level() == Script.Level.BASE
                ? font
                : font.deriveFont((float) (run.level().size() * font.getSize2D()));
    }

    private double advance(Script.Run run) {
        return font(run).createGlyphVector(EXACT, run.text()).getLogicalBounds().getWidth();
    }

    /** Reads each font file once. */
    private static final class Fonts {
        private static final java.util.Map<String, Font> LOADED = new java.util.HashMap<>();

        static Font load(String file) {
            return LOADED.computeIfAbsent(file, Fonts::read);
        }

        static InputStream open(String file) {
            return Lettering.class.getResourceAsStream("fonts/" + file);
        }

        private static Font read(String file) {
            try (InputStream in = open(file)) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the bundled font " + file + " is damaged", e);
            }
        }
    }
}
