package siegert.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Ensemble;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.PermutationUse;
import siegert.compare.regression.Regression;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.RunStatistics;
import siegert.compare.regression.Slacks;
import siegert.compare.statistics.DetectableChange;
import siegert.compare.statistics.SeedTest;
import siegert.compare.statistics.Stationarity;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.Activity;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Provenance;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.PopulationActivity;
import siegert.spikes.Recording;
import siegert.spikes.Window;
import siegert.workflows.option.ComparedStatistics;

/**
 * How often the gate cries wolf, and what it sees: reference sets and candidates drawn from real runs.
 *
 * <pre>
 * javac -cp target/siegert.jar -d target/benchmarks workflows/src/jmh/java/siegert/workflows/*.java
 * java -cp target/siegert.jar:target/benchmarks siegert.workflows.RegressionCalibration DIRECTORY [SIMULATED]
 * </pre>
 *
 * The directory holds one directory a model, each with one directory a seed. {@code base}, {@code same} and {@code null}
 * are one model, every other is another one. With a second directory of that kind, of runs that {@link SimulatedRecordings}
 * wrote, only these are held against the first ({@link SimulatedCandidates}). Prints Markdown tables.
 */
public final class RegressionCalibration {
    private static final long SEED = 20240229;
    private static final int DRAWS = 50;

    /** Number of parts of a window, as in a report. */
    private static final int PARTS = 20;

    private final List<RunStatistics> pool;
    private final Map<String, List<RunStatistics>> models;
    private final List<Activity> courses;
    private final SplittableRandom random = new SplittableRandom(SEED);

    private RegressionCalibration(CalibrationRuns runs) {
        pool = runs.equal();
        models = runs.models();
        courses = runs.courses();
    }

    /** Measures all runs below a directory, or two, and prints the tables. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("needed is the directory that holds a directory for each model, and perhaps that of simulated"
                    + " ones");
            System.exit(ExitCode.USAGE);
        }
        CalibrationRuns runs = CalibrationRuns.below(Path.of(arguments[0]));
        System.out.printf(
                Locale.ROOT,
                "%d runs of one model; %d draws of reference runs a line and candidate run; seed %d%n%n",
                runs.equal().size(),
                DRAWS,
                SEED);
        if (arguments.length == 2) {
            new SimulatedCandidates(runs, CalibrationRuns.below(Path.of(arguments[1]))).print();
            return;
        }
        RegressionCalibration calibration = new RegressionCalibration(runs);
        calibration.steadiness();
        calibration.falseAlarms();
        calibration.power();
    }

    /** The tests of drift and transient on all runs, which have neither: how often each is below a level. */
    private void steadiness() {
        List<Stationarity> tests = new ArrayList<>();
        for (Activity activity : courses) {
            for (int p = 0; p < activity.counts().length; p++) {
                tests.add(Stationarity.of(activity.course(p, PARTS)));
            }
        }
        System.out.println("| test | runs x populations | p < 0.01 | p < 0.05 | p < 0.2 | p < 0.5 | largest size |");
        System.out.println("|---|---|---|---|---|---|---|");
        steadiness("drift", tests, Stationarity::driftP, Stationarity::drift);
        steadiness("transient", tests, Stationarity::transientP, Stationarity::transientSize);
        System.out.println();
        long notes = Stream.concat(pool.stream(), models.values().stream().flatMap(List::stream))
                .flatMap(run -> compare(List.of(run), List.of(run)).notes().stream())
                .filter(note -> note.contains("drifts by") || note.contains("is cut"))
                .distinct()
                .count();
        System.out.println("notes on drift or transient of single runs: " + notes + "\n");
    }

    private static void steadiness(
            String name, List<Stationarity> tests, ToDoubleFunction<Stationarity> p, ToDoubleFunction<Stationarity> size) {
        StringBuilder line = new StringBuilder("| " + name + " | " + tests.size() + " | ");
        for (double level : new double[] {0.01, 0.05, 0.2, 0.5}) {
            long below = tests.stream().filter(t -> p.applyAsDouble(t) < level).count();
            line.append(String.format(Locale.ROOT, "%.3f | ", below / (double) tests.size()));
        }
        System.out.printf(
                Locale.ROOT,
                "%s%.3f |%n",
                line,
                tests.stream().mapToDouble(t -> Math.abs(size.applyAsDouble(t))).max().orElse(0));
    }

