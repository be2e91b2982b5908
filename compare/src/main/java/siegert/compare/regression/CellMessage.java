package siegert.compare.regression;

import java.util.Locale;
import siegert.compare.statistics.SeedTest;
import siegert.compare.verdict.PassRule;
import siegert.compare.verdict.Phrase;
import siegert.compare.verdict.ToleranceRule;

/** The sentence that explains the outcome of a comparison. */
final class CellMessage {
    private CellMessage() {}

    /** Population, observable and numbers: the beginning of a sentence. */
    static String finding(String population, Statistic statistic, String band, double from, double to, SeedTest test) {
        StringBuilder text = new StringBuilder(subject(population, statistic, band));
        if (statistic.kind().isDistance()) {
            return text.append("moved by ")
                    .append(statistic.amount(test.change(), from))
                    .append(
                            switch (statistic.kind()) {
                                case DISTRIBUTION -> " (Wasserstein distance)";
                                case CURVE -> " (root mean square over frequency)";
                                default -> " (root mean square over the bands)";
                            })
                    .toString();
        }
        text.append(Phrase.number(from)).append(" -> ").append(quantity(to, statistic.unit()));
        if (!statistic.unit().equals("dB")) {
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
        return population + " " + statistic.words() + (band.isEmpty() ? "" : " in " + band) + ": ";
    }

    /** Why there is no verdict. */
    static String undescribed() {
        return "; no verdict with fewer than " + Regression.LEAST_REFERENCES + " reference seeds";
    }

    /** Why a change counts, or not. */
    static String judgement(
            Outcome outcome,
            ToleranceRule rule,
            double from,
            SeedTest test,
            double adjusted,
            double detectable,
            double margin,
            PassRule pass) {
        Statistic statistic = (Statistic) rule.observable();
        String slack = rule.limit().text(statistic.unit());
        String certain = ", certain but within the slack of " + slack;
        return switch (outcome) {
            case CHANGED, WAIVED ->
                String.format(
                        Locale.ROOT,
                        ", %s sd of the seeds, corrected p %s; more than the slack of %s%s",
                        Phrase.number(test.change() / test.sd()),
                        Phrase.number(adjusted),
                        slack,
                        waived(outcome, rule));
            case UNCHANGED ->
                (adjusted < Regression.LEVEL ? certain : ", no change")
                        + switch (pass) {
                            case EQUIVALENCE -> "; more than " + statistic.amount(test.bound(), from) + " is excluded";
                            case DETECTABLE ->
                                "; " + statistic.amount(detectable, from) + " or more would have been found";
                        };
            case INCONCLUSIVE ->
                (adjusted < Regression.LEVEL ? certain : ", no change found")
                        + switch (pass) {
                            case EQUIVALENCE ->
                                ", but only more than " + statistic.amount(test.bound(), from)
                                        + " is excluded and PASS needs " + statistic.amount(margin, from);
                            case DETECTABLE ->
                                ", but only " + statistic.amount(detectable, from)
                                        + " or more would have been found and PASS needs " + slack;
                        };
            case DESCRIBED -> undescribed();
        };
    }

    private static String waived(Outcome outcome, ToleranceRule rule) {
        return outcome == Outcome.WAIVED ? "; waived until " + rule.expires().orElseThrow() + ": " + rule.reason() : "";
    }

    static String quantity(double value, String unit) {
        return unit.isEmpty() ? Phrase.number(value) : Phrase.number(value) + " " + unit;
    }
}
