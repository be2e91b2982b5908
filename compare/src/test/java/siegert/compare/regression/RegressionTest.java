package siegert.compare.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import siegert.compare.verdict.PassRule;
import siegert.compare.verdict.ToleranceReader;
import siegert.compare.verdict.Verdict;
import siegert.datasets.InputException;

class RegressionTest {
    private static final List<String> NAMES = List.of("E", "I");

    /** Every statistic, moved alone by three slacks in one population, is found there and nowhere else. */
    @ParameterizedTest
    @EnumSource(Statistic.class)
    void aChangeIsFoundWhereItIs(Statistic statistic) {
        SyntheticRuns runs = new SyntheticRuns(11, 0.1, NAMES);
        Ensemble reference = runs.ensemble("reference", 8);
        String place = statistic == Statistic.COHERENCY ? "E / I" : "I";
        RegressionReport report = SyntheticRuns.report(
                reference, runs.shifted(place, statistic, 3).ensemble("candidate", 3));
        assertEquals(Verdict.FAIL, report.verdict());
        for (Cell cell : report.cells()) {
            boolean planted = cell.population().equals(place) && cell.statistic() == statistic;
            if (cell.population().equals(place)
                    && cell.statistic() == Statistic.SPECTRUM
                    && statistic.kind() == Statistic.Kind.PEAK) {
                // a peak cannot move without the spectrum
                continue;
            }
            assertEquals(planted ? Outcome.CHANGED : Outcome.UNCHANGED, cell.outcome(), cell.message());
        }
    }

    @Test
    void aChangeWithinTheSlackPassesHoweverCertain() {
        SyntheticRuns runs = new SyntheticRuns(12, 0.02, NAMES);
        Ensemble reference = runs.ensemble("reference", 8);
        RegressionReport report = SyntheticRuns.report(
                reference, runs.shifted("E", Statistic.RATE, 0.8).ensemble("candidate", 3));
        assertEquals(Verdict.PASS, report.verdict());
        Cell rate = report.cells().get(0);
        assertTrue(rate.adjustedP() < 1e-6, rate.message());
        assertTrue(rate.message().contains("certain but within the slack"), rate.message());
    }

    @Test
    void seedsThatScatterTooMuchCannotTell() {
        SyntheticRuns runs = new SyntheticRuns(13, 1, NAMES);
        RegressionReport report = runs.report(6, 1);
        assertEquals(Verdict.WARN, report.verdict());
        Cell rate = report.cells().get(0);
        assertEquals(Outcome.INCONCLUSIVE, rate.outcome());
        assertTrue(rate.detectable() > rate.slack());
        assertTrue(rate.test().bound() > rate.margin());
        assertTrue(
                rate.message().contains("or more would have been found and PASS needs max(0.05 Hz, 2 %)"),
                rate.message());
    }

    /** Seeds that scatter by a third of the slack: 10 + 3 exclude two slacks, but do not find one in 4 of 5 cases. */
    @Test
    void theRuleOfPassIsASetting() {
        SyntheticRuns runs = new SyntheticRuns(26, 0.35, NAMES);
        Ensemble reference = runs.ensemble("reference", 10);
        Ensemble candidate = runs.ensemble("candidate", 3);
        for (PassRule rule : PassRule.values()) {
            Regression regression =
                    new Regression(reference, candidate, Slacks.defaults().with(rule, "a test"), PermutationUse.NONE);
            RegressionReport report = regression.report(regression.identities(), List.of(), SyntheticRuns.NOWHERE);
            assertEquals(new ToleranceReader.PassSetting(rule, "a test"), report.pass());
            assertEquals(rule == PassRule.EQUIVALENCE ? Verdict.PASS : Verdict.WARN, report.verdict());
            for (Cell cell : report.cells()) {
                boolean passes = rule == PassRule.EQUIVALENCE
                        ? cell.test().bound() <= cell.margin()
                        : cell.detectable() <= cell.slack();
                assertEquals(passes ? Outcome.UNCHANGED : Outcome.INCONCLUSIVE, cell.outcome(), cell.message());
            }
        }
    }

