package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.spikes.io.ReadProgress;

/** Files named one by one, or by a pattern: what their recorders did not record is not reported as silent. */
class SelectedFilesTest {
    private static final Path MICROCIRCUIT =
            Path.of(System.getProperty("siegert.home"), "datasets", "recordings", "microcircuit");

    @TempDir
    Path directory;

    private RecordingOnDisk recording;

    @BeforeEach
    void write() {
        recording = RecordingOnDisk.sound(directory);
    }

    private static Measurement measure(MeasurementSettings settings, Path... paths) {
        return Recording.open(List.of(paths), settings).measure(settings, 2, ReadProgress.NONE);
    }

    private Measurement measure(String... names) {
        return measure(
                MeasurementSettings.defaults(),
                Arrays.stream(names).map(directory::resolve).toArray(Path[]::new));
    }

    private static List<String> names(Measurement measurement) {
        return measurement.populations().stream()
                .map(PopulationMeasurement::name)
                .toList();
    }

    private static List<String> kinds(Measurement measurement) {
        return measurement.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void oneRecorderIsItsPopulation() {
        Measurement measurement = measure("spike_recorder_I-42-0.dat", "spike_recorder_I-42-1.dat");
        assertEquals(List.of("I"), names(measurement));
        assertEquals(20, measurement.recording().neurons());
        assertEquals(2000, measurement.recording().spikes());
        assertEquals(List.of("selected_recorders"), kinds(measurement));
        assertEquals(
                "1 of 2 recorders in the directory was named: of 2 populations I is measured, which it recorded",
                measurement.findings().get(0).message());
        assertEquals(2000, measure("spike_recorder_I*").populations().get(0).spikes());
    }

    @Test
    void allRecordersAreTheWholeTable() {
        Measurement measurement = measure("spike_recorder_?-*.dat");
        assertEquals(List.of("E", "I"), names(measurement));
        assertEquals(List.of(), measurement.findings());
    }

    @Test
    void aSingleFileLacksAProcessButNoPopulation() {
        Measurement measurement = measure(
                MeasurementSettings.defaults().withStrictness(Strictness.LENIENT),
                directory.resolve("spike_recorder_E-41-1.dat"));
        assertEquals(List.of("E"), names(measurement));
        assertEquals(List.of("missing_process", "selected_recorders", "silent_neurons"), kinds(measurement));
    }

    @Test
    void aRecorderWithoutSpikesIsKnownByItsLabel() {
        recording.write("population_nodeids.dat", "1 20 E\n21 40 I\n");
        recording.write("spike_recorder_I-42-0.dat", RecordingOnDisk.HEADER);
        recording.write("spike_recorder_I-42-1.dat", RecordingOnDisk.HEADER);
        assertEquals(List.of("E"), names(measure("spike_recorder_E*")));
    }

    @Test
    void aRecorderWithoutSpikesAndLabelIsKnownByItsPlace() {
        recording.write("population_nodeids.dat", "1 20 E\n21 40 I\n");
        for (int v = 0; v < 2; v++) {
            recording.rename("spike_recorder_E-41-" + v + ".dat", "rec-41-" + v + ".dat");
            recording.delete("spike_recorder_I-42-" + v + ".dat");
            recording.write("rec-42-" + v + ".dat", RecordingOnDisk.HEADER);
        }
        assertEquals(List.of("E"), names(measure("rec-41-*")));
        Recording.Checked silent = Recording.check(
                List.of(directory.resolve("rec-42-*")),
                MeasurementSettings.defaults(),
                MeasurementSettings.defaults().reading(),
                1,
                ReadProgress.NONE);
        assertEquals(
                "I",
                silent.soundness().contents().orElseThrow().populations().get(0).name());
    }

    @Test
    void recordersOfSeveralPopulationsAreNotGuessed() {
        recording.write("population_nodeids.dat", "1 20 E\n21 30 I\n31 40 J\n");
        Measurement measurement = measure("spike_recorder_E*");
        assertEquals(List.of("E", "I", "J"), names(measurement));
        assertTrue(
                measurement.findings().toString().contains("nothing says which populations they recorded"),
                measurement.findings().toString());
    }

    @Test
    void aPopulationOfTheMicrocircuitIsThatOfTheWhole() {
        MeasurementSettings settings = MeasurementSettings.defaults();
        Measurement part = measure(settings, MICROCIRCUIT.resolve("spike_recorder_5I*"));
        PopulationMeasurement whole =
                measure(settings, MICROCIRCUIT).populations().get(5);
        PopulationMeasurement own = part.populations().get(0);
        assertEquals(1, part.populations().size());
        assertEquals("5I", own.name());
        assertEquals(whole.size(), own.size());
        assertEquals(whole.spikes(), own.spikes());
        assertEquals(whole.cv(), own.cv());
        assertEquals(whole.synchrony(), own.synchrony());
    }
}
