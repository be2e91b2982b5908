package siegert.spikes.io;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.GZIPInputStream;

/**
 * A file of a spike recorder, {@code label-id-vp.dat} or {@code label-id-vp.dat.gz}. The label may hold dashes and
 * digits: only the last two groups count.
 *
 * @param path where it is
 * @param name its name without directory
 * @param label label of the recorder; the whole name where it does not have this form
 * @param recorder id of the recorder, or -1
 * @param process virtual process that wrote it, or -1
 * @param processDigits number of digits of the virtual process in the name, padding included
 * @param bytes length of the file (bytes)
 * @param compressed whether it is gzip-compressed: as its name says until its content says otherwise
 */
public record SpikeFile(
        Path path,
        String name,
        String label,
        long recorder,
        int process,
        int processDigits,
        long bytes,
        boolean compressed) {
    static final Comparator<SpikeFile> BY_NAME = new Comparator<>() {
        @Override
        public int compare(SpikeFile a, SpikeFile b) {
            return a.name.compareTo(b.name);
        }
    };

    private static final int GZIP_BUFFER = 1 << 16;

    /** Takes the name of a file apart. */
    public static SpikeFile of(Path path, long bytes) {
        String name = path.getFileName().toString();
        boolean compressed = name.endsWith(".gz");
        String stem = compressed ? name.substring(0, name.length() - 3) : name;
        int dot = stem.lastIndexOf('.');
        stem = dot > 0 ? stem.substring(0, dot) : stem;
        int second = stem.lastIndexOf('-');
        int first = second < 0 ? -1 : stem.lastIndexOf('-', second - 1);
        if (first < 0 || !isNumber(stem, first + 1, second, 18) || !isNumber(stem, second + 1, stem.length(), 9)) {
            return new SpikeFile(path, name, stem, -1, -1, 0, bytes, compressed);
        }
        return new SpikeFile(
                path,
                name,
                stem.substring(0, first),
                Long.parseLong(stem, first + 1, second, 10),
                Integer.parseInt(stem, second + 1, stem.length(), 10),
                stem.length() - second - 1,
                bytes,
                compressed);
    }

    private static boolean isNumber(String text, int from, int to, int maxDigits) {
        for (int k = from; k < to; k++) {
            if (text.charAt(k) < '0' || text.charAt(k) > '9') {
                return false;
            }
        }
        return to > from && to - from <= maxDigits;
    }

    /** Whether the name says recorder and virtual process. */
    public boolean isNamed() {
        return recorder >= 0;
    }

    /** The same file, whose content is gzip-compressed although its name does not say so. */
    SpikeFile asCompressed() {
        return new SpikeFile(path, name, label, recorder, process, processDigits, bytes, true);
    }

    /** The recorder as its files are called, {@code label-id}. */
    public String recorderName() {
        return recorder >= 0 ? label + "-" + recorder : label;
    }

    /**
     * Opens the file, unpacked where it is compressed.
     *
     * @param count told the bytes of the file as they are read, packed as they are
     */
    public InputStream open(ByteCount count) throws IOException {
        InputStream raw = new CountedStream(new FileInputStream(path.toFile()), count);
        if (!compressed || bytes == 0) {
            return raw;
        }
        try {
            return new GZIPInputStream(new BufferedInputStream(raw, GZIP_BUFFER), GZIP_BUFFER);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Told how many bytes were read. */
    public interface ByteCount {
        /** Counts nothing. */
        ByteCount NONE = new ByteCount() {
            @Override
            public void add(long bytes) {}
        };

        void add(long bytes);
    }

    private static final class CountedStream extends InputStream {
        private final InputStream source;
        private final ByteCount count;

        CountedStream(InputStream source, ByteCount count) {
            this.source = source;
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int b = source.read();
            if (b >= 0) {
                count.add(1);
            }
            return b;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = source.read(b, off, len);
            if (n > 0) {
                count.add(n);
            }
            return n;
        }

        @Override
        public int available() throws IOException {
            return source.available();
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
