package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.result.Measurement;
import siegert.spikes.io.ReadProgress;

/** Thousands of small files are read with a few of them open at a time. */
class ManyFilesTest {
    private static final int FILES = 3000;
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @TempDir
    Path directory;

    private static int open() {
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            return (int) descriptors.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"spike_recorder-9000-%04d.dat, '\t', 'sender\ttime_ms'", "part-%04d.csv, ',', 'id,time_ms'"})
    @EnabledOnOs(OS.LINUX)
    void fewAreOpenAtATime(String name, String separator, String header) throws IOException {
        for (int f = 0; f < FILES; f++) {
            int id = f == 0 ? FILES : f;
            StringBuilder text = new StringBuilder(header).append('\n');
            for (int k = 0; k < 3; k++) {
                text.append(id).append(separator).append(10 + 20 * k + f % 7).append(".500\n");
            }
            Files.writeString(directory.resolve(String.format(name, f)), text);
        }
        Files.writeString(directory.resolve("populations.csv"), "E 1 " + FILES + "\n");
        Files.writeString(
                directory.resolve("simulation.yaml"), "transient_ms: 0.0\nt_stop_ms: 100.0\nresolution_ms: 0.1\n");
        AtomicInteger most = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        ReadProgress watching = (bytes, total) -> {
            if (calls.incrementAndGet() % 50 == 0) {
                most.accumulateAndGet(open(), Math::max);
            }
        };
        MeasurementSettings settings = MeasurementSettings.defaults().withSegment(0.05);
        int before = open();
        Measurement measurement = Recording.open(List.of(directory), settings.reading(), 4, watching)
                .measure(settings, 4, watching);
        assertEquals(FILES, measurement.recording().files());
        assertEquals(3 * FILES, measurement.recording().spikes());
        assertEquals(List.of(), measurement.findings());
        assertTrue(most.get() > 0 && most.get() <= before + 12, most + " files were open, " + before + " before");
        assertTrue(open() <= before + 2, "all are closed");
    }
}
