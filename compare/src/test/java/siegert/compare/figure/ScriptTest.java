package siegert.compare.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.compare.figure.Script.Level;
import siegert.compare.figure.Script.Run;

class ScriptTest {
    @Test
    void bracesRaiseAndLowerWhatStandsInThem() {
        assertEquals(
                List.of(
                        new Run("ν", Level.BASE),
                        new Run("ext,E", Level.LOWERED),
                        new Run(" (10", Level.BASE),
                        new Run("3", Level.RAISED),
                        new Run("/s)", Level.BASE)),
                Script.of("ν_{ext,E} (10^{3}/s)"));
    }

    @Test
    void withoutBracesTheRestIsRaised() {
        assertEquals(List.of(new Run("10", Level.BASE), new Run("−3", Level.RAISED)), Script.of("10^−3"));
    }

    @Test
    void otherUnderscoresAreText() {
        assertEquals(List.of(new Run("nu_ext (Hz)", Level.BASE)), Script.of("nu_ext (Hz)"));
    }
}
