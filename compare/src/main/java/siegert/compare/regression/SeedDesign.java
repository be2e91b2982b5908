package siegert.compare.regression;

import siegert.compare.statistics.DetectableChange;

/**
 * A number of reference runs and of candidates, and what they can see.
 *
 * @param references number of reference runs, R
 * @param candidates number of candidate runs, M
 * @param standardDeviations the smallest change that is found with a power of 80 %, in standard deviations between seeds
 */
public record SeedDesign(int references, int candidates, double standardDeviations) {
    /**
     * @param tests number of tests that are made together; the smallest of their probabilities is held against the level
     *     over this number
     */
    static SeedDesign of(int references, int candidates, int tests) {
        double level = Regression.LEVEL / Math.max(1, tests);
        return new SeedDesign(
                references,
                candidates,
                DetectableChange.inStandardErrors(references + candidates - 2, level)
                        * Math.sqrt(1. / references + 1. / candidates));
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
