package siegert.datasets.result;

/** Whether a number of modes is that of all of them. */
public enum CountExtent {
    /** It is the number. */
    ALL,
    /** These were counted; there may be others at higher frequencies. */
    AT_LEAST;

    /** Its name in files. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
