package siegert.compare.verdict;

import siegert.compare.statistics.Interval;
import siegert.compare.statistics.RateScatter;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;

/** The mean rate of a population: theory minus measurement, in Hz. */
final class RateCheck {
    private RateCheck() {}

    static Check of(
            PopulationPrediction theory,
            PopulationMeasurement measured,
            double duration,
            double powerAtZero,
            ToleranceRule rule) {
        double deviation = theory.rate() - measured.rate();
        double limit = rule.limit().at(measured.rate());
        Interval interval = RateScatter.interval(theory.rate(), theory.cv(), measured.size(), duration, powerAtZero);
        String message = theory.name() + " mean rate: theory " + Phrase.number(theory.rate()) + " Hz, measured "
                + Phrase.number(measured.rate()) + " Hz ("
                + (measured.rate() > 0
                        ? "theory " + Phrase.signed(100 * deviation / measured.rate(), "%")
                        : "no neuron fired")
                + "), " + Phrase.tolerance(deviation, limit, rule.limit().text("Hz")) + ", "
                + Phrase.interval(measured.rate(), interval, "Hz");
        return new Check(
                theory.name(),
                Observable.RATE.key(),
                "",
                Verdict.of(deviation, limit),
                theory.rate(),
                measured.rate(),
                "Hz",
                new Tolerance(limit, deviation, "Hz", rule.origin(), rule.reason()),
                interval,
                message);
    }
}
