package siegert.datasets.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "s, TIME, 0",
        "ms, TIME, -3",
        "us, TIME, -6",
        "µs, TIME, -6",
        "μs, TIME, -6",
        "second, TIME, 0",
        "seconds, TIME, 0",
        "millisecond, TIME, -3",
        "milliseconds, TIME, -3",
        "Hz, FREQUENCY, 0",
        "kHz, FREQUENCY, 3",
        "hertz, FREQUENCY, 0",
        "kilohertz, FREQUENCY, 3",
        "1/s, FREQUENCY, 0",
        "1 / ms, FREQUENCY, 3",
        "1 / second, FREQUENCY, 0",
        "second ** -1, FREQUENCY, 0",
        "s^-1, FREQUENCY, 0",
        "s⁻¹, FREQUENCY, 0",
        "1/Hz, TIME, 0",
        "V, POTENTIAL, 0",
        "mV, POTENTIAL, -3",
        "millivolt, POTENTIAL, -3",
        "uV, POTENTIAL, -6",
        "A, CURRENT, 0",
        "nA, CURRENT, -9",
        "pA, CURRENT, -12",
        "picoampere, CURRENT, -12",
        "F, CAPACITANCE, 0",
        "nF, CAPACITANCE, -9",
        "pF, CAPACITANCE, -12",
        "picofarad, CAPACITANCE, -12",
        "m, LENGTH, 0",
        "mm, LENGTH, -3",
        "cm, LENGTH, -2",
        "um, LENGTH, -6",
        "millimeter, LENGTH, -3",
        "millimetres, LENGTH, -3",
        "1/mm, WAVENUMBER, 3",
        "1 / millimeter, WAVENUMBER, 3",
        "'', NONE, 0",
        "dimensionless, NONE, 0",
    })
    void spellings(String text, Dimension dimension, int power) {
        assertEquals(new Unit(text.strip(), dimension, power), withSymbol(Unit.parse(text), text));
    }

    private static Unit withSymbol(Unit unit, String symbol) {
        return new Unit(symbol.strip(), unit.dimension(), unit.power());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS", "hz", "Sec", "ohm", "mV/s", "m s", "1/", "1/1/s", "kk", "xs", "ss", "%", "pico", "μ"})
    void unknown(String text) {
        QuantityException e = assertThrows(QuantityException.class, () -> Unit.parse(text));
        assertEquals("unknown unit '" + (text.equals("1/1/s") ? "1/1/s" : text) + "'", e.getMessage());
    }

    @Test
    void inverseWithoutMeaning() {
        assertThrows(QuantityException.class, () -> Unit.parse("1/mV"));
    }

    /** 0.3 * 1e-3 and 0.1 * 1e3 would be off by a rounding; moving the decimal point is not. */
    @Test
    void theDecimalPointMoves() {
        assertEquals(0.0003, Unit.MILLISECOND.toSi(new BigDecimal("0.3")));
        assertEquals(8.78e-11, Unit.parse("pA").toSi(new BigDecimal("87.8")));
        assertEquals(0.3, Unit.MILLISECOND.fromSi(0.0003));
        assertEquals(10500, Unit.MILLISECOND.fromSi(10.5));
        assertEquals(0.7, Unit.MILLIVOLT.fromSi(0.0007));
        for (int k = 1; k < 1000; k++) {
            double ms = k / 10.0;
            assertEquals(ms, Unit.MILLISECOND.fromSi(Unit.MILLISECOND.toSi(BigDecimal.valueOf(ms))));
        }
    }

    @Test
    void noNumbersStayNone() {
        assertEquals(Double.NaN, Unit.MILLISECOND.fromSi(Double.NaN));
        assertEquals(Double.NEGATIVE_INFINITY, Unit.MILLISECOND.fromSi(Double.NEGATIVE_INFINITY));
    }
}
