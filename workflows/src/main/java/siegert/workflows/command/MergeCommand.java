package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import siegert.datasets.InputException;
import siegert.datasets.hdf5.Results;
import siegert.datasets.result.Measurement;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.PartFile;
import siegert.spikes.Recording;
import siegert.workflows.ExitCode;
import siegert.workflows.console.MeasurementTable;
import siegert.workflows.console.Progress;
import siegert.workflows.option.Hdf5Options;
import siegert.workflows.option.OutputOptions;
import siegert.workflows.option.StrictnessOptions;

/** Parts of a measurement put together. */
@Command(
        name = "merge",
        header = "The parts of a measurement, put together.",
        description = "Puts the parts of a measurement together. The result is that of one run, byte for byte but for"
                + " its provenance. The parts hold all that is needed: the recording need not be at hand.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Example:",
            "  siegert measure run/ --part 1/2 --out parts/",
            "  siegert measure run/ --part 2/2 --out parts/",
            "  siegert merge parts/*.siegert --json measurement.json"
        })
final class MergeCommand implements Callable<Integer> {
    @ParentCommand
    private SiegertCommand parent;

    @Parameters(arity = "1..*", paramLabel = "PART", description = "The files that measure --part wrote; all of them.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private StrictnessOptions strictness;

    @Mixin
    private OutputOptions output;

    @Mixin
    private Hdf5Options hdf5;

    @Override
    public Integer call() {
        Run run = Run.of(parent.commandLine());
        List<PartFile> parts = files.stream().map(PartFile::open).toList();
        MeasureCommand again = asMeasured(parts.get(0));
        MeasurementSettings settings =
                strictness.isGiven() ? again.settings().withStrictness(strictness.reading()) : again.settings();
        Measurement measurement;
        try (Progress progress = Progress.ofBytes("merging", output.quiet())) {
            measurement = Recording.merge(settings, parts, progress::update);
        }
        new ResultFiles(output).write(measurement, () -> run.provenance(files));
        hdf5.write(() -> Results.of(measurement, run.provenance(files)));
        if (output.wantsTable()) {
            System.out.print(MeasurementTable.format(measurement));
        }
        return ExitCode.DONE;
    }

    /** The command that measured a part, with its options but not run. */
    private static MeasureCommand asMeasured(PartFile part) {
        MeasureCommand command = new MeasureCommand();
        CommandLine line = new CommandLine(command);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        try {
            line.parseArgs(part.words().toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw new InputException(
                    part.path().toString(),
                    0,
                    "was measured with options that this version does not know: " + e.getMessage(),
                    "Measure and merge with one version of Siegert.");
        }
        return command;
    }
}
