package siegert.compare.figure;

/**
 * How a curve is drawn.
 *
 * @param ink its colour
 * @param dash how it is broken
 * @param width width of the line (pt), positive
 */
public record Style(Ink ink, Dash dash, double width) {
    public Style {
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("a line must have a width, has " + width + " pt");
        }
    }

    /** A solid line of the usual width. */
    public static Style of(Ink ink) {
        return of(ink, Dash.SOLID);
    }

    /** A line of the usual width. */
    public static Style of(Ink ink, Dash dash) {
        return new Style(ink, dash, 1.1);
    }

    /** The same line in another width (pt). */
    public Style withWidth(double other) {
        return new Style(ink, dash, other);
    }
}
