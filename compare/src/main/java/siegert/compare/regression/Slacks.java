package siegert.compare.regression;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import siegert.compare.verdict.PassRule;
import siegert.compare.verdict.ToleranceReader;
import siegert.compare.verdict.ToleranceReader.PassSetting;
import siegert.compare.verdict.ToleranceRule;
import siegert.compare.verdict.ToleranceSection;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/**
 * How large a change between runs must be to matter, what a PASS must exclude, and which changes are waived. The defaults
 * are the {@linkplain Statistic#slack() slacks} of the statistics; a tolerance file changes them:
 *
 * <pre>
 * schema: 1
 * pass_rule: detectable       # optional; or equivalence
 * regression:
 *   - observable: rate
 *     population: 6*            # optional; * and ? as in file names; of a coherency E / I
 *     limit: [0.05 Hz, 3 %]     # the slack
 *     margin: 8 %               # what a PASS by equivalence must exclude; default: two slacks
 *     reason: few spikes
 *   - observable: band_power
 *     band: 5-20 Hz             # optional
 *     waive: yes                # a change is a WARN, until the waiver ends
 *     reason: new generator of random numbers
 *     expires: 2027-03-31
 * </pre>
 *
 * Of several entries that match, the last counts.
 */
public final class Slacks {
    private static final PassSetting DEFAULT_PASS = new PassSetting(PassRule.DEFAULT, "default");
    private static final ToleranceSection SECTION = ToleranceSection.regression(List.of(Statistic.values()));
    private static final List<ToleranceRule> DEFAULTS = Arrays.stream(Statistic.values())
            .map(s -> new ToleranceRule(
                    s, "*", "", s.slack(), Optional.empty(), ToleranceRule.Waiver.NONE, "", Optional.empty(), "", 0))
            .toList();

    private final List<ToleranceRule> rules;
    private final List<String> expired;

    private final PassSetting pass;

    private Slacks(List<ToleranceRule> rules, List<String> expired, PassSetting pass) {
        this.rules = List.copyOf(rules);
        this.expired = List.copyOf(expired);
        this.pass = pass;
    }

    /** The slacks without a file. */
    public static Slacks defaults() {
        return new Slacks(DEFAULTS, List.of(), DEFAULT_PASS);
    }

    /**
     * The slacks of a file on top of the defaults.
     *
     * @param day today: entries that have expired have no effect
     * @throws InputException with every problem of the file
     */
    public static Slacks read(Path file, LocalDate day) {
        ToleranceReader reader = new ToleranceReader(file, SECTION, day);
        List<ToleranceRule> all = new ArrayList<>(DEFAULTS);
        all.addAll(reader.read());
        return new Slacks(all, reader.expired(), reader.pass().orElse(DEFAULT_PASS));
    }

    /**
     * These slacks with another rule of PASS.
     *
     * @param rule the rule
     * @param origin who says so, for instance the name of an option
     */
    public Slacks with(PassRule rule, String origin) {
        return new Slacks(rules, expired, new PassSetting(rule, origin));
    }

    /** When a comparison without a change passes, and who says so. */
    public PassSetting pass() {
        return pass;
    }

    /** All entries, the defaults first; later ones go before earlier ones. */
    public List<ToleranceRule> rules() {
        return rules;
    }

    /** The entries that have expired, in sentences. */
    public List<String> expired() {
        return expired;
    }

    /** The margins that have no effect by the rule of PASS, in sentences. */
    public List<String> unused() {
        if (pass.rule() == PassRule.EQUIVALENCE) {
            return List.of();
        }
        return rules.stream()
                .filter(rule -> rule.margin().isPresent())
                .map(rule -> rule.file() + ":" + rule.line() + ": margin has no effect, it belongs to pass_rule "
                        + PassRule.EQUIVALENCE.key() + "; " + pass.rule().key() + " applies (" + pass.origin() + ")")
                .toList();
    }

    /**
     * The entry that decides.
     *
     * @param population name of the population, or of two
     * @param band the band in words, or an empty string
     */
    public ToleranceRule effective(Statistic statistic, String population, String band) {
        for (int r = rules.size() - 1; r >= 0; r--) {
            if (rules.get(r).matches(statistic, population, band)) {
                return rules.get(r);
            }
        }
        throw new IllegalStateException("no slack for " + statistic);
    }

    /** What a PASS must exclude by an entry, at a value of the reference. */
    public static double margin(ToleranceRule rule, double reference) {
        return rule.margin().isPresent()
                ? rule.margin().get().at(reference)
                : Statistic.margin(rule.limit().at(reference));
    }

    /** Refuses entries that concern nothing that is compared: a misspelt name would leave them without effect. */
    void requireUse(List<Sample> samples) {
        List<Problem> problems = new ArrayList<>();
        List<String> names = samples.stream().map(Sample::population).distinct().toList();
        for (ToleranceRule rule : rules) {
            if (!rule.file().isEmpty() && names.stream().noneMatch(rule::matchesPopulation)) {
                problems.add(new Problem(
                        rule.file(),
                        rule.line(),
                        "population: '" + rule.populations() + "' is none of these runs",
                        "Compared are " + String.join(", ", names) + "."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }
}
