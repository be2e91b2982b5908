package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SmoothedPeakTest {
    private static final double[] FREQUENCY = new double[100];

    static {
        Arrays.setAll(FREQUENCY, k -> 2 * (k + 2));
    }

    private static double[] spectrum(DoubleUnaryOperator shape) {
        return Arrays.stream(FREQUENCY).map(shape).toArray();
    }

    /** A parabola is its own fit: position between two frequencies, and height, to rounding. */
    @Test
    void aParabolaIsFoundExactly() {
        SmoothedPeak peak = SmoothedPeak.of(FREQUENCY, spectrum(f -> -7 - (f - 63.3) * (f - 63.3) / 800), 20, 150)
                .orElseThrow();
        assertEquals(63.3, peak.frequency(), 1e-9);
        assertEquals(-7, peak.height(), 1e-11);
    }

    /** One frequency that sticks out by 4 dB moves a broad peak by less than 2 Hz. */
    @Test
    void oneHighValueDoesNotCapturePeak() {
        double[] broad = spectrum(f -> -7 + 2 * Math.exp(-(f - 60) * (f - 60) / 1800));
        broad[33] += 0.92; // 70 Hz
        SmoothedPeak peak = SmoothedPeak.of(FREQUENCY, broad, 20, 150).orElseThrow();
        assertEquals(60, peak.frequency(), 2);
    }

    @Test
    void aSpectrumThatFallsHasNoPeak() {
        assertTrue(SmoothedPeak.of(FREQUENCY, spectrum(f -> -f / 30), 20, 150).isEmpty());
        assertTrue(SmoothedPeak.of(FREQUENCY, spectrum(f -> f / 30), 20, 150).isEmpty());
    }

    @Test
    void tooFewFrequenciesHaveNoPeak() {
        assertTrue(SmoothedPeak.of(new double[] {50, 100}, new double[] {0, 1}, 20, 150)
                .isEmpty());
        assertTrue(SmoothedPeak.of(new double[0], new double[0], 20, 150).isEmpty());
    }
}
