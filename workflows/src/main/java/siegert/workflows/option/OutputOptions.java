package siegert.workflows.option;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import siegert.workflows.console.Progress;

/** Where results go and how much is said. */
@Heading(value = Heading.OUTPUT, order = Heading.LAST)
public final class OutputOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Directory for result files; made with its parents. Files that are not results stay. Default: none;"
                            + " validate, regress: siegert-report; scan: siegert-scan.")
    private Path out;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            converter = ResultFileConverters.JsonFile.class,
            description = "Write the result as JSON; - is standard output. Default: none.")
    private String json;

    @Option(names = "--quiet", description = "Say nothing but the result files and errors.")
    private boolean quiet;

    /** The directory for results, or null. */
    public Path out() {
        return out;
    }

    /** Whether the result goes to standard output as JSON. */
    public boolean jsonToStandardOutput() {
        return "-".equals(json);
    }

    /** The JSON file, or null if none or if it is standard output. */
    public Path jsonFile() {
        return json == null || jsonToStandardOutput() ? null : Path.of(json);
    }

    /** Whether a JSON result is wanted anywhere, the result directory included. */
    public boolean wantsFiles() {
        return json != null || out != null;
    }

    /** Whether a table for people goes to standard output. */
    public boolean wantsTable() {
        return !quiet && !jsonToStandardOutput();
    }

    /** Says remarks on the input on standard error, where they disturb no result, unless silence is wanted. */
    public void remark(List<String> remarks) {
        if (!quiet) {
            remarks.forEach(remark -> System.err.println("note: " + remark));
        }
    }

    public Progress.Quiet quiet() {
        return quiet ? Progress.Quiet.YES : Progress.Quiet.NO;
    }
}
