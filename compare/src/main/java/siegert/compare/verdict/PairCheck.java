package siegert.compare.verdict;

import java.util.Optional;
import siegert.compare.statistics.Interval;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Warning;

/**
 * A check of pairs of neurons or populations, about to be decided. Unlike others it may be not applicable.
 *
 * @param population name of the population, of a pair the first
 * @param partner name of the second; empty where there is none
 * @param observable what is checked
 * @param range the frequency band in words; empty where none is meant
 * @param subject the start of its sentence
 * @param rule what is accepted
 */
record PairCheck(
        String population, String partner, Observable observable, String range, String subject, ToleranceRule rule) {
    /** Why linear response says nothing of coherences; empty if it does. */
    static Optional<String> unstable(Prediction prediction) {
        return prediction.warnsOf(Warning.Kind.UNSTABLE)
                ? Optional.of("the working point is unstable in linear theory")
                : Optional.empty();
    }

    /** Why linear response says nothing of covariances, to which the height of the largest peak adds most. */
    static Optional<String> unpredictable(Prediction prediction) {
        return unstable(prediction)
                .or(() -> prediction.warnsOf(Warning.Kind.NEAR_INSTABILITY)
                        ? Optional.of(
                                "the theory is near an instability, at "
                                        + Phrase.plain(Math.rint(
                                                prediction.criticality().frequency()))
                                        + " Hz, and cannot predict the height of the peak there, of which most of a covariance is made")
                        : Optional.empty());
    }

    /** Neither side can be stated. */
    Check unknown(String reason) {
        return check(
                Verdict.NOT_APPLICABLE,
                Double.NaN,
                Double.NaN,
                rule.limit().absolute(),
                new Interval(Double.NaN, Double.NaN),
                Check.notApplicable(reason));
    }

    /**
     * The verdict on both sides; not applicable also where chance makes more than the tolerance of the larger of them.
     *
     * @param half half width of what chance makes
     * @param interval where the measurement would fall by chance
     * @param found both sides in words
     * @param obstacle why they cannot be compared, if they cannot
     */
    Check of(
            double expected, double measured, double half, Interval interval, String found, Optional<String> obstacle) {
        String unit = observable.deviationUnit();
        double deviation = expected - measured;
        double limit = rule.limit().at(measured);
        Optional<String> reason = obstacle.or(() -> chance(half, expected, measured));
        return check(
                reason.isPresent() ? Verdict.NOT_APPLICABLE : Verdict.of(deviation, limit),
                expected,
                measured,
                limit,
                interval,
                found + ", "
                        + reason.map(Check::notApplicable)
                                .orElseGet(() -> Phrase.tolerance(
                                                deviation, limit, rule.limit().text(unit)) + ", "
                                        + Phrase.interval(measured, interval, unit)));
    }

    private Optional<String> chance(double half, double expected, double measured) {
        double limit = rule.limit().at(Math.max(Math.abs(expected), Math.abs(measured)));
        String unit = observable.deviationUnit().isEmpty() ? "" : " " + observable.deviationUnit();
        return half <= limit
                ? Optional.empty()
                : Optional.of("the recording is too short: chance alone makes " + Phrase.number(half) + unit
                        + " of difference and " + Phrase.number(limit) + unit + " are accepted");
    }

    private Check check(
            Verdict verdict, double expected, double measured, double limit, Interval interval, String message) {
        return new Check(
                population,
                observable.key(),
                range,
                partner,
                verdict,
                expected,
                measured,
                observable.deviationUnit(),
                new Tolerance(limit, expected - measured, observable.deviationUnit(), rule.origin(), rule.reason()),
                interval,
                subject + message);
    }
}
