package siegert.workflows.console;

import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns: the first column to the left, the others to the right. */
public final class TextTable {
    private final List<String[]> rows = new ArrayList<>();
    private final int columns;

    /** @param head the column heads */
    public TextTable(String... head) {
        columns = head.length;
        rows.add(head);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if the number of cells is not that of the heads
     */
    public void add(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + columns + " columns");
        }
        rows.add(cells);
    }

    /** The table, each line ended by a line feed. */
    public String format() {
        int[] width = new int[columns];
        for (String[] row : rows) {
            for (int c = 0; c < columns; c++) {
                width[c] = Math.max(width[c], row[c].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            int start = text.length();
            for (int c = 0; c < columns; c++) {
                String padding = " ".repeat(width[c] - row[c].length());
                if (c == 0) {
                    text.append(row[c]).append(padding);
                } else {
                    text.append("  ").append(padding).append(row[c]);
                }
            }
            int end = text.length();
            while (end > start && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            text.append('\n');
        }
        return text.toString();
    }
}
