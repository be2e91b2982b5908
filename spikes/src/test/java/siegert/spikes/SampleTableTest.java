package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.Soundness;
import siegert.spikes.io.ReadProgress;

/** Every literal file of a format is read or refused, as the table in docs/formats.md says. */
class SampleTableTest {
    private static final Path HOME = Path.of(System.getProperty("siegert.home"));

    @TempDir
    Path directory;

    private static final String STEPS = "times are in steps";
    private static final String NO_UNIT = "nothing says in which unit";
    private static final String NO_SPIKES = "not one of the 1 files holds a spike";

    /** Number of spikes, or what the refusal says. */
    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("bmtk/spikes.csv", "2"),
            Map.entry("brian2/spikes.npz", NO_UNIT),
            Map.entry("mam/network_gids.txt", "stands where column names belong"),
            Map.entry("meso/spike_recorder.h5", "2"),
            Map.entry("nest2/empty-12-1.gdf", NO_SPIKES),
            Map.entry("nest2/spikes-1258-0.gdf", "3"),
            Map.entry("nest2/steps-precise-12-0.gdf", STEPS),
            Map.entry("nest3/empty/ss-3-0.dat", "2"),
            Map.entry("nest3/empty/ss-3-1.dat", NO_SPIKES),
            Map.entry("nest3/multimeter-not-spikes.dat", "another device"),
            Map.entry("nest3/nodes.json", "JSON without spikes"),
            Map.entry("nest3/population_nodeids.dat", "has no column names"),
            Map.entry("nest3/precise/spike_recorder-7-0.dat", "6"),
            Map.entry("nest3/precise/spike_recorder-7-1.dat", "6"),
            Map.entry("nest3/spike_recorder-13-0.dat", "12"),
            Map.entry("nest3/spike_recorder-13-1.dat", "12"),
            Map.entry("nest3/steps/spike_recorder-7-0.dat", STEPS),
            Map.entry("nest3/steps/spike_recorder-7-1.dat", STEPS),
            Map.entry("nest3/unsorted-net-1201-00.dat", "344"),
            Map.entry("nestgpu/spike_times_0.dat", "2"),
            Map.entry("netpyne/model_data.json", "3"),
            Map.entry("nnmt/analysis.yaml", "stands where column names belong"),
            Map.entry("nnmt/basic.yaml", "stands where column names belong"),
            Map.entry("nnmt/microcircuit.yaml", "stands where column names belong"),
            Map.entry("nnmt/plain.yaml", "stands where column names belong"),
            Map.entry("npy/L_by_2.npy", NO_UNIT),
            Map.entry("npy/events_dict_pickled.npy", "the array holds Python objects"),
            Map.entry("nwb/units_min.nwb", "4"),
            Map.entry("sonata/enumattr.h5", "4"),
            Map.entry("sonata/nosort_nounits_gzip.h5", "4"),
            Map.entry("sonata/old_gids.h5", "4"),
            Map.entry("sonata/strattr.h5", "4"));

    private static final Map<String, Path> FOLDERS = Map.of(
            "", HOME.resolve("spikes/src/test/resources/siegert/spikes/samples"),
            "nest3/", HOME.resolve("spikes/src/test/resources/siegert/spikes/nest3"),
            "nnmt/", HOME.resolve("datasets/src/test/resources/siegert/datasets/network/nnmt"));

    static Map<String, Path> samples() throws IOException {
        Map<String, Path> samples = new TreeMap<>();
        for (Map.Entry<String, Path> folder : FOLDERS.entrySet()) {
            try (Stream<Path> files = Files.walk(folder.getValue())) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.getParent().endsWith("nnmt")
                                || file.toString().endsWith(".yaml"))
                        .forEach(file -> samples.put(
                                folder.getKey()
                                        + folder.getValue()
                                                .relativize(file)
                                                .toString()
                                                .replace('\\', '/'),
                                file));
            }
        }
        return samples;
    }

    @Test
    void everySampleHasItsOutcome() throws IOException {
        assertEquals(new TreeSet<>(OUTCOMES.keySet()), samples().keySet());
    }

    static Stream<String> names() {
        return OUTCOMES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void readOrRefused(String sample) throws IOException {
        String outcome = OUTCOMES.get(sample);
        Path source = samples().get(sample);
        String name = source.getFileName().toString();
        assertTrue(Files.readString(HOME.resolve("docs/formats.md")).contains(name + "`"), name);
        Files.copy(source, directory.resolve(name));
        Path table = Files.writeString(directory.resolve("table.dat"), "0 5000 E\n");
        MeasurementSettings settings = MeasurementSettings.defaults().withPopulations(table);
        Soundness soundness = Recording.check(
                        List.of(directory.resolve(name)), settings, settings.reading(), 1, ReadProgress.NONE)
                .soundness();
        if (Character.isDigit(outcome.charAt(0))) {
            RecordingSummary recording = soundness.contents().orElseThrow().recording();
            assertEquals(
                    Long.parseLong(outcome),
                    recording.spikes(),
                    soundness.findings().toString());
            measures(name, settings, recording);
        } else {
            assertFalse(soundness.isSound());
            assertTrue(
                    soundness.problems().toString().contains(outcome),
                    soundness.problems().toString());
        }
    }

    /** A few spikes at coarse times are measured with the usual bins; {@code check} finds no grid too coarse for them. */
    private void measures(String name, MeasurementSettings settings, RecordingSummary checked) {
        RecordingSummary measured = Recording.open(List.of(directory.resolve(name)), settings)
                .measure(settings.withSegment(0.05).withStrictness(Strictness.LENIENT), 1, ReadProgress.NONE)
                .recording();
        assertEquals(checked, measured);
    }
}
