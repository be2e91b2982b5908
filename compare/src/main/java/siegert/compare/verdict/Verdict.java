package siegert.compare.verdict;

/** The outcome of a check; the order is that of severity. */
public enum Verdict {
    /** Nothing to decide: the theory does not hold there, or the recording is too short to see it. */
    NOT_APPLICABLE,
    /** Inside the model tolerance. */
    PASS,
    /** Outside it by up to half as much again, or the theory does not apply. */
    WARN,
    /** Further outside. */
    FAIL;

    /** Deviations up to this many times the limit are a warning. */
    static final double WARN_FACTOR = 1.5;

    /**
     * The verdict on a deviation.
     *
     * @param deviation deviation, of either sign; what cannot be compared (NaN) is a warning
     * @param limit largest accepted deviation, on the same scale
     */
    public static Verdict of(double deviation, double limit) {
        double size = Math.abs(deviation);
        if (size <= limit) {
            return PASS;
        }
        return Double.isNaN(size) || size <= WARN_FACTOR * limit ? WARN : FAIL;
    }

    /** The outcome in words, for instance {@code not applicable}. */
    public String text() {
        return this == NOT_APPLICABLE ? "not applicable" : name();
    }

    /** The more severe of two. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
