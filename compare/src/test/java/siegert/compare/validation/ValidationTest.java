package siegert.compare.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import siegert.compare.SyntheticRun;
import siegert.compare.verdict.Tolerances;
import siegert.datasets.InputException;
import siegert.datasets.result.Measurement;

class ValidationTest {
    private final SyntheticRun run = new SyntheticRun();

    @Test
    void asksForTheFrequenciesOfTheAlignment() {
        double[] frequency = new Validation(run.measurement()).frequencies();
        assertEquals(5001, frequency.length);
        assertEquals(0.5, frequency[1], 1e-12);
    }

    @Test
    void populationsOfAnotherNetworkAreAnInputError() {
        run.names.set(1, "L4I");
        run.sizes[2] = 1064;
        InputException e = assertThrows(InputException.class, run::report);
        assertEquals(2, e.problems().size(), e.getMessage());
        assertTrue(e.getMessage()
                .contains("the recording has the populations 23E, L4I, 5I, 6E; the network has 23E, 4I, 5I, 6E"));
        assertTrue(e.getMessage().contains("5I has 1064 neurons in the recording and 1065 in the network"));
        assertEquals("run-1", e.problems().get(0).file());
    }

    @Test
    void aPredictionAtOtherFrequenciesIsAProgrammingError() {
        Validation validation = new Validation(run.measurement());
        double[] frequency = validation.frequencies();
        frequency[7] += 0.1;
        assertThrows(
                IllegalArgumentException.class,
                () -> validation.report(run.prediction(frequency), Tolerances.defaults(), null));
    }

    @Test
    void aMeasurementWithoutSpectraIsRefused() {
        Measurement m = run.measurement();
        Measurement bare =
                new Measurement(m.recording(), m.populations(), java.util.List.of(), m.raster(), m.findings());
        assertThrows(NoSuchElementException.class, () -> new Validation(bare));
    }
}
