package siegert.compare.report;

/** Text within Markdown. */
final class Markdown {
    private Markdown() {}

    /** Text that Markdown and the HTML within it leave as it is, also in a table. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '\n', '\r' -> safe.append(' ');
                case '|', '*', '_', '`', '[', ']', '\\', '#', '@' ->
                    safe.append('\\').append(c);
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
