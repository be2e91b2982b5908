package siegert.compare.discrepancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import siegert.compare.validation.BaselineUse;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.MeasuredInputCheck;
import siegert.compare.verdict.Phrase;
import siegert.compare.verdict.StoredDeviation;
import siegert.compare.verdict.Verdict;
import siegert.datasets.InputException;

/**
 * Holds the discrepancy of a validation against a stored one: its change decides, not its size. A change counts beyond
 *
 * <pre>slack + z_n / z_1 sqrt(c_then² + c_now²)</pre>
 *
 * with the half widths c of the 95 % intervals of both recordings and z_n the quantile of the normal distribution at
 * 1 - 0.025/n for n checks: all of them together are beyond it by chance in 5 % of reports or fewer (Bonferroni). The slack is
 * what would not matter even if it were certain: rate 0.05 Hz, CV and coherence 0.01, band power 0.4 dB, peak frequency 1 %,
 * correlation 2e-4, covariance 0.002 Hz; it also takes what networks drawn anew scatter more than windows of one run. Beyond
 * the limit the verdict is FAIL; a discrepancy that became smaller, or can no longer or only now be stated, is a WARN.
 */
public final class DiscrepancyGate {
    /** A report of an unchanged model is beyond a limit at most this often. */
    private static final double LEVEL = 0.05;

    private DiscrepancyGate() {}

