package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.datasets.InputException;
import siegert.datasets.json.MeasurementJson;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Provenance;
import siegert.spikes.io.ReadProgress;

/** Parts of a measurement add up to one run, byte for byte, or are refused. */
class PartsTest {
    private static final Path MICROCIRCUIT =
            Path.of(System.getProperty("siegert.home"), "datasets", "recordings", "microcircuit");
    private static final Provenance NOWHERE = new Provenance("", "", "", "", 0, List.of());

    @TempDir
    Path directory;

    private static byte[] json(Measurement measurement) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MeasurementJson.write(measurement, NOWHERE, out);
        return out.toByteArray();
    }

    private static byte[] part(Path recording, MeasurementSettings settings, Part part, int threads)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Recording.open(List.of(recording), settings)
                .measurePart(settings, part, List.of("two words", "µ"), out, threads, ReadProgress.NONE);
        return out.toByteArray();
    }

    private List<PartFile> parts(Path recording, MeasurementSettings settings, int count) throws IOException {
        List<PartFile> parts = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            Path file = Files.createTempFile(directory, "part", ".siegert");
            Files.write(file, part(recording, settings, new Part(k, count), 1 + k % 2));
            parts.add(PartFile.open(file));
        }
        return parts;
    }

    private RecordingOnDisk sound() throws IOException {
        return RecordingOnDisk.sound(Files.createTempDirectory(directory, "run"));
    }

    private static InputException refused(MeasurementSettings settings, List<PartFile> parts) {
        return assertThrows(InputException.class, () -> Recording.merge(settings, parts));
    }

    private static void assertSays(InputException e, String... words) {
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20})
    void partsOfTheMicrocircuitAreOneRun(int count) throws IOException {
        MeasurementSettings settings = MicrocircuitStatisticsTest.EVERYTHING;
        List<PartFile> parts = parts(MICROCIRCUIT, settings, count);
        assertEquals(List.of("two words", "µ"), parts.get(0).words());
        assertEquals(new Part(count, count), parts.get(count - 1).part());
        Collections.shuffle(parts, new Random(3));
        Recording recording = Recording.open(List.of(MICROCIRCUIT), settings);
        Measurement merged = Recording.merge(settings, parts);
        Measurement whole = recording.measure(settings, 2, ReadProgress.NONE);
        assertArrayEquals(json(whole), json(merged));
        assertArrayEquals(whole.raster().time(), merged.raster().time());
        for (int p = 0; p < 8; p++) {
            assertArrayEquals(
                    whole.populations().get(p).neurons().cv(),
                    merged.populations().get(p).neurons().cv());
            assertArrayEquals(
                    whole.populations().get(p).neurons().fano(),
                    merged.populations().get(p).neurons().fano());
        }
    }

    @Test
    void aPartDoesNotDependOnThreads() throws IOException {
        MeasurementSettings settings = MicrocircuitStatisticsTest.EVERYTHING;
        Part part = new Part(2, 3);
        assertArrayEquals(part(MICROCIRCUIT, settings, part, 1), part(MICROCIRCUIT, settings, part, 4));
    }

    @Test
    void everyFileBelongsToOnePartAndPartsAreAlike() {
        long[] bytes = {5, 0, 100, 7, 7, 30, 22, 41, 1};
        for (int count = 1; count < 12; count++) {
            int[] times = new int[bytes.length];
            long most = 0;
            for (int k = 1; k <= count; k++) {
                long sum = 0;
                for (int file : new Part(k, count).files(bytes)) {
                    times[file]++;
                    sum += bytes[file];
                }
                most = Math.max(most, sum);
            }
            assertTrue(Arrays.stream(times).allMatch(n -> n == 1));
            assertTrue(most <= Math.max(100, 213 / count + 41), count + " parts: " + most);
        }
        assertThrows(IllegalArgumentException.class, () -> new Part(0, 3));
        assertThrows(IllegalArgumentException.class, () -> new Part(4, 3));
    }

    /** Faults are reported as in one run: the same findings in the same words. */
    @Test
    void faultsOfFilesAreKept() throws IOException {
        RecordingOnDisk disk = sound();
        String file = "spike_recorder_E-41-1.dat";
        disk.write(file, disk.read(file) + "7\t1099.500\n7\t1099.500\n999\t500.100\n3\t200.000\nnonsense\n3\t10");
        MeasurementSettings lenient = MeasurementSettings.defaults().withStrictness(Strictness.LENIENT);
        List<PartFile> parts = parts(disk.directory, lenient, 3);
        Recording recording = Recording.open(List.of(disk.directory), lenient);
        Measurement merged = Recording.merge(lenient, parts);
        Measurement whole = recording.measure(lenient, 2, ReadProgress.NONE);
        assertArrayEquals(json(whole), json(merged));
        assertTrue(merged.findings().size() > 3, merged.findings().toString());
        // strictness is decided when the parts are put together
        InputException e = refused(MeasurementSettings.defaults(), parts);
        assertEquals(disk.problems(), e.problems());
    }

    @Test
    void unknownResolutionIsFoundFromAllParts() throws IOException {
        RecordingOnDisk disk = sound();
        disk.write("simulation.yaml", "t_stop_ms: 1100.0\ntransient_ms: 100.0\n");
        MeasurementSettings settings = MeasurementSettings.defaults();
        List<PartFile> parts = parts(disk.directory, settings, 4);
        Recording recording = Recording.open(List.of(disk.directory), settings);
        assertArrayEquals(
                json(recording.measure(settings, 2, ReadProgress.NONE)), json(Recording.merge(settings, parts)));
    }

    @Test
    void incompletePartsAreRefused() throws IOException {
        Path run = sound().directory;
        MeasurementSettings settings = MeasurementSettings.defaults();
        List<PartFile> parts = parts(run, settings, 3);
        assertSays(refused(settings, parts.subList(0, 2)), "missing", "3/3");
        assertSays(
                refused(settings, List.of(parts.get(0), parts.get(0), parts.get(2))), "is part 1/3, and so is", "2/3");
        List<PartFile> mixed = new ArrayList<>(parts(run, settings, 2));
        mixed.addAll(parts);
        assertSays(refused(settings, mixed), "one of 3 parts, not of 2");
    }

    @Test
    void partsOfOtherMeasurementsAreRefused() throws IOException {
        RecordingOnDisk disk = sound();
        MeasurementSettings settings = MeasurementSettings.defaults();
        List<PartFile> parts = parts(disk.directory, settings, 2);
        List<PartFile> other = parts(disk.directory, settings.withBin(2e-3), 2);
        assertSays(refused(settings, List.of(parts.get(0), other.get(1))), "belongs to another", "0.002");
        assertSays(refused(settings.withBin(2e-3), parts), "other settings", "0.002");
        disk.write("spike_recorder_E-41-1.dat", disk.read("spike_recorder_E-41-1.dat") + "3\t1099.900\n");
        List<PartFile> changed = parts(disk.directory, settings, 2);
        assertSays(
                refused(settings, List.of(parts.get(0), changed.get(1))),
                "belongs to another",
                "spike_recorder_E-41-1.dat");
    }

    @Test
    void theRecordingNeedNotBeAtHand() throws IOException {
        RecordingOnDisk disk = sound();
        disk.write("spike_recorder_I-42-0.dat", disk.read("spike_recorder_I-42-0.dat") + "77\t1099.900\nx");
        MeasurementSettings lenient = MeasurementSettings.defaults().withStrictness(Strictness.LENIENT);
        byte[] whole = json(disk.measure(lenient));
        List<PartFile> parts = parts(disk.directory, lenient, 3);
        for (String file : disk.directory.toFile().list()) {
            disk.delete(file);
        }
        Files.delete(disk.directory);
        assertArrayEquals(whole, json(Recording.merge(lenient, parts)));
    }

    @Test
    void neuronsInFilesOfTwoPartsAreRefused() throws IOException {
        RecordingOnDisk disk = sound();
        disk.write("simulation.yaml", "t_stop_ms: 1100.0\ntransient_ms: 100.0\nresolution_ms: 0.1\n");
        disk.write("spike_recorder_E-41-0.dat", disk.read("spike_recorder_E-41-0.dat") + "3\t1099.900\n");
        MeasurementSettings settings = MeasurementSettings.defaults();
        List<PartFile> parts = parts(disk.directory, settings, 4);
        assertSays(refused(settings, parts), "files of this part and of another");
    }

    @Test
    void aPartNeedsAWindow() throws IOException {
        RecordingOnDisk disk = sound();
        disk.write("simulation.yaml", "resolution_ms: 0.1\n");
        InputException e = assertThrows(
                InputException.class, () -> part(disk.directory, MeasurementSettings.defaults(), new Part(1, 2), 1));
        assertSays(e, "when the recording starts and ends", "--window");
    }

    /** A part cut anywhere, or with any byte changed, is never merged. */
    @Test
    void damagedPartsAreRefused() throws IOException {
        Path run = sound().directory;
        MeasurementSettings settings = MeasurementSettings.defaults();
        byte[] sound = part(run, settings, new Part(1, 1), 1);
        Path file = directory.resolve("damaged.siegert");
        Random random = new Random(17);
        for (int k = 0; k < 300; k++) {
            byte[] bytes = sound.clone();
            if (k % 2 == 0) {
                bytes = Arrays.copyOf(bytes, k < 100 ? k : random.nextInt(bytes.length));
            } else {
                bytes[k < 100 ? k : random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bytes);
            InputException e =
                    assertThrows(InputException.class, () -> Recording.merge(settings, List.of(PartFile.open(file))));
            assertTrue(
                    e.getMessage().contains("damaged.siegert") || e.getMessage().contains("missing"));
        }
        Files.write(file, sound);
        Recording.merge(settings, List.of(PartFile.open(file)));
        assertSays(assertThrows(InputException.class, () -> PartFile.open(directory.resolve("none"))), "no such file");
        Files.writeString(file, "sender\ttime_ms\n");
        assertSays(assertThrows(InputException.class, () -> PartFile.open(file)), "no part of a measurement");
    }
}
