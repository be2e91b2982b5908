package siegert.spikes.io.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import siegert.spikes.io.record.RefusedFileException;

/**
 * Looks at chunks before the library unpacks them: it unpacks whatever comes out, although the size of a chunk is known.
 * A chunk that cannot become large is not looked at, since it would then be unpacked twice.
 */
final class ChunkGuard {
    /** What a chunk may unpack to without being looked at (bytes). */
    private static final long HARMLESS = 1 << 28;
    /** Deflate packs at most 1032 to 1. */
    private static final long MOST_RATIO = 1032;

    private final ChunkedDataset dataset;
    private final int length;
    private final long bytes;

    private ChunkGuard(ChunkedDataset dataset, int length, long bytes) {
        this.dataset = dataset;
        this.length = length;
        this.bytes = bytes;
    }

    /**
     * A guard of a column.
     *
     * @param chunk elements of a chunk
     * @param element bytes of an element
     * @return {@code null} where nothing is in chunks
     */
    static ChunkGuard of(Dataset dataset, int chunk, long element) {
        return dataset instanceof ChunkedDataset chunked ? new ChunkGuard(chunked, chunk, chunk * element) : null;
    }

    /** @throws RefusedFileException if a chunk of these elements unpacks to more than its size */
    void check(long from, long to) throws RefusedFileException {
        for (long first = from / length * length; first < to && first <= Integer.MAX_VALUE; first += length) {
            ByteBuffer packed = dataset.getRawChunkBuffer(new int[] {(int) first});
            if (packed.remaining() * MOST_RATIO > HARMLESS && unpacksBeyond(packed)) {
                throw new RefusedFileException(
                        "damaged_file",
                        0,
                        dataset.getPath() + ": a chunk of " + bytes + " bytes unpacks to more",
                        "Copy or save the file again.");
            }
        }
    }

    private boolean unpacksBeyond(ByteBuffer packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] block = new byte[1 << 14];
            while (!inflater.finished() && inflater.getBytesWritten() <= bytes) {
                if (inflater.inflate(block) == 0) {
                    return false;
                }
            }
            return inflater.getBytesWritten() > bytes;
        } catch (DataFormatException e) {
            // packed otherwise or damaged: the library says so
            return false;
        } finally {
            inflater.end();
        }
    }
}
