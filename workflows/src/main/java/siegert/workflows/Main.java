package siegert.workflows;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;
import siegert.compare.verdict.PassRule;
import siegert.datasets.network.ConnectionRule;
import siegert.datasets.result.Average;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Theory;
import siegert.workflows.command.SiegertCommand;
import siegert.workflows.option.HelpPage;
import siegert.workflows.predict.Section;
import siegert.workflows.scan.Observable;

/** Entry point of the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = run(arguments);
        System.exit(code);
    }

    /**
     * Runs one command without ending the process.
     *
     * @param arguments the words after {@code siegert}
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(String... arguments) {
        int code = commandLine(arguments).execute(arguments);
        // a print stream swallows its errors: a full disk or a closed pipe must not pass for a whole result
        if (System.out.checkError() && (code == ExitCode.DONE || code == ExitCode.FAILED)) {
            System.err.println("siegert: standard output was closed or is on a full disk: the result is not complete");
            return ExitCode.BAD_INPUT;
        }
        return code;
    }

    private static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new SiegertCommand(ShellWords.join(arguments)));
        line.registerConverter(Method.class, new Choice<>(List.of(Method.values()), Method::key));
        line.registerConverter(Theory.class, new Choice<>(List.of(Theory.PUBLISHED, Theory.FULL), Theory::key));
        line.registerConverter(
                Refractoriness.class, new Choice<>(List.of(Refractoriness.values()), Refractoriness::key));
        line.registerConverter(Observable.class, new Choice<>(List.of(Observable.values()), Observable::key));
        line.registerConverter(Section.class, new Choice<>(List.of(Section.values()), Section::key));
        line.registerConverter(
                ConnectionRule.class, new Choice<>(List.of(ConnectionRule.values()), ConnectionRule::key));
        line.registerConverter(PassRule.class, new Choice<>(List.of(PassRule.values()), PassRule::key));
        line.registerConverter(Detrend.class, new Choice<>(List.of(Detrend.values()), Detrend::key));
        line.registerConverter(Sides.class, new Choice<>(List.of(Sides.values()), Sides::key));
        line.registerConverter(Average.class, new Choice<>(List.of(Average.values()), Average::key));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setErr(new PrintWriter(System.err, true));
        line.setExecutionExceptionHandler(new FailureReport());
        line.setParameterExceptionHandler(new UsageReport());
        line.setUsageHelpAutoWidth(true);
        line.setExecutionStrategy(Main::execute);
        HelpPage.apply(line);
        return line;
    }

    /** A word that is no command is not covered up by --help beside it. */
    private static int execute(ParseResult parsed) {
        for (CommandLine line : parsed.asCommandLineList()) {
            if (!line.getUnmatchedArguments().isEmpty()) {
                throw new UnmatchedArgumentException(line, line.getUnmatchedArguments());
            }
        }
        return new RunLast().execute(parsed);
    }
}
