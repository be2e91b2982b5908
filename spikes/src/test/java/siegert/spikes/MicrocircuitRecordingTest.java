package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Raster;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.result.Taper;
import siegert.spikes.io.ReadProgress;

/** The bundled recording of the microcircuit against numpy and scipy. */
class MicrocircuitRecordingTest {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("siegert.home"), "datasets", "recordings", "microcircuit");

    private static JsonNode expected;
    private static Measurement measurement;

    @BeforeAll
    static void measure() throws IOException {
        try (InputStream in =
                MicrocircuitRecordingTest.class.getResourceAsStream("/siegert/spikes/microcircuit-numpy.json")) {
            expected = new ObjectMapper().readTree(in);
        }
        measurement = measure(MeasurementSettings.defaults(), 2);
    }

    private static Measurement measure(MeasurementSettings settings, int threads) {
        return Recording.open(List.of(DIRECTORY), settings).measure(settings, threads, ReadProgress.NONE);
    }

    @Test
    void countsAreExactAndStatisticsThoseOfNumpy() {
        assertEquals(8, measurement.populations().size());
        for (int p = 0; p < 8; p++) {
            JsonNode numpy = expected.get("populations").get(p);
            PopulationMeasurement ours = measurement.populations().get(p);
            assertEquals(numpy.get("name").asText(), ours.name());
            assertEquals(numpy.get("size").asInt(), ours.size());
            assertEquals(numpy.get("spikes").asLong(), ours.spikes());
            assertEquals(numpy.get("silent").asInt(), ours.silent());
            assertEquals(numpy.get("cv_neurons").asInt(), ours.cvNeurons());
            assertEquals(numpy.get("lv_neurons").asInt(), ours.lvNeurons());
            assertRelative(numpy.get("rate_hz"), ours.rate());
            assertRelative(numpy.get("rate_sd_hz"), ours.rateSd());
            assertRelative(numpy.get("cv"), ours.cv());
            assertRelative(numpy.get("lv"), ours.lv());
            assertRelative(numpy.get("synchrony_1ms"), ours.synchrony());
        }
    }

    /** Sums over 20,000 neurons in another order than numpy's. */
    private static void assertRelative(JsonNode expected, double actual) {
        assertEquals(expected.asDouble(), actual, 1e-12 * expected.asDouble());
    }

    @Test
    void recordingIsSummarised() {
        assertEquals(0.5, measurement.recording().start());
        assertEquals(10.5, measurement.recording().stop());
        assertEquals(77169, measurement.recording().neurons());
        assertEquals(2296145, measurement.recording().spikes());
        assertEquals(27, measurement.recording().atStop());
        assertEquals(0, measurement.recording().outsideWindow());
        assertEquals(16, measurement.recording().files());
        assertEquals(1e-6, measurement.recording().tick());
        assertEquals(1e-4, measurement.recording().resolution());
        assertEquals("NEST 3.10.0-post0.dev0", measurement.recording().simulator());
        assertEquals("microcircuit", measurement.recording().name());
        assertEquals(
                List.of("silent_neurons", "at_stop"),
                measurement.findings().stream().map(f -> f.kind()).toList());
    }

    @Test
    void welchIsThatOfScipy() {
        assertSpectra(expected.get("spectra").get("welch"), measurement.spectra("welch"), 250);
        assertEquals(39, measurement.spectra("welch").convention().averages());
        assertEquals(
                78 / (1 + 2.0 / 36 * (1 - 1.0 / 39)),
                measurement.spectra("welch").convention().degreesOfFreedom(),
                1e-9);
    }

    @Test
    void fourierTransformIsThatOfNumpy() {
        SpectrumEstimate fft = measurement.spectra("fft");
        assertEquals(5001, fft.spectra().size());
        assertEquals(2, fft.convention().degreesOfFreedom());
        assertSpectra(expected.get("spectra").get("fft_bos"), fft, 7);
    }

    @Test
    void averagedPeriodogramsAreThoseOfNumpy() {
        MeasurementSettings settings = MeasurementSettings.defaults()
                .withTaper(Taper.BOXCAR)
                .withOverlap(0)
                .withDetrend(Detrend.NONE);
        assertSpectra(
                expected.get("spectra").get("boxcar20"), measure(settings, 2).spectra("welch"), 251);
    }

    private static void assertSpectra(JsonNode expected, SpectrumEstimate ours, int size) {
        JsonNode frequency = expected.get("frequency_hz");
        assertEquals(size, frequency.size());
        double step = ours.spectra().frequency(1);
        for (int p = 0; p < 8; p++) {
            String name = ours.spectra().populations().get(p);
            JsonNode power = expected.get("power_hz").get(name);
            for (int k = 0; k < size; k++) {
                int m = (int) Math.round(frequency.get(k).asDouble() / step);
                assertEquals(frequency.get(k).asDouble(), ours.spectra().frequency(m), 1e-10);
                double value = power.get(k).asDouble();
                assertEquals(value, ours.spectra().power(m, p), 1e-10 * value, name + " at " + frequency.get(k));
            }
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Measurement other = measure(MeasurementSettings.defaults(), 5);
        assertEquals(measurement.recording(), other.recording());
        assertEquals(measurement.spectra(), other.spectra());
        assertEquals(measurement.findings(), other.findings());
        for (int p = 0; p < 8; p++) {
            assertArrayEquals(
                    measurement.populations().get(p).neurons().cv(),
                    other.populations().get(p).neurons().cv());
            assertEquals(
                    measurement.populations().get(p).cv(),
                    other.populations().get(p).cv());
        }
        assertArrayEquals(measurement.raster().time(), other.raster().time());
        assertArrayEquals(measurement.raster().neuron(), other.raster().neuron());
    }

    @Test
    void rasterHoldsTheSpikesOfItsNeurons() {
        Raster raster = measurement.raster();
        assertEquals(0.5, raster.start());
        assertEquals(1.0, raster.stop());
        double[] spikes = new double[8];
        for (int k = 0; k < raster.time().length; k++) {
            spikes[raster.population()[k]]++;
            assertTrue(raster.time()[k] >= 0.5 && raster.time()[k] < 1.0);
            assertTrue(raster.neuron()[k] >= 0 && raster.neuron()[k] < 75);
        }
        for (int p = 0; p < 8; p++) {
            assertEquals(75, raster.sampled()[p]);
            // 75 neurons in 0.5 s: five standard deviations of a Poisson count, and half as much again for synchrony
            double mean = 75 * 0.5 * measurement.populations().get(p).rate();
            assertEquals(mean, spikes[p], 7.5 * Math.sqrt(mean));
        }
    }

    @Test
    void aWindowHoldsTheSpikesOfItsParts() {
        Measurement first = measure(MeasurementSettings.defaults().withWindow(new Window(0.5, 3.0)), 2);
        Measurement second = measure(MeasurementSettings.defaults().withWindow(new Window(3.0, 10.5)), 2);
        for (int p = 0; p < 8; p++) {
            assertEquals(
                    measurement.populations().get(p).spikes(),
                    first.populations().get(p).spikes()
                            + second.populations().get(p).spikes());
        }
        assertEquals(
                2296145 + 27,
                first.recording().spikes()
                        + first.recording().atStop()
                        + first.recording().outsideWindow());
    }
}
