package siegert.compare.verdict;

import siegert.compare.statistics.Interval;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.RateDistributions;

/**
 * The standard deviation of the rates over the neurons of a population (Hz): that of the theory, as it is counted in the
 * window of the recording, minus the measurement. A wrong connection rule shows here at right mean rates.
 */
final class RateSpreadCheck {
    private static final double STANDARD_NORMAL_975 = 1.959963984540054;

    private RateSpreadCheck() {}

    /** The interval is that of the standard deviation of N normal values, sd / sqrt(2 N). */
    static Check of(
            RateDistributions.OfPopulation theory,
            String connections,
            PopulationMeasurement measured,
            ToleranceRule rule) {
        double expected = theory.countedSd();
        double deviation = expected - measured.rateSd();
        double limit = rule.limit().at(measured.rateSd());
        double half = STANDARD_NORMAL_975 * expected / Math.sqrt(2.0 * measured.size());
        Interval interval = new Interval(expected - half, expected + half);
        String message = theory.name() + " standard deviation of the rates over neurons: theory "
                + Phrase.number(expected) + " Hz (the rates of the neurons " + Phrase.number(theory.sd())
                + " Hz with connections " + connections + ", the rest is counting in this window), measured "
                + Phrase.number(measured.rateSd()) + " Hz, "
                + Phrase.tolerance(deviation, limit, rule.limit().text("Hz")) + ", "
                + Phrase.interval(measured.rateSd(), interval, "Hz");
        return new Check(
                theory.name(),
                Observable.RATE_SD.key(),
                "",
                Verdict.of(deviation, limit),
                expected,
                measured.rateSd(),
                "Hz",
                new Tolerance(limit, deviation, "Hz", rule.origin(), rule.reason()),
                interval,
                message);
    }
}