    private void falseAlarms() {
        int[][] designs = {{5, 1}, {6, 1}, {6, 3}, {6, 4}, {10, 1}, {10, 3}, {10, 5}, {15, 5}, {17, 3}};
        Map<String, RegressionTally> tallies = new LinkedHashMap<>();
        for (int[] design : designs) {
            RegressionTally tally = new RegressionTally();
            for (int c = 0; c < pool.size(); c++) {
                for (int draw = 0; draw < DRAWS; draw++) {
                    List<RunStatistics> others = new ArrayList<>(pool);
                    List<RunStatistics> candidates = new ArrayList<>(List.of(others.remove(c)));
                    others = CalibrationRuns.shuffled(others, random);
                    candidates.addAll(others.subList(design[0], design[0] + design[1] - 1));
                    tally.add(compare(others.subList(0, design[0]), candidates));
                }
            }
            tallies.put(design[0] + " + " + design[1], tally);
        }
        System.out.println("| reference + candidates | " + RegressionTally.HEAD + " |");
        System.out.println("|---|" + "---|".repeat(RegressionTally.COLUMNS));
        tallies.forEach((design, tally) -> System.out.println("| " + design + " | " + tally.line() + " |"));
        System.out.println("\nPASS of equal models by other rules:\n");
        System.out.println("| reference + candidates | " + String.join(" | ", RegressionTally.rules()) + " |");
        System.out.println("|---|" + "---|".repeat(RegressionTally.rules().size()));
        tallies.forEach((design, tally) -> System.out.println("| " + design + " | " + tally.byRules() + " |"));
        System.out.println();
        cells();
    }

    private void power() {
        System.out.println("| model | reference + candidates | " + RegressionTally.HEAD + " | most often named |");
        System.out.println("|---|---|" + "---|".repeat(RegressionTally.COLUMNS) + "---|");
        for (Map.Entry<String, List<RunStatistics>> model : models.entrySet()) {
            List<RunStatistics> runs = model.getValue();
            for (int references : new int[] {6, 10, 17}) {
                for (int candidates = 1; candidates <= Math.min(3, runs.size()); candidates++) {
                    line(model.getKey(), references, candidates, runs);
                }
            }
        }
        System.out.println();
    }

    /** All choices of the candidates, with draws of the reference runs. */
    private void line(String name, int references, int candidates, List<RunStatistics> runs) {
        RegressionTally tally = new RegressionTally();
        for (List<RunStatistics> chosen : choices(runs, candidates)) {
            for (int draw = 0; draw < 2 * DRAWS; draw++) {
                List<RunStatistics> others = CalibrationRuns.shuffled(pool, random);
                tally.add(compare(others.subList(0, references), chosen));
            }
        }
        System.out.println("| " + name + " | " + references + " + " + candidates + " | " + tally.line() + " | "
                + tally.named() + " |");
    }

    private static List<List<RunStatistics>> choices(List<RunStatistics> runs, int size) {
        List<List<RunStatistics>> choices = new ArrayList<>();
        for (int bits = 0; bits < 1 << runs.size(); bits++) {
            if (Integer.bitCount(bits) == size) {
                List<RunStatistics> chosen = new ArrayList<>();
                for (int r = 0; r < runs.size(); r++) {
                    if ((bits >> r & 1) == 1) {
                        chosen.add(runs.get(r));
                    }
                }
                choices.add(chosen);
            }
        }
        return choices;
    }

    /** How often each cell of an unchanged model is decided, with the recommended number of runs. */
    private void cells() {
        int references = 10;
        int candidates = 3;
        Map<String, double[]> decided = new LinkedHashMap<>();
        int reports = 0;
        for (int draw = 0; draw < 4 * DRAWS; draw++) {
            List<RunStatistics> runs = CalibrationRuns.shuffled(pool, random);
            RegressionReport report = compare(
                    runs.subList(0, references), runs.subList(references, references + candidates));
            reports++;
            for (Cell cell : report.cells()) {
                double[] sum = decided.computeIfAbsent(
                        cell.population() + " | " + cell.observable(), k -> new double[3]);
                sum[0] += cell.outcome() == Outcome.UNCHANGED ? 1 : 0;
                sum[1] += cell.test().sd() / cell.slack();
                sum[2] += cell.detectable() / cell.slack();
            }
        }
        System.out.println("| population | observable | unchanged | sd of seeds / slack | found from / slack |");
        System.out.println("|---|---|---|---|---|");
        for (Map.Entry<String, double[]> cell : decided.entrySet()) {
            double[] sum = cell.getValue();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.2f | %.1f |%n",
                    cell.getKey(),
                    sum[0] / reports,
                    sum[1] / reports,
                    sum[2] / reports);
        }
        System.out.println();
    }

    private static RegressionReport compare(List<RunStatistics> reference, List<RunStatistics> candidates) {
        return CalibrationRuns.compare(reference, candidates, PermutationUse.SHOWN);
    }
}
