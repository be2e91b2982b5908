package siegert.workflows.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import siegert.datasets.AtomicFile;
import siegert.datasets.catalogue.Catalogue;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Window;
import siegert.spikes.io.ReadingSettings;
import siegert.spikes.io.convert.Conversion;
import siegert.workflows.ExitCode;
import siegert.workflows.console.Progress;
import siegert.workflows.option.RecordingOptions;

/** A recording in another format, spike for spike. */
@Command(
        name = "convert",
        header = "One SONATA file of any recording, or files of NEST.",
        description =
                "Packs a recording of any format into one SONATA file, chunked, compressed and in the order of time,"
                        + " or writes it as files of NEST, spike for spike. It is strict: whatever would get lost stops it."
                        + " Without --window all spikes are kept, those outside the window of the run too.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Exit codes: 0 done, 2 wrong usage, 3 the recording cannot be read as a whole,",
            "or OUT not be written.",
            "",
            "Examples:",
            "  siegert convert run/ run.h5",
            "  siegert convert run/ short.h5 --window 1000:2000",
            "  siegert convert spikes.npz out.h5 --populations table.csv --time-unit s",
            "  siegert convert run.h5 text/ --to nest"
        })
final class ConvertCommand implements Callable<Integer> {
    private static final List<String> SONATA = List.of(".h5", ".hdf5", ".hdf", ".sonata");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private SiegertCommand parent;

    @Parameters(
            arity = "2..*",
            paramLabel = "RECORDING... OUT",
            hideParamSyntax = true,
            description = "A directory of spike files of any format, the files, or a quoted pattern of their names; and"
                    + " last the file or directory to write. A file is replaced only if convert wrote it.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "sonata|nest",
            description = "What to write. Default: sonata if OUT ends in .h5, .hdf5, .hdf or .sonata, nest if it is a"
                    + " directory or has no ending.")
    private Converted.Form form;

    @Mixin
    private RecordingOptions options;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write what was converted as JSON; - is standard output.")
    private String json;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    @Override
    public Integer call() {
        Run run = Run.of(parent.commandLine());
        Catalogue catalogue = Catalogue.bundled();
        List<Path> paths = words.subList(0, words.size() - 1).stream()
                .map(catalogue::resolveRecording)
                .toList();
        String out = words.get(words.size() - 1);
        Path target = Path.of(out);
        Converted.Form wanted = form == null ? form(out) : form;
        MeasurementSettings settings = options.apply(MeasurementSettings.defaults());
        Converted converted;
        try (Progress progress = Progress.ofBytes("converting", quiet ? Progress.Quiet.YES : Progress.Quiet.NO)) {
            Conversion conversion = open(paths, settings, progress);
            if (wanted == Converted.Form.SONATA) {
                conversion.toSonata(target, provenance(run, conversion));
            } else {
                conversion.toNest(target);
            }
            converted = new Converted(conversion, target, wanted);
        }
        List<Path> files = converted.files();
        if ("-".equals(json)) {
            converted.write(run.provenance(files), System.out);
        } else if (json != null) {
            AtomicFile.write(Path.of(json), stream -> converted.write(run.provenance(files), stream));
        }
        if (!quiet && !"-".equals(json)) {
            System.out.print(converted.table());
        }
        return ExitCode.DONE;
    }

    private Conversion open(List<Path> paths, MeasurementSettings settings, Progress progress) {
        ReadingSettings how = options.reading(settings);
        if (settings.window().isEmpty()) {
            return Conversion.open(paths, how, progress::update);
        }
        Window window = settings.window().get();
        return Conversion.open(paths, how, window.start(), window.stop(), progress::update);
    }

    private Converted.Form form(String out) {
        String name = out.toLowerCase(Locale.ROOT);
        boolean directory = out.endsWith("/") || Files.isDirectory(Path.of(out));
        if (!directory && SONATA.stream().anyMatch(name::endsWith)) {
            return Converted.Form.SONATA;
        }
        String last = Path.of(out).getFileName() == null
                ? ""
                : Path.of(out).getFileName().toString();
        if (directory || last.lastIndexOf('.') <= 0) {
            return Converted.Form.NEST;
        }
        throw new ParameterException(
                spec.commandLine(),
                "'" + out
                        + "' does not say what to write: name a file that ends in .h5 or a directory, or --to sonata or"
                        + " nest");
    }

    private static Map<String, String> provenance(Run run, Conversion conversion) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("version", Version.number());
        attributes.put("command_line", run.command());
        attributes.put("started", run.started().toString());
        attributes.put("recording", conversion.recording().name());
        attributes.put("files", Integer.toString(conversion.recording().files().size()));
        return attributes;
    }
}
