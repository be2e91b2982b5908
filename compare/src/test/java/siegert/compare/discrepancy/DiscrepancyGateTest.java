package siegert.compare.discrepancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import siegert.compare.verdict.Verdict;

class DiscrepancyGateTest {
    private static Discrepancy rate(double deviation, double chance) {
        return new Discrepancy("E", "rate", "", deviation, "Hz", chance);
    }

    /** Quantiles of Python's statistics.NormalDist. */
    @Test
    void moreChecksWidenTheLimit() {
        assertEquals(1, DiscrepancyGate.factor(1), 1e-12);
        assertEquals(1.5990324718437678, DiscrepancyGate.factor(29), 1e-9);
        assertEquals(1.8051165836277103, DiscrepancyGate.factor(124), 1e-9);
    }

    @Test
    void slackAndChanceOfBothAddUp() {
        // 0.05 Hz and, of a single check, sqrt(0.3² + 0.4²) Hz
        assertEquals(0.55, DiscrepancyGate.limit(rate(0, 0.3), rate(0, 0.4), 1), 1e-12);
        assertEquals(0.35, DiscrepancyGate.limit(rate(0, 0.3), rate(0, Double.NaN), 1), 1e-12);
    }

    @Test
    void onlyGrowthFails() {
        assertEquals(Verdict.PASS, DiscrepancyGate.verdict(rate(0.3, 0.1), rate(0.4, 0.1), 1));
        assertEquals(Verdict.FAIL, DiscrepancyGate.verdict(rate(0.3, 0.1), rate(0.6, 0.1), 1));
        assertEquals(Verdict.WARN, DiscrepancyGate.verdict(rate(0.6, 0.1), rate(0.3, 0.1), 1));
        // of the other sign, and larger
        assertEquals(Verdict.FAIL, DiscrepancyGate.verdict(rate(0.3, 0.1), rate(-0.4, 0.1), 1));
    }

    /** A peak that is seen in one recording and lost in the noise of another is no failure. */
    @Test
    void whatIsThereOnlyOnceIsAWarning() {
        assertEquals(Verdict.WARN, DiscrepancyGate.verdict(rate(0.3, 0.1), rate(Double.NaN, Double.NaN), 1));
        assertEquals(Verdict.WARN, DiscrepancyGate.verdict(rate(Double.NaN, Double.NaN), rate(0.3, 0.1), 1));
        assertEquals(Verdict.PASS, DiscrepancyGate.verdict(rate(Double.NaN, 0), rate(Double.NaN, 0), 1));
    }
}
