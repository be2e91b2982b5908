package siegert.workflows.option;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import siegert.spikes.Strictness;

/** What to do about a faulty recording, of commands that have no verdict. */
public final class FaultOptions {
    @ArgGroup
    private Choice choice = new Choice();

    private static final class Choice {
        @Option(names = "--strict", description = "Stop at a faulty recording. This is the default.")
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

    /** What to do about a faulty recording. */
    public Strictness reading() {
        return choice.lenient ? Strictness.LENIENT : Strictness.STRICT;
    }
}
