package siegert.workflows.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import siegert.workflows.ExitCode;

/** Completion of commands and options by the shell. */
@Command(
        name = "completion",
        header = "Completion of commands and options for bash and zsh.",
        description = "Prints a script by which bash and zsh complete commands and options.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  source <(siegert completion)",
            "  siegert completion > ~/.local/share/bash-completion/completions/siegert"
        })
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        System.out.print(AutoComplete.bash("siegert", spec.parent().commandLine()));
        return ExitCode.DONE;
    }
}
