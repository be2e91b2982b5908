package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import siegert.datasets.AtomicFile;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.hdf5.Results;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Part;
import siegert.spikes.Recording;
import siegert.workflows.ExitCode;
import siegert.workflows.console.MeasurementTable;
import siegert.workflows.console.Progress;
import siegert.workflows.option.Hdf5Options;
import siegert.workflows.option.MeasurementOptions;
import siegert.workflows.option.OutputOptions;
import siegert.workflows.option.StatisticsOptions;
import siegert.workflows.option.StrictnessOptions;
import siegert.workflows.option.ThreadOptions;
import siegert.workflows.pd14.ReferenceStatistics;

/** What a simulation did. */
@Command(
        name = "measure",
        header = "What the simulation did: rates, CVs, correlations, spectra.",
        description = "What the simulation did: rates, irregularity and power spectra of every population.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert measure run/",
            "  siegert measure run/ --window 1000:11000 --bin 0.5ms --out measured/",
            "  siegert measure microcircuit --json -",
            "  siegert measure run/ --correlations 250 --cross-spectra --json all.json",
            "  siegert measure run/ --convention bos",
            "  siegert measure run/ --part 1/4 --out parts/   then siegert merge parts/*"
        })
final class MeasureCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private SiegertCommand parent;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDING",
            description =
                    "A directory of spike files of any format, the files, or a quoted pattern of their names; or a bundled"
                            + " recording.")
    private List<String> recording = new ArrayList<>();

    @Mixin
    private MeasurementOptions measurement;

    @Mixin
    private StatisticsOptions statistics;

    @Mixin
    private StrictnessOptions strictness;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Mixin
    private Hdf5Options hdf5;

    @Option(
            names = "--part",
            paramLabel = "K/N",
            converter = PartConverter.class,
            description = "Measure the K-th of N shares of the files and write what merge puts together to"
                    + " DIR/part-K-of-N.siegert (--out DIR). Default: the whole.")
    private Part part;

    @Option(
            names = "--pd14",
            paramLabel = "DIR",
            description = "Write rates, CVs and correlations of all neurons to DIR in the files of the analysis of the"
                    + " microcircuit-PD14-model. Default: none.")
    private Path reference;

    @Override
    public Integer call() {
        Run run = Run.of(parent.commandLine());
        if (part != null) {
            return measurePart();
        }
        Measuring measuring = Measuring.of(open(settings()), settings(), threads.threads(), output.quiet());
        new ResultFiles(output)
                .write(
                        measuring.measurement(),
                        () -> run.provenance(measuring.recording().paths()));
        hdf5.write(() -> Results.of(
                measuring.measurement(), run.provenance(measuring.recording().paths())));
        if (reference != null) {
            ReferenceStatistics.write(measuring.measurement(), reference);
        }
        if (output.wantsTable()) {
            System.out.print(MeasurementTable.format(measuring.measurement()));
        }
        return ExitCode.DONE;
    }

    private List<Path> paths() {
        Catalogue catalogue = Catalogue.bundled();
        return recording.stream().map(catalogue::resolveRecording).toList();
    }

    /** The recording, opened. */
    Recording open(MeasurementSettings settings) {
        return Measuring.open(paths(), measurement.reading(settings), threads.threads(), output.quiet());
    }

    /** How it is measured. */
    MeasurementSettings settings() {
        MeasurementSettings settings = statistics.apply(measurement.settings(strictness.reading()));
        return reference == null || settings.statistics().correlations().isPresent()
                ? settings
                : settings.withStatistics(settings.statistics().withCorrelations(ReferenceStatistics.SAMPLE));
    }

    private int measurePart() {
        if (output.out() == null) {
            throw new ParameterException(spec.commandLine(), "--part needs --out DIR, where the part is written");
        }
        Path file = output.out().resolve("part-" + part.number() + "-of-" + part.count() + ".siegert");
        List<String> line = spec.commandLine().getParseResult().originalArgs();
        List<String> words = line.subList(line.indexOf(spec.name()) + 1, line.size());
        MeasurementSettings settings = settings();
        Recording opened = open(settings);
        try (Progress progress = Progress.ofBytes("reading", output.quiet())) {
            AtomicFile.write(
                    file, out -> opened.measurePart(settings, part, words, out, threads.threads(), progress::update));
        }
        if (output.wantsTable()) {
            System.out.println("part " + part + ": " + file);
        }
        return ExitCode.DONE;
    }

    static final class PartConverter implements ITypeConverter<Part> {
        @Override
        public Part convert(String text) {
            try {
                String[] numbers = text.split("/", -1);
                if (numbers.length == 2) {
                    return new Part(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
                }
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is no part K/N with 1 <= K <= N <= " + Part.MOST);
            }
            throw new TypeConversionException("'" + text + "' is not K/N, for instance 2/8");
        }
    }
}
