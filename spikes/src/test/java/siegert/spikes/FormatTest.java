package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Raster;
import siegert.spikes.io.ReadProgress;

/** Files as NEST writes them, and what people do to them. Expected values are read off the files by eye. */
class FormatTest {
    @TempDir
    Path directory;

    private static final MeasurementSettings SHORT =
            MeasurementSettings.defaults().withSegment(0.01);

    private void copy(String... names) throws IOException {
        for (String name : names) {
            try (InputStream in = FormatTest.class.getResourceAsStream("/siegert/spikes/nest3/" + name)) {
                Files.copy(in, directory.resolve(Path.of(name).getFileName().toString()));
            }
        }
    }

    private Measurement measure(MeasurementSettings settings) {
        return new RecordingOnDisk(directory).measure(settings);
    }

    private void write(String name, String text) {
        new RecordingOnDisk(directory).write(name, text);
    }

    @Test
    void timesWithNodesFile() throws IOException {
        copy("precise/spike_recorder-7-0.dat", "precise/spike_recorder-7-1.dat");
        write("nodes.json", "{\"L23E\": [1, 2, 3], \"L23I\": [4, 5, 6], \"spike_recorder_L23E\": [7]}");
        Measurement measurement = measure(SHORT);
        assertEquals("L23E", measurement.populations().get(0).name());
        assertEquals("L23I", measurement.populations().get(1).name());
        assertEquals(6, measurement.recording().neurons());
        assertEquals(0, measurement.recording().start());
        assertEquals(0.1, measurement.recording().stop());
        assertTrue(measurement.findings().stream().anyMatch(f -> f.kind().equals("widened_window")));
        // 12 printed decimals, of which 11 are kept
        Raster raster = measurement.raster();
        assertEquals(5.13414903712e-3, raster.time()[0], 1e-17);
    }

    @Test
    void stepsAreTimesLessTheirOffset() throws IOException {
        copy("steps/spike_recorder-7-0.dat", "steps/spike_recorder-7-1.dat");
        write("population_nodeids.dat", "1 6\n");
        write("simulation.yaml", "dt: 0.1\n");
        double[] steps = measure(SHORT).raster().time();
        Files.delete(directory.resolve("simulation.yaml"));
        double[] given = measure(SHORT.withResolution(1e-4)).raster().time();
        assertArrayEquals(steps, given);
        // 52 steps of 0.1 ms less 0.066 ms, 83 less 0.004, 112 less 0.048
        assertArrayEquals(new double[] {5.134e-3, 8.296e-3, 11.152e-3}, Arrays.copyOf(steps, 3), 1e-17);
    }

    @Test
    void stepsOfTheHeader() {
        write("population_nodeids.dat", "1 2\n");
        write(
                "rec-3-0.dat",
                "# NEST version: 3.9\n# RecordingBackendASCII version: 3\n# tics_per_ms: 1000.0\n# tics_per_step: 125\n"
                        + "sender\ttime_step\ttime_offset\n1\t100\t0.000\n2\t133\t0.025\n1\t200\t0.000\n");
        Measurement measurement = measure(SHORT.withBin(1.25e-4).withSegment(1.25e-3));
        assertEquals(1.25e-4, measurement.recording().resolution());
        assertArrayEquals(
                new double[] {12.5e-3, 16.6e-3, 25e-3}, measurement.raster().time(), 1e-17);
    }

    @Test
    void unsortedFileOfNest() throws IOException {
        copy("unsorted-net-1201-00.dat");
        write("population_nodeids.dat", "1 1200\n");
        Path file = directory.resolve("unsorted-net-1201-00.dat");
        long lines = Files.readAllLines(file).size() - 3;
        MeasurementSettings lenient = SHORT.withStrictness(Strictness.LENIENT);
        Measurement measurement = Recording.open(List.of(file), lenient).measure(lenient, 1, ReadProgress.NONE);
        assertEquals(
                lines,
                measurement.recording().spikes() + measurement.recording().atStop());
        assertTrue(measurement.findings().stream().anyMatch(f -> f.kind().equals("missing_process")));
        assertTrue(measurement.findings().stream().noneMatch(f -> f.kind().equals("disorder")));
    }

    @Test
    void recorderThatWasConnectedTwice() throws IOException {
        copy("empty/ss-3-0.dat", "empty/ss-3-1.dat");
        write("population_nodeids.dat", "1 2\n");
        Measurement measurement = measure(SHORT.withStrictness(Strictness.LENIENT));
        assertEquals(2, measurement.recording().spikes());
        assertTrue(measurement.findings().stream()
                .anyMatch(f -> f.kind().equals("recorder_connected_twice") && f.count() == 2));
    }

