package siegert.compare.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import siegert.compare.statistics.HolmCorrection;
import siegert.compare.statistics.Stationarity;
import siegert.compare.verdict.Phrase;

/**
 * Whether the rate of a population of a run stays what it is: its drift and its transient, and whether they are certain.
 *
 * @param side whether the run is one of the reference
 * @param run name of the run
 * @param population name of the population
 * @param part length of the parts whose rates were compared (s)
 * @param test the tests
 * @param driftP probability of the drift, corrected for all runs and populations of the report; NaN if not tested
 * @param transientP the same of the transient
 */
public record Steadiness(
        Side side, String run, String population, double part, Stationarity test, double driftP, double transientP) {
    /** Number of equal parts of a window whose rates are kept. */
    static final int PARTS = 20;

    /** A smaller drift or transient does not matter: the slack of a rate, for a part of the window. */
    private static final double LEAST = 0.04;

    /** Every run and population of both sides; all tests are corrected together. */
    static List<Steadiness> of(Ensemble reference, Ensemble candidate) {
        List<Steadiness> all = new ArrayList<>();
        add(Side.REFERENCE, reference, all);
        add(Side.CANDIDATE, candidate, all);
        double[] p = new double[2 * all.size()];
        for (int k = 0; k < all.size(); k++) {
            p[2 * k] = all.get(k).test.driftP();
            p[2 * k + 1] = all.get(k).test.transientP();
        }
        double[] corrected = HolmCorrection.adjusted(p);
        for (int k = 0; k < all.size(); k++) {
            Steadiness s = all.get(k);
            all.set(
                    k,
                    new Steadiness(
                            s.side, s.run, s.population, s.part, s.test, corrected[2 * k], corrected[2 * k + 1]));
        }
        return all;
    }

    private static void add(Side side, Ensemble ensemble, List<Steadiness> all) {
        for (RunStatistics run : ensemble.runs()) {
            for (PopulationProfile population : run.populations()) {
                all.add(new Steadiness(
                        side,
                        run.name(),
                        population.name(),
                        run.protocol().duration() / PARTS,
                        Stationarity.of(population.course()),
                        Double.NaN,
                        Double.NaN));
            }
        }
    }

    /** Whether the drift is certain and matters. */
    public boolean drifts() {
        return driftP < Regression.LEVEL && Math.abs(test.drift()) > LEAST;
    }

    /** Whether the transient is certain and matters. */
    public boolean hasTransient() {
        return transientP < Regression.LEVEL && Math.abs(test.transientSize()) > LEAST;
    }

    /** A sentence for a drift and one for a transient, where they are certain and matter. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (drifts()) {
            sentences.add(run + ": the rate of " + population + " drifts by " + percent(test.drift())
                    + " over the window (corrected p " + Phrase.number(driftP) + ")");
        }
        if (hasTransient()) {
            sentences.add(run + ": the rate of " + population + " in the first " + Phrase.plain(part) + " s is "
                    + percent(test.transientSize())
                    + " off that of the rest; a later start (--window) cuts it (corrected p "
                    + Phrase.number(transientP) + ")");
        }
        return sentences;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * share);
    }
}
