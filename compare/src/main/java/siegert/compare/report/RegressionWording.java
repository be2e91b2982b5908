package siegert.compare.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Identity;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.Protocol;
import siegert.compare.regression.Regression;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.Statistic;

/** The sentences that reports of a comparison of runs share. */
public final class RegressionWording {
    private RegressionWording() {}

    /** What came of how many comparisons. */
    public static String counts(RegressionReport report) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome :
                new Outcome[] {Outcome.CHANGED, Outcome.INCONCLUSIVE, Outcome.DESCRIBED, Outcome.UNCHANGED}) {
            long count = report.count(outcome);
            if (count > 0 || outcome == Outcome.CHANGED && report.tests() > 0) {
                parts.add(count + " " + outcome.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return report.cells().size() + " comparisons of "
                + report.reference().runs().size() + " reference and "
                + report.candidate().runs().size()
                + (report.candidate().runs().size() == 1 ? " candidate run: " : " candidate runs: ")
                + String.join(", ", parts)
                + (report.isIdentical() ? "; every candidate has the spikes of a reference run, to the last one" : "");
    }

    /** Whether the spikes of a candidate are those of a reference run. */
    public static String identity(Identity identity) {
        return switch (identity.equality()) {
            case IDENTICAL -> identity.candidate() + ": the spikes of " + identity.reference() + ", to the last one";
            case DIFFERENT ->
                identity.candidate() + ": not the spikes of " + identity.reference()
                        + (identity.firstDifference().isEmpty() ? "" : "; " + identity.firstDifference());
            case UNKNOWN -> identity.candidate() + ": no reference run of the same seed or name";
        };
    }

    /** The smallest and largest of the smallest detectable changes of a statistic; empty if it was not tested. */
    public static String detectable(RegressionReport report, Statistic statistic) {
        List<Cell> cells = report.cells().stream()
                .filter(c -> c.statistic() == statistic && Double.isFinite(c.detectable()))
                .sorted(Comparator.comparingDouble(RegressionWording::share))
                .toList();
        if (cells.isEmpty()) {
            return "";
        }
        String low = detectable(cells.get(0));
        String high = detectable(cells.get(cells.size() - 1));
        return low.equals(high) ? low : low + " to " + high;
    }

    private static double share(Cell cell) {
        return cell.detectable() / cell.slack();
    }

    private static String detectable(Cell cell) {
        return cell.statistic().amount(cell.detectable(), cell.reference());
    }

    /** Values of a parameter, the first few. */
    static String values(List<String> values) {
        if (values.isEmpty()) {
            return "\u2013";
        }
        String text = String.join(", ", values.subList(0, Math.min(6, values.size())));
        return values.size() > 6 ? text + ", \u2026" : text;
    }

    /** How the comparison was made, in sentences. */
    static List<String> methods(RegressionReport report) {
        Protocol protocol = report.reference().runs().get(0).protocol();
        return List.of(
                "Windows of " + Wording.plain(protocol.duration(), 7) + " s; bins of "
                        + Wording.plain(1000 * protocol.bin(), 6) + " ms; averaged spectra with a "
                        + protocol.taper().key() + " taper, segments of " + Wording.plain(1000 * protocol.segment(), 6)
                        + " ms and " + Wording.plain(100 * protocol.overlap(), 6)
                        + " % overlap; CV and LV of neurons with at least " + protocol.minimumSpikes() + " spikes.",
                "Seeds are the samples: t on the means of the runs, a functional F on the quantile functions of rate, CV"
                        + " and LV over neurons (99 points), t on the mean logarithm of the power in each band; "
                        + report.tests() + " tests, corrected together (Holm 1979).",
                "CHANGED: corrected p below 0.05 and a change beyond the slack. UNCHANGED: not so, and a change of the size"
                        + " of the slack would have been found with a power of 80 %. INCONCLUSIVE: not so, and it might"
                        + " have been missed; more seeds help.",
                "With fewer than " + Regression.LEAST_REFERENCES + " reference runs nothing is tested.");
    }
}
