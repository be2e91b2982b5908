package siegert.workflows.command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import siegert.workflows.ExitCode;
import siegert.workflows.console.FigureTable;
import siegert.workflows.console.Progress;
import siegert.workflows.figure.FigureBatch;
import siegert.workflows.figure.FigureBatch.Renewal;
import siegert.workflows.figure.FigureJob;
import siegert.workflows.figure.FigureRequests;
import siegert.workflows.figure.InputHash;
import siegert.workflows.option.ThreadOptions;

/** Published figures, and those that users describe, in batch. */
@Command(
        name = "figures",
        header = "Published figures, or figures of your own.",
        description =
                "Draws published figures from bundled parameters, each as PNG, SVG, PDF and CSV of its data, with a"
                        + " manifest; or figures of yours that a YAML file describes. What has not changed is left as it is.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert figures --list",
            "  siegert figures                                all of them",
            "  siegert figures layer2022-fig5 --out figures/",
            "  siegert figures --check                        exit 1 if one deviates",
            "  siegert figures my-figure.yaml                 yours, see docs/figures.md"
        })
final class FiguresCommand implements Callable<Integer> {
    @ParentCommand
    private SiegertCommand parent;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "Figures of the catalogue (--list) or YAML files that describe figures. Default: the whole"
                    + " catalogue.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--list", description = "List the catalogue and draw nothing.")
    private boolean list;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "siegert-figures",
            description = "Directory for the figures and manifest.json; made with its parents. Files that are not of"
                    + " these figures stay. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(
            names = "--check",
            description = "End with exit code 1 if a number of a figure deviates from its reference by more than its"
                    + " limit.")
    private boolean check;

    @Option(names = "--force", description = "Draw everything, changed or not.")
    private boolean force;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    @Mixin
    private ThreadOptions threads;

    @Override
    public Integer call() {
        Run run = Run.of(parent.commandLine());
        if (list) {
            System.out.print(FigureTable.list());
            return ExitCode.DONE;
        }
        List<FigureJob> jobs = FigureRequests.of(names);
        FigureBatch batch = new FigureBatch(out, program(), force ? Renewal.ALL : Renewal.CHANGED, threads.threads());
        FigureBatch.Result result;
        try (Progress progress = Progress.of("drawing", quiet ? Progress.Quiet.YES : Progress.Quiet.NO)) {
            result = batch.run(jobs, () -> run.provenance(List.of()), progress::update);
        }
        if (!quiet) {
            System.out.print(FigureTable.format(result, out));
        }
        return check && !result.passed() ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** The version, and the archive where the program runs from one: a build between releases may draw differently. */
    private static String program() {
        try {
            Path code = Path.of(FiguresCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(code)
                    ? Version.number() + " "
                            + InputHash.ofFile("program", code.toString(), code).sha256()
                    : Version.number();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
