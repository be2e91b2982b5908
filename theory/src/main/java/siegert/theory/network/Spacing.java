package siegert.theory.network;

/** How far apart the states of a branch of fixed points are. */
public enum Spacing {
    /** As far as the curve is followed safely: a third in rate, a twentieth of the range of the parameter. */
    WIDE(0.3, 0.05),
    /** So near that straight lines between them look like the curve. */
    DRAWN(0.04, 0.005);

    private final double longestStep;
    private final double longestShare;

    Spacing(double longestStep, double longestShare) {
        this.longestStep = longestStep;
        this.longestShare = longestShare;
    }

    /** Longest step in asinh of the rates over 0.1 Hz. */
    double longestStep() {
        return longestStep;
    }

    /** Longest step along the parameter, over its range. */
    double longestShare() {
        return longestShare;
    }
}
