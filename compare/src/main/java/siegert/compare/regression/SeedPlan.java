package siegert.compare.regression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import siegert.compare.verdict.PassRule;

/** How many runs the comparisons of a report need to pass, if nothing changed in them. */
public final class SeedPlan {
    /** Runs in all beyond which no number is named. */
    static final int MOST = 2000;

    private final int references;
    private final int candidates;
    private final int tests;
    private final PassRule rule;

    /** The designs that were looked at, by their number of runs: they are the same for all comparisons. */
    private final Map<Integer, SeedDesign> designs = new HashMap<>();

    SeedPlan(RegressionReport report) {
        references = report.reference().runs().size();
        candidates = report.candidate().runs().size();
        tests = report.tests();
        rule = report.pass().rule();
    }

    /** Whether the runs of the report are enough for a comparison to pass by its rule. */
    public boolean isEnough(Cell cell) {
        return switch (rule) {
            case DETECTABLE -> cell.detectable() <= cell.slack();
            case EQUIVALENCE -> cell.passesWith(design(references + candidates), rule);
        };
    }

    /**
     * About the fewest runs in all with which a comparison passes, none fewer than there are on either side.
     *
     * @return empty if more than {@value #MOST} would be needed
     */
    public Optional<SeedDesign> needed(Cell cell) {
        int low = references + candidates;
        if (isEnough(cell)) {
            return Optional.of(design(low));
        }
        int high = MOST;
        if (low >= high || !cell.passesWith(design(high), rule)) {
            return Optional.empty();
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (cell.passesWith(design(middle), rule)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(design(high));
    }

    /** So many runs in all, as many candidates as reference runs where there are not more of one kind already. */
    private SeedDesign design(int runs) {
        int more = Math.max(candidates, Math.min(runs / 2, runs - references));
        return designs.computeIfAbsent(runs, n -> SeedDesign.about(n - more, more, tests));
    }
}
