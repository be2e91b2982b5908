package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RenewalVariabilityTest {
    @ParameterizedTest
    @CsvFileSource(resources = "renewal-variability.csv", numLinesToSkip = 1)
    void agreesWithSimulatedNeurons(
            double rate, double cv, double duration, int minimum, double mean, double sd, double error) {
        RenewalVariability found = RenewalVariability.expected(rate, cv, duration, minimum);
        assertEquals(mean, found.mean(), 3 * Math.hypot(error, found.standardError()));
        assertTrue(found.standardError() < 0.0008, "standard error " + found.standardError());
        assertEquals(sd, found.sd(), 0.02 * sd + 0.001);
    }

    @Test
    void isTheSameInEveryRun() {
        assertEquals(RenewalVariability.expected(2, 0.9, 10, 3), RenewalVariability.expected(2, 0.9, 10, 3));
    }

    @Test
    void tendsToTheTrueCvInALongWindow() {
        assertEquals(0.9, RenewalVariability.expected(8, 0.9, 1e5, 3).mean(), 0.002);
    }

    @Test
    void isUndefinedWhereHardlyAnyNeuronHasEnoughSpikes() {
        assertTrue(Double.isNaN(RenewalVariability.expected(1e-4, 1, 10, 3).mean()));
        assertTrue(Double.isNaN(RenewalVariability.expected(0, 1, 10, 3).mean()));
        assertTrue(
                Double.isNaN(RenewalVariability.expected(Double.NaN, 1, 10, 3).mean()));
        assertTrue(
                Double.isNaN(RenewalVariability.expected(1, Double.NaN, 10, 3).mean()));
    }

    @Test
    void knowsAClock() {
        assertEquals(0, RenewalVariability.expected(10, 0, 10, 3).mean());
        assertEquals(0.01, RenewalVariability.expected(10, 0.01, 10, 3).mean(), 2e-4);
    }

    @Test
    void refusesAnEmptyWindow() {
        assertThrows(IllegalArgumentException.class, () -> RenewalVariability.expected(1, 1, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> RenewalVariability.expected(1, 1, 10, 1));
    }
}
