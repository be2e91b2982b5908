package siegert.datasets.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "10 ms, TIME, 0.01",
        "0.5ms, TIME, 0.0005",
        "' +.5  ms ', TIME, 0.0005",
        "1e3ms, TIME, 1",
        "5.e-1 s, TIME, 0.5",
        "12 1/s, FREQUENCY, 12",
        "0.015 kHz, FREQUENCY, 15",
        "-65 mV, POTENTIAL, -0.065",
        "-351.2 pA, CURRENT, -3.512e-10",
        "250 pF, CAPACITANCE, 2.5e-10",
        "7, NONE, 7",
        "0 ms, TIME, 0",
    })
    void readsNumberAndUnit(String text, Dimension dimension, double si) {
        assertEquals(si, Quantity.parse(text, dimension));
    }

    @ParameterizedTest
    @CsvSource({
        "10 mV, TIME, '''10 mV'' is a potential; allowed is a time (s, ms, us)'",
        "10, TIME, '''10'' has no unit; allowed is a time (s, ms, us)'",
        "10 parsec, TIME, 'unknown unit ''parsec''; allowed is a time (s, ms, us)'",
        "ten ms, TIME, '''ten ms'' is not a number; allowed is a time (s, ms, us)'",
        "'1,5 ms', TIME, 'unknown unit '',5 ms''; allowed is a time (s, ms, us)'",
        "nan ms, TIME, '''nan ms'' is not a number; allowed is a time (s, ms, us)'",
        ".inf, NONE, '''.inf'' is not a number; allowed is a number without unit'",
        "5 ms, NONE, '''5 ms'' is a time; allowed is a number without unit'",
        "1e400 V, POTENTIAL, '''1E+400 V'' is too large a number'",
        "1e999999999 V, POTENTIAL, '''1E+999999999 V'' is too large a number'",
        "'', TIME, ''''' is not a number; allowed is a time (s, ms, us)'",
    })
    void saysWhatWasSeenAndWhatIsAllowed(String text, Dimension dimension, String message) {
        QuantityException e = assertThrows(QuantityException.class, () -> Quantity.parse(text, dimension));
        assertEquals(message, e.getMessage());
    }

    @Test
    void bareNumbersTakeTheCustomaryUnit() {
        assertEquals(0.0005, Quantity.parse("0.5", Dimension.TIME, Unit.MILLISECOND));
        assertEquals(0.5, Quantity.parse("0.5 s", Dimension.TIME, Unit.MILLISECOND));
        assertEquals(8, Quantity.parse("8", Dimension.FREQUENCY, Unit.HERTZ));
        assertThrows(QuantityException.class, () -> Quantity.parse("8 mV", Dimension.FREQUENCY, Unit.HERTZ));
    }
}
