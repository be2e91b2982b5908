package siegert.compare.figure;

import java.awt.BasicStroke;

/** How a line is broken, so that curves are told apart without colour. */
public enum Dash {
    SOLID,
    DASHED(4, 2),
    DOTTED(1, 1.6f),
    DASH_DOT(5, 1.6f, 1, 1.6f),
    LONG(8, 2.4f);

    private final float[] pattern;

    Dash(float... pattern) {
        this.pattern = pattern;
    }

    /** @param width width of the line (pt) */
    BasicStroke stroke(double width) {
        return pattern.length == 0
                ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }
}
