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
 * java -cp target/siegert.jar workflows/src/jmh/java/siegert/workflows/RegressionCalibration.java DIRECTORY
 * </pre>
 *
 * The directory holds one directory a model, each with one directory a seed. {@code base}, {@code same} and {@code null}
 * are one model, every other is another one. Prints Markdown tables.
 */
public final class RegressionCalibration {
    private static final List<String> EQUAL = List.of("base", "same", "null");
    private static final long SEED = 20240229;
    private static final int DRAWS = 50;

    /** Bin of the activity (s) and number of parts of a window, as in a report. */
    private static final double BIN = 2e-3;

    private static final int PARTS = 20;

    private static final Provenance NOWHERE = new Provenance("", "", "", "", 0, List.of());

    private final List<RunStatistics> pool = new ArrayList<>();
    private final Map<String, List<RunStatistics>> models = new TreeMap<>();
    private final List<Activity> courses = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(SEED);

    private RegressionCalibration() {}

    /** Measures all runs below a directory and prints the tables. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("one argument is needed: the directory that holds a directory for each model");
            System.exit(ExitCode.USAGE);
        }
        RegressionCalibration calibration = new RegressionCalibration();
        for (Path model : children(Path.of(arguments[0]))) {
            String name = model.getFileName().toString();
            List<RunStatistics> runs = EQUAL.contains(name)
                    ? calibration.pool
                    : calibration.models.computeIfAbsent(name, n -> new ArrayList<>());
            for (Path seed : children(model)) {
                MeasurementSettings settings = ComparedStatistics.of(MeasurementSettings.defaults());
                Recording recording = Recording.open(List.of(seed), settings);
                Measurement measurement = recording.measure(settings, 2, (done, total) -> {});
                Window window = new Window(
                        measurement.recording().start(), measurement.recording().stop());
                Activity activity = PopulationActivity.of(recording, window, BIN, 2);
                calibration.courses.add(activity);
                runs.add(RunStatistics.of(measurement, "", Map.of(), Optional.of(activity)));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d runs of one model; %d draws of reference runs a line and candidate run; seed %d%n%n",
                calibration.pool.size(),
                DRAWS,
                SEED);
        calibration.steadiness();
        calibration.falseAlarms();
        calibration.power();
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
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
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int[] design : designs) {
            Tally tally = new Tally();
            for (int c = 0; c < pool.size(); c++) {
                for (int draw = 0; draw < DRAWS; draw++) {
                    List<RunStatistics> others = new ArrayList<>(pool);
                    List<RunStatistics> candidates = new ArrayList<>(List.of(others.remove(c)));
                    shuffle(others);
                    candidates.addAll(others.subList(design[0], design[0] + design[1] - 1));
                    tally.add(compare(others.subList(0, design[0]), candidates));
                }
            }
            tallies.put(design[0] + " + " + design[1], tally);
        }
        System.out.println("| reference + candidates | " + Tally.HEAD + " |");
        System.out.println("|---|" + "---|".repeat(Tally.COLUMNS));
        tallies.forEach((design, tally) -> System.out.println("| " + design + " | " + tally.line() + " |"));
        System.out.println("\nPASS of equal models by other rules:\n");
        System.out.println("| reference + candidates | " + String.join(" | ", RULES.keySet()) + " |");
        System.out.println("|---|" + "---|".repeat(RULES.size()));
        tallies.forEach((design, tally) -> System.out.println("| " + design + " | " + tally.byRules() + " |"));
        System.out.println();
        cells();
    }

    private void power() {
        System.out.println("| model | reference + candidates | " + Tally.HEAD + " | most often named |");
        System.out.println("|---|---|" + "---|".repeat(Tally.COLUMNS) + "---|");
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
        Tally tally = new Tally();
        for (List<RunStatistics> chosen : choices(runs, candidates)) {
            for (int draw = 0; draw < 2 * DRAWS; draw++) {
                List<RunStatistics> others = new ArrayList<>(pool);
                shuffle(others);
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
            List<RunStatistics> runs = new ArrayList<>(pool);
            shuffle(runs);
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
        return new Regression(
                        Ensemble.of("reference", reference),
                        Ensemble.of("candidate", candidates),
                        Slacks.defaults(),
                        PermutationUse.SHOWN)
                .report(List.of(), List.of(), NOWHERE);
    }

    private void shuffle(List<RunStatistics> runs) {
        for (int i = runs.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            RunStatistics moved = runs.get(i);
            runs.set(i, runs.get(j));
            runs.set(j, moved);
        }
    }

    /** Whether a comparison in which nothing changed passes, of so many that are tested together. */
    private interface Rule {
        boolean passes(Cell cell, int tests);
    }

