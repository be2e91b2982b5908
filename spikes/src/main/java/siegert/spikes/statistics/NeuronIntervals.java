package siegert.spikes.statistics;

import java.util.Arrays;

/**
 * Spike counts and inter-spike intervals of all neurons, taken in spike by spike. For each neuron it keeps sums only.
 *
 * <p>CV: standard deviation of the intervals (ddof 0) over their mean, from sums of the difference to the first
 * interval, so that a regular train does not lose its digits. LV: mean of {@code 3 ((I_k - I_k+1) / (I_k + I_k+1))^2}
 * over neighbouring intervals (Shinomoto, Shima and Tanji 2003, doi:10.1162/089976603322518759).
 *
 * <p>The first source that brings a spike of a neuron owns it; NEST writes all spikes of a neuron to one file. Threads
 * may add at the same time as long as each adds from sources of its own: a neuron of two sources is always noticed, but
 * then its sums are good for nothing.
 */
public final class NeuronIntervals {
    /** A spike that came after the last one of its neuron. */
    public static final int ADDED = 0;
    /** The first spike of its neuron. */
    public static final int FIRST = 1;
    /** A spike at the time of the last one of its neuron; not added. */
    public static final int DUPLICATE = 2;
    /** A spike before the last one of its neuron: counted, but the neuron has no CV and no LV. */
    public static final int DISORDER = 3;
    /** A spike of a neuron that another source owns; not added. */
    public static final int FOREIGN = 4;

    private final int[] owner;
    private final int[] count;
    private final long[] last;
    private final long[] first;
    private final long[] previous;
    private final double[] sum;
    private final double[] squares;
    private final double[] variation;

    /** For so many neurons. */
    public NeuronIntervals(int neurons) {
        owner = new int[neurons];
        count = new int[neurons];
        last = new long[neurons];
        first = new long[neurons];
        previous = new long[neurons];
        sum = new double[neurons];
        squares = new double[neurons];
        variation = new double[neurons];
    }

    /**
     * Adds a spike.
     *
     * @param neuron index of the neuron
     * @param tick time of the spike (ticks)
     * @param source where it comes from, 1 or more
     * @return {@link #ADDED}, {@link #FIRST}, {@link #DUPLICATE}, {@link #DISORDER} or {@link #FOREIGN}
     */
    public int add(int neuron, long tick, int source) {
        if (owner[neuron] != source) {
            if (!claim(neuron, source)) {
                return FOREIGN;
            }
            count[neuron] = 1;
            last[neuron] = tick;
            return FIRST;
        }
        long interval = tick - last[neuron];
        if (interval <= 0) {
            return irregular(neuron, tick, interval);
        }
        last[neuron] = tick;
        if (count[neuron]++ == 1) {
            first[neuron] = interval;
        } else {
            double d = interval - first[neuron];
            sum[neuron] += d;
            squares[neuron] += d * d;
            double before = previous[neuron];
            double q = (interval - before) / (interval + before);
            variation[neuron] += q * q;
        }
        previous[neuron] = interval;
        return ADDED;
    }

    private int irregular(int neuron, long tick, long interval) {
        if (interval == 0) {
            return DUPLICATE;
        }
        count[neuron]++;
        last[neuron] = tick;
        sum[neuron] = Double.NaN;
        variation[neuron] = Double.NaN;
        return DISORDER;
    }

    private synchronized boolean claim(int neuron, int source) {
        if (owner[neuron] != 0) {
            return false;
        }
        owner[neuron] = source;
        return true;
    }

    /** Number of spikes of each neuron from one index (inclusive) to another (exclusive). */
    public int[] counts(int from, int to) {
        return Arrays.copyOfRange(count, from, to);
    }

    /**
     * CV of the inter-spike intervals of a neuron.
     *
     * @param minimumSpikes least number of spikes
     * @return NaN with fewer spikes than that, or fewer than 2
     */
    public double cv(int neuron, int minimumSpikes) {
        int intervals = count[neuron] - 1;
        if (intervals < 1 || count[neuron] < minimumSpikes) {
            return Double.NaN;
        }
        double shift = sum[neuron] / intervals;
        double variance = squares[neuron] / intervals - shift * shift;
        return Math.sqrt(Math.max(variance, 0)) / (first[neuron] + shift);
    }

    /**
     * Local variation of a neuron.
     *
     * @param minimumSpikes least number of spikes
     * @return NaN with fewer spikes than that, or fewer than 3
     */
    public double lv(int neuron, int minimumSpikes) {
        int pairs = count[neuron] - 2;
        return pairs < 1 || count[neuron] < minimumSpikes ? Double.NaN : 3 * variation[neuron] / pairs;
    }
}
