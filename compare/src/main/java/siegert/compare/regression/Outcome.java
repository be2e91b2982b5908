package siegert.compare.regression;

import siegert.compare.verdict.Verdict;

/** What came of one comparison. */
public enum Outcome {
    /** No change, and these seeds would have found one that matters. */
    UNCHANGED(Verdict.PASS),
    /** No change was found, but these seeds might have missed one that matters. */
    INCONCLUSIVE(Verdict.WARN),
    /** Too few reference seeds for a verdict. */
    DESCRIBED(Verdict.WARN),
    /** A change beyond chance and beyond the slack, accepted for a while. */
    WAIVED(Verdict.WARN),
    /** A change beyond chance and beyond the slack. */
    CHANGED(Verdict.FAIL);

    private final Verdict verdict;

    Outcome(Verdict verdict) {
        this.verdict = verdict;
    }

    /** As people read it: {@code PASS}, or the name. */
    public String word() {
        return this == UNCHANGED ? "PASS" : name();
    }

    /** The verdict it stands for. */
    public Verdict verdict() {
        return verdict;
    }
}