    @Test
    void spellingsOfALine() {
        write("population_nodeids.dat", "excitatory; 1; 3\n\n# comment\n4,6,inhibitory neurons\n");
        write(
                "a-b-2-7-0.dat",
                "sender\ttime_ms\r\n1\t1.000\r\n2\t2.000\t\n\n3 3.000\n4,4.000\n5;5.000 \n6\t6.000\n1\t7.000");
        Measurement measurement = measure(SHORT.withWindow(new Window(0, 0.02)));
        assertEquals(7, measurement.recording().spikes());
        assertEquals("excitatory", measurement.populations().get(0).name());
        assertEquals("inhibitory neurons", measurement.populations().get(1).name());
        assertEquals("", measurement.recording().simulator());
        assertArrayEquals(
                new double[] {1e-3, 2e-3, 3e-3, 4e-3, 5e-3, 6e-3, 7e-3},
                measurement.raster().time());
    }

    @Test
    void wholeMilliseconds() {
        write("population_nodeids.dat", "1 3\n");
        write("rec-7-0.dat", "sender\ttime_ms\n1\t1\n2\t2\n3\t10\n");
        Measurement measurement = measure(SHORT.withWindow(new Window(0, 0.02)));
        assertEquals(3, measurement.recording().spikes());
        assertEquals(1e-3, measurement.recording().tick());
    }

    @Test
    void filesOfOtherPrecisionShareOneClock() {
        write("population_nodeids.dat", "1 1\n2 2\n");
        write("x_A-7-0.dat", "sender\ttime_ms\n1\t1.5\n1\t2.5\n");
        write("x_B-8-0.dat", "sender\ttime_ms\n2\t1.250\n2\t2.500\n");
        Measurement measurement = measure(SHORT.withBin(2.5e-4).withSegment(1e-3));
        assertArrayEquals(
                new double[] {1.5e-3, 2.5e-3, 1.25e-3, 2.5e-3},
                measurement.raster().time());
        assertEquals(2.5e-4, measurement.recording().resolution());
        assertEquals("A", measurement.populations().get(0).name());
    }

    @Test
    void edgesBelongToTheLaterBin() {
        // 0.1 ms steps up to 1.2: as doubles 1.1 / 0.1 is less than 11
        StringBuilder text = new StringBuilder("sender\ttime_ms\n");
        for (int k = 0; k < 200; k++) {
            text.append(k % 3 + 1)
                    .append('\t')
                    .append(k / 10)
                    .append('.')
                    .append(k % 10)
                    .append('\n');
        }
        write("population_nodeids.dat", "1 3\n");
        write("rec-7-0.dat", text.toString());
        Measurement measurement = measure(SHORT.withBin(1e-4).withSegment(1e-3).withWindow(new Window(0, 0.02)));
        // every bin holds one spike
        assertEquals(0, measurement.populations().get(0).synchrony(), 0);
        assertEquals(0, measurement.populations().get(0).cv(), 0);
        assertEquals(0, measurement.populations().get(0).lv(), 0);
    }

    @Test
    void aSpikeAtTheEndIsLeftOut() {
        RecordingOnDisk recording = RecordingOnDisk.sound(directory);
        recording.write("spike_recorder_E-41-0.dat", recording.read("spike_recorder_E-41-0.dat") + "2\t1100.000\n");
        Measurement measurement = recording.measure();
        assertEquals(1, measurement.recording().atStop());
        assertEquals(4000, measurement.recording().spikes());
        assertEquals("at_stop", measurement.findings().get(0).kind());
        String message = measurement.findings().get(0).message();
        assertTrue(message.startsWith("1 spike exactly at the end of the window, 1100.000 ms, is left out"), message);
    }

    @Test
    void namesOfTheNetworkFollowTheLabels() {
        RecordingOnDisk recording = RecordingOnDisk.sound(directory);
        assertEquals(List.of("E", "I"), names(List.of()));
        assertEquals(List.of("E", "I"), names(List.of("I", "E")));
        assertEquals(List.of("exc", "inh"), names(List.of("exc", "inh")));
        assertEquals(List.of("E", "I"), names(List.of("a", "b", "c")));
        recording.write("nodes.json", "{\"I\": [1], \"L4E\": " + ids(1, 20) + ", \"L4I\": " + ids(21, 40) + "}");
        assertEquals(List.of("L4E", "L4I"), names(List.of("exc", "inh")));
        recording.write("table.txt", "1 20 pyramidal\n21 40 basket\n");
        Path table = directory.resolve("table.txt");
        assertEquals(
                List.of("pyramidal", "basket"),
                Recording.open(
                                List.of(directory),
                                MeasurementSettings.defaults().withPopulations(table))
                        .populations());
    }

