package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import siegert.compare.regression.Slacks;
import siegert.compare.verdict.Tolerances;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.workflows.ExitCode;
import siegert.workflows.console.TolerancesTable;

/** Which tolerance applies where, and from which line. */
@Command(
        name = "tolerances",
        header = "Which tolerance applies where.",
        description = "Which tolerance applies where, and from which line of a tolerance file.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert tolerances --explain                           the defaults",
            "  siegert tolerances --explain tolerances.yaml --of 23E,4E"
        })
final class TolerancesCommand implements Callable<Integer> {
    @ParentCommand
    private SiegertCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A tolerance file, of validate, regress or both. Default: the defaults of both.")
    private Path file;

    @Option(names = "--explain", required = true, description = "Print the effective values and their origin.")
    private boolean explain;

    @Option(
            names = "--of",
            paramLabel = "NAMES",
            split = ",",
            description = "Names of populations. Default: those that entries name, and * for all others.")
    private List<String> populations = new ArrayList<>();

    @Override
    public Integer call() {
        if (populations.stream().anyMatch(String::isBlank)) {
            throw new ParameterException(spec.commandLine(), "--of: a name is empty");
        }
        Run run = Run.of(parent.commandLine());
        Set<Problem> problems = new LinkedHashSet<>();
        Tolerances theory = file == null
                ? Tolerances.defaults()
                : section(() -> Tolerances.read(file, run.day()), Tolerances.defaults(), problems);
        Slacks slacks = file == null
                ? Slacks.defaults()
                : section(() -> Slacks.read(file, run.day()), Slacks.defaults(), problems);
        if (!problems.isEmpty()) {
            throw new InputException(problems.stream()
                    .sorted(Comparator.comparingLong(Problem::line))
                    .toList());
        }
        System.out.print(TolerancesTable.format(theory, slacks, populations));
        return ExitCode.DONE;
    }

    /** A section of the file; its problems do not hide those of the other one. */
    private static <T> T section(Supplier<T> read, T defaults, Set<Problem> problems) {
        try {
            return read.get();
        } catch (InputException e) {
            problems.addAll(e.problems());
            return defaults;
        }
    }
}
