package siegert.spikes;

import java.util.concurrent.atomic.AtomicLong;
import siegert.spikes.io.SpikeFile;

/** Adds up the bytes that all workers read. */
final class ByteProgress implements SpikeFile.ByteCount {
    private final Progress progress;
    private final long total;
    private final AtomicLong done = new AtomicLong();

    ByteProgress(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    @Override
    public void add(long bytes) {
        progress.read(done.addAndGet(bytes), total);
    }
}
