package siegert.workflows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.PermutationUse;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.RunStatistics;
import siegert.compare.verdict.Verdict;

/**
 * Runs simulated directly held against recorded ones of the same network: that they stand for each other, what comes of more
 * candidates and seeds than were recorded, and whether a change is found wherever the report says that it can be seen.
 */
final class SimulatedCandidates {
    private static final long SEED = 20240301;
    private static final int DRAWS = 500;

    /** Reports with many runs, which take longer. */
    private static final int LARGE_DRAWS = 100;

    /** Reports that are made at a time. */
    private static final int CHUNK = 50;

    /** Candidates of a changed model. */
    private static final int CANDIDATES = 3;

    private static final int[] REFERENCES = {6, 10, 17};

    /** Bounds of the true change over the smallest detectable one. */
    private static final double[] RATIOS = {0.8, 1, 1.25, 1.5, 2, Double.POSITIVE_INFINITY};

    private final CalibrationRuns recorded;
    private final CalibrationRuns simulated;
    private SplittableRandom random = new SplittableRandom(SEED);

    SimulatedCandidates(CalibrationRuns recorded, CalibrationRuns simulated) {
        this.recorded = recorded;
        this.simulated = simulated;
    }

    void print() {
        System.out.printf(
                Locale.ROOT, "%d simulated runs of this model; %d reports a line%n%n", simulated.equal().size(), DRAWS);
        standIn();
        threeCandidates();
        seen();
        equalModels();
    }

    /** Simulated runs of the model of reference as candidates. */
    private void standIn() {
        RegressionReport all = compare(recorded.equal(), simulated.equal());
        System.out.printf(
                Locale.ROOT, "All recorded against all simulated runs: %s; largest changes over slack:%n%n", all.verdict());
        System.out.println("| comparison | change / slack | p, corrected |\n|---|---|---|");
        all.cells().stream()
                .sorted(Comparator.comparingDouble(c -> -Math.abs(c.test().change()) / c.slack()))
                .limit(5)
                .forEach(c -> System.out.printf(
                        Locale.ROOT,
                        "| %s %s | %.2f | %.2g |%n",
                        c.population(),
                        c.observable(),
                        Math.abs(c.test().change()) / c.slack(),
                        c.adjustedP()));
        head("candidates simulated, reference recorded");
        for (int[] design : new int[][] {{6, 1}, {6, 3}, {10, 1}, {10, 3}, {17, 3}}) {
            RegressionTally tally = new RegressionTally();
            reports(DRAWS, () -> new Draw(drawn(recorded.equal(), design[0]), drawn(simulated.equal(), design[1])), tally::add);
            System.out.println("| " + design[0] + " + " + design[1] + " | " + tally.line() + " |");
        }
    }

    /** Recorded and simulated runs mixed: as many as the rule detectable asks for. */
    private void equalModels() {
        random = new SplittableRandom(SEED);
        head("equal models, recorded and simulated mixed");
        List<RunStatistics> pool = Stream.concat(recorded.equal().stream(), simulated.equal().stream())
                .toList();
        for (int[] design : new int[][] {{20, 20}, {30, 30}, {40, 40}}) {
            if (design[0] + design[1] > pool.size()) {
                continue;
            }
            RegressionTally tally = new RegressionTally();
            reports(
                    LARGE_DRAWS,
                    () -> {
                        List<RunStatistics> runs = drawn(pool, design[0] + design[1]);
                        return new Draw(runs.subList(0, design[0]), runs.subList(design[0], runs.size()));
                    },
                    tally::add);
            System.out.println("| " + design[0] + " + " + design[1] + " | " + tally.line() + " |");
        }
    }

    private static void head(String what) {
        System.out.println("\n| " + what + " | " + RegressionTally.HEAD + " |");
        System.out.println("|---|" + "---|".repeat(RegressionTally.COLUMNS));
    }

