package siegert.compare.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.compare.SyntheticRun.find;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.compare.SyntheticRun;
import siegert.compare.validation.ValidationReport;
import siegert.datasets.result.Warning;

/** What follows theory passes; what does not is found, with the population and the observable. */
class NegativeControlsTest {
    private final SyntheticRun run = new SyntheticRun();

    private static List<Check> withVerdict(ValidationReport report, Verdict verdict) {
        return report.checks().stream().filter(c -> c.verdict() == verdict).toList();
    }

    private void assertComplete(ValidationReport report) {
        assertEquals(4 * Assessment.checksPerPopulation(), report.checks().size());
        assertEquals(9, Assessment.checksPerPopulation());
        for (Check check : report.checks()) {
            assertTrue(check.message().startsWith(check.population() + " "), check.message());
            assertFalse(check.message().contains("NaN"), check.message());
        }
    }

    @Test
    void aRunThatFollowsTheoryPasses() {
        ValidationReport report = run.report();
        assertComplete(report);
        assertEquals(
                Verdict.PASS,
                report.verdict(),
                () -> withVerdict(report, Verdict.WARN).toString());
    }

    @Test
    void theStatisticalIntervalsHoldTheirProbability() {
        int inside = 0;
        int all = 0;
        for (long seed = 100; seed < 120; seed++) {
            run.seed = seed;
            for (Check check : run.report().checks()) {
                if (check.observable().equals("band_power")) {
                    inside += check.interval().contains(check.measured()) ? 1 : 0;
                    all++;
                }
            }
        }
        // 480 bands: the fraction has a standard error of 1.0 %
        assertEquals(0.95, inside / (double) all, 0.025);
    }

    @Test
    void aRateTwentyPercentBelowTheoryFails() {
        run.rate[2] *= 0.8;
        ValidationReport report = run.report();
        assertComplete(report);
        assertEquals(Verdict.FAIL, report.verdict());
        Check check = find(report, "5I", "rate", "");
        assertEquals(List.of(check), withVerdict(report, Verdict.FAIL));
        assertEquals(
                "5I mean rate: theory 8.286 Hz, measured 6.629 Hz (theory +25.0 %), outside the tolerance of"
                        + " max(0.3 Hz, 15 %), by a factor of 1.667, outside the statistical interval of 8.231 to"
                        + " 8.341 Hz",
                check.message());
        assertEquals(0.15 * 6.6288, check.tolerance().limit(), 1e-12);
        assertEquals(8.286 - 6.6288, check.tolerance().deviation(), 1e-12);
    }

    @Test
    void aSlowPopulationMayDifferByTheAbsoluteLimit() {
        run.rate[0] = 0.722 - 0.29;
        assertEquals(Verdict.PASS, find(run.report(), "23E", "rate", "").verdict());
        run.rate[0] = 0.722 - 0.31;
        assertEquals(Verdict.WARN, find(run.report(), "23E", "rate", "").verdict());
        run.rate[0] = 0.722 - 0.46;
        assertEquals(Verdict.FAIL, find(run.report(), "23E", "rate", "").verdict());
    }

    @Test
    void aDoubledSpectrumIsOutsideTheToleranceAndTheInterval() {
        run.factor = (p, f) -> p == 1 ? 2 : 1;
        ValidationReport report = run.report();
        assertEquals(Verdict.WARN, report.verdict());
        for (FrequencyBand band : FrequencyBand.REPORTED) {
            Check check = find(report, "4I", "band_power", band.text());
            // 3.01 dB scattered by the estimate: a hair beside the limit of 3 dB on either side
            assertEquals(-3.01, check.tolerance().deviation(), 0.35);
            assertFalse(check.interval().contains(check.measured()));
            assertTrue(check.message().contains("outside the statistical interval"), check.message());
        }
        assertTrue(withVerdict(report, Verdict.WARN).stream()
                .allMatch(c -> c.population().equals("4I")));
    }