    /** Seeds that scatter by a tenth of the slack: even a change of one slack would have been found. */
    @Test
    void whatPassesBecauseItWouldHaveBeenFoundIsExcludedToo() {
        SyntheticRuns runs = new SyntheticRuns(27, 0.1, NAMES);
        Ensemble reference = runs.ensemble("reference", 10);
        Ensemble candidate = runs.ensemble("candidate", 3);
        for (PassRule rule : PassRule.values()) {
            Regression regression =
                    new Regression(reference, candidate, Slacks.defaults().with(rule, "a test"), PermutationUse.NONE);
            RegressionReport report = regression.report(regression.identities(), List.of(), SyntheticRuns.NOWHERE);
            assertEquals(Verdict.PASS, report.verdict());
        }
        Regression moved = new Regression(
                reference,
                runs.shifted("I", Statistic.CV, 2).ensemble("candidate", 3),
                Slacks.defaults().with(PassRule.DETECTABLE, "a test"),
                PermutationUse.NONE);
        assertEquals(
                Verdict.FAIL,
                moved.report(moved.identities(), List.of(), SyntheticRuns.NOWHERE)
                        .verdict());
    }

    /** As many seeds as the report asks for are enough, and a tenth fewer are not. */
    @Test
    void theReportSaysHowManySeedsWouldDo() {
        SyntheticRuns runs = new SyntheticRuns(29, 0.35, NAMES);
        RegressionReport report = runs.report(10, 3);
        assertEquals(PassRule.DETECTABLE, report.pass().rule());
        int open = 0;
        for (Cell cell : report.cells()) {
            SeedDesign needed = report.plan().needed(cell).orElseThrow();
            SeedDesign fewer = report.design((int) Math.max(10, Math.floor(0.9 * needed.references())), (int)
                    Math.max(3, Math.floor(0.9 * needed.candidates())));
            assertTrue(needed.references() >= 10 && needed.candidates() >= 3, needed::text);
            assertTrue(
                    report.design(needed.references(), needed.candidates())
                                    .detectable(cell.test().sd())
                            < 1.02 * cell.slack(),
                    cell.message());
            if (cell.outcome() == Outcome.INCONCLUSIVE) {
                assertTrue(fewer.detectable(cell.test().sd()) > cell.slack(), needed.text() + ", " + fewer.text());
                open++;
            }
        }
        assertTrue(open > 10, open + " comparisons are left open");
    }

    @Test
    void noNumberOfSeedsIsNamedWhereNoneWouldDo() {
        SyntheticRuns runs = new SyntheticRuns(30, 20, NAMES);
        RegressionReport report = runs.report(6, 2);
        assertTrue(report.plan().needed(report.cells().get(0)).isEmpty());
    }

    @Test
    void theTitleNamesWhatIsComparedWithoutTheWay() {
        SyntheticRuns runs = new SyntheticRuns(28, 0.1, NAMES);
        assertEquals("candidate against baseline", title(runs, "/home/a/model/baseline.json", "/tmp/x/candidate/"));
        assertEquals("pull/runs against main/runs", title(runs, "/data/main/runs", "/data/pull/runs"));
        assertEquals("seed-1 ... seed-4 against base", title(runs, "base", "c/seed-1, c/seed-2, c/seed-3, c/seed-4"));
    }

    private static String title(SyntheticRuns runs, String reference, String candidate) {
        return SyntheticRuns.report(runs.ensemble(reference, 4), runs.ensemble(candidate, 1))
                .title();
    }

    /** 5 + 1, 10 + 3 and 20 + 5 seeds in 32 tests: 10.4, 3.4 and 2.3 sd, by simulation of the rule. */
    @Test
    void whatSeedsCanSee() {
        assertEquals(10.4, SeedDesign.of(5, 1, 32).standardDeviations(), 0.05);
        assertEquals(3.4, SeedDesign.of(10, 3, 32).standardDeviations(), 0.05);
        assertEquals(2.3, SeedDesign.of(20, 5, 32).standardDeviations(), 0.06);
    }

