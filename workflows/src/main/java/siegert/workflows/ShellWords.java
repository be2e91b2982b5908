package siegert.workflows;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The words of a command line as they can be typed again. */
final class ShellWords {
    private ShellWords() {}

    /** The words with spaces between them; those that a shell would take apart stand in quotes. */
    static String join(String... words) {
        return Arrays.stream(words).map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_.,:=/+%@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
