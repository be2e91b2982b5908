package siegert.compare.verdict;

import java.util.List;

/**
 * A list of entries in a tolerance file: what one command compares, and what may be said of it.
 *
 * @param key its key in the file
 * @param observables what its entries may be about
 * @param entryKeys the keys of an entry
 */
public record ToleranceSection(String key, List<? extends Tolerated> observables, List<String> entryKeys) {
    /** Keys of the file that are no sections. */
    static final String SCHEMA = "schema";

    /** When simulations against simulations pass. */
    public static final String PASS_RULE = "pass_rule";

    /** All sections of a file; each command reads its own. */
    static final List<String> SECTIONS = List.of("tolerances", "regression");

    /** Theory against simulation. */
    static final ToleranceSection THEORY = new ToleranceSection(
            "tolerances",
            List.of(Observable.values()),
            List.of("observable", "population", "band", "limit", "reason", "expires"));

    /** Simulations against simulations, with more to say: what a PASS must exclude, and what is waived. */
    public static ToleranceSection regression(List<? extends Tolerated> observables) {
        return new ToleranceSection(
                "regression",
                observables,
                List.of("observable", "population", "band", "limit", "margin", "waive", "reason", "expires"));
    }
}
