package siegert.workflows.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import siegert.compare.discrepancy.DiscrepancyFile;
import siegert.compare.regression.Baseline;
import siegert.compare.regression.BaselineFile;
import siegert.compare.regression.BaselineHdf5;
import siegert.compare.regression.Ensemble;
import siegert.compare.regression.Regression;
import siegert.compare.regression.RunStatistics;
import siegert.datasets.AtomicFile;
import siegert.datasets.InputException;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.io.ReadingSettings;
import siegert.workflows.ExitCode;
import siegert.workflows.console.BaselineTable;
import siegert.workflows.console.DiscrepancyTable;
import siegert.workflows.console.Notes;
import siegert.workflows.console.Progress;
import siegert.workflows.option.MeasurementOptions;
import siegert.workflows.option.ResultFileConverters;
import siegert.workflows.option.StrictnessOptions;
import siegert.workflows.option.ThreadOptions;
import siegert.workflows.pd14.ReferenceStatistics;

/** Reviewed reference statistics. */
@Command(
        name = "baseline",
        header = "Reviewed references that regress compares with.",
        description =
                "Reviewed reference statistics: what runs are compared with, as a file that can be kept with the model.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "create|show|approve",
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert baseline create reference/ --file baseline.json",
            "  siegert baseline show baseline.json",
            "  siegert baseline approve siegert-report/report.json --by 'A. Name' \\",
            "      --reason 'new synapse model'"
        })
