package siegert.compare.verdict;

import siegert.compare.statistics.Interval;
import siegert.datasets.result.RateLadder;

/**
 * The mean rate of a population whose input is right: independent neurons with the update of the simulator and Poisson input
 * at the measured rates, minus the measurement, in Hz. No theory stands between the two, so that a difference beyond what
 * correlations and heterogeneity of a network make is a parameter of this population that is not that of the simulation.
 */
final class MeasuredInputCheck {
    private static final double STANDARD_NORMAL_975 = 1.959963984540054;

    private MeasuredInputCheck() {}

    static Check of(RateLadder.Rungs rungs, ToleranceRule rule) {
        double deviation = rungs.unexplained();
        double limit = rule.limit().at(rungs.measured());
        double half = STANDARD_NORMAL_975 * rungs.standardError();
        Interval interval = new Interval(Math.max(0, rungs.surrogate() - half), rungs.surrogate() + half);
        Verdict verdict = Verdict.of(deviation, limit);
        String message = rungs.name()
                + " rate at the measured input: independent neurons with Poisson input at the measured"
                + " rates fire at " + Phrase.number(rungs.surrogate()) + " Hz (standard error "
                + Phrase.number(rungs.standardError()) + " Hz), measured " + Phrase.number(rungs.measured()) + " Hz ("
                + (rungs.measured() > 0
                        ? "they " + Phrase.signed(100 * deviation / rungs.measured(), "%")
                        : "no neuron fired")
                + "), " + Phrase.tolerance(deviation, limit, rule.limit().text("Hz"))
                + (verdict == Verdict.PASS ? "" : "; " + advice(rungs));
        return new Check(
                rungs.name(),
                Observable.RATE_AT_MEASURED_INPUT.key(),
                "",
                verdict,
                rungs.surrogate(),
                rungs.measured(),
                "Hz",
                new Tolerance(limit, deviation, "Hz", rule.origin(), rule.reason()),
                interval,
                message);
    }

    private static String advice(RateLadder.Rungs rungs) {
        String text = "look at the parameters of " + rungs.name()
                + " (neuron, external input, in-degrees and weights of" + " the projections to it)";
        double missing = 1e3 * rungs.missingInput();
        if (!Double.isFinite(missing)) {
            return text;
        }
        text += ": about " + Phrase.number(Math.abs(missing)) + " mV " + (missing > 0 ? "more" : "less")
                + " mean input would explain it";
        return rungs.externalInput() != 0
                ? text + ", " + Phrase.signed(100 * rungs.missingInput() / rungs.externalInput(), "%")
                        + " of its external input"
                : text;
    }
}
