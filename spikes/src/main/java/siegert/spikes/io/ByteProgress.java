package siegert.spikes.io;

import java.util.concurrent.atomic.AtomicLong;

/** Adds up the bytes that all workers read. */
public final class ByteProgress implements SpikeFile.ByteCount {
    private final ReadProgress progress;
    private final long total;
    private final AtomicLong done = new AtomicLong();

    /** @param total bytes of all files and passes */
    public ByteProgress(ReadProgress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    @Override
    public void add(long bytes) {
        progress.read(done.addAndGet(bytes), total);
    }
}
