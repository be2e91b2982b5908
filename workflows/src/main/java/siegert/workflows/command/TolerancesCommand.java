package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import siegert.compare.regression.Slacks;
import siegert.compare.verdict.Tolerances;
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
        Tolerances theory = file == null ? Tolerances.defaults() : Tolerances.read(file, run.day());
        Slacks slacks = file == null ? Slacks.defaults() : Slacks.read(file, run.day());
        System.out.print(TolerancesTable.format(theory, slacks, populations));
        return ExitCode.DONE;
    }
}
