package siegert.datasets.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
    /** The same names stand for quantities of different kinds. */
    @ParameterizedTest
    @CsvSource({
        "PopulationPrediction, rate, Hz",
        "CharacteristicRoot, rate, 1/s",
        "CharacteristicRoot, residual, ''",
        "Prediction, residual, Hz",
        "PredictedCrossSpectra$Pair, real, Hz",
        "PredictedCrossSpectra$Pair, phase, rad",
        "Eigenmode, real, ''",
        "PopulationPrediction, inputMean, V",
        "BinaryPrediction$OfPopulation, inputMean, ''",
        "RateDistributions$OfPopulation, mean, Hz",
        "WantedInput$OfPopulation, mean, V"
    })
    void unitsAreThoseOfTheQuantity(String record, String component, String unit) throws ClassNotFoundException {
        Class<?> type = Class.forName("siegert.datasets.result." + record);
        assertEquals(
                unit,
                Arrays.stream(type.getRecordComponents())
                        .filter(c -> c.getName().equals(component))
                        .map(Layout::unit)
                        .findFirst()
                        .orElseThrow());
    }
}