    @Test
    void aSpectrumFourTimesTooLargeFails() {
        run.factor = (p, f) -> p == 1 && f >= 20 && f < 60 ? 4 : 1;
        ValidationReport report = run.report();
        assertTrue(withVerdict(report, Verdict.FAIL).contains(find(report, "4I", "band_power", "20-60 Hz")));
        assertEquals(Verdict.PASS, find(report, "4I", "band_power", "5-20 Hz").verdict());
        assertEquals(Verdict.PASS, find(report, "5I", "band_power", "20-60 Hz").verdict());
    }

    @Test
    void aboveTheRangeOfTheTheoryADeviationIsAWarningOnly() {
        run.factor = (p, f) -> f >= 150 ? 20 : 1;
        ValidationReport report = run.report();
        assertEquals(Verdict.WARN, report.verdict());
        Check check = find(report, "6E", "band_power", "250-360 Hz");
        assertEquals(Verdict.WARN, check.verdict());
        assertTrue(check.message().endsWith("theory does not apply above 150 Hz"), check.message());
    }

    @Test
    void aDisplacedPeakFails() {
        run.resonance = 48;
        ValidationReport report = run.report();
        Check check = find(report, "23E", "peak_frequency", "20-150 Hz");
        assertEquals(Verdict.FAIL, check.verdict());
        assertEquals(100 * (64 - 48) / 48., check.tolerance().deviation(), 4);
        assertFalse(check.interval().contains(check.measured()));
        run.resonance = 60;
        assertEquals(
                Verdict.PASS,
                find(run.report(), "23E", "peak_frequency", "20-150 Hz").verdict());
    }

    @Test
    void aMissingPeakFails() {
        run.factor = (p, f) -> p == 3 ? 1 / (1 + 40 * Math.exp(-(f - 64) * (f - 64) / 128)) : 1;
        Check check = find(run.report(), "6E", "peak_frequency", "20-150 Hz");
        assertEquals(Verdict.FAIL, check.verdict());
        assertTrue(Double.isNaN(check.measured()));
        assertTrue(check.message().contains("measured none of"), check.message());
    }

    @Test
    void aPeakThatTheoryDoesNotKnowFails() {
        run.factor = (p, f) -> {
            double expected = 1 + 40 * Math.exp(-(f - 64) * (f - 64) / 128);
            return p == 3 ? 1 : 1 / expected;
        };
        // theory without the resonance, a measurement in which one population has it
        run.theoryResonance = 1e6;
        ValidationReport report = run.report();
        Check check = find(report, "6E", "peak_frequency", "20-150 Hz");
        assertEquals(Verdict.FAIL, check.verdict());
        assertEquals(64, check.measured(), 4);
        assertTrue(check.message().contains("theory has none of 1 dB"), check.message());
        Check none = find(report, "23E", "peak_frequency", "20-150 Hz");
        assertEquals(Verdict.PASS, none.verdict(), none.message());
        assertTrue(none.message().endsWith("neither side has one"), none.message());
    }

    @Test
    void halfOfTheSpikesDroppedFailsInRateAndPower() {
        run.rate[2] /= 2;
        // independent thinning: the floor halves, what is common falls to a quarter
        run.factor = (p, f) -> {
            double common = 40 * Math.exp(-(f - 64) * (f - 64) / 128);
            return p == 2 ? (0.5 + 0.25 * common) / (1 + common) : 1;
        };
        ValidationReport report = run.report();
        List<Check> failures = withVerdict(report, Verdict.FAIL);
        assertTrue(failures.contains(find(report, "5I", "rate", "")));
        for (String range : List.of("20-60 Hz", "60-110 Hz")) {
            Check power = find(report, "5I", "band_power", range);
            assertTrue(power.verdict() != Verdict.PASS && power.message().contains("outside the statistical interval"));
        }
        assertTrue(report.checks().stream()
                .filter(c -> !c.population().equals("5I"))
                .allMatch(c -> c.verdict() == Verdict.PASS));
    }