    /** No more than 1 of 20 reports on equal models fails; 400 reports, two standard errors of room. */
    @Test
    void equalModelsSeldomFail() {
        SyntheticRuns runs = new SyntheticRuns(14, 2, NAMES);
        int failed = 0;
        for (int k = 0; k < 400; k++) {
            RegressionReport report = runs.report(5, 1);
            failed += report.verdict() == Verdict.FAIL ? 1 : 0;
        }
        assertTrue(failed <= 20 + 9, failed + " of 400 reports failed, seed 14");
    }

    @Test
    void threeReferencesDescribe() {
        SyntheticRuns runs = new SyntheticRuns(15, 0.1, NAMES);
        Ensemble reference = runs.ensemble("reference", 3);
        RegressionReport report = SyntheticRuns.report(
                reference, runs.shifted("E", Statistic.RATE, 50).ensemble("candidate", 3));
        assertEquals(Verdict.WARN, report.verdict());
        assertEquals(report.cells().size(), report.count(Outcome.DESCRIBED));
        assertEquals(0, report.tests());
        assertTrue(report.notes().get(0).startsWith("no verdict: 3 reference runs"), report.notes()::toString);
    }

    @Test
    void oneRunAgainstOneIsDescribed() {
        SyntheticRuns runs = new SyntheticRuns(16, 0.1, NAMES);
        RegressionReport report = SyntheticRuns.report(runs.ensemble("a", 1), runs.ensemble("b", 1));
        assertEquals(Verdict.WARN, report.verdict());
        assertEquals(report.cells().size(), report.count(Outcome.DESCRIBED));
    }

    @Test
    void theSameSpikesPassWithoutStatistics() {
        SyntheticRuns runs = new SyntheticRuns(17, 1, NAMES);
        Ensemble reference = runs.ensemble("reference", 2);
        RegressionReport report = SyntheticRuns.report(
                reference, new Ensemble("again", List.of(reference.runs().get(1))));
        assertEquals(Verdict.PASS, report.verdict());
        assertTrue(report.isIdentical());
        assertEquals("reference-1", report.identities().get(0).reference());
    }

    @Test
    void aRunThatCountsTwiceIsRefused() {
        RunStatistics run = new SyntheticRuns(18, 1, NAMES).run("seed-1");
        InputException refused = assertThrows(InputException.class, () -> Ensemble.of("runs", List.of(run, run)));
        assertTrue(refused.getMessage().contains("one seed, not two"), refused.getMessage());
    }

    @Test
    void otherProtocolsAndPopulationsAreRefusedAllAtOnce() {
        SyntheticRuns runs = new SyntheticRuns(19, 1, NAMES);
        RunStatistics run = runs.run("short");
        Protocol p = SyntheticRuns.PROTOCOL;
        Protocol other = new Protocol(
                5,
                2e-3,
                p.segment(),
                p.overlap(),
                p.taper(),
                p.detrend(),
                p.sides(),
                p.minimumSpikes(),
                p.bands(),
                p.grid(),
                p.refractoriness(),
                p.correlations());
        RunStatistics wrong = new RunStatistics(
                "short",
                "",
                0.5,
                1,
                "",
                Map.of(),
                other,
                List.of(
                        run.populations().get(0),
                        new PopulationProfile(
                                "X",
                                3,
                                Map.of(),
                                Map.of(),
                                run.populations().get(0).logPower(),
                                run.populations().get(0).spectrum(),
                                new double[0])),
                List.of());
        Ensemble reference = runs.ensemble("reference", 5);
        InputException refused =
                assertThrows(InputException.class, () -> new Regression(reference, new Ensemble("c", List.of(wrong))));
        assertEquals(4, refused.problems().size(), refused.getMessage());
        assertTrue(refused.getMessage().contains("5000 ms instead of 10000 ms"), refused.getMessage());
    }

