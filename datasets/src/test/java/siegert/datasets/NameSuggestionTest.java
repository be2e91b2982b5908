package siegert.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggestionTest {
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "flaw, lawn, 2",
        "'', abc, 3",
        "abc, '', 3",
        "same, same, 0",
        "SAME, same, 0",
        "ab, ba, 1",
        "ca, abc, 3",
        "microcicruit, microcircuit, 1",
    })
    void editDistance(String a, String b, int distance) {
        assertEquals(distance, NameSuggestion.distance(a, b));
    }

    @Test
    void nearestFirstAndNothingFarOff() {
        List<String> known = List.of("tau_m", "tau_r", "tau_s", "nu_ext", "K");
        assertEquals(List.of("tau_m", "tau_r", "tau_s"), NameSuggestion.nearest("tau_x", known));
        assertEquals(List.of("nu_ext"), NameSuggestion.nearest("nu_exc", known));
        assertEquals(List.of(), NameSuggestion.nearest("conductance", known));
        assertEquals(List.of(), NameSuggestion.nearest("foo", List.of("ros", "sdn")), "two of three letters differ");
        assertEquals(
                List.of(), NameSuggestion.nearest("g", known), "every one-letter name is one edit from every other");
        assertEquals("did you mean nu_ext?", NameSuggestion.sentence("nuext", known, "no"));
        assertEquals("no", NameSuggestion.sentence("conductance", known, "no"));
    }
}
