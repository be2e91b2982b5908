package siegert.compare.verdict;

import siegert.compare.statistics.Interval;
import siegert.compare.statistics.RenewalVariability;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;

/**
 * The mean CV of the inter-spike intervals: its expectation in a window of this length minus the measurement. The CV of
 * theory itself, which holds for an endless window, is named in the message only.
 */
final class VariabilityCheck {
    private static final double STANDARD_NORMAL_975 = 1.959963984540054;

    private VariabilityCheck() {}

    static Check of(
            PopulationPrediction theory,
            RenewalVariability expected,
            PopulationMeasurement measured,
            double duration,
            ToleranceRule rule) {
        double deviation = expected.mean() - measured.cv();
        double limit = rule.limit().at(measured.cv());
        double half = STANDARD_NORMAL_975
                * Math.hypot(expected.sd() / Math.sqrt(Math.max(1, measured.cvNeurons())), expected.standardError());
        Interval interval = new Interval(expected.mean() - half, expected.mean() + half);
        String subject = theory.name() + " mean CV of inter-spike intervals: ";
        String message;
        Verdict verdict;
        if (Double.isNaN(measured.cv()) && !Double.isNaN(expected.mean())) {
            // theory lets neurons fire often enough, and none did
            verdict = Verdict.FAIL;
            message = subject + "theory expects " + Phrase.number(expected.mean())
                    + " in this window, but no neuron has enough spikes";
        } else if (Double.isNaN(deviation)) {
            verdict = Verdict.WARN;
            message = subject + "cannot be compared, too few spikes are expected of a neuron in a window of "
                    + Phrase.plain(duration) + " s (measured " + Phrase.number(measured.cv()) + ")";
        } else {
            verdict = Verdict.of(deviation, limit);
            message = subject + "theory " + Phrase.number(theory.cv()) + ", of which a window of "
                    + Phrase.plain(duration) + " s shows " + Phrase.number(expected.mean()) + ", measured "
                    + Phrase.number(measured.cv()) + ", "
                    + Phrase.tolerance(deviation, limit, rule.limit().text("")) + ", "
                    + Phrase.interval(measured.cv(), interval, "");
        }
        return new Check(
                theory.name(),
                Observable.CV.key(),
                "",
                verdict,
                expected.mean(),
                measured.cv(),
                "",
                new Tolerance(limit, deviation, "", rule.origin(), rule.reason()),
                interval,
                message);
    }
}
