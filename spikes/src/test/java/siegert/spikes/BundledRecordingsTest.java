package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.result.Taper;
import siegert.spikes.io.ReadProgress;

/** The smaller bundled recordings against what numpy and scipy make of the same files. */
class BundledRecordingsTest {
    private static Measurement measure(String recording, MeasurementSettings settings) {
        Path directory = Path.of(System.getProperty("siegert.home"), "datasets", "recordings", recording);
        return Recording.open(List.of(directory), settings).measure(settings, 2, ReadProgress.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ei-same", "ei-g6.3", "ei-delay2"})
    void asNumpyAndScipyMeasureThem(String recording) throws IOException {
        JsonNode expected;
        try (InputStream in =
                BundledRecordingsTest.class.getResourceAsStream("/siegert/spikes/measured/" + recording + ".json")) {
            expected = new ObjectMapper().readTree(in);
        }
        Measurement ours = measure(recording, MeasurementSettings.defaults());
        assertEquals(
                1e-3 * expected.get("window_ms").get(0).asDouble(),
                ours.recording().start());
        assertEquals(
                1e-3 * expected.get("window_ms").get(1).asDouble(),
                ours.recording().stop());
        assertEquals(expected.get("populations").size(), ours.populations().size());
        for (int p = 0; p < ours.populations().size(); p++) {
            assertPopulation(
                    expected.get("populations").get(p), ours.populations().get(p));
        }
        JsonNode spectra = expected.get("spectra");
        assertSpectra(spectra.get("welch"), ours.spectra("welch"));
        assertSpectra(spectra.get("fft_bos"), ours.spectra("fft"));
        MeasurementSettings boxcar = MeasurementSettings.defaults()
                .withTaper(Taper.BOXCAR)
                .withOverlap(0)
                .withDetrend(Detrend.NONE);
        assertSpectra(spectra.get("boxcar20"), measure(recording, boxcar).spectra("welch"));
    }

    private static void assertPopulation(JsonNode numpy, PopulationMeasurement ours) {
        assertEquals(numpy.get("name").asText(), ours.name());
        assertEquals(numpy.get("size").asInt(), ours.size());
        assertEquals(numpy.get("spikes").asLong(), ours.spikes());
        assertEquals(numpy.get("silent").asInt(), ours.silent());
        assertEquals(numpy.get("cv_neurons").asInt(), ours.cvNeurons());
        assertEquals(numpy.get("lv_neurons").asInt(), ours.lvNeurons());
        // sums over thousands of neurons in another order
        assertRelative(numpy.get("rate_hz"), ours.rate(), 1e-12);
        assertRelative(numpy.get("rate_sd_hz"), ours.rateSd(), 1e-12);
        assertRelative(numpy.get("cv"), ours.cv(), 1e-12);
        assertRelative(numpy.get("lv"), ours.lv(), 1e-12);
        assertRelative(numpy.get("synchrony_1ms"), ours.synchrony(), 1e-12);
    }

    private static void assertRelative(JsonNode expected, double actual, double tolerance) {
        assertEquals(expected.asDouble(), actual, tolerance * expected.asDouble());
    }

    private static void assertSpectra(JsonNode expected, SpectrumEstimate ours) {
        JsonNode frequency = expected.get("frequency_hz");
        double step = ours.spectra().frequency(1);
        for (int p = 0; p < ours.spectra().populations().size(); p++) {
            JsonNode power =
                    expected.get("power_hz").get(ours.spectra().populations().get(p));
            for (int k = 0; k < frequency.size(); k++) {
                int m = (int) Math.round(frequency.get(k).asDouble() / step);
                assertEquals(frequency.get(k).asDouble(), ours.spectra().frequency(m), 1e-10);
                // transforms of another library
                assertRelative(power.get(k), ours.spectra().power(m, p), 1e-10);
            }
        }
    }
}
