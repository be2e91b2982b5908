package siegert.compare.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Axes with data.
 *
 * @param letter letter of the panel, or empty
 * @param title short title, or empty
 * @param x axis to the right
 * @param y axis upwards
 * @param marks what is drawn; the first lies lowest
 */
public record Plot(String letter, String title, Axis x, Axis y, List<Mark> marks) implements Tile {
    public Plot {
        marks = List.copyOf(marks);
    }

    /** Axes without data. */
    public Plot(String letter, String title, Axis x, Axis y) {
        this(letter, title, x, y, List.of());
    }

    /** The same with more marks on top. */
    public Plot with(Mark... more) {
        return with(Arrays.asList(more));
    }

    /** The same with more marks on top. */
    public Plot with(List<? extends Mark> more) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(more);
        return new Plot(letter, title, x, y, all);
    }

    Panel panel() {
        Panel panel = new Panel(title, x, y);
        marks.forEach(mark -> mark.addTo(panel));
        return panel;
    }

    /** The scale of its map, or null. */
    ColourScale scale() {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Cells cells) {
                return cells.scale();
            }
        }
        return null;
    }
}
