package siegert.compare.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import siegert.compare.regression.Identity;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.PairedRuns;
import siegert.compare.regression.PairedRuns.DifferingSpike;
import siegert.compare.regression.PairedRuns.PairedPopulation;
import siegert.compare.regression.PermutationUse;
import siegert.compare.regression.Protocol;
import siegert.compare.regression.Regression;
import siegert.compare.regression.RegressionReport;
import siegert.compare.statistics.MaxTPermutation;

/** The sentences that reports of a comparison of runs share. */
public final class RegressionWording {
    private RegressionWording() {}

    /** What came of how many comparisons. */
    public static String counts(RegressionReport report) {
        List<String> parts = new ArrayList<>();
        count(parts, report.count(Outcome.CHANGED), "FAIL on");
        count(parts, report.count(Outcome.UNCHANGED), parts.isEmpty() ? "PASS on" : "PASS");
        parts.add(0, parts.isEmpty() ? "no verdict on any" : parts.remove(0));
        parts.set(0, parts.get(0) + " of " + report.cells().size() + " comparisons");
        count(parts, report.count(Outcome.WAIVED), "waived");
        count(parts, report.count(Outcome.INCONCLUSIVE), "inconclusive");
        count(parts, report.count(Outcome.DESCRIBED), "described");
        return String.join(", ", parts) + "; "
                + report.reference().runs().size() + " reference and "
                + report.candidate().runs().size()
                + (report.candidate().runs().size() == 1 ? " candidate run" : " candidate runs")
                + (report.isIdentical() ? "; every candidate has the spikes of a reference run, to the last one" : "");
    }

    private static void count(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(word.contains(" ") ? word + " " + count : count + " " + word);
        }
    }

    /** The permutation in a sentence; empty without. */
    public static String permutation(RegressionReport report) {
        return report.permutation()
                .map(p -> "p = " + Wording.number(p.p(), 2)
                        + " for any change at all, by permutation of whole runs over all "
                        + report.tests() + " comparisons (max-T; "
                        + (p.coverage() == MaxTPermutation.Coverage.EXACT ? "all " : "the actual and random, ")
                        + Wording.count(p.divisions())
                        + (p.coverage() == MaxTPermutation.Coverage.EXACT ? " divisions" : " divisions in all")
                        + " of the runs, smallest possible p "
                        + Wording.number(
                                MaxTPermutation.least(
                                        report.reference().runs().size(),
                                        report.candidate().runs().size()),
                                2)
                        + "); "
                        + (report.permutationUse() == PermutationUse.DECIDES
                                ? "it decides in place of Holm's correction"
                                : "Holm's correction decides"))
                .orElse("");
    }

    /** Whether the spikes of a candidate are those of a reference run. */
    public static String identity(Identity identity) {
        return switch (identity.equality()) {
            case IDENTICAL -> identity.candidate() + ": the spikes of " + identity.reference() + ", to the last one";
            case DIFFERENT ->
                identity.candidate() + ": not the spikes of " + identity.reference()
                        + (identity.firstDifference().isEmpty() ? "" : "; " + identity.firstDifference())
                        + lag(identity);
            case UNKNOWN -> identity.candidate() + ": no reference run of the same seed or name";
        };
    }

    private static String lag(Identity identity) {
        double lag = identity.lag().orElse(0);
        if (lag == 0) {
            return "";
        }
        return "; its spikes come " + Wording.plain(1000 * Math.abs(lag), 4) + " ms " + (lag > 0 ? "later" : "earlier")
                + " than those of the reference throughout: a shift of the time axis";
    }

    /** Two runs neuron by neuron, a sentence a population. */
    public static List<String> paired(PairedRuns pair) {
        return pair.populations().stream()
                .map(p -> p.name() + ": " + firstDifference(p) + "; " + Wording.count(p.equalTrains()) + " of "
                        + Wording.count(p.size()) + " neurons fire at the same times in both, "
                        + Wording.plain(100 * p.equalShare(), 3) + " % as often; over neurons rates correlate by "
                        + Wording.number(p.correlationOfRates(), 3) + ", CVs by "
                        + Wording.number(p.correlationOfCvs(), 3))
                .toList();
    }

    private static String firstDifference(PairedPopulation population) {
        return population
                .firstDifference()
                .map(d -> "parts at " + milliseconds(d) + ", where neuron " + d.neuron() + " fires in the "
                        + d.owner().words() + " only")
                .orElse("the same spikes");
    }

    /** When a spike came, to a tenth of a microsecond. */
    static String milliseconds(DifferingSpike spike) {
        return String.format(Locale.ROOT, "%.4f ms", 1000 * spike.time());
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
                "Correlations of spike counts of " + protocol.correlations().neurons()
                        + " neurons of each population in bins of "
                        + Wording.plain(1000 * protocol.correlations().bin(), 6)
                        + " ms; coherency S_ij / sqrt(S_ii S_jj) averaged over the bands, of the pairs of populations that"
                        + " cohere most in the reference; peaks by a parabola through the logarithms of the power within"
                        + " 20 Hz.",
                "Seeds are the samples: t on the means of the runs, on their peaks and on the mean logarithm of their"
                        + " power in each band; a functional F on the quantile functions of rate, CV, LV and correlation"
                        + " (99 points), on the whole spectra in bands of 20 Hz and on the coherencies; "
                        + report.tests() + " tests, corrected together (Holm 1979"
                        + (report.permutationUse() == PermutationUse.NONE
                                ? ")."
                                : "; permutation of whole runs: Westfall and Young 1993, Ge, Dudoit and Speed 2003)."),
                "CHANGED: corrected p below 0.05 and a change beyond the slack. PASS: "
                        + report.pass().rule().meaning()
                        + switch (report.pass().rule()) {
                            case EQUIVALENCE -> " (Schuirmann 1987)";
                            case DETECTABLE -> "";
                        }
                        + ". INCONCLUSIVE: neither; more or longer runs help.",
                "With fewer than " + Regression.LEAST_REFERENCES + " reference runs nothing is tested.");
    }
}
