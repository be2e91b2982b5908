package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.spikes.io.record.SpikeTimeUnit;

/** Files made to exhaust memory or disk. All of them unpack or claim to unpack to far more than the readers may hold. */
class HostileFilesTest {
    private static final int LARGE = 64 << 20;
    private static final ReadingSettings MS = ReadingSettings.defaults().withTimeUnit(SpikeTimeUnit.MILLISECONDS);

    @TempDir
    Path directory;

    private SampleFiles files;

    @BeforeEach
    void table() {
        files = new SampleFiles(directory).write("population_nodeids.dat", "0 9 E\n");
    }

    private static void fill(OutputStream out, byte with, int bytes) throws IOException {
        byte[] block = new byte[1 << 16];
        Arrays.fill(block, with);
        for (int n = 0; n < bytes; n += block.length) {
            out.write(block);
        }
    }

    private static byte[] bomb(byte[] start, byte with) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(start);
            fill(out, with, LARGE);
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void assertSpikesSay(String words) {
        String spikes = files.spikes(MS).toString();
        assertTrue(spikes.contains(words), () -> spikes);
    }

    private void assertProblemsSay(String words) {
        String problems = files.problems(MS).toString();
        assertTrue(problems.contains(words), () -> problems);
    }

    @Test
    void aLineWithoutEnd() throws IOException {
        files.write("a-1-0.dat.gz", bomb(ascii("sender\ttime_ms\n1\t1.5\n"), (byte) '7'));
        assertSpikesSay("line 3 is longer than");
        files = new SampleFiles(directory);
        files.write("a-1-0.dat.gz", bomb(ascii("times,senders\n1.5,1\n"), (byte) '7'));
        assertSpikesSay("line 3 is longer than");
    }

    @Test
    void textOfNoLinesAtAll() throws IOException {
        files.write("spikes.txt.gz", bomb(new byte[0], (byte) 'a'));
        assertProblemsSay("stands where column names belong");
    }

