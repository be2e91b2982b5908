package siegert.workflows.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import siegert.datasets.AtomicFile;
import siegert.workflows.ExitCode;
import siegert.workflows.console.ManPage;

/** Manual pages. */
@Command(
        name = "manual",
        header = "Manual pages for man.",
        description = "Prints the manual page of siegert or of one of its commands, for man.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {"Examples:", "  siegert manual | man -l -", "  siegert manual validate > siegert-validate.1"})
final class ManualCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "One of the commands. Default: siegert itself.")
    private String command;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the pages of all commands to DIR instead: siegert.1, siegert-validate.1, ...")
    private Path directory;

    @Override
    public Integer call() {
        CommandSpec top = spec.parent();
        if (directory != null) {
            write(top);
            top.subcommands().values().forEach(line -> write(line.getCommandSpec()));
            return ExitCode.DONE;
        }
        CommandSpec described = top;
        if (command != null) {
            CommandLine line = top.subcommands().get(command);
            if (line == null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "there is no command " + command + "; there are "
                                + String.join(", ", top.subcommands().keySet()));
            }
            described = line.getCommandSpec();
        }
        System.out.print(ManPage.of(described, Version.number()));
        return ExitCode.DONE;
    }

    private void write(CommandSpec described) {
        AtomicFile.writeText(
                directory.resolve(described.qualifiedName("-") + ".1"), ManPage.of(described, Version.number()));
    }
}
