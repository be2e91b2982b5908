package siegert.workflows.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many processors to use. */
@Heading(value = Heading.OUTPUT, order = Heading.LAST)
public final class ThreadOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; the result does not depend on it. Default: all processors.")
    void threads(int value) {
        if (value < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, is " + value);
        }
        threads = value;
        // parallel streams work with the caller and this many helpers; it holds as long as none has run yet
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", Integer.toString(value - 1));
    }

    public int threads() {
        return threads;
    }
}
