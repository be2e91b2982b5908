package siegert.spikes;

/** What to do about errors in a recording that change counts. */
public enum Strictness {
    /** Stop and report all of them. */
    STRICT,
    /** Go on with what can be read and report them as findings. */
    LENIENT
}
