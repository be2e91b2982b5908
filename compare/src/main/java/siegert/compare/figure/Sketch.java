package siegert.compare.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing without axes, of populations and what connects them. It is made in a rectangle of its own units, y upwards,
 * which fills its place in the figure as far as the proportions allow.
 *
 * @param letter letter of the panel, or empty
 * @param title short title, or empty
 * @param width width of the rectangle
 * @param height height of the rectangle
 * @param shapes what is drawn; the first lies lowest
 */
public record Sketch(String letter, String title, double width, double height, List<Element> shapes) implements Tile {
    public Sketch {
        shapes = List.copyOf(shapes);
    }

    /** An empty sketch. */
    public Sketch(String letter, String title, double width, double height) {
        this(letter, title, width, height, List.of());
    }

    /** The same with one more shape on top. */
    public Sketch with(Element shape) {
        List<Element> all = new ArrayList<>(shapes);
        all.add(shape);
        return new Sketch(letter, title, width, height, all);
    }

    /** What an arrow ends in. */
    public enum Head {
        /** A triangle: excitatory. */
        ARROW,
        /** A disc: inhibitory. */
        DISC,
        /** Nothing. */
        NONE
    }

    /** A shape. */
    public sealed interface Element {
        /** Draws it; the transformation leads from the units of the sketch to points. */
        void draw(Graphics2D graphics, AffineTransform placing);
    }

    /** A population: a disc with a name. */
    public record Disc(double x, double y, double radius, Ink ink, String text) implements Element {
        @Override
        public void draw(Graphics2D graphics, AffineTransform placing) {
            Shape disc = placing.createTransformedShape(
                    new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            fill(graphics, disc, ink);
            Point2D middle = placing.transform(new Point2D.Double(x, y), null);
            Lettering.LABEL.drawMiddle(graphics, text, middle.getX(), middle.getY(), Lettering.Anchor.CENTRE);
        }
    }

    /** A rectangle with text in its middle. */
    public record Box(double x, double y, double width, double height, Ink ink, String text) implements Element {
        @Override
        public void draw(Graphics2D graphics, AffineTransform placing) {
            Shape box = placing.createTransformedShape(
                    new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
            fill(graphics, box, ink);
            Point2D middle = placing.transform(new Point2D.Double(x, y), null);
            Lettering.LABEL.drawMiddle(graphics, text, middle.getX(), middle.getY(), Lettering.Anchor.CENTRE);
        }
    }

    /**
     * A connection, bent to the left of its way by a share of its length (to the right if negative).
     *
     * @param style of its line
     */
    public record Arrow(double fromX, double fromY, double toX, double toY, double bend, Head head, Style style)
            implements Element {
        private static final double SIZE = 4;

        @Override
        public void draw(Graphics2D graphics, AffineTransform placing) {
            Point2D from = placing.transform(new Point2D.Double(fromX, fromY), null);
            Point2D to = placing.transform(new Point2D.Double(toX, toY), null);
            double dx = to.getX() - from.getX();
            double dy = to.getY() - from.getY();
            // in points y runs downwards, so that left of the way is (dy, -dx)
            double controlX = (from.getX() + to.getX()) / 2 + 2 * bend * dy;
            double controlY = (from.getY() + to.getY()) / 2 - 2 * bend * dx;
            double length = Math.hypot(to.getX() - controlX, to.getY() - controlY);
            double ux = (to.getX() - controlX) / length;
            double uy = (to.getY() - controlY) / length;
            double shorten = head == Head.ARROW ? SIZE * 0.8 : 0;
            graphics.setColor(style.ink().colour());
            graphics.setStroke(style.dash().stroke(style.width()));
            graphics.draw(new QuadCurve2D.Double(
                    from.getX(), from.getY(), controlX, controlY, to.getX() - shorten * ux, to.getY() - shorten * uy));
            if (head == Head.DISC) {
                double r = SIZE * 0.45;
                graphics.fill(new Ellipse2D.Double(to.getX() - r, to.getY() - r, 2 * r, 2 * r));
            } else if (head == Head.ARROW) {
                Path2D tip = new Path2D.Double();
                tip.moveTo(to.getX(), to.getY());
                tip.lineTo(to.getX() - SIZE * ux + SIZE * 0.45 * uy, to.getY() - SIZE * uy - SIZE * 0.45 * ux);
                tip.lineTo(to.getX() - SIZE * ux - SIZE * 0.45 * uy, to.getY() - SIZE * uy + SIZE * 0.45 * ux);
                tip.closePath();
                graphics.fill(tip);
            }
        }
    }

    /** Text centred on a point. */
    public record Label(double x, double y, String text, Ink ink) implements Element {
        @Override
        public void draw(Graphics2D graphics, AffineTransform placing) {
            Point2D at = placing.transform(new Point2D.Double(x, y), null);
            graphics.setColor(ink.colour());
            Lettering.TICK.drawMiddle(graphics, text, at.getX(), at.getY(), Lettering.Anchor.CENTRE);
        }
    }

    private static void fill(Graphics2D graphics, Shape shape, Ink ink) {
        graphics.setColor(ink.light());
        graphics.fill(shape);
        graphics.setColor(ink.colour());
        graphics.setStroke(new BasicStroke(0.9f));
        graphics.draw(shape);
        graphics.setColor(Palette.INK);
    }

    void draw(Graphics2D graphics, Rectangle2D area) {
        double scale = Math.min(area.getWidth() / width, area.getHeight() / height);
        AffineTransform placing = new AffineTransform(
                scale, 0, 0, -scale, area.getCenterX() - scale * width / 2, area.getCenterY() + scale * height / 2);
        for (Element shape : shapes) {
            shape.draw(graphics, placing);
        }
    }
}
