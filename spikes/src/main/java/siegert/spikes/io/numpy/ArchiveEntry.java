package siegert.spikes.io.numpy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An array in an archive, stored or deflated; its checksum is verified at its end. */
record ArchiveEntry(Path archive, String entry, String name) implements ArrayFile {
    @Override
    public InputStream open(LongConsumer progress) throws IOException {
        ZipFile zip = new ZipFile(archive.toFile());
        ZipEntry found = zip.getEntry(entry);
        InputStream in = found == null ? null : zip.getInputStream(found);
        if (in == null) {
            zip.close();
            throw new ZipException("no entry " + entry);
        }
        return new Checked(in, zip, found, progress);
    }

    private static final class Checked extends FilterInputStream {
        private final ZipFile zip;
        private final ZipEntry entry;
        private final LongConsumer progress;
        private final CRC32 sum = new CRC32();
        private final double packing;

        Checked(InputStream in, ZipFile zip, ZipEntry entry, LongConsumer progress) {
            super(in);
            this.zip = zip;
            this.entry = entry;
            this.progress = progress;
            this.packing = entry.getSize() > 0 ? entry.getCompressedSize() / (double) entry.getSize() : 1;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            if (n > 0) {
                sum.update(b, off, n);
                progress.accept((long) (n * packing));
            } else if (n < 0 && entry.getCrc() >= 0 && sum.getValue() != entry.getCrc()) {
                throw new ZipException("the checksum of " + entry.getName() + " is wrong");
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            // read, so that the checksum sees every byte
            byte[] skipped = new byte[(int) Math.min(n, 1 << 16)];
            return Math.max(read(skipped, 0, skipped.length), 0);
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
