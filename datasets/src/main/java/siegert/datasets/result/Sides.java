package siegert.datasets.result;

/** Whether a spectrum carries the power of negative frequencies apart or folded onto the positive ones. */
public enum Sides {
    /** Power of positive frequencies only; the floor is rate / N. */
    TWO,
    /** Power doubled except at 0 and at the Nyquist frequency; the floor is 2 rate / N. */
    ONE;

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
