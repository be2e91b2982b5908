package siegert.workflows.console;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import siegert.compare.regression.Slacks;
import siegert.compare.regression.Statistic;
import siegert.compare.verdict.FrequencyBand;
import siegert.compare.verdict.Limit;
import siegert.compare.verdict.Observable;
import siegert.compare.verdict.PassRule;
import siegert.compare.verdict.ToleranceRule;
import siegert.compare.verdict.Tolerances;
import siegert.compare.verdict.Tolerated;

/** The effective tolerances of both comparisons, each with the line that it comes from. */
public final class TolerancesTable {
    private static final String ALL_OTHERS = "*";

    /** Place of the column of what a PASS must exclude, where the rule asks for it. */
    private static final int MARGIN = 4;

    private TolerancesTable() {}

    /**
     * The table.
     *
     * @param theory tolerances of theory against simulation
     * @param slacks those of simulations against simulations
     * @param populations names of populations; if empty, those that entries name, and one line for all others
     */
    public static String format(Tolerances theory, Slacks slacks, List<String> populations) {
        StringBuilder text = new StringBuilder("theory against simulation (siegert validate)\n\n");
        TextTable first = new TextTable("observable", "population", "band", "limit", "from", "expires", "reason");
        for (Observable observable : Observable.values()) {
            for (String name : names(theory.rules(), observable, populations)) {
                rows(
                        theory.rules(),
                        observable,
                        band -> theory.effective(observable, name, band),
                        (band, rule) -> first.add(
                                observable.key(),
                                name,
                                band,
                                rule.limit().text(observable.absoluteUnit()),
                                rule.origin(),
                                expires(rule),
                                rule.reason()));
            }
        }
        text.append(first.format())
                .append("\nsimulations against simulations (siegert regress)\n\npass rule: ")
                .append(slacks.pass().rule().key())
                .append(", ")
                .append(slacks.pass().origin())
                .append(": ")
                .append(slacks.pass().rule().meaning())
                .append("\n\n");
        boolean excludes = slacks.pass().rule() == PassRule.EQUIVALENCE;
        List<String> columns = new ArrayList<>(
                List.of("observable", "population", "band", "slack", "waived", "from", "expires", "reason"));
        if (excludes) {
            columns.add(MARGIN, "PASS excludes");
        }
        TextTable second = new TextTable(columns.toArray(String[]::new));
        for (Statistic statistic : Statistic.values()) {
            for (String name : names(slacks.rules(), statistic, populations)) {
                rows(slacks.rules(), statistic, band -> slacks.effective(statistic, name, band), (band, rule) -> {
                    List<String> row = new ArrayList<>(List.of(
                            statistic.key(),
                            name,
                            band,
                            rule.limit().text(statistic.unit()),
                            rule.waiver() == ToleranceRule.Waiver.WAIVED ? "yes" : "",
                            rule.origin(),
                            expires(rule),
                            rule.reason()));
                    if (excludes) {
                        row.add(
                                MARGIN,
                                rule.margin().orElse(twice(rule.limit())).text(statistic.unit()));
                    }
                    second.add(row.toArray(String[]::new));
                });
            }
        }
        text.append(second.format());
        List<String> expired = new ArrayList<>(theory.expired());
        expired.addAll(slacks.expired());
        expired.addAll(slacks.unused());
        expired.forEach(sentence -> text.append("\nnote: ").append(sentence).append('\n'));
        return text.toString();
    }

    private static Limit twice(Limit limit) {
        return new Limit(Statistic.margin(limit.absolute()), Statistic.margin(limit.relative()));
    }

    private interface Row {
        void add(String band, ToleranceRule rule);
    }

    /** One row, or where entries tell bands apart one for each band. */
    private static void rows(
            List<ToleranceRule> rules, Tolerated observable, Function<String, ToleranceRule> effective, Row row) {
        boolean apart = rules.stream()
                .anyMatch(r -> r.observable() == observable && !r.band().isEmpty());
        if (!apart) {
            row.add("", effective.apply(""));
            return;
        }
        for (FrequencyBand band : FrequencyBand.REPORTED) {
            row.add(band.text(), effective.apply(band.text()));
        }
    }

    private static Set<String> names(List<ToleranceRule> rules, Tolerated observable, List<String> populations) {
        if (!populations.isEmpty()) {
            return new LinkedHashSet<>(populations);
        }
        Set<String> names = new LinkedHashSet<>();
        for (ToleranceRule rule : rules) {
            if (rule.observable() == observable && !rule.populations().equals(ALL_OTHERS)) {
                names.add(rule.populations());
            }
        }
        names.add(ALL_OTHERS);
        return names;
    }

    private static String expires(ToleranceRule rule) {
        return rule.expires().map(Object::toString).orElse("");
    }
}
