package siegert.spikes.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Spike counts and inter-spike intervals of all neurons, taken in spike by spike. For each neuron it keeps sums only.
 *
 * <ul>
 *   <li>CV: standard deviation of the intervals (ddof 0) over their mean, from sums of the difference to the first
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

    // the sums of a neuron stand together, in one or two lines of the cache
    private static final int LAST = 0;
    private static final int FIRST_INTERVAL = 1;
    private static final int PREVIOUS = 2;
    private static final int SUM = 3;
    private static final int SQUARES = 4;
    private static final int CONTRAST = 5;
    private static final int CONTRAST_SQUARES = 6;
    private static final int CONTRAST_SQUARES_PER_TICK = 7;
    private static final int STRIDE_BITS = 3;

    private final int[] owner;
    private final int[] count;
    private final long[] sums;

    /**
     * For so many neurons.
     *
     * @param neurons at most 2^28 - 1
     */
    public NeuronIntervals(int neurons) {
        if (neurons >= 1 << 31 - STRIDE_BITS) {
            throw new IllegalArgumentException(neurons + " neurons; less than " + (1 << 31 - STRIDE_BITS) + " fit");
        }
        owner = new int[neurons];
        count = new int[neurons];
        sums = new long[neurons << STRIDE_BITS];
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
        int at = neuron << STRIDE_BITS;
        if (owner[neuron] != source) {
            if (!claim(neuron, source)) {
                return FOREIGN;
            }
            count[neuron] = 1;
            sums[at + LAST] = tick;
            return FIRST;
        }
        long interval = tick - sums[at + LAST];
        if (interval <= 0) {
            return irregular(neuron, tick, interval);
        }
        sums[at + LAST] = tick;
        if (count[neuron]++ == 1) {
            sums[at + FIRST_INTERVAL] = interval;
        } else {
            double d = interval - sums[at + FIRST_INTERVAL];
            add(at + SUM, d);
            add(at + SQUARES, d * d);
            double before = sums[at + PREVIOUS];
            double both = interval + before;
            double contrast = (interval - before) / both;
            double square = contrast * contrast;
            add(at + CONTRAST, Math.abs(contrast));
            add(at + CONTRAST_SQUARES, square);
            add(at + CONTRAST_SQUARES_PER_TICK, square / both);
        }
        sums[at + PREVIOUS] = interval;
        return ADDED;
    }

    private void add(int index, double value) {
        sums[index] = Double.doubleToRawLongBits(Double.longBitsToDouble(sums[index]) + value);
    }

    private int irregular(int neuron, long tick, long interval) {
        if (interval == 0) {
            return DUPLICATE;
        }
        int at = neuron << STRIDE_BITS;
        count[neuron]++;
        sums[at + LAST] = tick;
        for (int k = SUM; k <= CONTRAST_SQUARES_PER_TICK; k++) {
            sums[at + k] = Double.doubleToRawLongBits(Double.NaN);
        }
        return DISORDER;
    }

    private synchronized boolean claim(int neuron, int source) {
        if (owner[neuron] != 0) {
            return false;
        }
        owner[neuron] = source;
        return true;
    }

    /** The last interval (ticks) of a neuron; it must have one. */
    long lastInterval(int neuron) {
        return sums[(neuron << STRIDE_BITS) + PREVIOUS];
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
        double shift = sum(neuron, SUM) / intervals;
        double variance = sum(neuron, SQUARES) / intervals - shift * shift;
        return Math.sqrt(Math.max(variance, 0)) / (sums[(neuron << STRIDE_BITS) + FIRST_INTERVAL] + shift);
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
        int pairs = count[neuron] - 2;
        return pairs < 1 || count[neuron] < minimumSpikes ? Double.NaN : sum(neuron, sum) / pairs;
    }

    private double sum(int neuron, int index) {
        return Double.longBitsToDouble(sums[(neuron << STRIDE_BITS) + index]);
    }

    /** Writes the neurons that have spikes: their number; for each its index, number of spikes and sums. */
    void write(DataOutput out) throws IOException {
        int active = 0;
        for (int n : count) {
            active += n > 0 ? 1 : 0;
        }
        out.writeInt(active);
        for (int neuron = 0; neuron < count.length; neuron++) {
            if (count[neuron] > 0) {
                out.writeInt(neuron);
                out.writeInt(count[neuron]);
                for (int k = 0; k < 1 << STRIDE_BITS; k++) {
                    out.writeLong(sums[(neuron << STRIDE_BITS) + k]);
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
            if (neuron < 0 || neuron >= owner.length) {
                throw new PartFormatException("neuron " + neuron + " of " + owner.length);
            }
            if (owner[neuron] != 0) {
                shared = neuron;
            }
            owner[neuron] = source;
            count[neuron] = in.readInt();
            for (int k = 0; k < 1 << STRIDE_BITS; k++) {
                sums[(neuron << STRIDE_BITS) + k] = in.readLong();
            }
        }
        return shared;
    }
}
