package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import siegert.datasets.catalogue.Catalogue;
import siegert.workflows.ExitCode;
import siegert.workflows.console.MeasurementTable;
import siegert.workflows.option.MeasurementOptions;
import siegert.workflows.option.OutputOptions;
import siegert.workflows.option.StrictnessOptions;
import siegert.workflows.option.ThreadOptions;

/** What a simulation did. */
@Command(
        name = "measure",
        description = "What the simulation did: rates, irregularity and power spectra of every population.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert measure run/",
            "  siegert measure run/ --window 1000:11000 --bin 0.5ms --out measured/",
            "  siegert measure microcircuit --json -"
        })
final class MeasureCommand implements Callable<Integer> {
    @ParentCommand
    private SiegertCommand parent;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDING",
            description = "A directory of NEST spike files, or the files; or a bundled recording.")
    private List<String> recording = new ArrayList<>();

    @Mixin
    private MeasurementOptions measurement;

    @Mixin
    private StrictnessOptions strictness;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Run run = Run.of(parent.commandLine());
        Catalogue catalogue = Catalogue.bundled();
        List<Path> paths = recording.stream().map(catalogue::resolveRecording).toList();
        Measuring measuring =
                Measuring.of(paths, measurement.settings(strictness.reading()), threads.threads(), output.quiet());
        new ResultFiles(output)
                .write(
                        measuring.measurement(),
                        () -> run.provenance(measuring.recording().paths()));
        if (output.wantsTable()) {
            System.out.print(MeasurementTable.format(measuring.measurement()));
        }
        return ExitCode.DONE;
    }
}
