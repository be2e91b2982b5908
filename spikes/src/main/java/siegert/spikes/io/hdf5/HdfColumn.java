package siegert.spikes.io.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import siegert.spikes.io.record.RefusedFileException;

/**
 * Reads the numbers of a one-dimensional dataset in slices, one after the other. While one is used, the next is unpacked by
 * another thread; the file itself is touched by one thread at a time.
 */
final class HdfColumn {
    private static final int SLICE = 1 << 16;
    /** A chunk is unpacked as a whole (bytes). */
    private static final long LARGEST_CHUNK = 1 << 28;
    /** Deflate packs at most 1032 to 1. */
    private static final long MOST_RATIO = 1100;
    /** A longer slice is unpacked when its turn comes: there are never two of them in memory (elements). */
    private static final int LONGEST_AHEAD = 1 << 19;

    private final Dataset dataset;
    private final HdfNumbers numbers;
    private final long length;
    private final int slice;
    private final ChunkGuard guard;
    private CompletableFuture<double[]> ahead;
    private double[] values;
    private long start;
    private int at = -1;
    private int filled;

    /**
     * @param dataset the dataset
     * @param field name of a member of a compound, or an empty string
     * @throws RefusedFileException if its size cannot be true, or it is no column
     */
    HdfColumn(Dataset dataset, String field) throws RefusedFileException {
        this.dataset = dataset;
        this.numbers = new HdfNumbers(dataset, field);
        this.length = length(dataset);
        int chunk = dataset instanceof ChunkedDataset chunked ? chunked.getChunkDimensions()[0] : 1;
        long element = Math.max(1, dataset.getDataType().getSize());
        if (chunk < 1 || chunk * element > LARGEST_CHUNK) {
            throw new RefusedFileException(
                    "damaged_file",
                    0,
                    dataset.getPath() + " has chunks of " + chunk * element + " bytes; at most " + LARGEST_CHUNK
                            + " are read",
                    "Pack it in smaller chunks: h5repack -l CHUNK=65536.");
        }
        this.guard = ChunkGuard.of(dataset, chunk, element);
        this.slice = chunk >= SLICE ? chunk : SLICE / chunk * chunk;
    }

    /**
     * Number of elements, checked against the bytes in the file.
     *
     * @throws RefusedFileException if its size cannot be true, or it is no column
     */
    static long length(Dataset dataset) throws RefusedFileException {
        long[] dimensions = dataset.getDimensionsAsLong();
        if (dimensions.length != 1) {
            throw new RefusedFileException(
                    "not_spikes",
                    0,
                    dataset.getPath() + " has " + dimensions.length + " dimensions; a column of spikes has one",
                    "Save ids and times as columns.");
        }
        long stored = dataset.isEmpty() || dimensions[0] == 0 ? 0 : dataset.getStorageInBytes();
        long element = Math.max(1, dataset.getDataType().getSize());
        if (dimensions[0] < 0 || dimensions[0] / MOST_RATIO > stored / element) {
            throw new RefusedFileException(
                    "damaged_file",
                    0,
                    dataset.getPath() + " says that it has " + dimensions[0] + " elements, but only " + stored
                            + " bytes are stored",
                    "Copy or save the file again.");
        }
        if (stored > 0 && dataset instanceof ContiguousDataset contiguous) {
            long end = contiguous.getDataAddress() + stored;
            if (end < 0 || end > dataset.getHdfFile().size()) {
                throw new RefusedFileException(
                        "damaged_file",
                        0,
                        dataset.getPath() + " lies behind the end of the file",
                        "Copy or save the file again.");
            }
        }
        return dimensions[0];
    }

    long length() {
        return length;
    }

    /**
     * Goes to the next element.
     *
     * @return false behind the last one
     * @throws RefusedFileException if it unpacks to more than it can hold
     */
    boolean next() throws RefusedFileException {
        if (++at < filled) {
            return true;
        }
        start += filled;
        filled = (int) Math.min(slice, length - start);
        at = 0;
        if (filled == 0) {
            return false;
        }
        values = ahead == null ? unpack(start, filled) : await();
        long next = start + filled;
        int size = (int) Math.min(slice, length - next);
        ahead = size > 0 && slice <= LONGEST_AHEAD ? CompletableFuture.supplyAsync(() -> later(next, size)) : null;
        return true;
    }

    private double[] unpack(long from, int size) throws RefusedFileException {
        synchronized (dataset.getHdfFile()) {
            if (guard != null) {
                guard.check(from, from + size);
            }
            return numbers.read(from, size);
        }
    }

    private double[] later(long from, int size) {
        try {
            return unpack(from, size);
        } catch (RefusedFileException e) {
            throw new CompletionException(e);
        }
    }

    private double[] await() throws RefusedFileException {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RefusedFileException refused) {
                throw refused;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    double number() {
        return values[at];
    }
}
