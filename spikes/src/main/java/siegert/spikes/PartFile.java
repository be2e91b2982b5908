package siegert.spikes;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.StoredRecording;
import siegert.spikes.statistics.PartFormatException;
import siegert.spikes.statistics.RecordingTally;

/**
 * A file with the tally of a part of a recording. Numbers are big-endian. It holds, one after the other:
 *
 * <ol>
 *   <li>the 8 bytes {@code SIEGPART} and the version of the format (int), {@value #VERSION};
 *   <li>number of the part and of all parts (int, int);
 *   <li>the words of the command line: their number (int) and each as its length in bytes (int)
 *       and UTF-8;
 *   <li>the settings and the files with their lengths as text (int and UTF-8): parts belong together if it is the same;
 *   <li>what the recording says beside its spikes, see {@link StoredRecording};
 *   <li>the tally, see {@link RecordingTally#write};
 *   <li>the CRC-32 of all bytes before (long).
 * </ol>
 *
 * The same recording, settings and part give the same bytes, whatever the number of threads.
 */
public final class PartFile {
    static final int VERSION = 3;

    private static final byte[] MAGIC = "SIEGPART".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_TEXT = 1 << 28;
    private static final String REMEDY = "Measure the part again.";

    private final Path path;
    private final Part part;
    private final List<String> words;
    private final String identity;
    private final RecordingFiles recording;

