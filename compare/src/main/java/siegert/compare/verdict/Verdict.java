package siegert.compare.verdict;

/** The outcome of a check; the order is that of severity. */
public enum Verdict {
    /** Inside the model tolerance. */
    PASS,
    /** Outside it by up to half as much again, or the theory does not apply. */
    WARN,
    /** Further outside. */
    FAIL;

    /** The more severe of two. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
