package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShellWordsTest {
    @Test
    void wordsThatAShellWouldTakeApartAreQuoted() {
        assertEquals(
                "predict netz-ü.yaml --set 'nu_ext=9 Hz' --set 'K[4I,4I]=1000' '' 'it'\\''s'",
                ShellWords.join(
                        "predict", "netz-ü.yaml", "--set", "nu_ext=9 Hz", "--set", "K[4I,4I]=1000", "", "it's"));
    }
}