    private PartFile(Path path, Part part, List<String> words, String identity, RecordingFiles recording) {
        this.path = path;
        this.part = part;
        this.words = List.copyOf(words);
        this.identity = identity;
        this.recording = recording;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Which part it is. */
    public Part part() {
        return part;
    }

    /** The words of the command line that measured it. */
    public List<String> words() {
        return words;
    }

    /** What the recording says beside its spikes. */
    RecordingFiles recording() {
        return recording;
    }

    static void write(
            OutputStream out,
            Part part,
            List<String> words,
            String identity,
            RecordingFiles recording,
            RecordingTally tally)
            throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(out, 1 << 16), new CRC32());
        // a small buffer in front of the checksum, which is slow byte by byte
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(checked, 1 << 13));
        data.write(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(part.number());
        data.writeInt(part.count());
        data.writeInt(words.size());
        for (String word : words) {
            writeText(data, word);
        }
        writeText(data, identity);
        StoredRecording.write(recording, data);
        tally.write(data);
        data.flush();
        data.writeLong(checked.getChecksum().getValue());
        data.flush();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads the beginning of a file, and all of it for its checksum.
     *
     * @throws InputException if it is no part, or one of another version
     */
    public static PartFile open(Path path) {
        try (InputStream file = Files.newInputStream(path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
            return readHeader(path, in);
        } catch (NoSuchFileException e) {
            throw new InputException(path.toString(), 0, "no such file", "Name the parts that were measured.");
        } catch (EOFException | PartFormatException e) {
            throw damaged(path, e);
        } catch (IOException e) {
            throw new InputException(path.toString(), 0, "cannot be read: " + e.getMessage(), "Check its permissions.");
        }
    }

    private static PartFile readHeader(Path path, DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!java.util.Arrays.equals(magic, MAGIC)) {
            throw new InputException(
                    path.toString(),
                    0,
                    "is no part of a measurement",
                    "Parts are the files that measure --part writes.");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new InputException(
                    path.toString(),
                    0,
                    "is a part in version " + version + " of the format; this program reads version " + VERSION,
                    "Measure and merge with one version of Siegert.");
        }
        // before anything is taken from it, so that no damage asks for memory or goes into the sums
        requireChecksum(path);
        int number = in.readInt();
        int count = in.readInt();
        if (number < 1 || number > count || count > Part.MOST) {
            throw new PartFormatException("part " + number + " of " + count);
        }
        List<String> words = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            words.add(readText(in));
        }
        String identity = readText(in);
        return new PartFile(path, new Part(number, count), words, identity, readRecording(in));
    }

    private static RecordingFiles readRecording(DataInputStream in) throws IOException {
        try {
            return StoredRecording.read(in);
        } catch (EOFException e) {
            throw e;
        } catch (IOException e) {
            throw new PartFormatException(e.getMessage());
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new PartFormatException("a text of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static InputException damaged(Path path, IOException e) {
        String seen = e instanceof EOFException ? "ends too early" : "is damaged: " + e.getMessage();
        return new InputException(path.toString(), 0, seen, REMEDY);
    }

    /**
     * Checks that files are all parts of one measurement, each once.
     *
     * @throws InputException with all problems
     */
    public static void requireComplete(List<PartFile> parts) {
        List<Problem> problems = new ArrayList<>();
        PartFile first = parts.get(0);
        PartFile[] byNumber = new PartFile[first.part.count() + 1];
        for (PartFile file : parts) {
            if (!file.identity.equals(first.identity) || file.part.count() != first.part.count()) {
                problems.add(new Problem(
                        file.path.toString(),
                        0,
                        "belongs to another measurement than " + first.path + ": " + difference(first, file),
                        "Merge the parts of one recording that were measured with the same settings."));
            } else if (byNumber[file.part.number()] != null) {
                problems.add(new Problem(
                        file.path.toString(),
                        0,
                        "is part " + file.part + ", and so is " + byNumber[file.part.number()].path,
                        "Name each part once."));
            } else {
                byNumber[file.part.number()] = file;
            }
        }
        List<String> missing = new ArrayList<>();
        for (int n = 1; n < byNumber.length; n++) {
            if (byNumber[n] == null) {
                missing.add(n + "/" + first.part.count());
            }
        }
        if (!missing.isEmpty()) {
            int shown = Math.min(missing.size(), 10);
            String more = missing.size() > shown ? " and " + (missing.size() - shown) + " more" : "";
            problems.add(new Problem(
                    "",
                    0,
                    "missing: part " + String.join(", ", missing.subList(0, shown)) + more,
                    "Measure them (--part), or name them too."));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private static String difference(PartFile a, PartFile b) {
        if (a.part.count() != b.part.count()) {
            return "one of " + b.part.count() + " parts, not of " + a.part.count();
        }
        String[] left = a.identity.split("\n", -1);
        String[] right = b.identity.split("\n", -1);
        for (int k = 0; k < Math.min(left.length, right.length); k++) {
            if (!left[k].equals(right[k])) {
                return "\"" + right[k] + "\" instead of \"" + left[k] + "\"";
            }
        }
        return right.length + " files instead of " + left.length;
    }

    /**
     * Checks that a part was measured with the settings with which it is merged.
     *
     * @throws InputException if the settings are others
     */
    void requireIdentity(String now) {
        if (!identity.equals(now)) {
            throw new InputException(
                    path.toString(),
                    0,
                    "was measured with other settings: "
                            + difference(this, new PartFile(path, part, words, now, recording)),
                    "Merge the parts with the settings with which they were measured.");
        }
    }

    /**
     * Adds the tally to another.
     *
     * @throws InputException if the file is damaged
     */
    void addTo(RecordingTally tally) {
        try (InputStream file = Files.newInputStream(path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
            readHeader(path, in);
            int shared = tally.read(in, part.number());
            if (shared >= 0) {
                throw new InputException(
                        path.toString(),
                        0,
                        "a neuron has spikes in files of this part and of another; NEST writes all spikes of a neuron to"
                                + " one file",
                        "Measure the recording in one run: it says which spikes.");
            }
        } catch (EOFException | PartFormatException e) {
            throw damaged(path, e);
        } catch (IOException e) {
            throw new InputException(path.toString(), 0, "cannot be read: " + e.getMessage(), "Check its permissions.");
        }
    }

    private static void requireChecksum(Path path) throws IOException {
        long length = Files.size(path) - Long.BYTES;
        try (InputStream file = Files.newInputStream(path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
            CRC32 checksum = new CRC32();
            byte[] block = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int n = in.read(block, 0, (int) Math.min(block.length, left));
                if (n < 0) {
                    throw new EOFException();
                }
                checksum.update(block, 0, n);
                left -= n;
            }
            if (length < 0 || in.readLong() != checksum.getValue()) {
                throw new PartFormatException("its bytes do not match its checksum");
            }
        }
    }
}
