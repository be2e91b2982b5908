package siegert.compare.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import siegert.compare.statistics.HolmCorrection;
import siegert.compare.statistics.Stationarity;
import siegert.compare.verdict.Phrase;

/** Whether the rates of the runs stay what they are: drifts and transients, named where they are certain and matter. */
final class Steadiness {
    /** Number of equal parts of a window whose rates are kept. */
    static final int PARTS = 20;

    /** A smaller drift or transient does not matter: the slack of a rate, for a part of the window. */
    private static final double LEAST = 0.04;

    private Steadiness() {}

    private record Finding(String sentence, double size) {}

    /** A sentence for each drift and transient; the tests are corrected together. */
    static List<String> findings(List<RunStatistics> runs) {
        List<Finding> findings = new ArrayList<>();
        List<Double> p = new ArrayList<>();
        for (RunStatistics run : runs) {
            for (PopulationProfile population : run.populations()) {
                Stationarity s = Stationarity.of(population.course());
                double part = run.protocol().duration() / PARTS;
                findings.add(new Finding(
                        run.name() + ": the rate of " + population.name() + " drifts by " + percent(s.drift())
                                + " over the window",
                        s.drift()));
                p.add(s.driftP());
                findings.add(new Finding(
                        run.name() + ": the rate of " + population.name() + " in the first "
                                + Phrase.plain(part) + " s is " + percent(s.transientSize())
                                + " off that of the rest; a later start (--window) cuts it",
                        s.transientSize()));
                p.add(s.transientP());
            }
        }
        double[] adjusted =
                HolmCorrection.adjusted(p.stream().mapToDouble(v -> v).toArray());
        List<String> sentences = new ArrayList<>();
        for (int k = 0; k < adjusted.length; k++) {
            if (adjusted[k] < Regression.LEVEL && Math.abs(findings.get(k).size()) > LEAST) {
                sentences.add(findings.get(k).sentence() + " (corrected p " + Phrase.number(adjusted[k]) + ")");
            }
        }
        return sentences;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * share);
    }
}
