package siegert.compare.figure;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Symbols of points, told apart without colour. */
public enum Symbol {
    DISC(new Ellipse2D.Double(-1.7, -1.7, 3.4, 3.4)),
    CIRCLE(outline(new Ellipse2D.Double(-1.9, -1.9, 3.8, 3.8))),
    SQUARE(new Rectangle2D.Double(-1.6, -1.6, 3.2, 3.2)),
    OPEN_SQUARE(outline(new Rectangle2D.Double(-1.8, -1.8, 3.6, 3.6))),
    DIAMOND(polygon(4, 2.4, 0)),
    TRIANGLE(polygon(3, 2.4, 0)),
    STAR(star()),
    CROSS(Symbols.CROSS),
    BAR(Symbols.DASH);

    private final Shape shape;

    Symbol(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    private static Shape outline(Shape shape) {
        return new BasicStroke(0.8f).createStrokedShape(shape);
    }

    private static Shape polygon(int corners, double radius, double turn) {
        Path2D path = new Path2D.Double();
        for (int k = 0; k < corners; k++) {
            double angle = turn - Math.PI / 2 + 2 * Math.PI * k / corners;
            if (k == 0) {
                path.moveTo(radius * Math.cos(angle), radius * Math.sin(angle));
            } else {
                path.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }

    private static Shape star() {
        Path2D path = new Path2D.Double();
        for (int k = 0; k < 10; k++) {
            double radius = k % 2 == 0 ? 4 : 1.6;
            double angle = -Math.PI / 2 + Math.PI * k / 5;
            if (k == 0) {
                path.moveTo(radius * Math.cos(angle), radius * Math.sin(angle));
            } else {
                path.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }
}
