package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
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
}
