package siegert.compare.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import siegert.compare.statistics.SeedTest;

/** When a comparison passes in which nothing CHANGED. Which changes FAIL does not depend on it. */
public enum PassRule {
    /**
     * The smallest change that the runs find with a power of 80 %, after the correction for all comparisons, is within the
     * slack. It is a statement on the runs: that they were enough to look for such a change. The default.
     */
    DETECTABLE(
            "nothing CHANGED and the smallest change that these seeds find in 4 of 5 comparisons is within the slack") {
        @Override
        public boolean passes(SeedTest test, double slack, double margin, double detectable) {
            return detectable <= slack;
        }
    },
    /**
     * The runs exclude a change of the margin, by default two slacks: a one-sided test of equivalence at
     * {@value SeedTest#MISSED}. It is a statement on what was measured.
     */
    EQUIVALENCE(
            "nothing CHANGED and every change of two slacks (or of the margin that the tolerances name) is excluded, by a"
                    + " one-sided test of equivalence at 5 %") {
        @Override
        public boolean passes(SeedTest test, double slack, double margin, double detectable) {
            return test.bound() <= margin;
        }
    };

    /** The rule where none is named. */
    public static final PassRule DEFAULT = DETECTABLE;

    private final String meaning;

    PassRule(String meaning) {
        this.meaning = meaning;
    }

    /**
     * Whether a comparison without a change passes; all amounts in the unit of its statistic.
     *
     * @param test what was found
     * @param slack the largest change that does not matter
     * @param margin the change that an equivalence must exclude
     * @param detectable the smallest change that the runs find with a power of 80 %
     */
    public abstract boolean passes(SeedTest test, double slack, double margin, double detectable);

    /** The name in files and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** When it says PASS, as the second half of a sentence. */
    public String meaning() {
        return meaning;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(PassRule::key).toList();
    }

    static Optional<PassRule> of(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
    }
}