    private static byte[] archive(String shape, int bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String name : new String[] {"senders.npy", "times.npy"}) {
                zip.putNextEntry(new ZipEntry(name));
                String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + ",), }";
                zip.write(ascii("\u0093NUMPY\u0001\u0000"));
                zip.write(new byte[] {(byte) header.length(), 0});
                zip.write(ascii(header));
                fill(zip, (byte) 0, bytes);
            }
        }
        return out.toByteArray();
    }

    @Test
    void archivesThatHoldMoreOrLessThanTheySay() throws IOException {
        files.write("spikes.npz", archive("3", LARGE));
        assertSpikesSay("more bytes than its header says");
        files.write("spikes.npz", archive("100000000000000", 1 << 16));
        assertSpikesSay("earlier than its header says");
    }

    @Test
    void archivesWhoseChecksumIsWrong() throws IOException {
        byte[] bytes = SampleFiles.sample("brian2/spikes.npz");
        // a stored array: the last byte of the first time 0.001 s is changed
        int at = new String(bytes, StandardCharsets.ISO_8859_1)
                .lastIndexOf("\u00fc\u00a9\u00f1\u00d2\u004d\u0062\u0050\u003f");
        assertTrue(at > 0);
        bytes[at] ^= 1;
        files.write("spikes.npz", bytes);
        assertSpikesSay("the checksum of t.npy is wrong");
    }

    @Test
    void hdf5ThatUnpacksWithoutEnd() throws IOException {
        files.write("spikes.h5", bomb(ascii("\u0089HDF\r\n\u001a\n"), (byte) 0));
        assertProblemsSay("unpacks to more than");
    }

    @Test
    void hdf5OfAbsurdSize() {
        byte[] bytes = SampleFiles.sample("sonata/strattr.h5");
        int changed = 0;
        for (int k = 0; k + 24 < bytes.length; k++) {
            // data spaces of one dimension of four elements, with its largest size behind it
            boolean space = bytes[k] == 1 && bytes[k + 1] == 1 && bytes[k + 8] == 4 && bytes[k + 16] == 4;
            if (space) {
                bytes[k + 13] = 1;
                bytes[k + 21] = 1;
                changed++;
            }
        }
        assertTrue(changed > 1, changed + " data spaces");
        files.write("spikes.h5", bytes);
        assertProblemsSay("spikes.h5");
    }

    @Test
    void deepJson() {
        files.write("spikes.json", "{\"simData\": " + "[".repeat(1_000_000));
        assertProblemsSay("no sound JSON: Document nesting depth");
        files.write("spikes.json", "{\"simData\": " + "{\"a\":".repeat(1_000_000));
        assertProblemsSay("no sound JSON: Document nesting depth");
    }

    @Test
    void numbersOfAMillionDigits() {
        files.write("spikes.json", "{\"simData\": {\"spkid\": [1], \"spkt\": [" + "1".repeat(1_000_000) + "]}}");
        assertProblemsSay("no sound JSON: Number value length");
        files.write("spikes.json", "");
        files = new SampleFiles(directory);
        files.write("spikes.csv", "times,senders\n" + "1".repeat(200_000) + ",1\n2.5,1\n");
        String spikes = SampleFiles.spikes(RecordingFiles.open(List.of(directory.resolve("spikes.csv")), MS))
                .toString();
        assertTrue(spikes.contains("E:1@2.5, bad 2 1111"), spikes);
    }

    private static byte[] absurdHdf5() {
        byte[] bytes = SampleFiles.sample("sonata/strattr.h5");
        for (int k = 0; k + 24 < bytes.length; k++) {
            if (bytes[k] == 1 && bytes[k + 1] == 1 && bytes[k + 8] == 4 && bytes[k + 16] == 4) {
                bytes[k + 13] = 1;
                bytes[k + 21] = 1;
            }
            if (new String(bytes, k, 4, StandardCharsets.ISO_8859_1).equals("HEAP")) {
                // its data segment has 2 GB
                bytes[k + 11] = 0x7f;
            }
        }
        return bytes;
    }

    private static byte[] chunkBomb() throws IOException {
        String name = "/siegert/spikes/hostile/chunk_bomb.h5.gz.gz";
        try (InputStream in =
                new GZIPInputStream(new GZIPInputStream(HostileFilesTest.class.getResourceAsStream(name)))) {
            return in.readAllBytes();
        }
    }

    /** A file of one gigabyte, none of which is on the disk but its beginning. */
    private void gigabyte(String name, String start) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
            file.write(ascii(start));
            file.setLength(1 << 30);
        }
    }

    @Test
    void allOfThemInASmallHeap() throws IOException, InterruptedException {
        Files.delete(directory.resolve("population_nodeids.dat"));
        gigabyte("line.csv", "times,senders\n1.5,1\n" + "7".repeat(10_000));
        gigabyte("line-1-0.dat", "sender\ttime_ms\n1\t1.5\n");
        files.write("bomb-1-0.dat.gz", bomb(ascii("sender\ttime_ms\n1\t1.5\n"), (byte) '7'));
        String shape = "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000000, 2), }";
        files.write("absurd.npy", ascii("\u0093NUMPY\u0001\u0000" + (char) shape.length() + "\u0000" + shape));
        files.write("bomb.npz", archive("3", LARGE));
        files.write("bomb.h5.gz", bomb(ascii("\u0089HDF\r\n\u001a\n"), (byte) 0));
        files.write("chunk.h5", chunkBomb());
        files.write("absurd.h5", absurdHdf5());
        files.write("absurd_long.h5", Arrays.copyOf(absurdHdf5(), 20 << 20));
        files.write("deep.json", "{\"simData\": " + "[".repeat(4_000_000));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileReading.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), answer);
        assertFalse(answer.contains("OutOfMemory"), answer);
        String[] expected = {
            "absurd.h5: no sound HDF5 file",
            "absurd.npy: ",
            "absurd_long.h5: no sound HDF5 file",
            "bomb-1-0.dat.gz: .*line 3 is longer than 262144 bytes",
            "bomb.h5.gz: unpacks to more than",
            "bomb.npz: .*more bytes than its header says",
            "chunk.h5: .*a chunk of 524288 bytes unpacks to more",
            "deep.json: no sound JSON: Document nesting depth",
            "line-1-0.dat: .*line 3 is longer than 262144 bytes",
            "line.csv: .*line 3 is longer than 262144 bytes"
        };
        String[] lines = answer.split("\\R");
        assertEquals(expected.length, lines.length, answer);
        for (int k = 0; k < lines.length; k++) {
            assertTrue(lines[k].matches(expected[k] + ".*"), lines[k]);
        }
    }
}
