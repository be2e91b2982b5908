package siegert.datasets.result;

import java.util.List;

/**
 * The modes of a network that grow fastest or decay most slowly, and whether they are all there are.
 *
 * @param roots roots with a rate of at least the smallest one, one for a conjugate pair, by falling rate
 * @param growing number of growing modes by the winding number of det(1 - M) along the frequency axis, conjugates counted
 *     apart; -1 where it could not be counted
 * @param smallestRate rate (1/s), negative or 0, down to which roots were sought
 * @param completeness whether these are all roots of at least the smallest rate
 */
public record CharacteristicRoots(
        List<CharacteristicRoot> roots,
        int growing,
        @Unit("1/s") double smallestRate,
        Completeness completeness) {
    /** What the argument principle says of a set of roots. */
    public enum Completeness {
        /** As many roots were found as the winding number counts. */
        COMPLETE,
        /** The winding number counts others. */
        INCOMPLETE,
        /** Only growing modes were counted, and found; further decaying ones may exist between those listed. */
        GROWING_ONLY
    }

    public CharacteristicRoots {
        roots = List.copyOf(roots);
    }

    /** Whether no mode grows; false where that is not known. */
    public boolean isStable() {
        return growing == 0 && roots.stream().noneMatch(CharacteristicRoot::grows);
    }
}
