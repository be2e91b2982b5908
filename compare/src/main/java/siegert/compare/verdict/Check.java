package siegert.compare.verdict;

import java.util.Optional;
import siegert.compare.statistics.Interval;

/**
 * One observable of one population held against its expectation.
 *
 * @param population name of the population
 * @param observable {@code rate}, {@code rate_at_measured_input}, {@code rate_sd}, {@code cv}, {@code band_power},
 *     {@code peak_frequency}, {@code coherence}, {@code correlation}, {@code covariance}
 * @param range the frequency band in words, for instance {@code 20-60 Hz}; empty where none is meant
 * @param partner name of the other population of a pair; empty where one population is checked
 * @param verdict the outcome
 * @param expected what theory says, in the unit of the observable
 * @param measured what the simulation did
 * @param unit unit of both
 * @param tolerance the model tolerance; it decides where nothing is stored
 * @param interval where the measurement would fall by chance alone in 95 % of runs if theory were exact; it is shown
 *     and does not decide
 * @param stored the stored discrepancy whose change decides, where there is one
 * @param message a sentence that says what was found
 */
public record Check(
        String population,
        String observable,
        String range,
        String partner,
        Verdict verdict,
        double expected,
        double measured,
        String unit,
        Tolerance tolerance,
        Interval interval,
        Optional<StoredDeviation> stored,
        String message) {
    private static final String OBSTACLE = "not applicable: ";

    /** A check that its tolerance decides. */
    public Check(
            String population,
            String observable,
            String range,
            String partner,
            Verdict verdict,
            double expected,
            double measured,
            String unit,
            Tolerance tolerance,
            Interval interval,
            String message) {
        this(
                population,
                observable,
                range,
                partner,
                verdict,
                expected,
                measured,
                unit,
                tolerance,
                interval,
                Optional.empty(),
                message);
    }

    /** A check of one population. */
    public Check(
            String population,
            String observable,
            String range,
            Verdict verdict,
            double expected,
            double measured,
            String unit,
            Tolerance tolerance,
            Interval interval,
            String message) {
        this(population, observable, range, "", verdict, expected, measured, unit, tolerance, interval, message);
    }

    /** What is checked, in words: the population, or both of a pair. */
    public String subject() {
        return partner.isEmpty() ? population : population + "-" + partner;
    }

    /** The end of the message of a check that is not applicable. */
    static String notApplicable(String reason) {
        return OBSTACLE + reason;
    }

    /** Why it is not applicable, without the numbers of this check, which follow a colon; empty if it is decided. */
    public String obstacle() {
        int start = verdict == Verdict.NOT_APPLICABLE ? message.indexOf(OBSTACLE) : -1;
        if (start < 0) {
            return "";
        }
        String reason = message.substring(start + OBSTACLE.length());
        int numbers = reason.indexOf(": ");
        return numbers < 0 ? reason : reason.substring(0, numbers);
    }

    /** The same check with another outcome. */
    public Check with(Verdict other, String otherMessage) {
        return with(other, stored, otherMessage);
    }

    /** The same check with the outcome that the change of a stored discrepancy has. */
    public Check with(Verdict other, StoredDeviation decisive, String otherMessage) {
        return with(other, Optional.of(decisive), otherMessage);
    }

    private Check with(Verdict other, Optional<StoredDeviation> decisive, String otherMessage) {
        return new Check(
                population,
                observable,
                range,
                partner,
                other,
                expected,
                measured,
                unit,
                tolerance,
                interval,
                decisive,
                otherMessage);
    }
}
