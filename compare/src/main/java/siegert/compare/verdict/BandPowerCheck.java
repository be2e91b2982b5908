package siegert.compare.verdict;

import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.statistics.Interval;
import siegert.compare.statistics.SpectralScatter;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.Theory;

/**
 * The power in a frequency band: the mean over its frequencies of 10 log10(expected / measured), in dB, with the bias
 * of the logarithm of an estimate taken off. Expected and measured are the geometric means.
 */
final class BandPowerCheck {
    private static final double DB = 10 / Math.log(10);

    private BandPowerCheck() {}

    static Check of(AlignedSpectra spectra, int population, FrequencyBand band, Theory theory, ToleranceRule rule) {
        Spectra estimate = spectra.average().spectra();
        double[] frequency = estimate.frequencies();
        int from = band.from(
                frequency, SpectralAlignment.firstUsable(spectra.average().convention()));
        int to = band.to(frequency);
        String name = estimate.populations().get(population);
        String subject = name + " power in " + band.text() + ": ";
        if (to <= from) {
            return check(
                    name,
                    band,
                    Verdict.WARN,
                    Double.NaN,
                    Double.NaN,
                    new Interval(Double.NaN, Double.NaN),
                    Double.NaN,
                    rule,
                    subject + "cannot be compared, the estimate has no usable frequency there");
        }
        SpectralScatter scatter = SpectralScatter.of(spectra.average().convention());
        double logExpected = 0;
        double logMeasured = 0;
        for (int k = from; k < to; k++) {
            logExpected += Math.log(spectra.expected().power(k, population)) / (to - from);
            logMeasured += Math.log(estimate.power(k, population)) / (to - from);
        }
        logMeasured -= scatter.logBias();
        double deviation = DB * (logExpected - logMeasured);
        double expected = Math.exp(logExpected);
        double measured = Math.exp(logMeasured);
        Interval factors = scatter.bandInterval(to - from);
        Interval interval = new Interval(expected * factors.low(), expected * factors.high());
        double limit = rule.limit().absolute();
        Verdict verdict = Verdict.of(deviation, limit);
        String message = subject + "theory " + Phrase.number(expected) + " Hz, measured " + Phrase.number(measured)
                + " Hz (theory " + Phrase.signed(deviation, "dB") + "), "
                + Phrase.tolerance(deviation, limit, rule.limit().text("dB")) + ", "
                + Phrase.interval(measured, interval, "Hz");
        if (!band.isInRange(theory)) {
            // an agreement is worth stating there, a deviation no reason to doubt the simulation
            verdict = verdict == Verdict.FAIL ? Verdict.WARN : verdict;
            message += "; " + FrequencyBand.OUT_OF_RANGE;
        }
        return check(name, band, verdict, expected, measured, interval, deviation, rule, message);
    }

    private static Check check(
            String population,
            FrequencyBand band,
            Verdict verdict,
            double expected,
            double measured,
            Interval interval,
            double deviation,
            ToleranceRule rule,
            String message) {
        return new Check(
                population,
                Observable.BAND_POWER.key(),
                band.text(),
                verdict,
                expected,
                measured,
                "Hz",
                new Tolerance(rule.limit().absolute(), deviation, "dB", rule.origin(), rule.reason()),
                interval,
                message);
    }
}
