package siegert.compare.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void growsWithTheDeviationOfEitherSign() {
        for (int sign : new int[] {-1, 1}) {
            assertEquals(Verdict.PASS, Verdict.of(sign * 2.0, 2));
            assertEquals(Verdict.WARN, Verdict.of(sign * 2.0000001, 2));
            assertEquals(Verdict.WARN, Verdict.of(sign * 3.0, 2));
            assertEquals(Verdict.FAIL, Verdict.of(sign * 3.0000001, 2));
            assertEquals(Verdict.FAIL, Verdict.of(sign * Double.POSITIVE_INFINITY, 2));
        }
        assertEquals(Verdict.WARN, Verdict.of(Double.NaN, 2));
    }

    @Test
    void theWorseOfTwoIsTheMoreSevere() {
        assertEquals(Verdict.FAIL, Verdict.PASS.worse(Verdict.FAIL));
        assertEquals(Verdict.FAIL, Verdict.FAIL.worse(Verdict.WARN));
        assertEquals(Verdict.WARN, Verdict.WARN.worse(Verdict.PASS));
    }

    @Test
    void numbersReadTheSameInEveryCountry() {
        assertEquals("1.128", Phrase.number(1.128));
        assertEquals("0.01200", Phrase.number(0.012));
        assertEquals("64.30", Phrase.number(64.3));
        assertEquals("12345", Phrase.number(12345.4));
        assertEquals("1.234e-05", Phrase.number(1.234e-5));
        assertEquals("0.000", Phrase.number(0));
        assertEquals("unknown", Phrase.number(Double.NaN));
        assertEquals("0.3", Phrase.plain(0.3));
        assertEquals("15", Phrase.plain(100 * 0.15));
        assertEquals("+0.0 %", Phrase.signed(-0.04, "%"));
        assertEquals("-3.0 dB", Phrase.signed(-3.01, "dB"));
    }
}