final class BaselineCommand implements Callable<Integer> {
    @ParentCommand
    private SiegertCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "create, show or approve?");
    }

    @Command(
            name = "create",
            description = "Measures runs of one model (its seeds) and stores their statistics.",
            mixinStandardHelpOptions = true)
    int create(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "RUNS",
                            description = "Directories of runs, or directories whose sub-directories are runs; or the"
                                    + " report.json of a validation, whose discrepancy is stored.")
                    List<String> words,
            @Option(names = "--file", paramLabel = "FILE", description = "The new file. Default: baseline.json.")
                    Path file,
            @Option(names = "--by", paramLabel = "NAME", description = "Who makes it. Default: the name of the user.")
                    String by,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why. Default: first version.")
                    String reason,
            @Option(
                            names = "--pd14",
                            paramLabel = "DIR",
                            description = "Write rates, CVs and correlations of all neurons, and the distances between"
                                    + " the runs, to DIR in the files of the analysis of the microcircuit-PD14-model.")
                    Path reference,
            @Option(
                            names = "--hdf5",
                            paramLabel = "FILE",
                            converter = ResultFileConverters.Hdf5File.class,
                            description = "Also write the statistics to an HDF5 file (.h5, .hdf5). Default: none.")
                    Path hdf5,
            @Mixin MeasurementOptions measurement,
            @Mixin StrictnessOptions strictness,
            @Mixin ThreadOptions threads) {
        Run run = Run.of(parent.commandLine());
        Path target = file == null ? Path.of("baseline.json") : file;
        if (Files.exists(target)) {
            throw new InputException(
                    target.toString(),
                    0,
                    "exists",
                    "Approve a new version of it (siegert baseline approve), name another --file, or remove it.");
        }
        Path report = Path.of(words.get(0));
        if (words.size() == 1 && Files.isRegularFile(report) && DiscrepancyFile.isReport(report)) {
            new DiscrepancyApproval(run, report)
                    .create(
                            target,
                            today(),
                            by == null ? System.getProperty("user.name") : by,
                            reason == null ? "first version" : reason);
            return ExitCode.DONE;
        }
        MeasurementSettings settings = measurement.settings(strictness.reading());
        if (reference != null) {
            settings = settings.withStatistics(settings.statistics().withCorrelations(ReferenceStatistics.SAMPLE));
        }
        ReadingSettings reading = measurement.reading(settings);
        List<Path> directories = new ArrayList<>();
        for (String word : words) {
            RunSet set = RunSet.of(word, reading);
            if (set.baseline().isPresent()) {
                throw new InputException(word, 0, "is a baseline; runs are needed", "Name directories of runs.");
            }
            directories.addAll(set.directories());
        }
        MeasuredRuns measured = new MeasuredRuns(directories, settings, reading, threads.threads(), Progress.Quiet.NO);
        Baseline baseline = Baseline.create(
                Ensemble.of(String.join(", ", words), measured.statistics()),
                today(),
                by == null ? System.getProperty("user.name") : by,
                reason == null ? "first version" : reason,
                Version.number());
        if (reference != null) {
            ReferenceStatistics.write(
                    measured.runs().stream().map(Measuring::measurement).toList(), reference);
        }
        AtomicFile.write(target, out -> BaselineFile.write(baseline, run.provenance(measured.paths()), out));
        if (hdf5 != null) {
            BaselineHdf5.write(baseline, hdf5);
        }
        System.out.print(BaselineTable.format(baseline));
        measured.notes().forEach(note -> System.out.println("note: " + note));
        System.out.print(Notes.ofFindings(measured.findings()));
        if (directories.size() < Regression.LEAST_REFERENCES) {
            System.out.println("note: a verdict needs at least " + Regression.LEAST_REFERENCES + " runs; this has "
                    + directories.size());
        }
        System.out.println("\nbaseline: " + target);
        return ExitCode.DONE;
    }

    @Command(name = "show", description = "Prints what a baseline holds, and its log.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "FILE", description = "A baseline.") Path file,
            @Option(
                            names = "--hdf5",
                            paramLabel = "OUT",
                            converter = ResultFileConverters.Hdf5File.class,
                            description =
                                    "Also write the statistics of a baseline of runs to an HDF5 file (.h5, .hdf5)."
                                            + " Default: none.")
                    Path hdf5) {
        if (hdf5 != null) {
            BaselineHdf5.write(BaselineFile.read(file), hdf5);
        }
        System.out.print(
                Files.isRegularFile(file) && DiscrepancyFile.isBaseline(file)
                        ? DiscrepancyTable.format(DiscrepancyFile.read(file))
                        : BaselineTable.format(BaselineFile.read(file)));
        return ExitCode.DONE;
    }

    @Command(
            name = "approve",
            description = "Makes the candidates of a comparison the new version of the baseline it was made with.",
            mixinStandardHelpOptions = true)
    int approve(
            @Parameters(paramLabel = "REPORT", description = "The report.json of siegert regress or siegert validate.")
                    Path report,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who approves.") String by,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why the change is right.")
                    String reason,
            @Option(
                            names = "--baseline",
                            paramLabel = "FILE",
                            description = "The baseline. Default: the one that the report names.")
                    Path file) {
        if (by.isBlank() || reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--by and --reason must say something");
        }
        Run run = Run.of(parent.commandLine());
        if (Files.isRegularFile(report) && DiscrepancyFile.isReport(report)) {
            new DiscrepancyApproval(run, report).approve(file, today(), by, reason);
            return ExitCode.DONE;
        }
        BaselineFile.Comparison comparison = BaselineFile.readComparison(report);
        Path target = file == null ? path(comparison.reference()) : file;
        if (target == null || !Files.isRegularFile(target)) {
            throw new InputException(
                    report.toString(),
                    0,
                    "was made with " + comparison.reference() + ", which is no baseline file here",
                    "Name the baseline (--baseline FILE), or make one (siegert baseline create).");
        }
        Baseline before = BaselineFile.read(target);
        if (!fingerprints(before.ensemble()).equals(comparison.fingerprints())) {
            throw new InputException(
                    report.toString(),
                    0,
                    "was made with other runs than version " + before.version() + " of " + target + " holds",
                    "Compare with the present version (siegert regress " + target + " ...), and approve that report.");
        }
        Baseline after =
                before.approve(comparison.candidates(), comparison.changes(), today(), by, reason, Version.number());
        AtomicFile.write(target, out -> BaselineFile.write(after, run.provenance(List.of(report)), out));
        System.out.print(BaselineTable.format(after));
        System.out.println("\nbaseline: " + target);
        return ExitCode.DONE;
    }

    private static List<String> fingerprints(Ensemble ensemble) {
        return ensemble.runs().stream().map(RunStatistics::fingerprint).toList();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
