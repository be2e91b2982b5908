package siegert.workflows.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import siegert.compare.regression.Ensemble;
import siegert.compare.regression.PermutationUse;
import siegert.compare.regression.Regression;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.RunStatistics;
import siegert.compare.regression.Slacks;
import siegert.compare.verdict.PassRule;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.Provenance;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Window;
import siegert.spikes.io.ReadingSettings;
import siegert.workflows.ExitCode;
import siegert.workflows.console.RegressionTable;
import siegert.workflows.option.MeasurementOptions;
import siegert.workflows.option.OutputOptions;
import siegert.workflows.option.StrictnessOptions;
import siegert.workflows.option.ThreadOptions;

/** Simulations against simulations. */
@Command(
        name = "regress",
        header = "Simulations against simulations: has the model changed?",
        description = "Simulations against simulations: whether runs differ from those of a reference by more than its"
                + " seeds differ among themselves.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "A verdict needs 4 reference runs of different seeds; 10, and 3 candidates, are recommended.",
            "",
            "Examples:",
            "  siegert regress reference/ candidate/             two sets of runs",
            "  siegert regress baseline.json run-1/ run-2/       a stored baseline",
            "  siegert regress baseline.json run/ --out report   for a pipeline",
            "  siegert regress baseline.json runs/ --pass-rule equivalence",
            "",
            "Exit codes: 0 verdict PASS or WARN, 1 FAIL, 2 wrong usage, 3 bad input."
        })
final class RegressCommand implements Callable<Integer> {
    private static final Path DEFAULT_DIRECTORY = Path.of("siegert-report");

    @ParentCommand
    private SiegertCommand parent;

    @Parameters(
            index = "0",
            paramLabel = "BASELINE",
            description = "A baseline file, the directory of a run, or a directory whose sub-directories are runs.")
    private String baseline;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "CANDIDATE",
            description = "Runs to compare with it, in the same forms; all of them together are one candidate.")
    private List<String> candidates = new ArrayList<>();

    @Option(
            names = "--tolerances",
            paramLabel = "FILE",
            description =
                    "Slacks, margins and waivers (YAML); siegert tolerances --explain shows them. Default: rate max(0.05"
                            + " Hz, 2 %%), CV and LV 0.01, correlation 5e-4, synchrony 3 %%, band power 0.4 dB.")
    private Path tolerances;

    @Option(
            names = "--paired",
            description =
                    "Also compare each candidate with the reference run of its seed (or name), neuron by neuron; one"
                            + " run with one run in any case.")
    private boolean paired;

    @Option(
            names = "--pass-rule",
            paramLabel = "detectable|equivalence",
            description =
                    "When a comparison passes in which nothing CHANGED. detectable: the smallest change that the seeds find"
                            + " in 4 of 5 cases is within the slack; equivalence: a change of two slacks (or of the margin) is"
                            + " excluded, which 10 + 3 runs can do. Default: what the tolerances say, else detectable.")
    private PassRule passRule;

    @Option(
            names = "--permutation",
            description =
                    "Also permute whole runs over all comparisons (max-T, Westfall and Young): one p for the report"
                            + " and one for each comparison, shown beside Holm's correction, which decides. Default: no.")
    private boolean permutation;

    @Option(
            names = "--permutation-decides",
            description =
                    "As --permutation, and its p decides in place of Holm's correction; needs 4 + 3, 5 + 2 or more"
                            + " runs. Default: no.")
    private boolean permutationDecides;

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
        MeasurementSettings settings = measurement.settings(strictness.reading());
        Slacks slacks = slacks(run.day());
        ReadingSettings reading = measurement.reading(settings);
        RunSet first = RunSet.of(baseline, reading);
        List<RunSet> others =
                candidates.stream().map(word -> RunSet.of(word, reading)).toList();
        List<RunSet> sets = Stream.concat(Stream.of(first), others.stream()).toList();
        Optional<StoredWindow> stored = stored(sets, settings);
        MeasuredRuns measured = new MeasuredRuns(
                sets.stream().flatMap(set -> set.directories().stream()).toList(),
                stored.map(s -> settings.withWindow(s.window())).orElse(settings),
                stored,
                reading,
                threads.threads(),
                output.quiet());
        List<RunStatistics> statistics = measured.statistics();
        int references = first.directories().size();
        Ensemble reference = ensemble(List.of(first), statistics.subList(0, references));
        Ensemble candidate = ensemble(others, statistics.subList(references, statistics.size()));
        List<Path> inputs = new ArrayList<>(measured.paths());
        sets.stream().filter(set -> set.baseline().isPresent()).forEach(set -> inputs.add(Path.of(set.name())));
        Optional.ofNullable(tolerances).ifPresent(inputs::add);
        Counterparts counterparts = new Counterparts(reference, candidate, measured, references, threads.threads());
        Regression regression = new Regression(reference, candidate, slacks, use());
        Provenance provenance = run.provenance(inputs);
        RegressionReport report = regression
                .report(counterparts.located(regression.identities()), measured.notes(), provenance)
                .with(
                        measured.findings(),
                        counterparts.excerpts(),
                        paired ? counterparts.paired(regression.identities()) : List.of());
        Path directory = output.out() == null ? DEFAULT_DIRECTORY : output.out();
        new ResultFiles(output).write(report, () -> provenance.stamped(run.seconds()), directory);
        if (output.wantsTable()) {
            System.out.print(RegressionTable.format(report, directory.resolve("report.html")));
        }
        boolean failed = report.verdict() == Verdict.FAIL || strictness.strict() && report.verdict() == Verdict.WARN;
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private Slacks slacks(LocalDate day) {
        Slacks slacks = tolerances == null ? Slacks.defaults() : Slacks.read(tolerances, day);
        return passRule == null ? slacks : slacks.with(passRule, "--pass-rule");
    }

    private PermutationUse use() {
        if (permutationDecides) {
            return PermutationUse.DECIDES;
        }
        return permutation ? PermutationUse.SHOWN : PermutationUse.NONE;
    }

    /** The window of the baselines, which cannot be measured again, unless the user names one. */
    private static Optional<StoredWindow> stored(List<RunSet> sets, MeasurementSettings settings) {
        return sets.stream()
                .filter(set -> set.baseline().isPresent() && settings.window().isEmpty())
                .findFirst()
                .map(set -> {
                    RunStatistics run = set.baseline().get().ensemble().runs().get(0);
                    return new StoredWindow(
                            set.name(),
                            new Window(run.start(), run.start() + run.protocol().duration()));
                });
    }

    private static Ensemble ensemble(List<RunSet> sets, List<RunStatistics> measured) {
        List<RunStatistics> runs = new ArrayList<>();
        int next = 0;
        for (RunSet set : sets) {
            set.baseline().ifPresent(b -> runs.addAll(b.ensemble().runs()));
            runs.addAll(measured.subList(next, next + set.directories().size()));
            next += set.directories().size();
        }
        return Ensemble.of(String.join(", ", sets.stream().map(RunSet::name).toList()), runs);
    }
}
