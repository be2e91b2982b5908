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
        PairCheck check = new PairCheck(
                pair.first(),
                pair.second(),
                Observable.COHERENCE,
                band.text(),
                pair.first() + "-" + pair.second() + " coherence in " + band.text() + ": ",
                rule);
        OptionalInt place = place(pair);
        if (place.isEmpty()) {
            return check.unknown("the window holds a single segment, whose coherence is 1 whatever the data");
        }
        AlignedCoherence coherence = spectra.coherences().get(place.getAsInt());
        double[] frequency = spectra.expected().frequencies();
        int from = band.from(
                frequency, SpectralAlignment.firstUsable(spectra.average().convention()));
        int to = band.to(frequency);
        if (to <= from) {
            return check.unknown("the estimate has no usable frequency there");
        }
        double[] expectations = Arrays.copyOfRange(coherence.expected(), from, to);
        double expected = Arrays.stream(expectations).average().orElseThrow();
        double measured =
                Arrays.stream(coherence.measured(), from, to).average().orElseThrow();
        if (Double.isNaN(expected) || Double.isNaN(measured)) {
            return check.unknown("a population is silent");
        }
        double half = coherence.scatter().halfInterval(expectations);
        return check.of(
                expected,
                measured,
                half,
                new Interval(Math.max(0, expected - half), Math.min(1, expected + half)),
                "theory " + Phrase.number(expected) + " in this estimate, measured " + Phrase.number(measured)
                        + " (theory " + String.format(Locale.ROOT, "%+.3f", expected - measured) + ")",
                obstacle.or(() -> band.isInRange(theory) ? Optional.empty() : Optional.of(FrequencyBand.OUT_OF_RANGE)));
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
}
