package siegert.compare.regression;

import java.util.Locale;
import siegert.compare.statistics.SeedTest;
import siegert.compare.verdict.Phrase;

/** The sentence that explains the outcome of a comparison. */
final class CellMessage {
    private CellMessage() {}

    /** Population, observable and numbers: the beginning of a sentence. */
    static String finding(String population, Statistic statistic, String band, double from, double to, SeedTest test) {
        StringBuilder text = new StringBuilder(subject(population, statistic, band));
        if (statistic.kind() == Statistic.Kind.DISTRIBUTION) {
            return text.append("moved by ")
                    .append(statistic.amount(test.change(), from))
                    .append(" (Wasserstein distance)")
                    .toString();
        }
        text.append(Phrase.number(from)).append(" -> ").append(quantity(to, statistic.unit()));
        if (statistic.kind() == Statistic.Kind.MEAN) {
            text.append(" (")
                    .append(test.change() < 0 ? "-" : "+")
                    .append(statistic.amount(Math.abs(test.change()), from))
                    .append(')');
        } else {
            text.append(" (").append(Phrase.signed(test.change(), "dB")).append(')');
        }
        return text.toString();
    }

    static String subject(String population, Statistic statistic, String band) {
        String words = statistic.key().replace('_', ' ').replace("cv", "CV").replace("lv", "LV");
        return population + " " + words + (band.isEmpty() ? "" : " in " + band) + ": ";
    }

    /** Why a change counts, or not. */
    static String judgement(
            Outcome outcome,
            Statistic statistic,
            double from,
            SeedTest test,
            double adjusted,
            double detectable,
            SeedDesign design) {
        String slack = statistic.slack().text(statistic.unit());
        return switch (outcome) {
            case CHANGED ->
                String.format(
                        Locale.ROOT,
                        ", %s sd of the seeds, corrected p %s; more than the slack of %s",
                        Phrase.number(test.change() / test.sd()),
                        Phrase.number(adjusted),
                        slack);
            case UNCHANGED ->
                (adjusted < Regression.LEVEL ? ", certain but within the slack of " : ", no change beyond ") + slack
                        + "; " + design.text() + " seeds see " + statistic.amount(detectable, from);
            case INCONCLUSIVE ->
                (adjusted < Regression.LEVEL ? ", certain but within the slack; " : ", no change found; ")
                        + design.text() + " seeds see only " + statistic.amount(detectable, from)
                        + " or more, and the slack is " + slack;
            case DESCRIBED -> "; no verdict with fewer than " + Regression.LEAST_REFERENCES + " reference seeds";
        };
    }

    static String quantity(double value, String unit) {
        return unit.isEmpty() ? Phrase.number(value) : Phrase.number(value) + " " + unit;
    }
}
