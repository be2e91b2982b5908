package siegert.compare.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.compare.verdict.Limit;
import siegert.compare.verdict.PassRule;
import siegert.compare.verdict.ToleranceRule;
import siegert.compare.verdict.Tolerances;
import siegert.compare.verdict.Verdict;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

class SlacksTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    @TempDir
    private Path directory;

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("tolerances.yaml"), content);
    }

    private Slacks slacks(String content) throws IOException {
        return Slacks.read(file(content), DAY);
    }

    private static final String WAIVER = """
            schema: 1
            regression:
              - observable: rate
                population: "E*"
                waive: yes
                reason: new generator of random numbers
                expires: 2027-01-31
            """;

    @Test
    void theFileNamesTheRuleOfPass() throws IOException {
        Slacks slacks = slacks("schema: 1\npass_rule: equivalence\n");
        assertEquals(PassRule.EQUIVALENCE, slacks.pass().rule());
        assertTrue(
                slacks.pass().origin().endsWith("tolerances.yaml:2"),
                slacks.pass().origin());
        assertEquals(PassRule.DETECTABLE, Slacks.defaults().pass().rule());
        assertEquals(PassRule.DETECTABLE, slacks(WAIVER).pass().rule());
        Tolerances.read(directory.resolve("tolerances.yaml"), DAY);
        InputException refused =
                assertThrows(InputException.class, () -> slacks("schema: 1\npass_rule: sometimes\nregression: []\n"));
        Problem problem = refused.problems().get(0);
        assertEquals(2, problem.line());
        assertEquals("pass_rule: 'sometimes' is not known", problem.message());
        assertEquals("Allowed are detectable, equivalence.", problem.remedy());
    }

    @Test
    void aMarginWithoutEffectIsNamed() throws IOException {
        String entry = """
                regression:
                  - observable: rate
                    limit: 1 %
                    margin: 8 %
                    reason: few spikes
                """;
        List<String> unused = slacks("schema: 1\n" + entry).unused();
        assertEquals(1, unused.size());
        assertTrue(
                unused.get(0).contains("tolerances.yaml:3: margin has no effect, it belongs to pass_rule equivalence"),
                unused.get(0));
        assertEquals(
                List.of(), slacks("schema: 1\npass_rule: equivalence\n" + entry).unused());
        assertEquals(List.of(), Slacks.defaults().unused());
    }

    @Test
    void theLastMatchingEntryDecides() throws IOException {
        Slacks slacks = slacks("""
                schema: 1
                tolerances:
                  - observable: rate
                    limit: 10 %
                regression:
                  - observable: rate
                    population: "6*"
                    limit: [0.1 Hz, 3 %]
                    margin: 8 %
                    reason: few spikes
                  - {observable: rate, population: 6I, limit: 1 %}
                  - {observable: band_power, band: 5-20 Hz, limit: 0.2 dB}
                """);
        ToleranceRule e = slacks.effective(Statistic.RATE, "6E", "");
        assertEquals(new Limit(0.1, 0.03), e.limit());
        assertEquals(0.8, Slacks.margin(e, 10), 1e-12);
        assertTrue(e.origin().endsWith("tolerances.yaml:6"), e.origin());
        ToleranceRule i = slacks.effective(Statistic.RATE, "6I", "");
        assertEquals(new Limit(0, 0.01), i.limit());
        assertEquals(0.2, Slacks.margin(i, 10), 1e-12);
        assertEquals("default", slacks.effective(Statistic.RATE, "4E", "").origin());
        assertEquals(
                0.2,
                slacks.effective(Statistic.BAND_POWER, "4E", "5-20 Hz").limit().absolute());
        assertEquals(
                0.4,
                slacks.effective(Statistic.BAND_POWER, "4E", "20-60 Hz").limit().absolute());
        // each command reads its own section of the one file
        Tolerances theory = Tolerances.read(directory.resolve("tolerances.yaml"), DAY);
        assertEquals(Tolerances.defaults().rules().size() + 1, theory.rules().size());
    }

    @Test
    void aWaivedChangeWarnsUntilTheWaiverEnds() throws IOException {
        SyntheticRuns runs = new SyntheticRuns(31, 0.2, List.of("E", "I"));
        Ensemble reference = runs.ensemble("reference", 8);
        Ensemble candidate = runs.shifted("E", Statistic.RATE, 4).ensemble("candidate", 3);
        RegressionReport waived = new Regression(reference, candidate, slacks(WAIVER))
                .report(List.of(), List.of(), SyntheticRuns.NOWHERE);
        assertEquals(Verdict.WARN, waived.verdict());
        Cell rate = waived.cells().get(0);
        assertEquals(Outcome.WAIVED, rate.outcome());
        assertTrue(
                rate.message().endsWith("; waived until 2027-01-31: new generator of random numbers"), rate.message());

        Slacks later = Slacks.read(file(WAIVER), DAY.plusDays(1));
        RegressionReport failed =
                new Regression(reference, candidate, later).report(List.of(), List.of(), SyntheticRuns.NOWHERE);
        assertEquals(Verdict.FAIL, failed.verdict());
        assertTrue(
                failed.notes()
                        .get(0)
                        .endsWith("tolerances.yaml:3: the waiver for rate of E* expired on 2027-01-31"
                                + " (new generator of random numbers) and has no effect"),
                failed.notes()::toString);
    }

    @Test
    void aWiderSlackAcceptsMore() throws IOException {
        SyntheticRuns runs = new SyntheticRuns(32, 0.2, List.of("E", "I"));
        Ensemble reference = runs.ensemble("reference", 8);
        Ensemble candidate = runs.shifted("E", Statistic.RATE, 1.5).ensemble("candidate", 3);
        String wide = "schema: 1\nregression:\n- {observable: rate, population: E, limit: 4 %, reason: why}\n";
        assertEquals(
                Outcome.UNCHANGED,
                new Regression(reference, candidate, slacks(wide))
                        .report(List.of(), List.of(), SyntheticRuns.NOWHERE)
                        .cells()
                        .get(0)
                        .outcome());
        assertEquals(
                Outcome.CHANGED,
                SyntheticRuns.report(reference, candidate).cells().get(0).outcome());
    }

    @Test
    void everyProblemIsReportedWithItsLine() throws IOException {
        Path file = file("""
                schema: 1
                regression:
                  - observable: rates
                    limit: 1 %
                  - observable: cv
                    limit: 0.2
                  - observable: cv
                    waive: yes
                    reason: because
                  - observable: cv
                    waive: no
                    reason: because
                    expires: 2027-01-01
                  - observable: cv
                    limit: 0.001
                    expires: tomorrow
                  - observable: band_power
                    limit: 3 %
                  - observable: lvr
                    margin: much
                  - observable: cv
                    limit: 0.01
                    until: 2027-01-01
                """);
        List<Problem> problems =
                assertThrows(InputException.class, () -> Slacks.read(file, DAY)).problems();
        String all = problems.toString();
        assertEquals(
                List.of(3L, 6L, 8L, 11L, 16L, 18L, 19L, 20L, 23L),
                problems.stream().map(Problem::line).toList(),
                all);
        assertTrue(problems.get(1).message().contains("0.2 is wider than the default of 0.01"), all);
        assertTrue(problems.get(2).message().contains("needs a 'reason' and the day"), all);
        assertTrue(problems.get(4).message().contains("'tomorrow' is no day"), all);
        assertTrue(problems.get(7).message().contains("margin: 'much' is no positive amount"), all);
        assertTrue(problems.get(8).message().contains("until: unknown key"), all);
    }

    @Test
    void anEntryForNoPopulationIsRefused() throws IOException {
        SyntheticRuns runs = new SyntheticRuns(33, 0.2, List.of("E", "I"));
        Ensemble reference = runs.ensemble("reference", 4);
        Ensemble candidate = runs.ensemble("candidate", 1);
        Slacks misspelt = slacks("schema: 1\nregression:\n- {observable: rate, population: L5I, limit: 1 %}\n");
        Regression regression = new Regression(reference, candidate, misspelt);
        InputException refused = assertThrows(
                InputException.class, () -> regression.report(List.of(), List.of(), SyntheticRuns.NOWHERE));
        assertTrue(refused.getMessage().contains("'L5I' is none of these runs"), refused.getMessage());
    }
}
