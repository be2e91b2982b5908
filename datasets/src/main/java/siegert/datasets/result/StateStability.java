package siegert.datasets.result;

/** Whether a network stays in a self-consistent state. */
public enum StateStability {
    /** No mode grows. */
    STABLE("stable"),
    /** The index is -1: a real mode grows, whatever the time constants. */
    REAL_MODE_GROWS("unstable, a real mode grows"),
    /** The index is 1 and an even number of modes of linear response with delays and membrane grows. */
    OSCILLATION_GROWS("unstable, oscillations grow"),
    /** The index is 1 and the modes could not be counted. */
    UNKNOWN("not known"),
    /** Two states meet here: the determinant of 1 - DPhi is 0. */
    FOLD("fold");

    private final String words;

    StateStability(String words) {
        this.words = words;
    }

    /**
     * The stability that index and modes tell.
     *
     * @param index sign of det(1 - DPhi)
     * @param growingModes number of growing modes, below 0 where not known
     * @param extent whether these are all: none among those that were counted does not make a state stable
     */
    public static StateStability of(int index, int growingModes, CountExtent extent) {
        if (index == 0) {
            return FOLD;
        }
        if (index < 0) {
            return REAL_MODE_GROWS;
        }
        if (growingModes > 0) {
            return OSCILLATION_GROWS;
        }
        return growingModes == 0 && extent == CountExtent.ALL ? STABLE : UNKNOWN;
    }

    /** What to tell a person. */
    public String words() {
        return words;
    }
}