    private List<String> names(List<String> network) {
        return Recording.open(List.of(directory), MeasurementSettings.defaults().withNames(network))
                .populations();
    }

    private static String ids(int first, int last) {
        StringBuilder text = new StringBuilder("[");
        for (int id = first; id <= last; id++) {
            text.append(id == first ? "" : ", ").append(id);
        }
        return text + "]";
    }

    @Test
    void oneRecorderForAllPopulationsInAnyOrder() {
        write("nodes.json", "{\"A\": [5, 6, 9], \"B\": [1, 2], \"C\": [7, 8], \"spike_recorder\": [10]}");
        write("all-10-0.dat", "sender\ttime_ms\n9\t1.0\n1\t1.0\n5\t2.0\n8\t2.5\n6\t3.0\n2\t3.1\n7\t3.1\n9\t5.0\n");
        Measurement measurement = measure(SHORT.withWindow(new Window(0, 0.02)));
        assertEquals("A", measurement.populations().get(0).name());
        assertArrayEquals(
                new int[] {1, 1, 2}, measurement.populations().get(0).neurons().counts());
        assertArrayEquals(
                new int[] {1, 1}, measurement.populations().get(1).neurons().counts());
        assertArrayEquals(
                new int[] {1, 1}, measurement.populations().get(2).neurons().counts());
    }

    @Test
    void progressEndsWithAllBytes() {
        RecordingOnDisk disk = RecordingOnDisk.sound(directory);
        disk.compress("spike_recorder_E-41-0.dat");
        Recording recording = Recording.open(List.of(directory), MeasurementSettings.defaults());
        AtomicLong last = new AtomicLong();
        recording.measure(MeasurementSettings.defaults(), 3, (bytes, total) -> {
            assertEquals(recording.bytes(), total);
            last.accumulateAndGet(bytes, Math::max);
        });
        assertEquals(recording.bytes(), last.get());
    }

    @Test
    void aFileLongerThanABlock() {
        // lines of all lengths, so that blocks end everywhere in a line
        StringBuilder text = new StringBuilder("sender\ttime_ms\n");
        int n = 200_000;
        for (int k = 0; k < n; k++) {
            text.append(k % 1234 + 1)
                    .append('\t')
                    .append(k / 100)
                    .append('.')
                    .append(k % 100 + 100)
                    .append('\n');
        }
        assertTrue(text.length() > 1 << 21);
        write("population_nodeids.dat", "1 1234\n");
        write("rec-2000-0.dat", text.toString());
        Measurement measurement = measure(SHORT.withWindow(new Window(0, 3)));
        assertEquals(n, measurement.recording().spikes());
        int[] counts = measurement.populations().get(0).neurons().counts();
        for (int i = 0; i < counts.length; i++) {
            assertEquals(n / 1234 + (i < n % 1234 ? 1 : 0), counts[i]);
        }
    }

    @Test
    void rasterSamplesEvenly() {
        RecordingOnDisk recording = RecordingOnDisk.sound(directory);
        Raster raster = recording
                .measure(MeasurementSettings.defaults().withRaster(7, 0.05))
                .raster();
        // seven of twenty: neurons 20 j / 7, rounded up
        int[] sampled = {0, 3, 6, 9, 12, 15, 18};
        assertArrayEquals(new int[] {7, 7}, raster.sampled());
        assertEquals(0.15, raster.stop(), 0);
        assertEquals(2 * 7 * 5, raster.time().length);
        int[] spikes = new int[14];
        for (int k = 0; k < raster.time().length; k++) {
            int id = 1 + 20 * raster.population()[k] + sampled[raster.neuron()[k]];
            spikes[7 * raster.population()[k] + raster.neuron()[k]]++;
            // neuron i fires i mod 10 tenths of a ms after each multiple of 10 ms
            assertEquals(id % 10, Math.round(raster.time()[k] * 1e4) % 100);
        }
        for (int n : spikes) {
            assertEquals(5, n);
        }
        assertEquals(
                0,
                recording
                        .measure(MeasurementSettings.defaults().withRaster(0, 1e300))
                        .raster()
                        .time()
                        .length);
    }
}
