package siegert.datasets.csv;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.ArrayList;
import java.util.List;

/** Columns of numbers as a table with a line of names; names are quoted where RFC 4180 asks for it. */
public final class ColumnsCsv {
    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    /**
     * Adds a column.
     *
     * @param name its name, unit at the end
     * @param values its numbers. Not modified, not copied.
     * @throws IllegalArgumentException if it is not as long as the others
     */
    public ColumnsCsv add(String name, double[] values) {
        if (!columns.isEmpty() && columns.get(0).length != values.length) {
            throw new IllegalArgumentException(
                    name + " has " + values.length + " values, the other columns have " + columns.get(0).length);
        }
        names.add(name);
        columns.add(values);
        return this;
    }

    /** The table. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < names.size(); c++) {
            text.append(c == 0 ? "" : ",").append(quoted(names.get(c)));
        }
        text.append('\n');
        int rows = columns.isEmpty() ? 0 : columns.get(0).length;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns.size(); c++) {
                double value = columns.get(c)[r];
                text.append(c == 0 ? "" : ",").append(shortest(value));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The fewest digits that give the number back, on every Java version. */
    private static String shortest(double value) {
        return NumberOutput.toString(value, true);
    }

    /** A field, in quotation marks where RFC 4180 asks for them. */
    public static String quoted(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