    /** How many times the interval of one check counts, of n checks: 1 for one, 1.6 for 29, 1.8 for 124. */
    static double factor(int checks) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        return normal.inverseSurvivalProbability(LEVEL / 2 / Math.max(1, checks))
                / normal.inverseSurvivalProbability(LEVEL / 2);
    }

    /** The largest change that does not count (in the unit of the deviation). */
    static double limit(Discrepancy then, Discrepancy now, int checks) {
        return slack(now.observable()) + chance(then, now, checks);
    }

    private static double chance(Discrepancy then, Discrepancy now, int checks) {
        return factor(checks) * Math.hypot(zero(then.chance()), zero(now.chance()));
    }

    /**
     * What the change of a discrepancy says.
     *
     * @param checks number of checks in the report
     */
    public static Verdict verdict(Discrepancy then, Discrepancy now, int checks) {
        double change = now.deviation() - then.deviation();
        if (Double.isNaN(change)) {
            return Double.isNaN(then.deviation()) && Double.isNaN(now.deviation()) ? Verdict.PASS : Verdict.WARN;
        }
        if (Math.abs(change) <= limit(then, now, checks)) {
            return Verdict.PASS;
        }
        return Math.abs(now.deviation()) < Math.abs(then.deviation()) ? Verdict.WARN : Verdict.FAIL;
    }

    /** The slack of an observable, in the unit of its deviation. */
    static double slack(String observable) {
        return switch (observable) {
            case "rate", "rate_at_measured_input", "rate_sd" -> 0.05;
            case "band_power" -> 0.4;
            case "peak_frequency" -> 1;
            case "correlation" -> 2e-4;
            case "covariance" -> 2e-3;
            default -> 0.01;
        };
    }

    /** A discrepancy with its chance in the unit of the deviation. */
    static Discrepancy discrepancy(
            String population,
            String observable,
            String range,
            double deviation,
            String unit,
            double low,
            double high,
            double measured) {
        double chance = switch (unit) {
            case "dB" -> 5 * Math.log10(high / low);
            case "%" -> 50 * (high - low) / measured;
            default -> (high - low) / 2;
        };
        return new Discrepancy(population, observable, range, deviation, unit, chance);
    }

    /** The terms of a validation. */
    public static DiscrepancyBaseline.Terms terms(ValidationReport report) {
        return new DiscrepancyBaseline.Terms(
                report.prediction().network(),
                report.prediction().theory().key(),
                report.prediction().method().key(),
                Math.round(1e6 * report.measurement().recording().duration()) / 1e6,
                spectra(report));
    }

    private static String spectra(ValidationReport report) {
        var c = report.spectra().average().convention();
        return c.estimator() + ", " + c.sides().key() + "-sided, " + c.taper().key() + ", detrend "
                + c.detrend().key() + ", segments of " + Phrase.plain(1e3 * c.segment()) + " ms, overlap "
                + Phrase.plain(c.overlap()) + ", bins of " + Phrase.plain(1e3 * c.bin()) + " ms";
    }

    /**
     * The report with the verdicts of the change.
     *
     * @param report a validation by its own tolerances
     * @param file where the baseline is
     * @throws InputException if it was made on other terms
     */
    public static ValidationReport apply(ValidationReport report, DiscrepancyBaseline baseline, String file) {
        Optional<String> difference = terms(report).difference(baseline.terms());
        if (difference.isPresent()) {
            throw new InputException(
                    file,
                    0,
                    "was made on other terms: this validation has " + difference.get(),
                    "Validate with the same options, or make a new baseline (siegert baseline create).");
        }
        int decided = (int) report.checks().stream()
                .filter(c -> c.verdict() != Verdict.NOT_APPLICABLE)
                .count();
        List<Check> checks = new ArrayList<>();
        for (Check check : report.checks()) {
            Check gated = gated(check, baseline, decided);
            checks.add(
                    gated.verdict() == Verdict.FAIL
                            ? MeasuredInputCheck.withAdvice(
                                    gated, report.evidence().ladder())
                            : gated);
        }
        return report.with(checks, report.evidence().with(new BaselineUse(file, baseline.version())));
    }

    private static Check gated(Check check, DiscrepancyBaseline baseline, int checks) {
        if (check.verdict() == Verdict.NOT_APPLICABLE) {
            return check;
        }
        Discrepancy now = discrepancy(
                check.subject(),
                check.observable(),
                check.range(),
                check.tolerance().deviation(),
                check.tolerance().unit(),
                check.interval().low(),
                check.interval().high(),
                check.measured());
        Optional<Discrepancy> found = baseline.find(now);
        if (found.isEmpty()) {
            return check.with(check.verdict(), check.message() + "; not in the baseline: approve the report to add it");
        }
        Discrepancy then = found.get();
        double change = now.deviation() - then.deviation();
        StoredDeviation stored = new StoredDeviation(
                then.deviation(), change, Double.isNaN(change) ? Double.NaN : limit(then, now, checks));
        if (Double.isNaN(then.deviation()) && Double.isNaN(now.deviation())) {
            return check.with(Verdict.PASS, stored, now.subject() + ": as in the baseline, not comparable");
        }
        Verdict verdict = verdict(then, now, checks);
        String unit = now.unit().isEmpty() ? "" : " " + now.unit();
        if (Double.isNaN(then.deviation()) || Double.isNaN(now.deviation())) {
            return check.with(
                    verdict,
                    stored,
                    now.subject() + ": "
                            + (Double.isNaN(now.deviation())
                                    ? "can no longer be compared, theory missed it by "
                                            + Phrase.number(then.deviation())
                                    : "could not be compared, theory now misses it by "
                                            + Phrase.number(now.deviation()))
                            + unit + " (version " + baseline.version() + " of the baseline)");
        }
        String message = now.subject() + ": theory misses it by " + Phrase.number(now.deviation()) + unit + ", by "
                + Phrase.number(then.deviation()) + unit + " in version " + baseline.version() + " of the baseline, "
                + (verdict == Verdict.PASS ? "no more change than " : "a change of more than ")
                + Phrase.number(limit(then, now, checks)) + unit + ", of which chance makes "
                + Phrase.number(chance(then, now, checks)) + unit
                + (verdict == Verdict.WARN ? "; it became smaller: approve it" : "");
        return check.with(verdict, stored, message);
    }

    private static double zero(double chance) {
        return Double.isFinite(chance) ? chance : 0;
    }
}
