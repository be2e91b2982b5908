package siegert.compare.regression;

/** What is done with the permutation of runs. */
public enum PermutationUse {
    /** It is not made. */
    NONE,
    /** Shown beside Holm's correction, which decides. */
    SHOWN,
    /** It decides in place of Holm's correction. */
    DECIDES
}
