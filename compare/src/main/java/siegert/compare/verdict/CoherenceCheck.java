package siegert.compare.verdict;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import siegert.compare.alignment.AlignedCoherence;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.statistics.Interval;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Theory;

/**
 * The coherence of two populations in a frequency band: the mean over its frequencies of what the estimator should show minus
 * that of what it does. Not applicable where theory does not hold, and where chance alone moves the mean by more than the
 * tolerance.
 */
final class CoherenceCheck {
    private final AlignedSpectra spectra;
    private final Theory theory;

    /** Why no coherence of this network can be compared. */
    private final Optional<String> obstacle;

    CoherenceCheck(AlignedSpectra spectra, Theory theory, Optional<String> obstacle) {
        this.spectra = spectra;
        this.theory = theory;
        this.obstacle = obstacle;
    }

    Check of(PredictedCrossSpectra.Pair pair, FrequencyBand band, ToleranceRule rule) {
        OptionalInt place = place(pair);
        if (place.isEmpty()) {
            return notApplicable(
                    pair, band, rule, "the window holds a single segment, whose coherence is 1 whatever the data");
        }
        AlignedCoherence coherence = spectra.coherences().get(place.getAsInt());
        double[] frequency = spectra.expected().frequencies();
        int from = band.from(
                frequency, SpectralAlignment.firstUsable(spectra.average().convention()));
        int to = band.to(frequency);
        if (to <= from) {
            return notApplicable(pair, band, rule, "the estimate has no usable frequency there");
        }
        double[] expectations = Arrays.copyOfRange(coherence.expected(), from, to);
        double expected = Arrays.stream(expectations).average().orElseThrow();
        double measured =
                Arrays.stream(coherence.measured(), from, to).average().orElseThrow();
        if (Double.isNaN(expected) || Double.isNaN(measured)) {
            return notApplicable(pair, band, rule, "a population is silent");
        }
        double half = coherence.scatter().halfInterval(expectations);
        double deviation = expected - measured;
        double limit = rule.limit().at(measured);
        Interval interval = new Interval(Math.max(0, expected - half), Math.min(1, expected + half));
        Optional<String> reason = obstacle.or(
                        () -> band.isInRange(theory) ? Optional.empty() : Optional.of(FrequencyBand.OUT_OF_RANGE))
                .or(() -> PairCheck.chance(half, rule, expected, measured, ""));
        String message = subject(pair, band) + "theory " + Phrase.number(expected) + " in this estimate, measured "
                + Phrase.number(measured) + " (theory " + String.format(Locale.ROOT, "%+.3f", deviation) + "), "
                + reason.map(r -> "not applicable: " + r)
                        .orElseGet(() ->
                                Phrase.tolerance(deviation, limit, rule.limit().text("")) + ", "
                                        + Phrase.interval(measured, interval, ""));
        return PairCheck.check(
                pair.first(),
                pair.second(),
                Observable.COHERENCE,
                band.text(),
                reason.isPresent() ? Verdict.NOT_APPLICABLE : Verdict.of(deviation, limit),
                expected,
                measured,
                limit,
                rule,
                interval,
                message);
    }

    private OptionalInt place(PredictedCrossSpectra.Pair pair) {
        for (int k = 0; k < spectra.coherences().size(); k++) {
            AlignedCoherence coherence = spectra.coherences().get(k);
            if (coherence.first().equals(pair.first()) && coherence.second().equals(pair.second())) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    private static String subject(PredictedCrossSpectra.Pair pair, FrequencyBand band) {
        return pair.first() + "-" + pair.second() + " coherence in " + band.text() + ": ";
    }

    private static Check notApplicable(
            PredictedCrossSpectra.Pair pair, FrequencyBand band, ToleranceRule rule, String reason) {
        return PairCheck.unknown(
                pair.first(),
                pair.second(),
                Observable.COHERENCE,
                band.text(),
                rule,
                subject(pair, band) + "not applicable: " + reason);
    }
}
