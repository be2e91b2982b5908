package siegert.compare.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.SeedDesign;
import siegert.compare.regression.SeedPlan;
import siegert.compare.regression.Statistic;
import siegert.compare.verdict.PassRule;

/** What the seeds of a comparison of runs can see, and how many would do, in words. */
public final class SightWording {
    private SightWording() {}

    /**
     * What the seeds of the report see of each comparison beside its slack, and how many would do: a sentence a cell, empty
     * where nothing was tested.
     */
    public static List<String> ofCells(RegressionReport report) {
        if (report.tests() == 0) {
            return Collections.nCopies(report.cells().size(), "");
        }
        SeedPlan plan = report.plan();
        return report.cells().stream()
                .map(cell -> isTested(cell) ? ofCell(report, plan, cell) : "")
                .toList();
    }

    private static String ofCell(RegressionReport report, SeedPlan plan, Cell cell) {
        String seen = amount(cell, cell.detectable());
        String sentence = runs(report) + " seeds see " + seen
                + (seen.endsWith("%") ? " of this " + cell.statistic().words() : "") + "; the slack is "
                + amount(cell, cell.slack());
        if (report.pass().rule() == PassRule.EQUIVALENCE) {
            sentence += "; PASS must exclude " + amount(cell, cell.margin());
        }
        return sentence + ": " + (plan.isEnough(cell) ? "enough" : needed(plan.needed(cell)));
    }

    /**
     * What the seeds of the report see and how many would do, for its verdict: of the rate of which they see least, and of
     * all comparisons that they leave open; empty where they leave none.
     */
    public static String ofReport(RegressionReport report) {
        List<Cell> open = report.cells().stream()
                .filter(c -> c.outcome() == Outcome.INCONCLUSIVE && isTested(c))
                .sorted(Comparator.comparingDouble(SightWording::share).reversed())
                .toList();
        if (open.isEmpty()) {
            return "";
        }
        SeedPlan plan = report.plan();
        Cell worst = open.get(0);
        Cell first = open.stream()
                .filter(c -> c.statistic() == Statistic.RATE)
                .findFirst()
                .orElse(worst);
        StringBuilder text = new StringBuilder("These ").append(runs(report)).append(" runs ");
        text.append(
                switch (report.pass().rule()) {
                    case DETECTABLE ->
                        "see " + of(first, first.detectable()) + ", slack " + amount(first, first.slack()) + ": ";
                    case EQUIVALENCE ->
                        "exclude more than " + of(first, first.test().bound()) + ", PASS asks for "
                                + amount(first, first.margin()) + ": ";
                });
        text.append(needed(plan.needed(first)));
        if (open.size() > 1 && first.equals(worst)) {
            text.append("; of ").append(open.size()).append(" inconclusive comparisons it needs most");
        } else if (open.size() > 1) {
            text.append("; for all ")
                    .append(open.size())
                    .append(" inconclusive comparisons ")
                    .append(needed(neededForAll(plan, open)))
                    .append(", most of all for the ")
                    .append(subject(worst));
        }
        return text.append('.').toString();
    }

    /** How many of the comparisons pass by the rule that was not chosen; empty if it is no more, or something CHANGED. */
    public static String byTheOtherRule(RegressionReport report) {
        if (report.count(Outcome.CHANGED) > 0) {
            return "";
        }
        List<Cell> open = report.cells().stream()
                .filter(c -> c.outcome() == Outcome.INCONCLUSIVE && isTested(c))
                .toList();
        List<String> parts = new ArrayList<>();
        for (PassRule rule : PassRule.values()) {
            long more = open.stream()
                    .filter(c -> rule.passes(c.test(), c.slack(), c.margin(), c.detectable()))
                    .count();
            if (rule != report.pass().rule() && more > 0) {
                parts.add(report.count(Outcome.UNCHANGED) + more + " of "
                        + report.cells().size() + " comparisons pass by --pass-rule " + rule.key() + " ("
                        + rule.meaning()
                        + ")");
            }
        }
        return String.join("; ", parts);
    }

    /** The smallest and largest of the smallest detectable changes of a statistic; empty if it was not tested. */
    public static String detectable(RegressionReport report, Statistic statistic) {
        List<Cell> cells = report.cells().stream()
                .filter(c -> c.statistic() == statistic && Double.isFinite(c.detectable()))
                .sorted(Comparator.comparingDouble(SightWording::share))
                .toList();
        if (cells.isEmpty()) {
            return "";
        }
        Cell least = cells.get(0);
        Cell most = cells.get(cells.size() - 1);
        String low = amount(least, least.detectable());
        String high = amount(most, most.detectable());
        return low.equals(high) ? low : low + " to " + high;
    }

    private static Optional<SeedDesign> neededForAll(SeedPlan plan, List<Cell> open) {
        List<Optional<SeedDesign>> designs = open.stream().map(plan::needed).toList();
        return designs.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : designs.stream()
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingInt(d -> d.references() + d.candidates()));
    }

    private static String needed(Optional<SeedDesign> design) {
        return design.map(d -> "about " + d.text() + " runs would do")
                .orElse("more than 2000 runs would be needed, or longer ones");
    }

    private static String runs(RegressionReport report) {
        return report.reference().runs().size() + " + "
                + report.candidate().runs().size();
    }

    private static boolean isTested(Cell cell) {
        return Double.isFinite(cell.test().sd());
    }

    private static double share(Cell cell) {
        return cell.detectable() / cell.slack();
    }

    private static String of(Cell cell, double change) {
        return amount(cell, change) + " of the " + subject(cell);
    }

    private static String subject(Cell cell) {
        return cell.statistic().words() + (cell.band().isEmpty() ? "" : " in " + cell.band()) + " of "
                + cell.population();
    }

    private static String amount(Cell cell, double change) {
        return cell.statistic().amount(change, cell.reference());
    }
}
