package siegert.compare.regression;

import java.util.List;
import siegert.compare.statistics.DetectableChange;
import siegert.compare.statistics.SeedTest;

/**
 * A number of reference runs and of candidates, and what they can see.
 *
 * @param references number of reference runs, R
 * @param candidates number of candidate runs, M
 * @param standardDeviations the smallest change that is found with a power of 80 %, in standard deviations between seeds
 * @param excludedDeviations the change that runs of one model exclude in 4 of 5 comparisons, likewise
 */
public record SeedDesign(int references, int candidates, double standardDeviations, double excludedDeviations) {
    /** Numbers of reference and candidate runs for which a report says what they would see. */
    public static final List<int[]> STEPS =
            List.of(new int[] {6, 3}, new int[] {10, 3}, new int[] {20, 5}, new int[] {20, 20});

    /** The chance change of 4 of 5 comparisons lies within this quantile of t on both sides. */
    private static final double USUAL = 0.1;

    /**
     * @param tests number of tests that are made together; the smallest of their probabilities is held against the level
     *     over this number
     */
    static SeedDesign of(int references, int candidates, int tests) {
        return of(references, candidates, tests, DetectableChange::inStandardErrors);
    }

    /** The same, good to 2 %, for a search through many of them. */
    static SeedDesign about(int references, int candidates, int tests) {
        return of(references, candidates, tests, DetectableChange::approximately);
    }

    private interface Detectable {
        double inStandardErrors(int degreesOfFreedom, double level);
    }

    private static SeedDesign of(int references, int candidates, int tests, Detectable detectable) {
        int df = references + candidates - 2;
        double error = Math.sqrt(1. / references + 1. / candidates);
        return new SeedDesign(
                references,
                candidates,
                detectable.inStandardErrors(df, Regression.LEVEL / Math.max(1, tests)) * error,
                (SeedTest.quantile(df, SeedTest.MISSED) + SeedTest.quantile(df, USUAL)) * error);
    }

    /** The change that runs of one model exclude, in the unit of a standard deviation between seeds. */
    public double excluded(double sd) {
        return excludedDeviations * sd;
    }

    /** The smallest change that is found, in the unit of a standard deviation between seeds. */
    public double detectable(double sd) {
        return sd == 0 ? 0 : standardDeviations * sd;
    }

    /** For instance {@code 6 + 1}. */
    public String text() {
        return references + " + " + candidates;
    }
}
