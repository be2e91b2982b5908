package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpectralPeakTest {
    private final double[] frequency = new double[100];
    private final double[] power = new double[100];

    @Test
    void refinesThePositionOfAGaussianPeakExactly() {
        for (int k = 0; k < 100; k++) {
            frequency[k] = 2 * k;
            power[k] = 0.3 * Math.exp(-Math.pow((2 * k - 64.7) / 5, 2));
        }
        SpectralPeak peak =
                SpectralPeak.mostProminent(frequency, power, 10, 76, 3).orElseThrow();
        assertEquals(64.7, peak.frequency(), 1e-9);
        assertEquals(0.3, peak.height(), 1e-9);
    }

    @Test
    void takesTheMostProminentAndNotTheHighest() {
        for (int k = 0; k < 100; k++) {
            frequency[k] = k;
            power[k] = 100 - k;
        }
        // a bump of 0.3 dB on high ground, and one of 7 dB on low ground
        power[10] = 96;
        power[80] = 100;
        SpectralPeak peak =
                SpectralPeak.mostProminent(frequency, power, 0, 100, 0).orElseThrow();
        assertEquals(80, peak.frequency(), 0.5);
        assertEquals(10 * Math.log10(100. / 21), peak.prominence(), 1e-12);
    }

    @Test
    void findsNoneInAMonotonicSpectrumNorBelowTheLeastProminence() {
        for (int k = 0; k < 100; k++) {
            frequency[k] = k;
            power[k] = Math.exp(-k / 10.);
        }
        assertTrue(SpectralPeak.mostProminent(frequency, power, 0, 100, 0).isEmpty());
        power[50] *= 1.5;
        assertTrue(SpectralPeak.mostProminent(frequency, power, 0, 100, 3).isEmpty());
        assertTrue(SpectralPeak.mostProminent(frequency, power, 0, 100, 1).isPresent());
        assertTrue(SpectralPeak.mostProminent(frequency, power, 50, 100, 0).isEmpty(), "the edge is no peak");
    }

    @Test
    void countsAPlateauOnce() {
        for (int k = 0; k < 100; k++) {
            frequency[k] = k;
            power[k] = 1;
        }
        power[40] = 4;
        power[41] = 4;
        assertEquals(
                40.5,
                SpectralPeak.mostProminent(frequency, power, 0, 100, 3)
                        .orElseThrow()
                        .frequency(),
                1e-12);
    }
}
