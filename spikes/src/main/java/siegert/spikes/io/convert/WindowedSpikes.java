package siegert.spikes.io.convert;

import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.SpikeBatch;

/** Passes on the spikes of a window. */
final class WindowedSpikes implements ParallelRead.Sink {
    private final ParallelRead.Sink sink;
    private final long start;
    private final long stop;
    private final SpikeBatch kept = new SpikeBatch();

    /**
     * @param sink gets the spikes
     * @param start start of the window (ticks), inclusive
     * @param stop end of the window (ticks), exclusive
     */
    WindowedSpikes(ParallelRead.Sink sink, long start, long stop) {
        this.sink = sink;
        this.start = start;
        this.stop = stop;
    }

    @Override
    public void add(SpikeBatch batch, int file) {
        int n = 0;
        for (int k = 0; k < batch.size; k++) {
            if (batch.tick[k] >= start && batch.tick[k] < stop) {
                kept.sender[n] = batch.sender[k];
                kept.tick[n++] = batch.tick[k];
            }
        }
        kept.size = n;
        if (n > 0) {
            sink.add(kept, file);
        }
    }
}
