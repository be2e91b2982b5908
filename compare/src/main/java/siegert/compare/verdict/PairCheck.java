package siegert.compare.verdict;

import java.util.Optional;
import siegert.compare.statistics.Interval;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Warning;

/** What the checks of pairs of neurons and of populations share. */
final class PairCheck {
    private PairCheck() {}

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
                        ? Optional.of("near an instability the height of the peaks cannot be predicted")
                        : Optional.empty());
    }

    /** Whether this recording is too short: chance makes more than the tolerance of the larger of both values. */
    static Optional<String> chance(double half, ToleranceRule rule, double expected, double measured, String unit) {
        double limit = rule.limit().at(Math.max(Math.abs(expected), Math.abs(measured)));
        return half <= limit
                ? Optional.empty()
                : Optional.of("the recording is too short, chance alone makes " + Phrase.number(half)
                        + (unit.isEmpty() ? "" : " " + unit) + " of difference and " + Phrase.number(limit)
                        + (unit.isEmpty() ? "" : " " + unit) + " are accepted");
    }

    static Check unknown(
            String population,
            String partner,
            Observable observable,
            String range,
            ToleranceRule rule,
            String message) {
        return check(
                population,
                partner,
                observable,
                range,
                Verdict.NOT_APPLICABLE,
                Double.NaN,
                Double.NaN,
                rule.limit().absolute(),
                rule,
                new Interval(Double.NaN, Double.NaN),
                message);
    }

    static Check check(
            String population,
            String partner,
            Observable observable,
            String range,
            Verdict verdict,
            double expected,
            double measured,
            double limit,
            ToleranceRule rule,
            Interval interval,
            String message) {
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
                message);
    }
}