    @Test
    void populationsShiftedByOneFailEverywhere() {
        double last = run.rate[3];
        System.arraycopy(run.rate, 0, run.rate, 1, 3);
        run.rate[0] = last;
        ValidationReport report = run.report();
        for (String population : List.of("4I", "5I", "6E")) {
            assertEquals(Verdict.FAIL, find(report, population, "rate", "").verdict());
        }
    }

    @Test
    void aCvOffByMoreThanTheToleranceFails() {
        run.cv[1] -= 0.08;
        Check check = find(run.report(), "4I", "cv", "");
        assertEquals(Verdict.FAIL, check.verdict());
        assertEquals(0.08, check.tolerance().deviation(), 1e-12);
        assertTrue(check.message().contains("of which a window of 10 s shows"), check.message());
    }

    @Test
    void aSilentPopulationFailsWithoutBreakingTheReport() {
        run.rate[2] = 0;
        run.cv[2] = Double.NaN;
        run.factor = (p, f) -> p == 2 ? 0 : 1;
        ValidationReport report = run.report();
        assertComplete(report);
        for (Check check : report.checks()) {
            if (check.population().equals("5I")
                    && !check.range().startsWith("150")
                    && !check.range().startsWith("250")) {
                assertEquals(Verdict.FAIL, check.verdict(), check.message());
            }
        }
        assertTrue(find(report, "5I", "rate", "").message().contains("no neuron fired"));
    }

    @Test
    void aWarningOfTheTheoryConcernsThePopulationsItNames() {
        run.warnings.add(new Warning("In 5I the synapses are slow.", List.of("5I")));
        run.rate[2] *= 0.5;
        ValidationReport report = run.report();
        assertEquals(Verdict.FAIL, find(report, "5I", "rate", "").verdict());
        Check cv = find(report, "5I", "cv", "");
        assertEquals(Verdict.WARN, cv.verdict());
        assertTrue(cv.message().endsWith("theory warns: In 5I the synapses are slow."), cv.message());
        assertEquals(Verdict.PASS, find(report, "4I", "cv", "").verdict());
    }

    @Test
    void aWarningOfTheWholeNetworkConcernsNoPopulationWhateverItsWords() {
        run.warnings.add(new Warning("The working point is unstable (growing modes: 5I)."));
        assertEquals(Verdict.PASS, find(run.report(), "5I", "rate", "").verdict());
    }

    @Test
    void whatIsNoNumberNeverPasses() {
        run.theoryRate[1] = Double.NaN;
        ValidationReport report = run.report();
        assertComplete(report);
        for (Check check : report.checks()) {
            assertEquals(
                    check.population().equals("4I") ? Verdict.WARN : Verdict.PASS, check.verdict(), check.message());
            assertEquals(check.population().equals("4I"), check.message().contains("cannot be compared"));
        }
    }

    @Test
    void anEstimateTooCoarseForABandIsAWarning() {
        run.convention = SyntheticRun.welch(0.02);
        ValidationReport report = run.report();
        assertComplete(report);
        Check band = find(report, "5I", "band_power", "5-20 Hz");
        assertEquals(Verdict.WARN, band.verdict());
        assertTrue(band.message().contains("no usable frequency"), band.message());
        Check peak = find(report, "5I", "peak_frequency", "20-150 Hz");
        assertEquals(Verdict.WARN, peak.verdict());
        assertTrue(peak.message().contains("fewer than 5 frequencies"), peak.message());
    }

    @Test
    void whatCannotBeComparedIsAWarning() {
        run.theoryRate[0] = 1e-4;
        run.rate[0] = 1e-4;
        run.cv[0] = Double.NaN;
        ValidationReport report = run.report();
        assertComplete(report);
        Check cv = find(report, "23E", "cv", "");
        assertEquals(Verdict.WARN, cv.verdict());
        assertTrue(cv.message().contains("cannot be compared"), cv.message());
    }
}
