package siegert.workflows;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import siegert.datasets.InputException;

/** Turns an exception of a command into a message and an exit code. */
final class FailureReport implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception exception, CommandLine commandLine, ParseResult parseResult)
            throws Exception {
        if (exception instanceof CommandLine.ParameterException parameter) {
            throw parameter;
        }
        PrintWriter err = commandLine.getErr();
        if (exception instanceof InputException) {
            err.println("siegert: " + exception.getMessage());
            return ExitCode.BAD_INPUT;
        }
        err.println("siegert: a fault of Siegert, please report it with the command and the lines below");
        exception.printStackTrace(err);
        return ExitCode.FAULT;
    }
}
