package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import siegert.datasets.result.Taper;

class CoherenceScatterTest {
    private static CoherenceScatter averages(int n) {
        return new CoherenceScatter(new SpectralScatter(2 * n, Taper.BOXCAR));
    }

    /** Means of 400,000 estimates from n pairs of complex normal numbers (numpy), standard errors 2.8e-4 and below. */
    @Test
    void expectationIsThatOfSimulatedEstimates() {
        assertEquals(0.36577, averages(8).expectation(0.3), 1e-3);
        assertEquals(0.12524, averages(8).expectation(0), 1e-3);
        assertEquals(0.70471, averages(20).expectation(0.7), 5e-4);
    }

    @Test
    void limitsAreExact() {
        assertEquals(1.0 / 37, averages(37).expectation(0), 1e-15);
        assertEquals(1, averages(37).expectation(1), 1e-9);
        assertEquals(Double.NaN, averages(37).expectation(Double.NaN));
    }

    /** Standard deviations of the same estimates; the formula is that of many averages. */
    @Test
    void scatterIsThatOfSimulatedEstimates() {
        assertEquals(0.0799, averages(20).sd(0.7), 0.02 * 0.08);
        assertEquals(0.1761, averages(8).sd(0.3), 0.2 * 0.1761);
        assertEquals(0.1105, averages(8).sd(0), 0.15 * 0.1105);
    }

    /** Without a taper neighbouring frequencies are independent. */
    @Test
    void meansOverFrequenciesScatterLess() {
        double one = averages(20).halfInterval(0.5);
        assertEquals(1.96 * averages(20).sd(0.5), one, 1e-3 * one);
        assertEquals(one / 2, averages(20).halfInterval(0.5, 0.5, 0.5, 0.5), 1e-9);
    }
}
