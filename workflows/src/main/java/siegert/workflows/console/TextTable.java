package siegert.workflows.console;

import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns: numbers to the right, words to the left. */
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
        boolean[] words = words();
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            int start = text.length();
            for (int c = 0; c < columns; c++) {
                String padding = " ".repeat(width[c] - row[c].length());
                text.append(c == 0 ? "" : "  ").append(words[c] ? row[c] + padding : padding + row[c]);
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

    /** Whether a column holds words; the first one holds names, which may begin with a digit. */
    private boolean[] words() {
        boolean[] words = new boolean[columns];
        words[0] = true;
        for (String[] row : rows.subList(1, rows.size())) {
            for (int c = 1; c < columns; c++) {
                words[c] |= !row[c].isEmpty() && Character.isLetter(row[c].charAt(0)) && !row[c].equals("inf");
            }
        }
        return words;
    }
}
