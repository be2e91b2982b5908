package siegert.workflows;

/** Exit codes of every command. */
public final class ExitCode {
    /** Done, or the verdict is PASS or WARN. */
    public static final int DONE = 0;
    /** The verdict is FAIL, or WARN under {@code --strict}. */
    public static final int FAILED = 1;
    /** Wrong usage. */
    public static final int USAGE = 2;
    /** Bad input. */
    public static final int BAD_INPUT = 3;
    /** A fault of Siegert. */
    public static final int FAULT = 4;

    private ExitCode() {}
}
