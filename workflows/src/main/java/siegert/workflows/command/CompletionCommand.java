package siegert.workflows.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
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
    private enum Shell {
        BASH,
        ZSH
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "bash|zsh", description = "The shell; the script is the same for both.")
    private Shell shell;

    @Override
    public Integer call() {
        CommandLine program = spec.parent().commandLine();
        System.out.print(withWordsOfTheCommandLine(AutoComplete.bash("siegert", program), program));
        return ExitCode.DONE;
    }

    /** The names of Java's constants, which the generator lists, replaced by the words that the options take. */
    private static String withWordsOfTheCommandLine(String script, CommandLine command) {
        String text = script;
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.completionCandidates() != null) {
                List<String> constants = new ArrayList<>();
                option.completionCandidates().forEach(constants::add);
                text = text.replace(
                        quoted(constants) + " # " + option.longestName() + " values",
                        quoted(words(option, constants)) + " # " + option.longestName() + " values");
            }
        }
        for (CommandLine subcommand : command.getSubcommands().values()) {
            text = withWordsOfTheCommandLine(text, subcommand);
        }
        return text;
    }

    private static List<String> words(OptionSpec option, List<String> constants) {
        return option.paramLabel().contains("|")
                ? List.of(option.paramLabel().split("\\|"))
                : constants.stream()
                        .map(constant -> constant.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
    }

    private static String quoted(List<String> words) {
        return words.stream().collect(Collectors.joining("\" \"", "(\"", "\")"));
    }
}
