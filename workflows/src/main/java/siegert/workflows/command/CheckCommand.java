package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.result.Soundness;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Recording;
import siegert.workflows.ExitCode;
import siegert.workflows.console.Progress;
import siegert.workflows.console.SoundnessTable;
import siegert.workflows.option.OutputOptions;
import siegert.workflows.option.RecordingOptions;
import siegert.workflows.option.ThreadOptions;

/** Whether a recording is complete and sound. */
@Command(
        name = "check",
        header = "Is a recording complete and sound?",
        description = "Is the recording complete and sound? All problems at once, each with its place and what to do.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Exit codes: 0 sound, 1 problems were found, 2 wrong usage,",
            "3 there is nothing to check.",
            "",
            "Examples:",
            "  siegert check run/",
            "  siegert check run/ --window 500:10500 --json -",
            "  siegert check spikes.npz --populations populations.csv --time-unit s"
        })
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private SiegertCommand parent;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDING",
            description =
                    "A directory of spike files of any format, the files, or a quoted pattern of their names; or a"
                            + " bundled recording.")
    private List<String> recording = new ArrayList<>();

    @Mixin
    private RecordingOptions options;

    @ArgGroup
    private Severe severe = new Severe();

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    private static final class Severe {
        @Option(names = "--strict", description = "Exit code 1 if there are problems. This is the default.")
        private boolean strict;

        @Option(names = "--lenient", description = "Report and count the problems, but exit with code 0.")
        private boolean lenient;
    }

    @Override
    public Integer call() {
        Run run = Run.of(parent.commandLine());
        Catalogue catalogue = Catalogue.bundled();
        List<Path> paths = recording.stream().map(catalogue::resolveRecording).toList();
        MeasurementSettings settings = options.apply(MeasurementSettings.defaults());
        Recording.Checked checked;
        try (Progress progress = Progress.ofBytes("checking", output.quiet())) {
            checked = Recording.check(paths, settings, options.reading(settings), threads.threads(), progress::update);
        }
        Soundness soundness = checked.soundness();
        new ResultFiles(output).write(soundness, () -> run.provenance(checked.paths()));
        if (output.wantsTable()) {
            System.out.print(SoundnessTable.format(soundness, String.join(" ", recording)));
        }
        return soundness.isSound() || severe.lenient ? ExitCode.DONE : ExitCode.FAILED;
    }
}
