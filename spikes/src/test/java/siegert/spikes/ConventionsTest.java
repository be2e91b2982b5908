package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import siegert.datasets.json.MeasurementJson;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.Scaling;
import siegert.datasets.result.Sides;
import siegert.datasets.result.WindowEdges;
import siegert.spikes.io.ReadProgress;

/** Edges of the window, ddof and scaling of spectra give what numpy and scipy give with them. */
class ConventionsTest {
    private static final Provenance NOWHERE = new Provenance("", "", "", "", 0, List.of());
    /** Means and variances in another order of summation; Welch's estimate: another transform. */
    private static final double ROUNDING = 1e-12;

    @TempDir
    Path directory;

    private JsonNode golden;
    private RecordingOnDisk disk;

    @BeforeEach
    void write() throws IOException {
        try (InputStream in = ConventionsTest.class.getResourceAsStream("conventions-numpy.json")) {
            golden = new ObjectMapper().readTree(in);
        }
        disk = new RecordingOnDisk(directory);
        disk.write("population_nodeids.dat", "1 6 E\n7 10 I\n");
        StringBuilder[] files = {new StringBuilder(RecordingOnDisk.HEADER), new StringBuilder(RecordingOnDisk.HEADER)};
        for (int k = 0; k < golden.get("senders").size(); k++) {
            int sender = golden.get("senders").get(k).asInt();
            files[sender > 6 ? 1 : 0].append(String.format(
                    Locale.ROOT,
                    "%d\t%.1f\n",
                    sender,
                    golden.get("steps").get(k).asDouble() / 10));
        }
        disk.write("spike_recorder-11-0.dat", files[0].toString());
        disk.write("spike_recorder-12-0.dat", files[1].toString());
    }

    private static MeasurementSettings settings(WindowEdges edges) {
        return MeasurementSettings.defaults()
                .withWindow(new Window(0.1, 0.3))
                .withSegment(0.05)
                .withSides(Sides.ONE)
                .withResolution(1e-4)
                .withEdges(edges);
    }

    @ParameterizedTest
    @EnumSource
    void statisticsAreThoseOfNumpy(WindowEdges edges) {
        int compared = 0;
        for (JsonNode numpy : golden.get("cases")) {
            if (!numpy.get("edges").asText().equals(edges.key())) {
                continue;
            }
            int ddof = numpy.get("ddof").asInt();
            Measurement measurement = disk.measure(settings(edges)
                    .withStatistics(RequestedStatistics.none().withDdof(ddof).withCountWindow(0.02)));
            RecordingSummary recording = measurement.recording();
            assertEquals(List.of(edges, ddof), List.of(recording.edges(), recording.ddof()));
            assertEquals(0.2, recording.duration(), 1e-15);
            assertEquals(edges == WindowEdges.START ? 5 : 0, recording.atStop());
            PopulationMeasurement ours = measurement
                    .populations()
                    .get(numpy.get("population").asText().equals("E") ? 0 : 1);
            assertEquals(numpy.get("spikes").asInt(), ours.spikes());
            assertClose(numpy, "rate", ours.rate());
            assertClose(numpy, "rate_sd", ours.rateSd());
            assertClose(numpy, "cv", ours.cv());
            assertClose(numpy, "fano", ours.details().fano());
            assertClose(numpy, "synchrony", ours.synchrony());
            assertClose(
                    numpy,
                    "window_fano",
                    ours.details().countVariability().orElseThrow().fano());
            compared++;
        }
        assertEquals(4, compared);
    }

    private static void assertClose(JsonNode numpy, String key, double ours) {
        double expected = numpy.get(key).asDouble();
        assertEquals(expected, ours, ROUNDING * Math.abs(expected), key);
    }

