package siegert.datasets.result;

/**
 * An observation on the quality of a recording.
 *
 * @param severity what it means for what is made of the recording
 * @param kind what it is, in a word or two with underscores, for instance {@code silent_neurons}
 * @param file the file, or an empty string
 * @param line the line, counted from 1, or 0
 * @param count how often
 * @param message a sentence
 * @param remedy what to do, or an empty string
 */
public record Finding(
        Severity severity, String kind, String file, long line, long count, String message, String remedy) {}
