package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.spikes.io.DecimalTime;
import siegert.spikes.io.ReadProgress;
import siegert.spikes.io.ReadingSettings;
import siegert.spikes.io.convert.Conversion;
import siegert.spikes.io.record.SpikeTimeUnit;

/** A recording measured in another format gives what it gives as NEST wrote it. */
class OtherFormatsTest {
    private static final MeasurementSettings SETTINGS =
            MeasurementSettings.defaults().withWindow(new Window(0.1, 1.1));

    @TempDir
    Path directory;

    private RecordingOnDisk nest;
    private Measurement expected;

    @BeforeEach
    void writeAndMeasure() throws IOException {
        nest = RecordingOnDisk.sound(Files.createDirectory(directory.resolve("nest")));
        expected = nest.measure(SETTINGS);
    }

    private void assertSame(Path file, ReadingSettings reading) {
        Measurement measured = Recording.open(List.of(file), reading).measure(SETTINGS, 2, ReadProgress.NONE);
        assertEquals(expected.recording().spikes(), measured.recording().spikes());
        assertEquals(expected.recording().resolution(), measured.recording().resolution());
        for (int p = 0; p < 2; p++) {
            PopulationMeasurement a = expected.populations().get(p);
            PopulationMeasurement b = measured.populations().get(p);
            assertEquals(a.name(), b.name());
            assertEquals(a.size(), b.size());
            assertEquals(a.rate(), b.rate());
            assertEquals(a.cv(), b.cv());
            assertEquals(a.lv(), b.lv());
            assertEquals(a.synchrony(), b.synchrony());
            assertArrayEquals(a.neurons().counts(), b.neurons().counts());
        }
    }

    /** The spikes of the recording, shuffled. */
    private List<String[]> records() {
        List<String[]> records = new ArrayList<>();
        for (String name : List.of("E-41-0", "E-41-1", "I-42-0", "I-42-1")) {
            String text = nest.read("spike_recorder_" + name + ".dat").substring(RecordingOnDisk.HEADER.length());
            for (String line : text.split("\n")) {
                records.add(line.split("\t"));
            }
        }
        Collections.shuffle(records, new Random(3));
        return records;
    }

    @Test
    void sonata() {
        Path packed = directory.resolve("packed.h5");
        Conversion.open(List.of(nest.directory), ReadingSettings.defaults()).toSonata(packed, Map.of());
        assertSame(packed, ReadingSettings.defaults());
    }

    @Test
    void shuffledTextInSeconds() throws IOException {
        StringBuilder text = new StringBuilder("time;neuron\n");
        for (String[] record : records()) {
            text.append(Double.parseDouble(record[1]) / 1000)
                    .append(';')
                    .append(record[0])
                    .append('\n');
        }
        Path file = directory.resolve("spikes.csv");
        Files.writeString(file, text);
        Path table = Files.writeString(directory.resolve("table.csv"), "name,first,last\nE,1,20\nI,21,40\n");
        ReadingSettings reading = ReadingSettings.defaults().withPopulations(table);
        try {
            Recording.open(List.of(file), reading);
            throw new AssertionError("a unit was guessed");
        } catch (InputException e) {
            assertTrue(e.getMessage().contains("--time-unit"), e.getMessage());
        }
        assertSame(file, reading.withTimeUnit(SpikeTimeUnit.SECONDS).withResolution(DecimalTime.parse("0.1")));
    }

    @Test
    void spikesThatAreThereTwiceHaveNoLineOnceSorted() throws IOException {
        Path file = directory.resolve("spikes.csv");
        Files.writeString(file, "senders,times\n1,105.0\n1,103.0\n1,105.0\n");
        Path table = Files.writeString(directory.resolve("table.csv"), "E,1,20\n");
        try {
            Recording.open(List.of(file), ReadingSettings.defaults().withPopulations(table))
                    .measure(SETTINGS, 1, ReadProgress.NONE);
            throw new AssertionError("a spike was counted twice");
        } catch (InputException e) {
            assertEquals(0, e.problems().get(0).line());
            assertTrue(e.getMessage().contains("neuron 1 at 105 ms"), e.getMessage());
        }
    }
}