    @Test
    void populationsAreMatchedByName() {
        Ensemble reference = new SyntheticRuns(20, 0.1, NAMES).ensemble("reference", 6);
        Ensemble swapped = new SyntheticRuns(21, 0.1, List.of("I", "E"))
                .shifted("I", Statistic.CV, 5)
                .ensemble("candidate", 3);
        RegressionReport report = SyntheticRuns.report(reference, swapped);
        assertEquals(
                List.of("I"),
                report.cells().stream()
                        .filter(c -> c.outcome() == Outcome.CHANGED)
                        .map(Cell::population)
                        .toList());
    }

    @Test
    void populationsWithoutValueAreSaidSo() {
        SyntheticRuns runs = new SyntheticRuns(22, 0.1, NAMES).shifted("E", Statistic.CV, Double.NaN);
        Ensemble reference = runs.ensemble("reference", 5);
        RegressionReport both = SyntheticRuns.report(reference, runs.ensemble("candidate", 2));
        Cell cell = cv(both);
        assertEquals(Outcome.UNCHANGED, cell.outcome());
        assertTrue(cell.message().contains("no run has a value"), cell.message());
        Ensemble sound = runs.shifted("E", Statistic.CV, 0).ensemble("candidate", 2);
        assertEquals(
                Outcome.INCONCLUSIVE, cv(SyntheticRuns.report(reference, sound)).outcome());
    }

    private static Cell cv(RegressionReport report) {
        return report.cells().stream()
                .filter(c -> c.statistic() == Statistic.CV)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void parametersThatDifferAreListedAndMixturesNamed() {
        SyntheticRuns runs = new SyntheticRuns(23, 1, NAMES).with(Map.of("g", "6.0", "rng_seed", "1"));
        Ensemble reference = runs.ensemble("reference", 5);
        RunStatistics first = runs.with(Map.of("g", "6.1", "rng_seed", "2")).run("a");
        RunStatistics second = runs.with(Map.of("g", "6.2", "rng_seed", "3")).run("b");
        RegressionReport report = SyntheticRuns.report(reference, Ensemble.of("candidate", List.of(first, second)));
        assertEquals(List.of(new ParameterDifference("g", List.of("6.0"), List.of("6.1", "6.2"))), report.parameters());
        assertTrue(report.notes().get(0).contains("differ among themselves in g"), report.notes()::toString);
        assertFalse(report.isIdentical());
    }

    /** 6 + 3 runs can be divided in 84 ways: the actual one is the most extreme where a rate moved by 30 slacks. */
    @Test
    void aPermutationDecidesIfAskedTo() {
        SyntheticRuns runs = new SyntheticRuns(71, 0.3, NAMES);
        Ensemble reference = runs.ensemble("reference", 6);
        Ensemble candidate = runs.shifted("E", Statistic.RATE, 30).ensemble("candidate", 3);
        for (PermutationUse use : List.of(PermutationUse.SHOWN, PermutationUse.DECIDES)) {
            Regression regression = new Regression(reference, candidate, Slacks.defaults(), use);
            RegressionReport report = regression.report(regression.identities(), List.of(), SyntheticRuns.NOWHERE);
            assertEquals(1 / 84., report.permutation().orElseThrow().p(), 1e-12);
            Cell rate = report.cells().get(0);
            assertEquals(1 / 84., rate.permutedP(), 1e-12);
            assertEquals(Outcome.CHANGED, rate.outcome());
            assertEquals(use == PermutationUse.DECIDES, rate.message().contains("corrected p 0.0119"), rate.message());
            assertEquals(1, report.count(Outcome.CHANGED));
        }
    }

    /** With one candidate the smallest p is 1/7: such a gate could never fail. */
    @Test
    void aPermutationThatCannotDecideIsRefused() {
        SyntheticRuns runs = new SyntheticRuns(72, 0.3, NAMES);
        Ensemble reference = runs.ensemble("reference", 6);
        Ensemble candidate = runs.ensemble("candidate", 1);
        InputException refused = assertThrows(
                InputException.class,
                () -> new Regression(reference, candidate, Slacks.defaults(), PermutationUse.DECIDES));
        assertTrue(refused.getMessage().contains("6 + 1 runs can be divided in 7 ways"), refused.getMessage());
    }
}
