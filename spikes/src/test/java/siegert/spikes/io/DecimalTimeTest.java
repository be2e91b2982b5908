package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DecimalTimeTest {
    @Test
    void readsDecimalsWithoutRounding() {
        assertEquals(new DecimalTime(105, 1), DecimalTime.parse("10.50"));
        assertEquals(new DecimalTime(10500, 0), DecimalTime.parse("10500.0"));
        assertEquals(new DecimalTime(10500, 0), DecimalTime.parse("1.05e4"));
        assertEquals(new DecimalTime(1, 1), DecimalTime.parse("1E-1"));
        assertEquals(new DecimalTime(0, 0), DecimalTime.parse("0.0"));
        assertEquals(new DecimalTime(-5, 1), DecimalTime.parse("-.5"));
        assertNull(DecimalTime.parse("0.1 ms"));
        assertNull(DecimalTime.parse(""));
        assertNull(DecimalTime.parse("1e20"));
        assertNull(DecimalTime.parse("1e-12"));
        assertNull(DecimalTime.parse("nan"));
    }

    @Test
    void takesSecondsAsTheirNearestDecimal() {
        assertEquals(new DecimalTime(3, 1), DecimalTime.ofSeconds(0.1e-3 + 0.2e-3));
        assertEquals(new DecimalTime(1, 0), DecimalTime.ofSeconds(1e-3));
        assertEquals(new DecimalTime(900_000, 0), DecimalTime.ofSeconds(900));
        assertEquals(new DecimalTime(125, 3), DecimalTime.ofSeconds(1.25e-4));
    }

    @Test
    void changesUnits() {
        assertEquals(100, DecimalTime.parse("0.1").at(3));
        assertEquals("10.600", new DecimalTime(10_600, 3).toString());
        assertEquals("-0.05", new DecimalTime(-5, 2).toString());
        assertEquals(new DecimalTime(25005, 1), DecimalTime.parse("500.5").plus(DecimalTime.parse("2000")));
        assertThrows(ArithmeticException.class, () -> DecimalTime.parse("1e17").at(3));
    }

    @Test
    void aClockKnowsWhatItHolds() {
        Clock clock = new Clock(1);
        assertTrue(clock.holds(0.3e-3));
        assertTrue(clock.holds(1e4 + 0.1e-3));
        assertFalse(clock.holds(0.25e-3));
        assertEquals(3, clock.nearest(0.1e-3 + 0.2e-3));
        assertEquals(1.1e-3, clock.seconds(11), 0);
        assertEquals("1.1 ms", clock.text(11));
        assertThrows(IllegalArgumentException.class, () -> new Clock(12));
    }
}
