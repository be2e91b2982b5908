package siegert.compare.figure;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Shapes that mark points, centred on (0, 0), in points. */
final class Symbols {
    static final Shape DISC = new Ellipse2D.Double(-2.4, -2.4, 4.8, 4.8);
    static final Shape CROSS = cross(3, 1.3f);
    static final Shape DIAMOND = diamond(3);
    static final Shape DASH = dash(7, 1.4f);

    private Symbols() {}

    private static Shape cross(double arm, float width) {
        Path2D path = new Path2D.Double();
        path.moveTo(-arm, -arm);
        path.lineTo(arm, arm);
        path.moveTo(-arm, arm);
        path.lineTo(arm, -arm);
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER).createStrokedShape(path);
    }

    private static Shape diamond(double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -radius);
        path.lineTo(radius, 0);
        path.lineTo(0, radius);
        path.lineTo(-radius, 0);
        path.closePath();
        return path;
    }

    private static Shape dash(double half, float width) {
        Path2D path = new Path2D.Double();
        path.moveTo(-half, 0);
        path.lineTo(half, 0);
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER).createStrokedShape(path);
    }
}
