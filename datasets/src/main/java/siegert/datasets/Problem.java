package siegert.datasets;

/**
 * One thing that is wrong with an input, said so that the user can mend it.
 *
 * @param file the file, or an empty string where no file is concerned
 * @param line the line of the file, counted from 1, or 0 where no line is concerned
 * @param message what was seen and what is allowed
 * @param remedy what to do about it, or an empty string
 */
public record Problem(String file, long line, String message, String remedy) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!file.isEmpty()) {
            text.append(file).append(':');
            if (line > 0) {
                text.append(line).append(':');
            }
            text.append(' ');
        }
        text.append(message);
        if (!remedy.isEmpty()) {
            text.append("\n  ").append(remedy);
        }
        return text.toString();
    }
}
