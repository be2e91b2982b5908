package siegert.workflows.option;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import siegert.spikes.Strictness;

/** How severe to be with a recording, and with a verdict where there is one. */
public final class StrictnessOptions {
    @ArgGroup
    private Choice choice = new Choice();

    private static final class Choice {
        @Option(
                names = "--strict",
                description =
                        "Stop at a faulty recording, which is the default; a verdict WARN ends with exit code 1, too.")
        private boolean strict;

        @Option(
                names = "--lenient",
                description = "Go on with a faulty recording, and report what was wrong instead of stopping.")
        private boolean lenient;
    }

    /** Whether either was chosen. */
    public boolean isGiven() {
        return choice.strict || choice.lenient;
    }

    /** Whether a WARN fails. */
    public boolean strict() {
        return choice.strict;
    }

    /** What to do about a faulty recording. */
    public Strictness reading() {
        return choice.lenient ? Strictness.LENIENT : Strictness.STRICT;
    }
}
