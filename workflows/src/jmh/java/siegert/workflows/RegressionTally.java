package siegert.workflows;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.Regression;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.Statistic;
import siegert.compare.statistics.DetectableChange;
import siegert.compare.statistics.SeedTest;
import siegert.compare.verdict.Verdict;

/** What came of many reports of one design. */
final class RegressionTally {
    static final String HEAD = "reports | FAIL | PASS, equivalence | PASS, detectable | smallest rate change seen,"
            + " E | p of permutation < 0.05";
    static final int COLUMNS = 6;

    private static final int NAMED = 4;

    private final Map<String, Integer> passed = new TreeMap<>();
    private final Map<String, Integer> changed = new TreeMap<>();
    private int reports;
    private int failed;
    private int permuted;
    private int ratesChanged;
    private double detectable;

    void add(RegressionReport report) {
        reports++;
        permuted += report.permutation().filter(p -> p.p() < Regression.LEVEL).isPresent() ? 1 : 0;
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
        ratesChanged += report.cells().stream().anyMatch(RegressionTally::isChangedRate) ? 1 : 0;
        Cell rate = report.cells().get(0);
        detectable += rate.detectable() / rate.reference();
    }

    /** The names of the rules of PASS that are tried. */
    static Set<String> rules() {
        return RULES.keySet();
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

    private static boolean isChangedRate(Cell cell) {
        return cell.outcome() == Outcome.CHANGED
                && (cell.statistic() == Statistic.RATE || cell.statistic() == Statistic.RATE_DISTRIBUTION);
    }

    private double share(int count) {
        return count / (double) reports;
    }

    /** Share of the reports that FAIL. */
    double failed() {
        return share(failed);
    }

    /** Share of the reports with a CHANGED rate. */
    double ratesChanged() {
        return share(ratesChanged);
    }

    /** What was CHANGED most often, with its share of the reports. */
    String named() {
        return String.join(
                ", ",
                changed.entrySet().stream()
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .limit(NAMED)
                        .map(e -> String.format(
                                Locale.ROOT, "%s %.2f", e.getKey(), e.getValue() / (double) reports))
                        .toList());
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
}
