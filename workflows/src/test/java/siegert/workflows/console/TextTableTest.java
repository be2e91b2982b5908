package siegert.workflows.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsWordsToTheLeftAndNumbersToTheRight() {
        TextTable table = new TextTable("population", "rate (Hz)", "CV", "verdict", "remark");
        table.add("23E", "0.773", "0.783", "PASS", "");
        table.add("4I", "15.567", "-", "FAIL", "too fast");

        assertEquals("""
                population  rate (Hz)     CV  verdict  remark
                23E             0.773  0.783  PASS
                4I             15.567      -  FAIL     too fast
                """, table.format());
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThrows(IllegalArgumentException.class, () -> new TextTable("a", "b").add("1"));
    }

    @Test
    void decimalsDoNotDependOnTheLocale() {
        assertEquals("1234.50", Decimal.fixed(1234.5, 2));
        assertEquals("-0.001", Decimal.fixed(-0.00123, 3));
        assertEquals("-", Decimal.fixed(Double.NaN, 3));
        assertEquals("inf", Decimal.fixed(Double.POSITIVE_INFINITY, 3));
    }
}