    @ParameterizedTest
    @EnumSource
    void spectraAreThoseOfScipy(WindowEdges edges) {
        int compared = 0;
        for (JsonNode scipy : golden.get("spectra")) {
            if (!scipy.get("edges").asText().equals(edges.key())) {
                continue;
            }
            Scaling scaling = Scaling.valueOf(scipy.get("scaling").asText().toUpperCase(Locale.ROOT));
            Measurement measurement = disk.measure(
                    settings(edges).withSpectra(RequestedSpectra.defaults().withScaling(scaling)));
            int population = scipy.get("population").asText().equals("E") ? 0 : 1;
            for (String estimator : List.of("welch", "fft")) {
                assertEquals(
                        scaling, measurement.spectra(estimator).convention().scaling());
                double[] ours = measurement.spectra(estimator).spectra().powerOf(population);
                assertEquals(scipy.get(estimator).size(), ours.length);
                double largest = 0;
                for (JsonNode value : scipy.get(estimator)) {
                    largest = Math.max(largest, value.asDouble());
                }
                for (int f = 0; f < ours.length; f++) {
                    assertEquals(scipy.get(estimator).get(f).asDouble(), ours[f], ROUNDING * largest);
                }
            }
            compared++;
        }
        assertEquals(4, compared);
    }

    @ParameterizedTest
    @EnumSource
    void partsCarryTheConventions(WindowEdges edges) throws IOException {
        MeasurementSettings settings = settings(edges)
                .withMinimumSpikes(6)
                .withStatistics(RequestedStatistics.none().withDdof(1).withCountWindow(0.02))
                .withSpectra(RequestedSpectra.defaults().withScaling(Scaling.SPECTRUM));
        Recording recording = Recording.open(List.of(directory), settings);
        List<PartFile> parts = new ArrayList<>();
        for (int k = 1; k <= 2; k++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            recording.measurePart(settings, new Part(k, 2), List.of(), out, 1, ReadProgress.NONE);
            Path file = Files.createTempFile(directory, "part", ".siegert");
            parts.add(PartFile.open(Files.write(file, out.toByteArray())));
        }
        byte[] merged = json(Recording.merge(settings, parts));
        assertArrayEquals(json(recording.measure(settings, 2, ReadProgress.NONE)), merged);
        JsonNode json = new ObjectMapper().readTree(merged);
        assertEquals(6, json.at("/recording/minimum_spikes").asInt());
        assertEquals(1, json.at("/recording/ddof").asInt());
        assertEquals(edges.key(), json.at("/recording/window_edges").asText());
        assertEquals("spectrum", json.at("/spectra/welch/convention/scaling").asText());
        assertTrue(json.at("/spectra/welch/power_hz2/E").isArray());
    }

    private static byte[] json(Measurement measurement) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MeasurementJson.write(measurement, NOWHERE, out);
        return out.toByteArray();
    }

    /** Nothing says when the recording ends: no spike may be lost by what is assumed. */
    @ParameterizedTest
    @EnumSource
    void anUnknownWindowHoldsEverySpike(WindowEdges edges) {
        disk.write("spike_recorder-11-0.dat", RecordingOnDisk.HEADER + "1\t100.0\n1\t300.0\n");
        disk.write("spike_recorder-12-0.dat", RecordingOnDisk.HEADER + "7\t120.0\n");
        MeasurementSettings settings =
                MeasurementSettings.defaults().withSegment(0.05).withEdges(edges);
        RecordingSummary recording = disk.measure(settings).recording();
        assertEquals(3, recording.spikes());
        assertEquals(0, recording.atStop() + recording.outsideWindow());
        assertEquals(edges == WindowEdges.STOP ? 0 : 0.1, recording.start(), 1e-15);
        assertEquals(edges == WindowEdges.START ? 0.4 : 0.3, recording.stop(), 1e-15);
    }

    @Test
    void neitherADdofOfTwoNorTheCvOfASingleSpike() {
        RequestedStatistics none = RequestedStatistics.none();
        assertThrows(IllegalArgumentException.class, () -> none.withDdof(2));
        assertThrows(IllegalArgumentException.class, () -> none.withDdof(-1));
        MeasurementSettings settings = MeasurementSettings.defaults();
        assertThrows(IllegalArgumentException.class, () -> settings.withMinimumSpikes(1));
        // two spikes are one interval: no variance with ddof 1
        disk.write("spike_recorder-11-0.dat", RecordingOnDisk.HEADER + "1\t120.0\n1\t130.0\n");
        Measurement measurement =
                disk.measure(settings(WindowEdges.START).withMinimumSpikes(2).withStatistics(none.withDdof(1)));
        assertEquals(0, measurement.populations().get(0).cvNeurons());
        assertEquals(Double.NaN, measurement.populations().get(0).cv());
    }
}
