package siegert.spikes.io.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import siegert.spikes.io.record.RefusedFileException;

/**
 * The end of an HDF5 file as its superblock says it (HDF5 File Format Specification, section II.A). The library does not
 * compare it with the length of the file, and gives bytes of its own for those that are missing.
 */
final class HdfExtent {
    private static final int SUPERBLOCK = 96;

    private HdfExtent() {}

    /** Gives bytes of a file from an address on, as many as fit and are there. */
    interface Bytes {
        void read(long address, ByteBuffer block) throws IOException;
    }

    /** @throws RefusedFileException if the file is shorter than it says */
    static void check(long size, Bytes bytes) throws IOException, RefusedFileException {
        for (long offset = 0; offset < size; offset = Math.max(512, 2 * offset)) {
            ByteBuffer block = ByteBuffer.allocate(SUPERBLOCK).order(ByteOrder.LITTLE_ENDIAN);
            bytes.read(offset, block);
            block.flip();
            if (block.limit() >= 8 && block.getLong(0) == 0x0a1a0a0d46444889L) {
                long end = end(block);
                if (end < 0 || end > size) {
                    throw new RefusedFileException(
                            "damaged_file",
                            0,
                            "the file ends at byte " + size + ", but says that it has " + end,
                            "The program that wrote it was stopped, or the copy is incomplete: copy it again.");
                }
                return;
            }
        }
    }

    /** Address of the end, or -1 where the superblock is none. */
    private static long end(ByteBuffer block) {
        if (block.limit() < SUPERBLOCK / 2) {
            return -1;
        }
        int version = block.get(8);
        int width = block.get(version < 2 ? 13 : 9);
        int addresses = version == 0 ? 24 : version == 1 ? 28 : 12;
        // base, free space or extension, end
        int at = addresses + 2 * width;
        if (version < 0 || version > 3 || width != 4 && width != 8 || block.limit() < at + width) {
            return -1;
        }
        return width == 4 ? block.getInt(at) & 0xffffffffL : block.getLong(at);
    }
}