    /** What could be asked of a PASS; the first two can be chosen. */
    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    static {
        RULES.put("equivalence, two slacks", (c, n) -> c.test().bound() <= c.margin());
        RULES.put("detectable", (c, n) -> c.detectable() <= c.slack());
        RULES.put("equivalence, one slack", (c, n) -> c.test().bound() <= c.slack());
        RULES.put("detectable, power 50 %", (c, n) -> halfTheTime(c, Regression.LEVEL / n) <= c.slack());
        RULES.put("detectable, each test alone", (c, n) -> alone(c) <= c.slack());
        RULES.put("each alone, power 50 %", (c, n) -> halfTheTime(c, Regression.LEVEL) <= c.slack());
    }

    private static double halfTheTime(Cell cell, double level) {
        return SeedTest.quantile(cell.test().degreesOfFreedom(), level / 2)
                * cell.test().standardError();
    }

    private static final Map<Integer, Double> ALONE = new TreeMap<>();

    private static double alone(Cell cell) {
        return ALONE.computeIfAbsent(
                        cell.test().degreesOfFreedom(), df -> DetectableChange.inStandardErrors(df, Regression.LEVEL))
                * cell.test().standardError();
    }

    private static final class Tally {
        static final String HEAD = "reports | FAIL | PASS, equivalence | PASS, detectable | smallest rate change seen,"
                + " E | p of permutation < 0.05";
        static final int COLUMNS = 6;

        private final Map<String, Integer> passed = new TreeMap<>();
        private final Map<String, Integer> changed = new TreeMap<>();
        private int reports;
        private int failed;
        private int permuted;
        private double detectable;

        void add(RegressionReport report) {
            reports++;
            permuted += report.permutation().orElseThrow().p() < Regression.LEVEL ? 1 : 0;
            failed += report.verdict() == Verdict.FAIL ? 1 : 0;
            RULES.forEach((name, rule) -> {
                if (report.verdict() != Verdict.FAIL
                        && report.cells().stream().allMatch(c -> rule.passes(c, report.tests()))) {
                    passed.merge(name, 1, Integer::sum);
                }
            });
            for (Cell cell : report.cells()) {
                if (cell.outcome() == Outcome.CHANGED) {
                    changed.merge(cell.population() + " " + cell.observable(), 1, Integer::sum);
                }
            }
            Cell rate = report.cells().get(0);
            detectable += rate.detectable() / rate.reference();
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%d | %.3f | %.3f | %.3f | %.1f %% | %.3f",
                    reports,
                    share(failed),
                    share(passed.getOrDefault("equivalence, two slacks", 0)),
                    share(passed.getOrDefault("detectable", 0)),
                    100 * detectable / reports,
                    share(permuted));
        }

        String byRules() {
            return String.join(
                    " | ",
                    RULES.keySet().stream()
                            .map(name -> String.format(Locale.ROOT, "%.3f", share(passed.getOrDefault(name, 0))))
                            .toList());
        }

        private double share(int count) {
            return count / (double) reports;
        }

        String named() {
            return String.join(
                    ", ",
                    changed.entrySet().stream()
                            .sorted((a, b) -> b.getValue() - a.getValue())
                            .limit(4)
                            .map(e -> String.format(
                                    Locale.ROOT, "%s %.2f", e.getKey(), e.getValue() / (double) reports))
                            .toList());
        }
    }
}
