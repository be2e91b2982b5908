package siegert.spikes;

import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.SpikeBatch;

/** The first and the last spike. */
final class SpikeSpan implements ParallelRead.Sink {
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    @Override
    public void add(SpikeBatch batch, int file) {
        for (int k = 0; k < batch.size; k++) {
            first = Math.min(first, batch.tick[k]);
            last = Math.max(last, batch.tick[k]);
        }
    }

    void add(SpikeSpan other) {
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
    }

    /** Time of the first spike (ticks); the largest value without spikes. */
    long first() {
        return first;
    }

    /** Time of the last spike (ticks); the smallest value without spikes. */
    long last() {
        return last;
    }
}
