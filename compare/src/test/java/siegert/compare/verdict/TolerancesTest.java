package siegert.compare.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.compare.SyntheticRun;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

class TolerancesTest {
    @TempDir
    private Path directory;

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("tolerances.yaml"), content);
    }

    private List<Problem> problems(String content) throws IOException {
        Path file = file(content);
        List<Problem> problems =
                assertThrows(InputException.class, () -> Tolerances.read(file)).problems();
        problems.forEach(p -> assertEquals(file.toString(), p.file()));
        return problems;
    }

    private void assertProblem(Problem problem, long line, String message, String remedy) {
        assertEquals(line, problem.line(), problem.toString());
        assertTrue(problem.message().contains(message), problem.toString());
        assertTrue(problem.remedy().contains(remedy), problem.toString());
    }

    @Test
    void theDefaultsAreThoseOfTheDocumentation() {
        Tolerances tolerances = Tolerances.defaults();
        assertEquals(
                new Limit(0.3, 0.15),
                tolerances.effective(Observable.RATE, "5I", "").limit());
        assertEquals(
                new Limit(0.05, 0),
                tolerances.effective(Observable.CV, "5I", "").limit());
        assertEquals(
                new Limit(3, 0),
                tolerances.effective(Observable.BAND_POWER, "5I", "5-20 Hz").limit());
        assertEquals(
                new Limit(0, 0.1),
                tolerances.effective(Observable.PEAK_FREQUENCY, "5I", "").limit());
        assertEquals("default", tolerances.effective(Observable.RATE, "5I", "").origin());
    }

    @Test
    void theLastMatchingEntryDecidesAndIsNamed() throws IOException {
        Path file = file("""
                schema: 1
                tolerances:
                  - observable: rate
                    population: "6*"
                    limit: [0.3 Hz, 20 %]
                    reason: shot noise lowers the rate
                  - observable: rate
                    population: 6I
                    limit: 10 %
                  - observable: band_power
                    population: "?I"
                    band: 110-150 Hz
                    limit: 4.5 dB
                    reason: the sd response is missing
                  - {observable: cv, limit: 2e-2}
                """);
        Tolerances tolerances = Tolerances.read(file);
        ToleranceRule e = tolerances.effective(Observable.RATE, "6E", "");
        assertEquals(new Limit(0.3, 0.2), e.limit());
        assertEquals("shot noise lowers the rate", e.reason());
        assertEquals(file + ":3", e.origin());
        assertEquals(
                new Limit(0, 0.1),
                tolerances.effective(Observable.RATE, "6I", "").limit());
        assertEquals("default", tolerances.effective(Observable.RATE, "5I", "").origin());
        assertEquals(
                4.5,
                tolerances
                        .effective(Observable.BAND_POWER, "5I", "110-150 Hz")
                        .limit()
                        .absolute());
        assertEquals(
                3,
                tolerances
                        .effective(Observable.BAND_POWER, "5I", "60-110 Hz")
                        .limit()
                        .absolute());
        assertEquals(
                3,
                tolerances
                        .effective(Observable.BAND_POWER, "23I", "110-150 Hz")
                        .limit()
                        .absolute());
        assertEquals(0.02, tolerances.effective(Observable.CV, "x", "").limit().absolute());
    }

    @Test
    void aWiderLimitTurnsAFailureIntoAPassAndSaysWhere() throws IOException {
        SyntheticRun run = new SyntheticRun();
        run.rate[2] *= 0.8;
        Path file = file("""
                schema: 1
                tolerances:
                  - observable: rate
                    population: 5I
                    limit: 30 %
                    reason: known
                """);
        Check check = SyntheticRun.find(run.report(Tolerances.read(file)), "5I", "rate", "");
        assertEquals(Verdict.PASS, check.verdict());
        assertEquals(file + ":3", check.tolerance().origin());
        assertEquals("known", check.tolerance().reason());
        assertTrue(check.message().contains("inside the tolerance of 30 %"), check.message());
    }

    @Test
    void anEntryForNoPopulationIsAnError() throws IOException {
        Path file = file("""
                schema: 1
                tolerances:
                  - observable: rate
                    limit: 10 %
                  - observable: rate
                    population: L5I
                    limit: 10 %
                """);
        Tolerances tolerances = Tolerances.read(file);
        InputException e = assertThrows(InputException.class, () -> new SyntheticRun().report(tolerances));
        assertEquals(1, e.problems().size());
        assertProblem(e.problems().get(0), 5, "'L5I' is none of this network", "23E, 4I, 5I, 6E");
    }

    @Test
    void everyProblemIsReportedWithItsLine() throws IOException {
        List<Problem> problems = problems("""
                schema: 2
                tolerance: []
                tolerances:
                  - observable: rates
                    limit: 10 %
                  - observable: rate
                    limit: 3 dB
                  - observable: rate
                    limits: 10 %
                  - observable: cv
                    limit: 0.2
                  - observable: band_power
                    band: 5-30 Hz
                    limit: 2 dB
                  - observable: cv
                    band: 5-20 Hz
                    limit: 0.01
                  - observable: peak_frequency
                    limit: -3 %
                  - observable: cv
                    limit: 0.01
                    limit: 0.02
                  - just text
                  - limit: 3 dB
                """);
        int i = 0;
        assertProblem(problems.get(i++), 1, "schema: '2' is not known", "schema 1");
        assertProblem(problems.get(i++), 2, "tolerance: unknown key in the tolerance file", "tolerances?");
        assertProblem(
                problems.get(i++),
                4,
                "observable: 'rates' is not known",
                "rate, rate_at_measured_input, rate_sd, cv, band_power, peak_frequency");
        assertProblem(problems.get(i++), 7, "limit: '3 dB' has the unit 'dB'", "Hz, %");
        assertProblem(problems.get(i++), 8, "the key 'limit' is missing", "limit: [0.3 Hz, 15 %]");
        assertProblem(problems.get(i++), 9, "limits: unknown key in an entry", "limit?");
        assertProblem(problems.get(i++), 11, "0.2 is wider than the default of 0.05 and no 'reason'", "reason");
        assertProblem(problems.get(i++), 13, "band: '5-30 Hz' is not known", "5-20 Hz, 20-60 Hz");
        assertProblem(problems.get(i++), 16, "cv has no bands", "");
        assertProblem(problems.get(i++), 19, "'-3 %' is no positive amount", "limit: 10 %");
        assertProblem(problems.get(i++), 22, "limit: the key stands twice", "");
        assertProblem(problems.get(i++), 23, "an entry must hold keys", "observable, population");
        assertProblem(problems.get(i++), 24, "the key 'observable' is missing", "rate, rate_at_measured_input");
        assertEquals(i, problems.size());
    }

    @Test
    void limitsWithoutUnitNameTheAllowedOnes() throws IOException {
        List<Problem> problems = problems("schema: 1\ntolerances:\n- observable: rate\n  limit: [0.3, 1e999 Hz, .]\n");
        assertProblem(problems.get(0), 4, "'0.3' has no unit", "Hz, %");
        assertProblem(problems.get(1), 4, "'1e999 Hz' is no positive amount", "[0.3 Hz, 15 %]");
        assertProblem(problems.get(2), 4, "'.' is no positive amount", "");
    }

    @Test
    void brokenYamlEmptyAndMissingFilesAreErrors() throws IOException {
        assertProblem(problems("schema: 1\ntolerances: [\n").get(0), 3, "not valid YAML", "");
        assertProblem(problems("").get(0), 0, "the tolerance file is empty", "schema, tolerances");
        assertProblem(problems("- 1\n").get(0), 1, "the tolerance file must hold keys", "schema, tolerances");
        assertProblem(problems("schema: 1\ntolerances:\n  rate: 3\n").get(0), 3, "tolerances: must be a list", "- ");
        Path none = directory.resolve("none.yaml");
        Problem problem = assertThrows(InputException.class, () -> Tolerances.read(none))
                .problems()
                .get(0);
        assertTrue(problem.message().contains("cannot be read: no such file"), problem.message());
    }
}
