package siegert.spikes.io.hdf5;

import io.jhdf.HdfFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import siegert.spikes.io.record.FileBytes;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.record.UnpackedFile;

/**
 * The bytes of an HDF5 file, opened so that sizes in a damaged one ask for no more memory than the file is long: the library
 * reserves what a header says before it looks whether the file has so many bytes, but not where the file is in memory
 * already. Short files are kept there.
 */
final class HdfStore {
    /** Longest file that is kept in memory (bytes). */
    private static final int SHORT = 1 << 24;

    private final byte[] content;
    private final Path path;

    private HdfStore(byte[] content, Path path) {
        this.content = content;
        this.path = path;
    }

    /**
     * Takes a file, unpacked.
     *
     * @throws RefusedFileException if the packed data are damaged or grow beyond all measure, or if the file is shorter
     *     than it says
     */
    static HdfStore of(FileBytes file) throws IOException, RefusedFileException {
        HdfStore store = file.packedLength() <= SHORT ? inMemory(file) : null;
        if (store != null) {
            ByteBuffer bytes = ByteBuffer.wrap(store.content);
            HdfExtent.check(store.content.length, (at, block) -> {
                int from = (int) at;
                block.put(bytes.duplicate().position(from).limit(Math.min(from + block.remaining(), bytes.limit())));
            });
            return store;
        }
        Path path = UnpackedFile.of(file);
        try (FileChannel channel = FileChannel.open(path)) {
            HdfExtent.check(channel.size(), (at, block) -> {
                channel.position(at);
                while (block.hasRemaining() && channel.read(block) > 0) {
                    // a channel may give less than is asked for
                }
            });
        }
        return new HdfStore(null, path);
    }

    /** The file in memory, or {@code null} if it is longer than it looked. */
    private static HdfStore inMemory(FileBytes file) throws IOException, RefusedFileException {
        try (InputStream in = file.open(bytes -> {})) {
            byte[] content = in.readNBytes(SHORT + 1);
            return content.length > SHORT ? null : new HdfStore(content, file.path());
        } catch (EOFException | ZipException e) {
            throw UnpackedFile.damaged(e);
        }
    }

    /** Opens the file to look at its structure. */
    HdfFile forSearch() throws IOException {
        if (content != null) {
            return HdfFile.fromBytes(content);
        }
        long size = Files.size(path);
        if (size > Integer.MAX_VALUE) {
            return new HdfFile(path);
        }
        try (FileChannel channel = FileChannel.open(path)) {
            // few of its pages are touched
            return HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, size));
        }
    }

    /** Opens the file to read its spikes, after the search has found its sizes sound. */
    HdfFile forReading() {
        return content != null ? HdfFile.fromBytes(content) : new HdfFile(path);
    }
}
