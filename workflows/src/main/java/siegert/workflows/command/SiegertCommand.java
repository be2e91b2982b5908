package siegert.workflows.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code siegert} itself, which only holds the others. */
@Command(
        name = "siegert",
        description = "Is this simulation right? Mean-field theory, spike statistics and verdicts for networks of"
                + " integrate-and-fire neurons.",
        mixinStandardHelpOptions = true,
        commandListHeading = "%nCommands:%n",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ValidateCommand.class,
            RegressCommand.class,
            PredictCommand.class,
            MeasureCommand.class,
            CheckCommand.class,
            ScanCommand.class,
            FiguresCommand.class,
            DatasetsCommand.class,
            BaselineCommand.class,
            TolerancesCommand.class,
            ConvertCommand.class,
            MergeCommand.class,
            ManualCommand.class,
            CompletionCommand.class
        },
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert validate microcircuit              bundled network and recording",
            "  siegert validate network.yaml run/         your network, your recording",
            "  siegert regress reference/ candidate/      directories of runs, by their seeds",
            "  siegert predict microcircuit --set g=4.5   rates, CVs and spectra by theory",
            "  siegert measure run/ --json run.json       what the simulation did",
            "  siegert check run/                         is the recording whole?",
            "  siegert scan microcircuit --vary g=3:8:1   theory over a grid of parameters",
            "",
            "siegert COMMAND --help explains a command; the documentation is in docs/.",
            "Exit codes: 0 done or passed; 1 the verdict is FAIL, or check found problems;",
            "2 wrong usage; 3 bad input; 4 a fault of Siegert."
        })
public final class SiegertCommand implements Callable<Integer> {
    private final String arguments;

    @Spec
    private CommandSpec spec;

    /** @param arguments the words of the command line, for the provenance of results */
    public SiegertCommand(String arguments) {
        this.arguments = arguments;
    }

    /** The command line as typed. */
    String commandLine() {
        return "siegert " + arguments;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
