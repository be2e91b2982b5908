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
import java.util.stream.Stream;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Ensemble;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.Regression;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.RunStatistics;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Provenance;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Recording;
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
    private static final Provenance NOWHERE = new Provenance("", "", "", "", 0, List.of());

    private final List<RunStatistics> pool = new ArrayList<>();
    private final Map<String, List<RunStatistics>> models = new TreeMap<>();
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
                runs.add(RunStatistics.of(measurement, "", Map.of(), Optional.empty()));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d runs of one model; %d draws of reference runs a line and candidate run; seed %d%n%n",
                calibration.pool.size(),
                DRAWS,
                SEED);
        calibration.falseAlarms();
        calibration.power();
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    private void falseAlarms() {
        System.out.println("| reference + candidates | reports | FAIL | undecided | PASS | smallest rate change seen |");
        System.out.println("|---|---|---|---|---|---|");
        int[][] designs = {{5, 1}, {6, 1}, {6, 3}, {6, 4}, {10, 1}, {10, 3}, {10, 5}, {15, 5}};
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
            System.out.println("| " + design[0] + " + " + design[1] + " | " + tally.line() + " |");
        }
        System.out.println();
        cells();
    }

    private void power() {
        System.out.println("| model | reference + candidates | reports | FAIL | undecided | PASS | smallest rate change seen"
                + " | most often named |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (Map.Entry<String, List<RunStatistics>> model : models.entrySet()) {
            List<RunStatistics> runs = model.getValue();
            for (int references : new int[] {6, 10}) {
                line(model.getKey(), references, 1, runs);
                if (runs.size() > 1) {
                    line(model.getKey(), references, Math.min(3, runs.size()), runs);
                }
            }
        }
        System.out.println();
    }

    private void line(String name, int references, int candidates, List<RunStatistics> runs) {
        Tally tally = new Tally();
        for (int c = 0; c < (candidates == 1 ? runs.size() : 1); c++) {
            for (int draw = 0; draw < 2 * DRAWS; draw++) {
                List<RunStatistics> others = new ArrayList<>(pool);
                shuffle(others);
                tally.add(compare(others.subList(0, references), runs.subList(c, c + candidates)));
            }
        }
        System.out.println("| " + name + " | " + references + " + " + candidates + " | " + tally.line() + " | "
                + tally.named() + " |");
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
        return new Regression(Ensemble.of("reference", reference), Ensemble.of("candidate", candidates))
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

    private static final class Tally {
        private final Map<Verdict, Integer> verdicts = new TreeMap<>();
        private final Map<String, Integer> changed = new TreeMap<>();
        private int reports;
        private double detectable;

        void add(RegressionReport report) {
            reports++;
            verdicts.merge(report.verdict(), 1, Integer::sum);
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
                    "%d | %.3f | %.3f | %.3f | %.1f %%",
                    reports,
                    share(Verdict.FAIL),
                    share(Verdict.WARN),
                    share(Verdict.PASS),
                    100 * detectable / reports);
        }

        private double share(Verdict verdict) {
            return verdicts.getOrDefault(verdict, 0) / (double) reports;
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
