package siegert.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import siegert.compare.discrepancy.Discrepancy;
import siegert.compare.discrepancy.DiscrepancyFile;
import siegert.compare.discrepancy.DiscrepancyGate;
import siegert.compare.verdict.Verdict;

/**
 * How often the gate of stored discrepancies cries wolf, and what it sees: every report as baseline, every other against it.
 *
 * <pre>
 * for run in ei/&#42;/seed-*; do ./siegert validate brunel-ai $run --quiet --out reports/${run#ei/}; done
 * java -cp target/siegert.jar workflows/src/jmh/java/siegert/workflows/DiscrepancyCalibration.java reports
 * </pre>
 *
 * The directory holds one directory a model, each with one directory a seed that holds {@code report.json}. {@code base}, {@code
 * same} and {@code null} are one model, every other is another one. Prints a Markdown table.
 */
public final class DiscrepancyCalibration {
    private static final List<String> EQUAL = List.of("base", "same", "null");

    private DiscrepancyCalibration() {}

    /** Reads all reports below a directory and prints the table. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("one argument is needed: the directory that holds a directory for each model");
            System.exit(ExitCode.USAGE);
        }
        List<List<Discrepancy>> pool = new ArrayList<>();
        Map<String, List<List<Discrepancy>>> models = new TreeMap<>();
        for (Path model : children(Path.of(arguments[0]))) {
            String name = model.getFileName().toString();
            List<List<Discrepancy>> runs =
                    EQUAL.contains(name) ? pool : models.computeIfAbsent(name, n -> new ArrayList<>());
            for (Path seed : children(model)) {
                runs.add(DiscrepancyFile.readReport(seed.resolve("report.json")).discrepancies());
            }
        }
        System.out.println("| model | reports | checks | FAIL | WARN only | most often named |");
        System.out.println("|---|---|---|---|---|---|");
        row("equal", pool, pool);
        models.forEach((name, runs) -> row(name, pool, runs));
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void row(String name, List<List<Discrepancy>> baselines, List<List<Discrepancy>> candidates) {
        int reports = 0;
        int failed = 0;
        int warned = 0;
        Map<String, Integer> named = new TreeMap<>();
        for (List<Discrepancy> baseline : baselines) {
            for (List<Discrepancy> candidate : candidates) {
                if (baseline == candidate) {
                    continue;
                }
                List<String> beyond = new ArrayList<>();
                boolean isWarned = false;
                for (Discrepancy now : candidate) {
                    Verdict verdict = baseline.stream()
                            .filter(now::isOf)
                            .findFirst()
                            .map(then -> DiscrepancyGate.verdict(then, now, candidate.size()))
                            .orElse(Verdict.PASS);
                    isWarned |= verdict == Verdict.WARN;
                    if (verdict == Verdict.FAIL) {
                        beyond.add(now.subject());
                    }
                }
                reports++;
                failed += beyond.isEmpty() ? 0 : 1;
                warned += beyond.isEmpty() && isWarned ? 1 : 0;
                beyond.forEach(subject -> named.merge(subject, 1, Integer::sum));
            }
        }
        String most = named.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f %% | %.1f %% | %s |%n",
                name,
                reports,
                candidates.get(0).size(),
                100.0 * failed / reports,
                100.0 * warned / reports,
                most);
    }
}
