package siegert.compare.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.compare.statistics.Interval;
import siegert.datasets.result.RateLadder;

/**
 * The mean rate of a population whose input is right: independent neurons with the update of the simulator and Poisson input
 * at the measured rates, minus the measurement, in Hz. No theory stands between the two, so that a difference beyond what
 * correlations and heterogeneity of a network make is a parameter of this population that is not that of the simulation.
 */
public final class MeasuredInputCheck {
    /** Of the changes that would explain a difference the smallest are listed. */
    private static final int LISTED = 6;

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

    /** A check of this kind that was decided otherwise, with its advice; any other as it is. */
    public static Check withAdvice(Check check, Optional<RateLadder> ladder) {
        return ladder.stream()
                .flatMap(l -> l.populations().stream())
                .filter(rungs -> check.observable().equals(Observable.RATE_AT_MEASURED_INPUT.key())
                        && check.population().equals(rungs.name()))
                .findFirst()
                .map(rungs -> check.with(check.verdict(), check.message() + "; " + advice(rungs)))
                .orElse(check);
    }

    /** Where to look: the population, and what alone would explain the difference. */
    private static String advice(RateLadder.Rungs rungs) {
        List<String> changes = new ArrayList<>();
        for (RateLadder.Explanation e : rungs.explanations()) {
            if (changes.size() < LISTED) {
                changes.add((e.source().isEmpty() ? "external input " : "input from " + e.source() + " ")
                        + Phrase.signed(100 * e.change(), "%"));
            }
        }
        if (Double.isFinite(rungs.missingInput())) {
            double missing = 1e3 * rungs.missingInput();
            changes.add("mean input " + (missing > 0 ? "+" : "") + Phrase.number(missing) + " mV");
        }
        return "look at the parameters of " + rungs.name()
                + " (neuron, external input, in-degrees and weights of the projections to it)"
                + (changes.isEmpty() ? "" : "; each alone would explain it: " + String.join(", ", changes));
    }
}
