package siegert.spikes.io;

/**
 * Spikes from consecutive lines of a file, as two arrays. It is filled again and again: the memory of a measurement
 * does not grow with the number of spikes.
 */
public final class SpikeBatch {
    /** Most spikes in a batch: both arrays together stay in the first-level cache of a core. */
    public static final int CAPACITY = 2048;

    /** Ids of the neurons. */
    public final int[] sender = new int[CAPACITY];

    /** Times (ticks of the clock of the reader). */
    public final long[] tick = new long[CAPACITY];

    /** Number of spikes. */
    public int size;

    /** Line of the first spike in the file, counted from 1. */
    public long line;
}
