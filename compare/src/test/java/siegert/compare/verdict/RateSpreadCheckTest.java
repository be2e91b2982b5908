package siegert.compare.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.compare.SyntheticRun;
import siegert.compare.figure.Figure;
import siegert.compare.figure.Figures;
import siegert.compare.validation.SyntheticRates;
import siegert.compare.validation.Validation;
import siegert.compare.validation.ValidationReport;

/** The spread of the rates over neurons against a measured one of 0.3 Hz, of which 0.05 Hz are accepted. */
class RateSpreadCheckTest {
    private final SyntheticRun run = new SyntheticRun();

    private ValidationReport report(double countedSd) {
        Validation validation = new Validation(run.measurement());
        return validation.report(
                SyntheticRates.with(run.prediction(validation.frequencies()), countedSd), Tolerances.defaults(), null);
    }

    @ParameterizedTest
    @CsvSource({"0.349, PASS", "0.251, PASS", "0.36, WARN", "0.24, WARN", "0.4, FAIL", "0.1, FAIL"})
    void theToleranceDecides(double countedSd, Verdict verdict) {
        Check check = SyntheticRun.find(report(countedSd), "4I", "rate_sd", "");
        assertEquals(verdict, check.verdict(), check.message());
        assertEquals(countedSd - 0.3, check.tolerance().deviation(), 1e-12);
        assertEquals(0.05, check.tolerance().limit(), 1e-12);
        // 5479 neurons: 1.96 sd / sqrt(2 N)
        assertEquals(countedSd * (1 + 0.018724), check.interval().high(), 1e-5);
        assertTrue(check.message().contains("with connections fixed-indegree-multapses"), check.message());
    }

    @Test
    void isLeftOutWithoutDistributionsOfRates() {
        assertTrue(run.report().checks().stream().noneMatch(c -> c.observable().equals("rate_sd")));
        assertTrue(Figures.all(run.report()).stream().noneMatch(f -> f.name().equals("rate-distributions")));
        Figure figure = Figures.all(report(0.3)).stream()
                .filter(f -> f.name().equals("rate-distributions"))
                .findFirst()
                .orElseThrow();
        assertTrue(figure.caption().contains("drawn as fixed-indegree-multapses"), figure.caption());
    }
}
