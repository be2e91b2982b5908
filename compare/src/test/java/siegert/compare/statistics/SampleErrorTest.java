package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import siegert.datasets.result.PairwiseCorrelations;

class SampleErrorTest {
    private static PairwiseCorrelations of(int neurons, double... coefficients) {
        return new PairwiseCorrelations(2e-3, 1, neurons, 0, 0, 0, new int[neurons], coefficients);
    }

    /** Leaving out each neuron in turn, with numpy. */
    @Test
    void errorOfFourNeurons() {
        assertEquals(0.10606601717798214, SampleError.of(of(4, 0.1, 0.2, -0.05, 0.3, 0.15, 0)), 1e-15);
    }

    @Test
    void twoNeuronsHaveNone() {
        assertEquals(Double.NaN, SampleError.of(of(2, 0.1)));
    }
}
