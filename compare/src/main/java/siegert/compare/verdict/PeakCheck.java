package siegert.compare.verdict;

import java.util.Optional;
import java.util.stream.IntStream;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.statistics.Interval;
import siegert.compare.statistics.PeakScatter;
import siegert.compare.statistics.SpectralPeak;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;

/**
 * The frequency of the main spectral peak: expected against measured, in percent of the measured one; the heights are
 * named in the message. In a measured spectrum a peak counts from a prominence of 3 dB, and only if noise alone shows its
 * like in fewer than one estimate of a hundred; the expected spectrum has no noise and its peaks count from 1 dB. Where
 * one side has a peak and the other none, the verdict is a failure if the peak has twice the prominence that counts in a
 * measured spectrum, a warning if it has once, and none where it is too small to be seen.
 */
final class PeakCheck {
    private static final double LEAST_EXPECTED = 1;
    private static final double LEAST_MEASURED = 3;
    private static final int LEAST_FREQUENCIES = 5;
    private static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    private final AlignedSpectra spectra;
    private final double[] frequency;
    private final int from;
    private final int to;
    private final PeakScatter scatter;
    private final double leastMeasured;

    PeakCheck(AlignedSpectra spectra) {
        this.spectra = spectra;
        SpectrumConvention convention = spectra.average().convention();
        frequency = spectra.average().spectra().frequencies();
        from = FrequencyBand.PEAK.from(frequency, SpectralAlignment.firstUsable(convention));
        to = FrequencyBand.PEAK.to(frequency);
        scatter = resolved() ? new PeakScatter(convention.degreesOfFreedom(), convention.taper(), to - from) : null;
        leastMeasured = resolved() ? Math.max(LEAST_MEASURED, scatter.noiseProminence()) : Double.NaN;
    }

    private boolean resolved() {
        return to - from >= LEAST_FREQUENCIES;
    }

    Check of(int population, ToleranceRule rule) {
        String name = spectra.expected().populations().get(population);
        String subject = name + " main spectral peak in " + FrequencyBand.PEAK.text() + ": ";
        if (!resolved()
                || unknown(spectra.expected(), population)
                || unknown(spectra.average().spectra(), population)) {
            return check(
                    name,
                    Verdict.WARN,
                    Optional.empty(),
                    Optional.empty(),
                    UNKNOWN,
                    rule,
                    subject + "cannot be compared, "
                            + (resolved()
                                    ? "a spectrum is not a number there"
                                    : "the estimate has fewer than " + LEAST_FREQUENCIES + " frequencies there"));
        }
        Optional<SpectralPeak> expected = peak(spectra.expected(), population, LEAST_EXPECTED);
        Optional<SpectralPeak> measured = peak(spectra.average().spectra(), population, leastMeasured);
        if (expected.isEmpty() && measured.isEmpty()) {
            return check(name, Verdict.PASS, expected, measured, UNKNOWN, rule, subject + "neither side has one");
        }
        if (expected.isEmpty()) {
            return missing(
                    name,
                    expected,
                    measured,
                    UNKNOWN,
                    rule,
                    subject + "measured " + words(measured.get()) + ", theory has none of "
                            + Phrase.plain(LEAST_EXPECTED) + " dB");
        }
        Interval interval = scatter.frequencies(frequency, spectra.expected().powerOf(population), from);
        if (measured.isEmpty()) {
            return missing(
                    name,
                    expected,
                    measured,
                    interval,
                    rule,
                    subject + "theory " + words(expected.get())
                            + ", measured none of "
                            + Phrase.signed(leastMeasured, "dB").substring(1)
                            + ", above which a peak can be told from noise");
        }
        SpectralPeak theory = expected.get();
        SpectralPeak found = measured.get();
        double limit = rule.limit().at(found.frequency());
        double deviation = theory.frequency() - found.frequency();
        String message = subject + "theory " + hertz(theory) + ", measured " + hertz(found) + " (theory "
                + Phrase.signed(100 * deviation / found.frequency(), "%") + "), "
                + Phrase.tolerance(deviation, limit, rule.limit().text("Hz")) + ", "
                + Phrase.interval(found.frequency(), interval, "Hz") + "; height " + Phrase.number(theory.height())
                + " Hz against " + Phrase.number(found.height()) + " Hz (theory "
                + Phrase.signed(10 * Math.log10(theory.height() / found.height()), "dB") + ")";
        return check(name, Verdict.of(deviation, limit), expected, measured, interval, rule, message);
    }

    private boolean unknown(Spectra source, int population) {
        // comparisons with NaN find no peak, which is not the same as none being there
        return IntStream.range(from, to).anyMatch(k -> Double.isNaN(source.power(k, population)));
    }

    private Optional<SpectralPeak> peak(Spectra source, int population, double least) {
        return SpectralPeak.mostProminent(frequency, source.powerOf(population), from, to, least);
    }

    private Check missing(
            String name,
            Optional<SpectralPeak> expected,
            Optional<SpectralPeak> measured,
            Interval interval,
            ToleranceRule rule,
            String message) {
        double prominence = expected.or(() -> measured).orElseThrow().prominence();
        Verdict verdict = prominence >= 2 * leastMeasured
                ? Verdict.FAIL
                : prominence >= leastMeasured ? Verdict.WARN : Verdict.PASS;
        return check(name, verdict, expected, measured, interval, rule, message);
    }

    private static Check check(
            String name,
            Verdict verdict,
            Optional<SpectralPeak> expected,
            Optional<SpectralPeak> measured,
            Interval interval,
            ToleranceRule rule,
            String message) {
        double theory = expected.map(SpectralPeak::frequency).orElse(Double.NaN);
        double found = measured.map(SpectralPeak::frequency).orElse(Double.NaN);
        double limit = Double.isNaN(found)
                ? 100 * rule.limit().relative()
                : 100 * rule.limit().at(found) / found;
        return new Check(
                name,
                Observable.PEAK_FREQUENCY.key(),
                FrequencyBand.PEAK.text(),
                verdict,
                theory,
                found,
                "Hz",
                new Tolerance(limit, 100 * (theory - found) / found, "%", rule.origin(), rule.reason()),
                interval,
                message);
    }

    private static String hertz(SpectralPeak peak) {
        return Phrase.number(peak.frequency()) + " Hz";
    }

    private static String words(SpectralPeak peak) {
        return hertz(peak) + " with a prominence of "
                + Phrase.signed(peak.prominence(), "dB").substring(1);
    }
}
