package siegert.spikes.io.record;

/** Consecutive records of a file. It is filled again and again. */
public final class RecordBatch {
    /** Most records in a batch. */
    public static final int CAPACITY = 2048;

    /** Populations, as indices into {@link RecordReader#populations()}. */
    public final int[] population = new int[CAPACITY];

    /** Ids of the neurons. */
    public final int[] id = new int[CAPACITY];

    /** Times (ms). */
    public final double[] time = new double[CAPACITY];

    /** Number of records. */
    public int size;

    /** Line or number of the first record in the file, counted from 1; the others follow without a gap. */
    public long line;
}
