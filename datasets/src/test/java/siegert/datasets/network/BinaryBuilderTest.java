package siegert.datasets.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.InputException;
import siegert.datasets.Matrix;
import siegert.datasets.catalogue.Catalogue;

class BinaryBuilderTest {
    private static final String NETWORK = """
            model: binary
            populations: [E, I]
            N: [1000, 500]
            K: [[150, 200], [350, 200]]
            J: [[0.1, -0.2], [0.1, -0.2]]
            theta: [-5.5, 8.5]
            """;

    private static BinaryParameters read(String yaml, String... overrides) {
        return NetworkReader.readBinary("net", "net.yaml", yaml, List.of(overrides));
    }

    @Test
    void allKeys() {
        BinaryParameters network = read(
                NETWORK + "K_ext: [[100, 200], [100, 200]]\nJ_ext: 0.1\nm_ext: [0.01, 0.02]\nm_exp: [0.7, 0.4]\n",
                "K[E,I]=210",
                "theta[I]=9");
        assertEquals(
                new BinaryParameters(
                        "net",
                        List.of("E", "I"),
                        List.of(1000, 500),
                        Matrix.of(new double[][] {{150, 210}, {350, 200}}),
                        Matrix.of(new double[][] {{0.1, -0.2}, {0.1, -0.2}}),
                        List.of(-5.5, 9.0),
                        Optional.of(new BinaryParameters.ExternalSources(
                                Matrix.of(new double[][] {{100, 200}, {100, 200}}),
                                Matrix.filled(2, 2, 0.1),
                                List.of(0.01, 0.02))),
                        Optional.of(List.of(0.7, 0.4))),
                network);
    }

    @Test
    void externalSourcesAndExpectedActivityMayBeMissing() {
        BinaryParameters network =
                Catalogue.bundled().networkSource("binary-ei").readBinary(List.of());
        assertEquals(Optional.empty(), network.external());
        assertEquals(Optional.empty(), read(NETWORK).expected());
    }

    @Test
    void theExampleOfAMessageHasNoUnitEither() {
        InputException error = assertThrows(InputException.class, () -> read(NETWORK, "J[E,I]=1 mV"));
        assertFalse(error.getMessage().contains("10 mV"), error.getMessage());
        InputException whole = assertThrows(InputException.class, () -> read(NETWORK, "J=1 mV"));
        assertTrue(whole.getMessage().contains("write for example 'J: 4'"), whole.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "theta: [-5.5, 8.5] | theta: [-5.5 mV, 8.5 mV] | theta: '-5.5 mV' is a potential; allowed is a number without unit",
                "theta: [-5.5, 8.5] | theta: [1, 2, 3] | theta has 3 values",
                "theta: [-5.5, 8.5] | m_exp: 1.5 | theta is missing",
                "theta: [-5.5, 8.5] | m_exp: 1.5 | m_exp is 1.5; it must be between 0 and 1",
                "theta: [-5.5, 8.5] | tau_m: 10 ms | tau_m does not go with model: binary",
                "theta: [-5.5, 8.5] | m_ext: 0.1 | K_ext is missing",
                "theta: [-5.5, 8.5] | m_ext: [[0.1]] | allowed is one value, or a list with one per external source",
                "theta: [-5.5, 8.5] | K_ext: [1, 2]\\nJ_ext: 0.1\\nm_ext: [0.1, 0.2] | a row of 2 values",
                "K: [[150, 200], [350, 200]] | K: [[150, 200]] | K has 1 row of 2 values",
                "N: [1000, 500] | N: [1000.5, 500] | it must be a whole number"
            })
    void mistakesAreNamed(String good, String bad, String message) {
        assertTrue(NETWORK.contains(good), good);
        InputException e =
                assertThrows(InputException.class, () -> read(NETWORK.replace(good, bad.replace("\\n", "\n"))));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }
}
