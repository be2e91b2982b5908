package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;

class SpikeFingerprintTest {
    private static final Window WINDOW = new Window(0.1, 1.1);
    private static final String FILE = "spike_recorder_I-42-1.dat";

    @TempDir
    private Path first;

    @TempDir
    private Path second;

    private RecordingOnDisk one;
    private RecordingOnDisk other;

    @BeforeEach
    void write() {
        one = RecordingOnDisk.sound(first);
        other = RecordingOnDisk.sound(second);
    }

    @Test
    void equalSpikesHaveEqualFingerprints() {
        assertEquals(fingerprint(first, 1), fingerprint(second, 2));
        assertEquals(Optional.empty(), difference());
    }

    @Test
    void orderAndDecimalsAndFilesDoNotMatter() throws IOException {
        // one file in reverse order with one decimal more, instead of two
        StringBuilder reversed = new StringBuilder();
        for (String name : List.of("spike_recorder_I-42-0.dat", FILE)) {
            for (String line : other.read(name).lines().skip(3).toList()) {
                reversed.insert(0, line + "0\n");
            }
            Files.delete(second.resolve(name));
        }
        other.write("spike_recorder_I-42-0.dat", RecordingOnDisk.HEADER + reversed);
        assertEquals(fingerprint(first, 1), fingerprint(second, 1));
        assertEquals(Optional.empty(), difference());
    }

    @Test
    void anOffsetOfAllIdsDoesNotMatter() {
        for (String name : List.of("E-41-0", "E-41-1", "I-42-0", "I-42-1")) {
            String file = "spike_recorder_" + name + ".dat";
            StringBuilder moved = new StringBuilder(RecordingOnDisk.HEADER);
            for (String line : other.read(file).lines().skip(3).toList()) {
                int tab = line.indexOf('\t');
                moved.append(Integer.parseInt(line.substring(0, tab)) + 700)
                        .append(line.substring(tab))
                        .append('\n');
            }
            other.write(file, moved.toString());
        }
        other.write("population_nodeids.dat", "701 720\n721 740\n");
        assertEquals(fingerprint(first, 1), fingerprint(second, 1));
    }

    /** Neuron 25 is the fifth of I; it fires at 450.5 ms, and one recording has it a step later. */
    @Test
    void oneSpikeAStepLaterIsFound() {
        other.write(FILE, other.read(FILE).replace("25\t450.500", "25\t450.600"));
        assertNotEquals(fingerprint(first, 1), fingerprint(second, 1));
        FirstDifference found = difference().orElseThrow();
        assertEquals(0.4505, found.time());
        assertEquals("I", found.population());
        assertEquals(4, found.neuron());
        assertEquals(first.getFileName().toString(), found.owner().name());
    }

    @Test
    void aSpikeTooManyIsFoundInTheRecordingThatHasIt() {
        other.write(FILE, other.read(FILE).replace("25\t450.500", "25\t449.900\n25\t450.500"));
        FirstDifference found = difference().orElseThrow();
        assertEquals(0.4499, found.time());
        assertEquals(second.getFileName().toString(), found.owner().name());
    }

    @Test
    void aSpikeOfAnotherNeuronAtTheSameTimeIsFound() {
        other.write(FILE, other.read(FILE).replace("25\t450.500", "27\t450.500"));
        assertNotEquals(fingerprint(first, 1), fingerprint(second, 1));
        assertEquals(4, difference().orElseThrow().neuron());
    }

    /** Both populations part, E later than I; what the other population does changes nothing. */
    @Test
    void eachPopulationHasItsFirstDifference() {
        other.write(FILE, other.read(FILE).replace("25\t450.500", "25\t450.600"));
        String file = "spike_recorder_E-41-0.dat";
        List<String> lines = other.read(file).lines().toList();
        String last = lines.get(lines.size() - 1);
        other.write(file, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        List<FirstDifference> found = FirstDifference.inEach(open(first), open(second), WINDOW, 2);
        assertEquals(
                List.of("E", "I"),
                found.stream().map(FirstDifference::population).toList());
        assertEquals(
                Double.parseDouble(last.split("\t")[1]) / 1000, found.get(0).time(), 1e-12);
        assertEquals(Integer.parseInt(last.split("\t")[0]) - 1, found.get(0).neuron());
        assertEquals(first.getFileName().toString(), found.get(0).owner().name());
        assertEquals(0.4505, found.get(1).time());
        assertEquals(4, found.get(1).neuron());
        assertEquals(
                difference().orElseThrow().time(),
                Math.min(found.get(0).time(), found.get(1).time()));
    }

    @Test
    void populationsHaveHashesOfTheirOwn() {
        other.write(FILE, other.read(FILE).replace("25\t450.500", "25\t450.600"));
        TrainHashes here = TrainHashes.of(open(first), WINDOW, 1);
        TrainHashes there = TrainHashes.of(open(second), WINDOW, 2);
        assertEquals(here.hash("E"), there.hash("E"));
        assertNotEquals(here.hash("I"), there.hash("I"));
    }

    @Test
    void onlyTheWindowCounts() {
        other.write(FILE, other.read(FILE).replace("25\t450.500", "25\t450.600"));
        Window before = new Window(0.1, 0.4505);
        assertEquals(SpikeFingerprint.of(open(first), before, 1), SpikeFingerprint.of(open(second), before, 1));
    }

    @Test
    void parametersAreFlattened() {
        one.write("simulation.yaml", "dt: 0.10\nneuron: {C_m: 250.0, tags: [a, b]}\nempty:\n");
        one.write("sim_dict.json", "{\"rng_seed\": 55, \"rec_dev\": [\"spike_recorder\"]}");
        assertEquals(
                Map.of(
                        "dt", "0.10",
                        "neuron.C_m", "250.0",
                        "neuron.tags[0]", "a",
                        "neuron.tags[1]", "b",
                        "empty", "",
                        "sim_dict.rng_seed", "55",
                        "sim_dict.rec_dev[0]", "spike_recorder"),
                RunDescription.read(first));
    }

    @Test
    void aBrokenParameterFileIsRefused() {
        one.write("simulation.yaml", "dt: [0.1\n");
        assertThrows(InputException.class, () -> RunDescription.read(first));
    }

    private static Recording open(Path directory) {
        return Recording.open(List.of(directory), MeasurementSettings.defaults());
    }

    private static String fingerprint(Path directory, int threads) {
        return SpikeFingerprint.of(open(directory), WINDOW, threads);
    }

    private Optional<FirstDifference> difference() {
        return FirstDifference.between(open(first), open(second), WINDOW, 1);
    }
}
