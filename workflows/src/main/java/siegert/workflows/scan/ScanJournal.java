package siegert.workflows.scan;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import siegert.datasets.InputException;

/**
 * The finished points of a scan on disk, one line each in the order in which they were finished:
 *
 * <pre>CHECKSUM POINT VALUE,VALUE,... FAILURE</pre>
 *
 * after a first line with the key of the scan. Lines are only ever appended. A process that is killed leaves at most one
 * torn line, which its checksum gives away; that point is computed again. Values are written with the digits that give
 * the same double back. The file is locked while it is open for writing.
 */
public final class ScanJournal implements AutoCloseable {
    private static final String HEAD = "siegert-scan 1 ";
    private static final int NAMED_DIGITS = 16;

    private final FileChannel channel;

    private ScanJournal(FileChannel channel) {
        this.channel = channel;
    }

    /** The journal of a scan in a result directory; scans of other keys have other files. */
    public static Path file(Path directory, Scan scan) {
        return directory.resolve("journal-" + scan.key().substring(0, NAMED_DIGITS) + ".txt");
    }

    /**
     * Reads the finished points of a scan.
     *
     * @param file the journal; need not exist
     * @param points gets each of them; a point may occur twice
     * @return whether the file is a journal of this scan
     * @throws InputException if it exists and cannot be read
     */
    public static boolean read(Path file, Scan scan, Consumer<ScanPoint> points) {
        if (!Files.exists(file)) {
            return false;
        }
        // torn bytes need not be text
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            if (!(HEAD + scan.key()).equals(lines.readLine())) {
                return false;
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ScanPoint point = parse(line, scan);
                if (point != null) {
                    points.accept(point);
                }
            }
            return true;
        } catch (IOException e) {
            throw new InputException(
                    file.toString(), 0, "cannot be read: " + e.getMessage(), "remove it to compute its points again");
        }
    }

    private static ScanPoint parse(String line, Scan scan) {
        String[] parts = line.split(" ", 4);
        if (parts.length < 4 || !parts[0].equals(checksum(line.substring(parts[0].length() + 1)))) {
            return null;
        }
        int index = Integer.parseInt(parts[1]);
        String[] numbers = parts[2].split(",", -1);
        double[] values = new double[scan.columns().size()];
        if (numbers.length != values.length || index < 0 || index >= scan.grid().size()) {
            return null;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers[i].isEmpty() ? Double.NaN : Double.parseDouble(numbers[i]);
        }
        byte[] failure = parts[3].getBytes(StandardCharsets.ISO_8859_1);
        return new ScanPoint(index, values, new String(failure, StandardCharsets.UTF_8));
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    /**
     * Opens the journal for appending; starts a new one where there is none or where its first line is torn.
     *
     * @throws InputException if another process has it open or it cannot be written
     */
    public static ScanJournal append(Path file, Scan scan) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (!locked(channel)) {
                    throw new InputException(
                            file.toString(),
                            0,
                            "another process works on this scan in the same directory",
                            "wait for it, or give each part a directory of its own with --out");
                }
                byte[] head = (HEAD + scan.key() + "\n").getBytes(StandardCharsets.ISO_8859_1);
                ByteBuffer first = ByteBuffer.allocate(head.length);
                channel.read(first, 0);
                if (Arrays.equals(first.array(), head)) {
                    channel.position(channel.size());
                    // ends a torn line, so that the next one is whole
                    ScanJournal journal = new ScanJournal(channel);
                    journal.write(new byte[] {'\n'});
                    return journal;
                }
                channel.truncate(0);
                ScanJournal journal = new ScanJournal(channel);
                journal.write(head);
                return journal;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Some file systems of clusters know no locks; then nothing is guarded and nothing hindered. */
    private static boolean locked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static InputException unwritable(Path file, IOException e) {
        return new InputException(
                file.toString(),
                0,
                "cannot be written: " + e.getMessage(),
                "choose a directory that you may write to, on a disk with space");
    }

    /**
     * Adds a finished point. May be called by several threads.
     *
     * @throws IOException if the disk is full; the points before stay
     */
    public void add(ScanPoint point) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(point.index()).append(' ');
        for (int i = 0; i < point.values().length; i++) {
            double value = point.values()[i];
            text.append(i == 0 ? "" : ",").append(Double.isNaN(value) ? "" : NumberOutput.toString(value, true));
        }
        text.append(' ');
        String failure = new String(point.failure().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        text.append(failure);
        String line = checksum(text.toString()) + " " + text + "\n";
        write(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    private synchronized void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
