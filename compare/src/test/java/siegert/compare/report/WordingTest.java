package siegert.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "0.7222, 3, 0.722",
        "64.13, 4, 64.13",
        "10500, 7, 10500.00",
        "-0.05, 2, \u22120.050",
        "0.0001452, 3, 1.45\u00B710\u207B\u2074",
        "0.001035, 3, 0.00104",
        "2.9e-13, 2, 2.9\u00B710\u207B\u00B9\u00B3",
        "3.2e10, 2, 3.2\u00B710\u00B9\u2070",
        "0, 4, 0",
        "NaN, 4, \u2013",
        "-Infinity, 4, \u2212\u221E"
    })
    void numbersKeepTheirSignificantDigits(double value, int digits, String text) {
        assertEquals(text, Wording.number(value, digits));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.3", "1.134435, 1.134", "10500, 10500", "1e-7, 1\u00B710\u207B\u2077", "0, 0", "100, 100"})
    void settingsHaveNoZerosAtTheEnd(double value, String text) {
        assertEquals(text, Wording.plain(value, 4));
    }

    @ParameterizedTest
    @CsvSource({"0.1223, +12.2\u00A0%", "-0.0657, \u22126.6\u00A0%", "-0.0001, 0.0\u00A0%", "Infinity, \u2013"})
    void sharesHaveOneDecimal(double share, String text) {
        assertEquals(text, Wording.percent(share));
    }

    @ParameterizedTest
    @CsvSource({
        "5E-5I power in 5-20 Hz: theory 1.45e-04 Hz (theory -4.9 dB), 5E-5I power in 5-20 Hz: theory 1.45\u00B710\u207B\u2074 Hz (theory \u22124.9 dB)",
        "-7.2e+12 -> -3 (-1), \u22127.2\u00B710\u00B9\u00B2 \u2192 \u22123 (\u22121)",
        "sub-2e-04x E-2 2-3 tau_s -, sub-2e-04x E-2 2-3 tau_s -"
    })
    void numbersInSentences(String message, String typeset) {
        assertEquals(typeset, Wording.typeset(message));
    }

    @Test
    void wordsOfKeys() {
        assertEquals("CV", Wording.observable("cv"));
        assertEquals("Band power", Wording.observable("band_power"));
        assertEquals("2\u202F296\u202F145", Wording.count(2_296_145));
    }
}
