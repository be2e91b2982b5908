package siegert.datasets.result;

/** What is subtracted from each segment before the taper. */
public enum Detrend {
    /** Nothing: the value at frequency 0 holds the mean. */
    NONE,
    /** The mean of the segment. */
    CONSTANT,
    /** The least-squares line through the segment. */
    LINEAR;

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
