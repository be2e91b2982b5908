package siegert.spikes.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Spike counts and inter-spike intervals of all neurons, taken in spike by spike. For each neuron it keeps sums only.
 *
 * <ul>
 *   <li>CV: standard deviation of the intervals (ddof 0 or 1) over their mean, from sums of the difference to the first
 *       interval, so that a regular train does not lose its digits.
 *   <li>CV2: mean of {@code 2 |I_k - I_k+1| / (I_k + I_k+1)} over neighbouring intervals (Holt, Softky, Koch and
 *       Douglas 1996, doi:10.1152/jn.1996.75.5.1806).
 *   <li>LV: mean of {@code 3 ((I_k - I_k+1) / (I_k + I_k+1))^2} (Shinomoto, Shima and Tanji 2003,
 *       doi:10.1162/089976603322518759).
 *   <li>LvR: mean of {@code 3 (1 - 4 I_k I_k+1 / (I_k + I_k+1)^2) (1 + 4 R / (I_k + I_k+1))} with the refractoriness
 *       constant R (Shinomoto et al. 2009, doi:10.1371/journal.pcbi.1000433).
 * </ul>
 *
 * All are means over the n - 2 pairs of n spikes, as Elephant computes them.
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
    /** A spike before the last one of its neuron: counted, but the neuron has no statistics of intervals. */
    public static final int DISORDER = 3;
    /** A spike of a neuron that another source owns; not added. */
    public static final int FOREIGN = 4;

    // what a neuron needs stands together, in a line of the cache or two: integers here, sums there
    private static final int OWNER_AND_COUNT = 0;
    private static final int LAST = 1;
    private static final int FIRST_INTERVAL = 2;
    private static final int PREVIOUS = 3;
    private static final int TIMES = 4;
    private static final int SUM = 0;
    private static final int SQUARES = 1;
    private static final int CONTRAST = 2;
    private static final int CONTRAST_SQUARES = 3;
    private static final int CONTRAST_SQUARES_PER_TICK = 4;
    private static final int SUMS = 5;
    private static final int MOST_NEURONS = (Integer.MAX_VALUE - 8) / SUMS;

    private final int neurons;
    /** Owner (upper half) and number of spikes (lower half), last spike, first and last interval (ticks). */
    private final long[] times;

    private final double[] sums;

    /**
     * For so many neurons.
     *
     * @param neurons at most {@value #MOST_NEURONS}
     */
    public NeuronIntervals(int neurons) {
        if (neurons > MOST_NEURONS) {
            throw new IllegalArgumentException(neurons + " neurons; at most " + MOST_NEURONS + " fit");
        }
        this.neurons = neurons;
        times = new long[neurons * TIMES];
        sums = new double[neurons * SUMS];
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
        long[] t = times;
        int at = neuron * TIMES;
        long state = t[at + OWNER_AND_COUNT];
        if ((int) (state >>> 32) != source) {
            if (!claim(neuron, source)) {
                return FOREIGN;
            }
            t[at + LAST] = tick;
            return FIRST;
        }
        long interval = tick - t[at + LAST];
        if (interval <= 0) {
            return irregular(neuron, tick, interval);
        }
        t[at + OWNER_AND_COUNT] = state + 1;
        t[at + LAST] = tick;
        long before = t[at + PREVIOUS];
        t[at + PREVIOUS] = interval;
        if ((int) state == 1) {
            t[at + FIRST_INTERVAL] = interval;
            return ADDED;
        }
        double d = interval - t[at + FIRST_INTERVAL];
        double previous = before;
        double both = interval + previous;
        double contrast = (interval - previous) / both;
        double square = contrast * contrast;
        double[] s = sums;
        int sum = neuron * SUMS;
        s[sum + SUM] += d;
        s[sum + SQUARES] += d * d;
        s[sum + CONTRAST] += Math.abs(contrast);
        s[sum + CONTRAST_SQUARES] += square;
        s[sum + CONTRAST_SQUARES_PER_TICK] += square / both;
        return ADDED;
    }

    private int irregular(int neuron, long tick, long interval) {
        if (interval == 0) {
            return DUPLICATE;
        }
        int at = neuron * TIMES;
        times[at + OWNER_AND_COUNT]++;
        times[at + LAST] = tick;
        Arrays.fill(sums, neuron * SUMS, (neuron + 1) * SUMS, Double.NaN);
        return DISORDER;
    }

    private synchronized boolean claim(int neuron, int source) {
        if (times[neuron * TIMES + OWNER_AND_COUNT] != 0) {
            return false;
        }
        times[neuron * TIMES + OWNER_AND_COUNT] = ofOwner(source, 1);
        return true;
    }

    private static long ofOwner(int source, int spikes) {
        return (long) source << 32 | spikes;
    }

    private int count(int neuron) {
        return (int) times[neuron * TIMES + OWNER_AND_COUNT];
    }

    /** The last interval (ticks) of a neuron; it must have one. */
    long lastInterval(int neuron) {
        return times[neuron * TIMES + PREVIOUS];
    }

    /** Number of spikes of each neuron from one index (inclusive) to another (exclusive). */
    public int[] counts(int from, int to) {
        int[] counts = new int[to - from];
        for (int k = 0; k < counts.length; k++) {
            counts[k] = count(from + k);
        }
        return counts;
    }

    /**
     * CV of the inter-spike intervals of a neuron.
     *
     * @param minimumSpikes least number of spikes
     * @param ddof what is subtracted from the number of intervals in the variance
     * @return NaN with fewer spikes than that, or no more than ddof + 1
     */
    public double cv(int neuron, int minimumSpikes, int ddof) {
        int intervals = count(neuron) - 1;
        if (intervals < 1 + ddof || count(neuron) < minimumSpikes) {
            return Double.NaN;
        }
        double shift = sum(neuron, SUM) / intervals;
        double variance = sum(neuron, SQUARES) / intervals - shift * shift;
        if (ddof > 0) {
            variance *= (double) intervals / (intervals - ddof);
        }
        return Math.sqrt(Math.max(variance, 0)) / (times[neuron * TIMES + FIRST_INTERVAL] + shift);
    }

    /**
     * CV2 of a neuron.
     *
     * @param minimumSpikes least number of spikes
     * @return NaN with fewer spikes than that, or fewer than 3
     */
    public double cv2(int neuron, int minimumSpikes) {
        return 2 * meanOverPairs(neuron, CONTRAST, minimumSpikes);
    }

    /**
     * Local variation of a neuron.
     *
     * @param minimumSpikes least number of spikes
     * @return NaN with fewer spikes than that, or fewer than 3
     */
    public double lv(int neuron, int minimumSpikes) {
        return 3 * meanOverPairs(neuron, CONTRAST_SQUARES, minimumSpikes);
    }

    /**
     * Revised local variation of a neuron.
     *
     * @param refractoriness the constant R (ticks)
     * @param minimumSpikes least number of spikes
     * @return NaN with fewer spikes than that, or fewer than 3
     */
    public double lvr(int neuron, double refractoriness, int minimumSpikes) {
        // 1 - 4 I J / (I + J)^2 is the squared contrast
        return 3 * meanOverPairs(neuron, CONTRAST_SQUARES, minimumSpikes)
                + 12 * refractoriness * meanOverPairs(neuron, CONTRAST_SQUARES_PER_TICK, minimumSpikes);
    }

    private double meanOverPairs(int neuron, int sum, int minimumSpikes) {
        int pairs = count(neuron) - 2;
        return pairs < 1 || count(neuron) < minimumSpikes ? Double.NaN : sum(neuron, sum) / pairs;
    }

    private double sum(int neuron, int index) {
        return sums[neuron * SUMS + index];
    }

    /** Writes the neurons that have spikes: their number; for each its index, number of spikes and sums. */
    void write(DataOutput out) throws IOException {
        int active = 0;
        for (int neuron = 0; neuron < neurons; neuron++) {
            active += count(neuron) > 0 ? 1 : 0;
        }
        out.writeInt(active);
        for (int neuron = 0; neuron < neurons; neuron++) {
            if (count(neuron) > 0) {
                out.writeInt(neuron);
                out.writeInt(count(neuron));
                for (int k = LAST; k < TIMES; k++) {
                    out.writeLong(times[neuron * TIMES + k]);
                }
                for (int k = 0; k < SUMS; k++) {
                    out.writeDouble(sums[neuron * SUMS + k]);
                }
            }
        }
    }

    /**
     * Takes in neurons as {@link #write} wrote them.
     *
     * @param source number of the part they come from, 1 or more
     * @return index of a neuron that another part brought too, or -1
     */
    int read(DataInput in, int source) throws IOException {
        int shared = -1;
        for (int active = in.readInt(); active > 0; active--) {
            int neuron = in.readInt();
            if (neuron < 0 || neuron >= neurons) {
                throw new PartFormatException("neuron " + neuron + " of " + neurons);
            }
            if (count(neuron) != 0) {
                shared = neuron;
            }
            int spikes = in.readInt();
            if (spikes < 1) {
                throw new PartFormatException("neuron " + neuron + " with " + spikes + " spikes");
            }
            times[neuron * TIMES + OWNER_AND_COUNT] = ofOwner(source, spikes);
            for (int k = LAST; k < TIMES; k++) {
                times[neuron * TIMES + k] = in.readLong();
            }
            for (int k = 0; k < SUMS; k++) {
                sums[neuron * SUMS + k] = in.readDouble();
            }
        }
        return shared;
    }
}
