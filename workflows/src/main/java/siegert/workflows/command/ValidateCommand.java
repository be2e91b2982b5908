package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import siegert.compare.discrepancy.DiscrepancyBaseline;
import siegert.compare.discrepancy.DiscrepancyFile;
import siegert.compare.discrepancy.DiscrepancyGate;
import siegert.compare.validation.Evidence;
import siegert.compare.validation.Validation;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Tolerances;
import siegert.compare.verdict.Verdict;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.catalogue.Dataset;
import siegert.datasets.catalogue.Kind;
import siegert.datasets.hdf5.Results;
import siegert.datasets.network.Network;
import siegert.datasets.network.NetworkSource;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.RateDistributions;
import siegert.datasets.result.RateLadder;
import siegert.spikes.MeasurementSettings;
import siegert.theory.network.MeanFieldException;
import siegert.workflows.ExitCode;
import siegert.workflows.console.VerdictTable;
import siegert.workflows.option.ComparedStatistics;
import siegert.workflows.option.Hdf5Options;
import siegert.workflows.option.MeasurementOptions;
import siegert.workflows.option.OutputOptions;
import siegert.workflows.option.StrictnessOptions;
import siegert.workflows.option.TheoryOptions;
import siegert.workflows.option.ThreadOptions;

/** Theory against simulation. */
@Command(
        name = "validate",
        header = "Theory against simulation: a report with a verdict.",
        description = "Theory against simulation: a report with a verdict for every population and observable.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert validate microcircuit                     a bundled network",
            "  siegert validate network.yaml run/ --out report   yours",
            "  siegert validate network.yaml run/ --tolerances tolerances.yaml --strict",
            "  siegert validate network.yaml run/ --window 1000:11000 --set 'J[E,I]=-1.3 mV'",
            "",
            "Exit codes: 0 verdict PASS or WARN, 1 FAIL, 2 wrong usage, 3 bad input."
        })
final class ValidateCommand implements Callable<Integer> {
    private static final Path DEFAULT_DIRECTORY = Path.of("siegert-report");

    /** Whether the rates between theory and simulation are found. */
    enum Ladder {
        ON,
        OFF
    }

    @ParentCommand
    private SiegertCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "NETWORK",
            description =
                    "A bundled network (siegert datasets list), a YAML file, ours or NNMT's, or the directory of a"
                            + " run that carries its own parameters.")
    private String network;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "RECORDING",
            description =
                    "A directory of spike files of any format, the files, or a quoted pattern of their names. Default: the"
                            + " recording bundled with the network, or the run that NETWORK is.")
    private List<String> recording = new ArrayList<>();

    @Option(
            names = "--tolerances",
            paramLabel = "FILE",
            description =
                    "Tolerances of the model (YAML). Default: rate max(0.3 Hz, 15 %%), rate at the measured input max(0.2 Hz, 6 %%), sd of rates max(0.05 Hz, 15 %%), CV 0.05, band power 3 dB,"
                            + " peak frequency 10 %%, coherence 0.15, correlation and covariance of spike counts 40 %%.")
    private Path tolerances;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Known deviations of simulation from theory (siegert baseline create report.json): only a change of"
                            + " them fails. Default: none.")
    private Path baseline;

    @Option(
            names = "--ladder",
            paramLabel = "on|off",
            description = "Simulate independent neurons with Poisson input at the measured rates, to tell errors of the"
                    + " theory from wrong parameters. Default: on.")
    private Ladder ladder = Ladder.ON;

    @Mixin
    private TheoryOptions theory;

    @Mixin
    private MeasurementOptions measurement;

    @Mixin
    private StrictnessOptions strictness;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Mixin
    private Hdf5Options hdf5;

    @Override
    public Integer call() {
        Run run = Run.of(parent.commandLine());
        Catalogue catalogue = Catalogue.bundled();
        NetworkSource source = catalogue.networkSource(network);
        Network resolved = source.read(theory.overrides());
        output.remark(resolved.remarks());
        Tolerances limits = tolerances == null ? Tolerances.defaults() : Tolerances.read(tolerances, run.day());
        output.remark(limits.expired());
        DiscrepancyBaseline reviewed = baseline == null ? null : DiscrepancyFile.read(baseline);
        MeasurementSettings settings = ComparedStatistics.ofValidation(
                measurement.settings(strictness.reading()).withNames(resolved.names()));
        Measuring measuring = Measuring.of(
                Measuring.open(paths(catalogue), measurement.reading(settings), threads.threads(), output.quiet()),
                settings,
                threads.threads(),
                output.quiet());
        Validation validation = new Validation(measuring.measurement());
        double resolution = measuring.measurement().recording().resolution();
        ValidationTheory expectation = ValidationTheory.of(resolved, theory, resolution);
        output.remark(expectation.remarks());
        Prediction prediction = expectation.predict(
                validation.frequencies(),
                threads.threads(),
                rates(expectation, measuring.measurement().recording().duration()));
        Optional<Prediction> published =
                expectation.published().map(beside -> beside.predict(validation.frequencies(), threads.threads()));
        Optional<RateLadder> rungs =
                ladder == Ladder.ON ? expectation.ladder(measuring.measurement(), resolution) : Optional.empty();
        List<Path> inputs = new ArrayList<>(source.files());
        Optional.ofNullable(tolerances).ifPresent(inputs::add);
        Optional.ofNullable(baseline).ifPresent(inputs::add);
        inputs.addAll(measuring.recording().paths());
        Provenance provenance = run.provenance(inputs);
        ValidationReport alone = validation.report(
                prediction,
                new Evidence(published, rungs, Optional.of(expectation.applicability())),
                limits,
                provenance);
        ValidationReport report =
                reviewed == null ? alone : DiscrepancyGate.apply(alone, reviewed, baseline.toString());
        Path directory = output.out() == null ? DEFAULT_DIRECTORY : output.out();
        new ResultFiles(output).write(report, () -> provenance.stamped(run.seconds()), directory);
        hdf5.write(() -> Results.of(prediction, measuring.measurement(), provenance.stamped(run.seconds())));
        if (output.wantsTable()) {
            System.out.print(VerdictTable.format(report, directory.resolve("report.html")));
        }
        boolean failed = report.verdict() == Verdict.FAIL || strictness.strict() && report.verdict() == Verdict.WARN;
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private Optional<RateDistributions> rates(ValidationTheory expectation, double window) {
        try {
            return expectation.rateDistributions(window);
        } catch (MeanFieldException e) {
            output.remark(List.of("distributions of rates are not checked: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private List<Path> paths(Catalogue catalogue) {
        if (!recording.isEmpty()) {
            return recording.stream().map(catalogue::resolveRecording).toList();
        }
        Optional<Path> run = catalogue.runDirectory(network);
        if (run.isPresent()) {
            return List.of(run.get());
        }
        String bundled =
                catalogue.find(Kind.NETWORK, network).map(Dataset::counterpart).orElse("");
        if (bundled.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no RECORDING given, and none is bundled with the network " + network);
        }
        return List.of(catalogue.resolveRecording(bundled));
    }
}
