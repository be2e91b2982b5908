package siegert.compare.figure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole figure as data: rows of panels, what they show, and the key. From the same value come the drawing and the table
 * of its data.
 *
 * @param name short name, fit for a file name
 * @param title a line that says what it shows
 * @param caption what is drawn and what to look at
 * @param width printed width (mm), for instance {@link #ONE_COLUMN} or {@link #TWO_COLUMNS}
 * @param rows the rows, from top to bottom
 * @param key names of the marks that the key above the figure explains, in order; empty for no key
 */
public record Composition(String name, String title, String caption, double width, List<Row> rows, List<String> key) {
    /** Width of one column of most journals (mm). */
    public static final double ONE_COLUMN = 85;
    /** Width of two columns of most journals (mm). */
    public static final double TWO_COLUMNS = 180;

    /**
     * Panels side by side.
     *
     * @param height height of the frames (pt)
     * @param weights widths of the frames in proportion
     * @param tiles the panels
     */
    public record Row(double height, List<Double> weights, List<Tile> tiles) {
        public Row {
            weights = List.copyOf(weights);
            tiles = List.copyOf(tiles);
            if (tiles.isEmpty() || weights.size() != tiles.size()) {
                throw new IllegalArgumentException(
                        "a row needs panels and a width for each, has " + weights.size() + " and " + tiles.size());
            }
        }

        /** Panels of equal widths. */
        public static Row of(double height, Tile... tiles) {
            return new Row(height, Arrays.stream(tiles).map(t -> 1.0).toList(), List.of(tiles));
        }
    }

    public Composition {
        rows = List.copyOf(rows);
        key = List.copyOf(key);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the figure " + name + " has no rows");
        }
    }

    /** The drawing. */
    public Figure figure() {
        return new CompositionLayout(this).figure();
    }

    /**
     * The data as a table: a line per point with the panel, the name of the mark and both axes. A map has its value in the
     * column {@code value}, an area its upper border.
     */
    public String csv() {
        StringBuilder csv = new StringBuilder("panel,series,x_axis,y_axis,x,y,value\n");
        String letter = "";
        for (Row row : rows) {
            for (Tile tile : row.tiles()) {
                letter = tile.letter().isEmpty() ? letter : tile.letter();
                if (tile instanceof Plot plot) {
                    write(plot, letter, csv);
                }
            }
        }
        return csv.toString();
    }

    private static void write(Plot plot, String letter, StringBuilder csv) {
        String panel = plot.title().isEmpty() ? letter : letter.isEmpty() ? plot.title() : letter + " " + plot.title();
        String axes = quoted(plot.x().label()) + ',' + quoted(plot.y().label());
        for (Mark mark : plot.marks()) {
            if (!mark.name().isEmpty()) {
                for (double[] row : mark.rows()) {
                    csv.append(quoted(panel))
                            .append(',')
                            .append(quoted(mark.name()))
                            .append(',')
                            .append(axes);
                    csv.append(',').append(quoted(plot.x().text(row[0])));
                    csv.append(',').append(quoted(plot.y().text(row[1])));
                    csv.append(',')
                            .append(Double.isNaN(row[2]) ? "" : Double.toString(row[2]))
                            .append('\n');
                }
            }
        }
    }

    /** Text without the marks of raised and lowered parts. */
    private static String quoted(String text) {
        StringBuilder plain = new StringBuilder();
        for (Script.Run run : Script.of(text)) {
            plain.append(run.level() == Script.Level.RAISED ? "^" : run.level() == Script.Level.LOWERED ? "_" : "");
            plain.append(run.text());
        }
        String value = plain.toString();
        return value.matches("[^\",\\n\\r]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** The marks that the key explains, by name: the first of that name. */
    Map<String, Mark> explained() {
        Map<String, Mark> explained = new LinkedHashMap<>();
        for (String wanted : key) {
            for (Row row : rows) {
                for (Tile tile : row.tiles()) {
                    if (tile instanceof Plot plot) {
                        plot.marks().stream()
                                .filter(m -> m.name().equals(wanted))
                                .findFirst()
                                .ifPresent(m -> explained.putIfAbsent(wanted, m));
                    }
                }
            }
            if (!explained.containsKey(wanted)) {
                throw new IllegalArgumentException(
                        "the key of " + name + " names '" + wanted + "', which is not drawn");
            }
        }
        return explained;
    }
}
