package siegert.theory.network;

/** Which external sources have a rate in common. */
public enum SourceRates {
    /** The first source of every population has one rate, the second another, as in NNMT. */
    SHARED,
    /** Every source of every population has a rate of its own. */
    SEPARATE
}
