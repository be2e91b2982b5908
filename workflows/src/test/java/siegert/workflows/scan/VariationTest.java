package siegert.workflows.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationTest {
    @Test
    void gridsCountInDecimals() {
        Variation variation = Variation.parse("nu_ext=0:50:0.1 Hz");
        assertEquals(501, variation.size());
        assertEquals("0.3", variation.values().get(3));
        assertEquals("50", variation.values().get(500));
        assertEquals("nu_ext=0.7 Hz", variation.override(7));
        assertEquals("nu_ext_hz", variation.column());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g=3:8:0.1                 | 51 | 8    | g=8               | g",
                "g=3:3.95:0.1              | 10 | 3.9  | g=3.9             | g",
                "g = -1 : 1 : 0.5          | 5  | 1    | g=1               | g",
                "g=3,4.50,1e1              | 3  | 10   | g=10              | g",
                "g=4                       | 1  | 4    | g=4               | g",
                "w=1e-1:3e-1:1e-1 nA       | 3  | 0.3  | w=0.3 nA          | w_na",
                "nu_ext=8,9 1/s            | 2  | 9    | nu_ext=9 1/s      | nu_ext_per_s",
                "nu_ext=8 Hz,9 Hz          | 2  | 9    | nu_ext=9 Hz       | nu_ext_hz",
                "K[4I, 4I]=900:1100:50     | 5  | 1100 | K[4I,4I]=1100     | K[4I,4I]",
                "tau_m[E]=10,20ms          | 2  | 20   | tau_m[E]=20 ms    | tau_m[E]_ms",
                "delay_dist=none, gaussian | 2  | gaussian | delay_dist=gaussian | delay_dist"
            })
    void valuesAsOverrides(String text, int size, String last, String override, String column) {
        Variation variation = Variation.parse(text);
        assertEquals(size, variation.size());
        assertEquals(last, variation.values().get(size - 1));
        assertEquals(override, variation.override(size - 1));
        assertEquals(column, variation.column());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g                   | neither KEY=START:STOP:STEP UNIT nor KEY=A,B,C UNIT",
                "g=                  | neither KEY=",
                "g=1:2               | neither KEY=",
                "g=1:2:3:4           | neither KEY=",
                "g=1,,2              | neither KEY=",
                "g=[1,2]             | neither KEY=",
                "g=1:2:0             | STEP must be positive",
                "g=1:2:-1            | STEP must be positive",
                "g=2:1:1             | STOP not below START",
                "g=0:1:1e-9          | more than 10000000 values",
                "nu_ext=1:2:1 Herz   | unknown unit 'Herz'",
                "nu_ext=1 Hz,2 kHz   | mixes the units 'Hz' and 'kHz'",
                "delay_dist=none,2   | neither KEY="
            })
    void otherFormsAreRefused(String text, String message) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Variation.parse(text));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void lastParameterVariesFastest() {
        ParameterGrid grid = new ParameterGrid(List.of(Variation.parse("g=3,4"), Variation.parse("nu_ext=7:9:1 Hz")));
        assertEquals(6, grid.size());
        assertEquals(List.of("g=3", "nu_ext=8 Hz"), grid.overrides(1));
        assertEquals(List.of("g=4", "nu_ext=7 Hz"), grid.overrides(3));
    }

    @Test
    void gridsWithoutMeaningAreRefused() {
        Variation g = Variation.parse("g=3,4");
        assertThrows(IllegalArgumentException.class, () -> new ParameterGrid(List.of(g, g)));
        assertThrows(IllegalArgumentException.class, () -> new ParameterGrid(List.of()));
        Variation many = Variation.parse("nu_ext=1:100000:1 Hz");
        Variation more = Variation.parse("I_ext=1:100000:1 pA");
        assertThrows(IllegalArgumentException.class, () -> new ParameterGrid(List.of(many, more)));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "10,3", "3,10", "100000000,7"})
    void partsAreTheWholeInOrder(int points, int parts) {
        int next = 0;
        for (int k = 1; k <= parts; k++) {
            ScanPart part = ScanPart.parse(k + "/" + parts);
            assertEquals(next, part.from(points));
            next = part.to(points);
            assertTrue(next - part.from(points) <= points / parts + 1);
        }
        assertEquals(points, next);
    }

    @ParameterizedTest
    @CsvSource({"0/3", "4/3", "1/0", "1", "a/b", "-1/3"})
    void otherPartsAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ScanPart.parse(text));
    }
}
