package siegert.spikes.io.hdf5;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.util.function.LongConsumer;
import siegert.spikes.io.record.RecordBatch;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.RefusedFileException;

/** What readers of HDF5 files have in common: an open file, and failures that become damage. */
abstract class HdfReader extends RecordReader {
    private final HdfFile file;
    private final long bytes;
    private final LongConsumer progress;
    private final long spikes;
    private long told;

    /**
     * @param bytes length of the file on disk
     * @param spikes number of spikes in the file
     */
    HdfReader(HdfStore store, long bytes, long spikes, LongConsumer progress) throws IOException {
        this.bytes = bytes;
        this.spikes = spikes;
        this.progress = progress;
        try {
            this.file = store.forReading();
        } catch (RuntimeException e) {
            throw new IOException("the file has changed while it was read: " + e.getMessage(), e);
        }
    }

    HdfFile file() {
        return file;
    }

    /** Puts records into the batch; none at the end. */
    abstract void fill(RecordBatch batch) throws RefusedFileException;

    @Override
    protected final void read(RecordBatch batch) {
        try {
            fill(batch);
        } catch (RuntimeException | OutOfMemoryError e) {
            // a damaged file leads anywhere, also to more memory than there is
            damage("behind record " + (records() + batch.size) + ": " + HdfSource.reason(e));
        } catch (RefusedFileException e) {
            damage(e.getMessage());
        }
        // there is no way to ask how far the file was read
        long now = spikes == 0 ? bytes : (long) (bytes * Math.min(1.0, (records() + batch.size) / (double) spikes));
        progress.accept(Math.max(now - told, 0));
        told = Math.max(now, told);
    }

    @Override
    public void close() {
        progress.accept(bytes - told);
        told = bytes;
        // a column may still unpack ahead
        synchronized (file) {
            file.close();
        }
    }
}
