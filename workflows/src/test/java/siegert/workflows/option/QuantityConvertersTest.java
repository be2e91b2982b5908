package siegert.workflows.option;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;
import siegert.spikes.Window;

class QuantityConvertersTest {
    private final QuantityConverters.Frequencies frequencies = new QuantityConverters.Frequencies();
    private final QuantityConverters.WindowConverter window = new QuantityConverters.WindowConverter();

    @Test
    void bareTimesAreMillisecondsAndUnitsCount() {
        assertEquals(5e-4, new QuantityConverters.Time().convert("0.5"));
        assertEquals(5e-4, new QuantityConverters.Time().convert("500us"));
        assertEquals(new Window(0.5, 10.5), window.convert("500:10.5 s"));
    }

    @Test
    void theGridHoldsItsStopWhereThatIsAMultipleOfTheStep() {
        double[] grid = frequencies.convert("0.1:500:0.1").values();
        assertEquals(5000, grid.length);
        assertEquals(0.1, grid[0]);
        assertEquals(500, grid[4999], 1e-9);
        assertArrayEquals(
                new double[] {-2, -1, 0, 1}, frequencies.convert("-2:1.9:1").values());
        assertArrayEquals(new double[] {7}, frequencies.convert("7:7:1").values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:2", "1:2:3:4", "1:5:0", "1:5:-1", "5:1:1", "a:2:1", "1 mV:2:1", "0:1e9:1e-6"})
    void senselessGridsAreRefused(String text) {
        TypeConversionException e = assertThrows(TypeConversionException.class, () -> frequencies.convert(text));
        assertTrue(e.getMessage().length() > 10, e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "10:5", "5:5", "1 Hz:2 Hz"})
    void senselessWindowsAreRefused(String text) {
        assertThrows(TypeConversionException.class, () -> window.convert(text));
    }
}