    /** Changed models: three simulated candidates, and as many recorded ones as there are with simulated ones. */
    private void threeCandidates() {
        System.out.println(
                "\n| model | candidates | reference | reports | FAIL | with a CHANGED rate | most often named |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Map.Entry<String, List<RunStatistics>> model : simulated.models().entrySet()) {
            List<RunStatistics> nest = recorded.models().getOrDefault(model.getKey(), List.of());
            for (int recordedOnes : new int[] {0, Math.min(CANDIDATES - 1, nest.size())}) {
                for (int references : REFERENCES) {
                    RegressionTally tally = new RegressionTally();
                    int recordedCandidates = recordedOnes;
                    int size = references;
                    reports(
                            DRAWS,
                            () -> {
                                List<RunStatistics> candidates = new ArrayList<>(drawn(nest, recordedCandidates));
                                candidates.addAll(drawn(model.getValue(), CANDIDATES - recordedCandidates));
                                return new Draw(drawn(recorded.equal(), size), candidates);
                            },
                            tally::add);
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %d recorded + %d simulated | %d | %d | %.3f | %.3f | %s |%n",
                            model.getKey(),
                            recordedOnes,
                            CANDIDATES - recordedOnes,
                            references,
                            DRAWS,
                            tally.failed(),
                            tally.ratesChanged(),
                            tally.named());
                }
            }
        }
    }

    /**
     * One candidate: of the comparisons whose true change, that of all runs of the model from all of the reference, exceeds
     * the slack and the smallest detectable change that the report prints, how many are CHANGED.
     */
    private void seen() {
        System.out.println("\n| model | reference + candidates | true change / printed smallest detectable one |"
                + " comparisons | CHANGED | reports with one | FAIL |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Map.Entry<String, List<RunStatistics>> model : simulated.models().entrySet()) {
            List<RunStatistics> candidates = Stream.concat(
                            recorded.models().getOrDefault(model.getKey(), List.of()).stream(), model.getValue().stream())
                    .toList();
            RegressionReport truth = compare(
                    Stream.concat(recorded.equal().stream(), simulated.equal().stream())
                            .toList(),
                    candidates);
            for (int number : new int[] {1, CANDIDATES}) {
                for (int references : REFERENCES) {
                    seen(model.getKey(), truth, candidates, references, number);
                }
            }
        }
    }

    private void seen(
            String model, RegressionReport truth, List<RunStatistics> candidates, int references, int number) {
        Map<Integer, Seen> bands = new TreeMap<>();
        Seen beyond = new Seen();
        reports(DRAWS, () -> new Draw(drawn(recorded.equal(), references), drawn(candidates, number)), report -> {
            boolean visible = false;
            for (int c = 0; c < report.cells().size(); c++) {
                Cell cell = report.cells().get(c);
                double change = Math.abs(truth.cells().get(c).test().change());
                double ratio = change / cell.detectable();
                if (change <= cell.slack() || !(ratio >= RATIOS[0])) {
                    continue;
                }
                bands.computeIfAbsent(band(ratio), b -> new Seen()).add(cell.outcome() == Outcome.CHANGED);
                if (ratio > 1) {
                    beyond.add(cell.outcome() == Outcome.CHANGED);
                    visible = true;
                }
            }
            if (visible) {
                beyond.report(report.verdict() == Verdict.FAIL);
            }
        });
        String design = "| " + model + " | " + references + " + " + number + " | ";
        bands.forEach((band, seen) -> System.out.println(design
                + String.format(Locale.ROOT, "%.2f to %.2f", RATIOS[band], RATIOS[band + 1]) + " | " + seen.cells() + " | | |"));
        System.out.println(design + "above 1 | " + beyond.cells() + " | " + beyond.reports() + " |");
    }

    private static int band(double ratio) {
        int band = 0;
        while (ratio >= RATIOS[band + 1]) {
            band++;
        }
        return band;
    }

    /** Comparisons in which a change can be seen, and reports that hold one. */
    private static final class Seen {
        private int cells;
        private int changed;
        private int reports;
        private int failed;

        void add(boolean isChanged) {
            cells++;
            changed += isChanged ? 1 : 0;
        }

        void report(boolean isFailed) {
            reports++;
            failed += isFailed ? 1 : 0;
        }

        String cells() {
            return String.format(Locale.ROOT, "%d | %.3f", cells, changed / (double) cells);
        }

        String reports() {
            return String.format(Locale.ROOT, "%d | %.3f", reports, failed / (double) reports);
        }
    }

    /** Reference runs and candidates. */
    private record Draw(List<RunStatistics> reference, List<RunStatistics> candidates) {}

    /** Makes reports of draws, some at a time on all cores, and hands them on in order. */
    private static void reports(int number, Supplier<Draw> draws, Consumer<RegressionReport> use) {
        for (int done = 0; done < number; done += CHUNK) {
            List<Draw> chunk = Stream.generate(draws).limit(CHUNK).toList();
            chunk.parallelStream()
                    .map(draw -> compare(draw.reference(), draw.candidates()))
                    .toList()
                    .forEach(use);
        }
    }

    private List<RunStatistics> drawn(List<RunStatistics> runs, int size) {
        return CalibrationRuns.shuffled(runs, random).subList(0, size);
    }

    private static RegressionReport compare(List<RunStatistics> reference, List<RunStatistics> candidates) {
        return CalibrationRuns.compare(reference, candidates, PermutationUse.NONE);
    }
}
