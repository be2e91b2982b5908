package siegert.compare.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import siegert.compare.SyntheticRun;
import siegert.compare.alignment.AlignedCoherence;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.statistics.CoherenceScatter;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Sides;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.Taper;
import siegert.datasets.result.Theory;

/** Coherences: what passes, what fails, and what cannot be decided. */
class PairChecksTest {
    private static final PredictedCrossSpectra.Pair PAIR =
            new PredictedCrossSpectra.Pair("23E", "4I", new double[0], new double[0], new double[0], new double[0]);
    private static final FrequencyBand GAMMA = new FrequencyBand(60, 110);
    private static final FrequencyBand FAST = new FrequencyBand(150, 250);

    private final AlignedSpectra spectra = new SyntheticRun().report().spectra();
    private final Tolerances tolerances = Tolerances.defaults();

    private Check check(AlignedSpectra with, FrequencyBand band, Theory theory, Optional<String> obstacle) {
        return new CoherenceCheck(with, theory, obstacle)
                .of(PAIR, band, tolerances.effective(Observable.COHERENCE, "23E", band.text()));
    }

    private AlignedSpectra coherent(double expected, double measured, CoherenceScatter scatter) {
        int n = spectra.expected().size();
        double[] theory = new double[n];
        double[] found = new double[n];
        Arrays.fill(theory, expected);
        Arrays.fill(found, measured);
        return spectra.with(List.of(new AlignedCoherence("23E", "4I", theory, theory, found, scatter)));
    }

    private AlignedSpectra coherent(double expected, double measured) {
        return coherent(
                expected, measured, CoherenceScatter.of(spectra.average().convention()));
    }

    @Test
    void differencesDecide() {
        Check pass = check(coherent(0.6, 0.5), GAMMA, Theory.FULL, Optional.empty());
        assertEquals(Verdict.PASS, pass.verdict());
        assertEquals("23E-4I", pass.subject());
        assertEquals(0.1, pass.tolerance().deviation(), 1e-12);
        assertTrue(
                pass.message()
                        .startsWith("23E-4I coherence in 60-110 Hz: theory 0.6000 in this estimate, measured"
                                + " 0.5000 (theory +0.100), inside the tolerance of 0.15, outside"),
                pass.message());
        assertEquals(
                Verdict.WARN,
                check(coherent(0.7, 0.5), GAMMA, Theory.FULL, Optional.empty()).verdict());
        assertEquals(
                Verdict.FAIL,
                check(coherent(0.2, 0.5), GAMMA, Theory.FULL, Optional.empty()).verdict());
    }

    @Test
    void thePublishedTheoryEndsAt150Hz() {
        AlignedSpectra far = coherent(0.9, 0.1);
        assertEquals(
                Verdict.FAIL, check(far, FAST, Theory.FULL, Optional.empty()).verdict());
        Check none = check(far, FAST, Theory.PUBLISHED, Optional.empty());
        assertEquals(Verdict.NOT_APPLICABLE, none.verdict());
        assertTrue(none.message().endsWith("not applicable: the published theory does not apply above 150 Hz"));
    }

    @Test
    void whatCannotBeSeenIsNotApplicable() {
        Check single = check(spectra, GAMMA, Theory.FULL, Optional.empty());
        assertEquals(Verdict.NOT_APPLICABLE, single.verdict());
        assertTrue(single.message().contains("single segment"), single.message());
        // two averages: chance alone moves a coherence of 0.5 by more than 0.15
        CoherenceScatter two = CoherenceScatter.of(
                new SpectrumConvention("welch", Sides.TWO, Taper.HANN, Detrend.CONSTANT, 0.5, 0.5, 2, 4, 1e-3, 1));
        Check brief = check(coherent(0.5, 0.9, two), GAMMA, Theory.FULL, Optional.empty());
        assertEquals(Verdict.NOT_APPLICABLE, brief.verdict());
        assertTrue(brief.message().contains("the recording is too short: chance alone makes"), brief.message());
        assertEquals("the recording is too short", brief.obstacle());
        Check unstable = check(coherent(0.9, 0.1), GAMMA, Theory.FULL, Optional.of("it is unstable"));
        assertEquals(Verdict.NOT_APPLICABLE, unstable.verdict());
        assertEquals("it is unstable", unstable.obstacle());
        assertEquals(
                Verdict.NOT_APPLICABLE,
                check(coherent(Double.NaN, 0.1), GAMMA, Theory.FULL, Optional.empty())
                        .verdict());
    }

    @Test
    void notApplicableIsLeastSevere() {
        assertEquals(Verdict.PASS, Verdict.NOT_APPLICABLE.worse(Verdict.PASS));
        assertEquals("not applicable", Verdict.NOT_APPLICABLE.text());
    }
}
