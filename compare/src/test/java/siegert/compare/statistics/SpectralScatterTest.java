package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import siegert.datasets.result.Taper;

class SpectralScatterTest {
    private static JsonNode golden;
    private static double dof;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = SpectralScatterTest.class.getResourceAsStream("spectral-scatter.json")) {
            golden = new ObjectMapper().readTree(in);
        }
        dof = golden.get("degrees_of_freedom").asDouble();
    }

    @Test
    void hasTheMomentsOfTheLogarithmOfChiSquare() {
        SpectralScatter scatter = new SpectralScatter(dof, Taper.HANN);
        assertEquals(
                golden.get("point_interval").get(0).asDouble(),
                scatter.pointInterval(0.95).low(),
                1e-9);
        assertEquals(
                golden.get("point_interval").get(1).asDouble(),
                scatter.pointInterval(0.95).high(),
                1e-9);
        assertEquals(golden.get("log_bias").asDouble(), scatter.logBias(), 1e-12);
        assertEquals(golden.get("log_sd_1").asDouble(), scatter.logSd(1), 1e-12);
    }

    @Test
    void correlatesNeighboursAsTheTaperDoes() {
        SpectralScatter hann = new SpectralScatter(dof, Taper.HANN);
        assertEquals(4. / 9, hann.correlation(1), 1e-15);
        assertEquals(1. / 36, hann.correlation(2), 1e-15);
        assertEquals(0, hann.correlation(3), 1e-15);
        int many = 1_000_000;
        assertEquals(1.9444444, many * Math.pow(hann.logSd(many) / hann.logSd(1), 2), 1e-5);
        SpectralScatter boxcar = new SpectralScatter(40, Taper.BOXCAR);
        assertEquals(boxcar.logSd(1) / 10, boxcar.logSd(100), 1e-15);
    }

    @Test
    void predictsTheScatterOfSimulatedBandMeans() {
        SpectralScatter scatter = new SpectralScatter(dof, Taper.HANN);
        // 6000 runs: the mean is known to 1.3 % of the sd, the sd to 0.9 %; degrees of freedom of overlapping segments
        // are an approximation
        assertEquals(golden.get("measured_log_mean_20").asDouble(), scatter.logBias(), 0.002);
        double sd = golden.get("measured_log_sd_20").asDouble();
        assertEquals(sd, scatter.logSd(20), 0.03 * sd);
        Interval band = scatter.bandInterval(20);
        assertEquals(1.96 * scatter.logSd(20), Math.log(band.high()), 1e-4);
        assertEquals(1, band.low() * band.high(), 1e-12);
    }

    @Test
    void predictsTheScatterOfSimulatedPeaks() {
        double[] frequency = new double[90];
        double[] expected = new double[90];
        for (int k = 0; k < frequency.length; k++) {
            double f = 2 * k;
            frequency[k] = f;
            // the spectrum of the simulation; Hann windows of half a second widen its 8 Hz by 2 % only
            expected[k] =
                    0.02 + Math.exp(-Math.pow((f - 64) / 8, 2) / 2) + 0.3 * Math.exp(-Math.pow((f - 110) / 10, 2) / 2);
        }
        PeakScatter scatter = new PeakScatter(dof, Taper.HANN, 66);
        Interval interval = scatter.frequencies(frequency, expected, 10);
        // the 2.5 % quantile of 400 draws has a standard error of about 0.3 Hz here
        assertEquals(golden.get("peak_interval_hz").get(0).asDouble(), interval.low(), 0.9);
        assertEquals(golden.get("peak_interval_hz").get(1).asDouble(), interval.high(), 0.9);
        assertEquals(golden.get("noise_prominence_db").asDouble(), scatter.noiseProminence(), 0.35);
    }

    @Test
    void drawsLessNoiseForMoreDegreesOfFreedom() {
        double few = new PeakScatter(16, Taper.HANN, 66).noiseProminence();
        double many = new PeakScatter(4 * 128, Taper.HANN, 66).noiseProminence();
        double more = new PeakScatter(16 * 128, Taper.HANN, 66).noiseProminence();
        assertTrue(few > many && many > more, few + " > " + many + " > " + more);
        // in dB, small noise is proportional to 1 / sqrt(dof)
        assertEquals(2, many / more, 0.15);
    }

    @Test
    void refusesAnEstimateWithoutDegreesOfFreedom() {
        assertThrows(IllegalArgumentException.class, () -> new SpectralScatter(0, Taper.HANN));
    }
}
