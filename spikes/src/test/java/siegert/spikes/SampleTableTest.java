package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.Soundness;

/** Every literal file of a format is read or refused, as the table in docs/formats.md says. */
class SampleTableTest {
    private static final Path HOME = Path.of(System.getProperty("siegert.home"));

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "bmtk/spikes.csv, 2",
        "brian2/spikes.npz, nothing says in which unit",
        "mam/network_gids.txt, stands where column names belong",
        "meso/spike_recorder.h5, 2",
        "nest2/empty-12-1.gdf, not one of the 1 files holds a spike",
        "nest2/spikes-1258-0.gdf, 3",
        "nest2/steps-precise-12-0.gdf, times are in steps",
        "nestgpu/spike_times_0.dat, 2",
        "netpyne/model_data.json, 3",
        "npy/L_by_2.npy, nothing says in which unit",
        "npy/events_dict_pickled.npy, the array holds Python objects",
        "nwb/units_min.nwb, 4",
        "sonata/enumattr.h5, 4",
        "sonata/nosort_nounits_gzip.h5, 4",
        "sonata/old_gids.h5, 4",
        "sonata/strattr.h5, 4"
    })
    void readOrRefused(String sample, String outcome) throws IOException {
        Path source =
                HOME.resolve("spikes/src/test/resources/siegert/spikes/samples").resolve(sample);
        String name = source.getFileName().toString();
        assertTrue(Files.readString(HOME.resolve("docs/formats.md")).contains(name + "`"), name);
        Files.copy(source, directory.resolve(name));
        Path table = Files.writeString(directory.resolve("table.dat"), "0 2000 E\n");
        MeasurementSettings settings = MeasurementSettings.defaults().withPopulations(table);
        Soundness soundness = Recording.check(
                        List.of(directory.resolve(name)), settings, settings.reading(), 1, Progress.NONE)
                .soundness();
        if (Character.isDigit(outcome.charAt(0))) {
            // the window ends at the last spike of some, which is then counted apart
            RecordingSummary recording = soundness.contents().orElseThrow().recording();
            assertEquals(
                    Long.parseLong(outcome),
                    recording.spikes() + recording.atStop(),
                    soundness.findings().toString());
        } else {
            assertFalse(soundness.isSound());
            assertTrue(
                    soundness.problems().toString().contains(outcome),
                    soundness.problems().toString());
        }
    }
}
