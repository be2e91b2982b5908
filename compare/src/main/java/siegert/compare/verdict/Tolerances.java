package siegert.compare.verdict;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/**
 * The model tolerances: how far theory and simulation may differ before the model counts as missed. They are decisions
 * of the user about the theory, not statements about chance.
 *
 * <p>Defaults: rate max(0.3 Hz, 15 % of the measured rate), rate at the measured input max(0.2 Hz, 6 %), standard
 * deviation of the rates max(0.05 Hz, 15 %), CV 0.05, band power 3 dB, peak frequency 10 % of the measured one, coherence
 * 0.15, correlation and covariance of spike counts 40 % of the measured one. A file widens or narrows them:
 *
 * <pre>
 * schema: 1
 * tolerances:
 *   - observable: rate            # rate, rate_at_measured_input, rate_sd, cv, band_power, peak_frequency, coherence,
 *                                 # correlation, covariance
 *     population: 6*              # optional; * and ? as in file names
 *     limit: [0.3 Hz, 20 %]       # the larger counts; one of the two may stand alone
 *     reason: shot noise lowers the rate   # required where a limit is widened
 *   - observable: band_power
 *     band: 110-150 Hz            # optional
 *     limit: 4 dB
 *     reason: ...
 * </pre>
 *
 * Of several entries that match, the last counts. An entry may end: {@code expires: 2027-03-31}.
 */
public final class Tolerances {
    private static final List<ToleranceRule> DEFAULTS = List.of(
            standard(Observable.RATE, new Limit(0.3, 0.15)),
            standard(Observable.RATE_AT_MEASURED_INPUT, new Limit(0.2, 0.06)),
            standard(Observable.RATE_SD, new Limit(0.05, 0.15)),
            standard(Observable.CV, new Limit(0.05, 0)),
            standard(Observable.BAND_POWER, new Limit(3, 0)),
            standard(Observable.PEAK_FREQUENCY, new Limit(0, 0.1)),
            standard(Observable.COHERENCE, new Limit(0.15, 0)),
            standard(Observable.CORRELATION, new Limit(0, 0.4)),
            standard(Observable.COVARIANCE, new Limit(0, 0.4)));

    private final List<ToleranceRule> rules;
    private final List<String> expired;

    private Tolerances(List<ToleranceRule> added, List<String> expired) {
        List<ToleranceRule> all = new ArrayList<>(DEFAULTS);
        all.addAll(added);
        rules = List.copyOf(all);
        this.expired = List.copyOf(expired);
    }

    private static ToleranceRule standard(Observable observable, Limit limit) {
        return new ToleranceRule(
                observable, "*", "", limit, Optional.empty(), ToleranceRule.Waiver.NONE, "", Optional.empty(), "", 0);
    }

    /** The tolerances without a file. */
    public static Tolerances defaults() {
        return new Tolerances(List.of(), List.of());
    }

    /**
     * The tolerances of a file on top of the defaults.
     *
     * @throws InputException with every problem of the file: unknown keys, unknown observables or bands, limits of the
     *     wrong unit, widened limits without a reason
     */
    public static Tolerances read(Path file) {
        return read(file, LocalDate.now(ZoneOffset.UTC));
    }

    /**
     * The tolerances of a file on a day: entries that have expired have no effect.
     *
     * @throws InputException likewise
     */
    public static Tolerances read(Path file, LocalDate day) {
        ToleranceReader reader = new ToleranceReader(file, ToleranceSection.THEORY, day);
        return new Tolerances(reader.read(), reader.expired());
    }

    /** The entries that have expired, in sentences. */
    public List<String> expired() {
        return expired;
    }

    /** All entries, the defaults first; later ones go before earlier ones. */
    public List<ToleranceRule> rules() {
        return rules;
    }

    /**
     * The entry that decides.
     *
     * @param observable what is checked
     * @param population name of the population
     * @param band the band in words, or an empty string
     */
    public ToleranceRule effective(Observable observable, String population, String band) {
        for (int r = rules.size() - 1; r >= 0; r--) {
            if (rules.get(r).matches(observable, population, band)) {
                return rules.get(r);
            }
        }
        throw new IllegalStateException("no tolerance for " + observable);
    }

    static Limit standardLimit(Observable observable) {
        return DEFAULTS.stream()
                .filter(r -> r.observable() == observable)
                .findFirst()
                .orElseThrow()
                .limit();
    }

    /**
     * Refuses entries that concern no population: a misspelt name would otherwise leave a tolerance without effect.
     *
     * @throws InputException naming the entries
     */
    void requirePopulations(List<String> populations) {
        List<Problem> problems = new ArrayList<>();
        for (ToleranceRule rule : rules) {
            if (populations.stream().noneMatch(rule::matchesPopulation)) {
                problems.add(new Problem(
                        rule.file(),
                        rule.line(),
                        "population: '" + rule.populations() + "' is none of this network",
                        "The populations are " + String.join(", ", populations) + "."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }
}
