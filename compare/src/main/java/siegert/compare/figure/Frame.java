package siegert.compare.figure;

import java.awt.geom.Rectangle2D;
import java.util.stream.Collectors;

/**
 * Where the axes of a panel stand in a figure, so that a place in it can be read as values.
 *
 * @param title of the panel
 * @param area the rectangle between the axes (pt), from the top left of the figure
 * @param x axis to the right
 * @param y axis upwards
 */
public record Frame(String title, Rectangle2D area, Axis x, Axis y) {
    /** The label of an axis without the marks of raised and lowered parts. */
    public static String label(Axis axis) {
        return Script.of(axis.label()).stream().map(Script.Run::text).collect(Collectors.joining());
    }
}
