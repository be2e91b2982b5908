package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spikes out of order are sorted in temporary files when more of them come than are sorted at once. */
class SortedReaderTest {
    private static final int SPIKES = 50_000;
    private static final int AT_ONCE = 4096;

    @TempDir
    Path directory;

    @Test
    void textIsSortedInTheDirectoryForTemporaryFiles() throws IOException {
        Random random = new Random(4);
        StringBuilder text = new StringBuilder("id,time_ms\n");
        for (int k = 0; k < SPIKES; k++) {
            text.append(random.nextInt(100))
                    .append(',')
                    .append(random.nextInt(10_000))
                    .append(".5\n");
        }
        Files.writeString(directory.resolve("spikes.csv"), text);
        assertSorted("spikes.csv");
    }

    @Test
    void arraysAreSortedInTheDirectoryForTemporaryFiles() throws IOException {
        Random random = new Random(4);
        String header = "{'descr': [('sender', '<i8'), ('time_ms', '<f8')], 'fortran_order': False, 'shape': (" + SPIKES
                + ",), }";
        byte[] dictionary = (header + " ".repeat(117 - header.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + dictionary.length + 16 * SPIKES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.putShort((short) dictionary.length).put(dictionary);
        for (int k = 0; k < SPIKES; k++) {
            bytes.putLong(random.nextInt(100)).putDouble(random.nextInt(10_000) + 0.5);
        }
        Files.write(directory.resolve("spikes.npy"), bytes.array());
        assertSorted("spikes.npy");
    }

    private void assertSorted(String name) throws IOException {
        Files.writeString(directory.resolve("population_nodeids.dat"), "0 99 E\n");
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        RecordingFiles files = RecordingFiles.open(
                java.util.List.of(directory.resolve(name)),
                ReadingSettings.defaults().withSort(ExternalSort.defaults().in(temporary)));
        assertTrue(
                files.defects().findings().stream().anyMatch(f -> f.kind().equals("sorted") && f.count() == SPIKES),
                files.defects().findings().toString());
        SurveyedHeader header = (SurveyedHeader) files.headers().get(0);
        SpikeReader unsorted = new TickReader(
                header.source().open(bytes -> {}), header.ids(), header.survey().decimals(), files.clock());
        SpikeBatch batch = new SpikeBatch();
        int n = 0;
        long before = Long.MIN_VALUE;
        try (SortedReader sorted = new SortedReader(unsorted, new ExternalSort(AT_ONCE, Optional.of(temporary)))) {
            while (sorted.next(batch)) {
                for (int k = 0; k < batch.size; k++) {
                    assertTrue(batch.tick[k] >= before);
                    before = batch.tick[k];
                }
                n += batch.size;
                assertEquals(12, count(temporary), "all but the rest of " + SPIKES + " spikes");
            }
        }
        assertEquals(SPIKES, n);
        assertEquals(0, count(temporary), "temporary files are removed");
    }

    private static long count(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }
}
