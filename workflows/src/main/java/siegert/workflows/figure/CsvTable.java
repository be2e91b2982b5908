package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import siegert.datasets.InputException;
import siegert.datasets.NameSuggestion;

/** A table of text with a line of column names, in the form of RFC 4180. */
final class CsvTable {
    private final String file;
    private final List<String> head;
    private final List<List<String>> rows;

    private CsvTable(String file, List<String> head, List<List<String>> rows) {
        this.file = file;
        this.head = head;
        this.rows = rows;
    }

    /** @throws InputException if a row has another number of cells than the first, or a quote is not closed */
    static CsvTable parse(String file, String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        long line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c == '"' && !doubled) {
                    quoted = false;
                } else {
                    cell.append(c);
                    i += doubled ? 1 : 0;
                }
                line += c == '\n' ? 1 : 0;
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    add(file, line++, rows, row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new InputException(file, line, "a quotation mark is not closed", "restore the table");
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            add(file, line, rows, row);
        }
        if (rows.isEmpty()) {
            throw new InputException(file, 0, "the table is empty", "name a table with a line of column names");
        }
        return new CsvTable(file, rows.get(0), rows.subList(1, rows.size()));
    }

    private static void add(String file, long line, List<List<String>> rows, List<String> row) {
        boolean blank = row.size() == 1 && row.get(0).isEmpty();
        if (!blank && !rows.isEmpty() && row.size() != rows.get(0).size()) {
            throw new InputException(
                    file,
                    line,
                    "the row has " + row.size() + " cells, the first row has "
                            + rows.get(0).size(),
                    "restore the table");
        }
        if (!blank) {
            rows.add(row);
        }
    }

    /**
     * The cells of a column in the rows where other columns have given values; numbers are compared as numbers.
     *
     * @throws InputException if there is no such column
     */
    List<String> column(String name, Map<String, String> where) {
        int wanted = index(name);
        List<String> cells = new ArrayList<>();
        for (List<String> row : rows) {
            boolean counts = true;
            for (Map.Entry<String, String> condition : where.entrySet()) {
                counts &= same(row.get(index(condition.getKey())), condition.getValue());
            }
            if (counts) {
                cells.add(row.get(wanted));
            }
        }
        return cells;
    }

    private int index(String name) {
        int index = head.indexOf(name);
        if (index < 0) {
            List<String> near = NameSuggestion.nearest(name, head);
            throw new InputException(
                    file,
                    0,
                    "has no column " + name,
                    near.isEmpty()
                            ? "it has " + String.join(", ", head)
                            : "did you mean " + String.join(" or ", near) + "?");
        }
        return index;
    }

    private static boolean same(String cell, String value) {
        if (cell.equals(value)) {
            return true;
        }
        try {
            return Double.parseDouble(cell) == Double.parseDouble(value);
        } catch (NumberFormatException text) {
            return false;
        }
    }
}
