package siegert.compare.discrepancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.compare.validation.BaselineUse;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Phrase;
import siegert.compare.verdict.Verdict;
import siegert.datasets.InputException;

/**
 * Holds the discrepancy of a validation against a stored one: its change decides, not its size. A change counts beyond
 *
 * <pre>slack + 2 sqrt(c_then² + c_now²)</pre>
 *
 * with the half widths c of the 95 % intervals of both recordings. Twice, because networks drawn anew scatter up to twice
 * as much as windows of one run. The slack is what would not matter even if it were certain: rate 0.05 Hz, CV 0.01, band
 * power 0.4 dB, peak frequency 1 %. Beyond it the verdict is FAIL; a discrepancy that became smaller is a WARN.
 */
public final class DiscrepancyGate {
    private static final double SEEDS = 2;

    private DiscrepancyGate() {}

    /** The slack of an observable, in the unit of its deviation. */
    static double slack(String observable) {
        return switch (observable) {
            case "rate", "rate_at_measured_input", "rate_sd" -> 0.05;
            case "band_power" -> 0.4;
            case "peak_frequency" -> 1;
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
        List<Check> checks = new ArrayList<>();
        for (Check check : report.checks()) {
            checks.add(gated(check, baseline));
        }
        return report.with(checks, report.evidence().with(new BaselineUse(file, baseline.version())));
    }

    private static Check gated(Check check, DiscrepancyBaseline baseline) {
        Discrepancy now = discrepancy(
                check.population(),
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
        if (Double.isNaN(then.deviation()) && Double.isNaN(now.deviation())) {
            return check.with(Verdict.PASS, now.subject() + ": as in the baseline, not comparable");
        }
        double change = now.deviation() - then.deviation();
        double chance = SEEDS * Math.hypot(zero(then.chance()), zero(now.chance()));
        double limit = slack(check.observable()) + chance;
        String unit = now.unit().isEmpty() ? "" : " " + now.unit();
        Verdict verdict = !(Math.abs(change) > limit) && !Double.isNaN(change)
                ? Verdict.PASS
                : Math.abs(now.deviation()) < Math.abs(then.deviation()) ? Verdict.WARN : Verdict.FAIL;
        String message = now.subject() + ": theory misses it by " + Phrase.number(now.deviation()) + unit + ", by "
                + Phrase.number(then.deviation()) + unit + " in version " + baseline.version() + " of the baseline, "
                + (verdict == Verdict.PASS ? "no more change than " : "a change of more than ")
                + Phrase.number(limit) + unit + ", of which chance makes " + Phrase.number(chance) + unit
                + (verdict == Verdict.WARN ? "; it became smaller: approve it" : "");
        return check.with(verdict, message);
    }

    private static double zero(double chance) {
        return Double.isFinite(chance) ? chance : 0;
    }
}
