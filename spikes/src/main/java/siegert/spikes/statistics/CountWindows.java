package siegert.spikes.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Spike counts of single neurons in windows that follow one another, for the Fano factor: variance over mean
 * of the counts, that of {@code elephant.statistics.fanofactor} with the windows as trials. For each neuron it keeps
 * sums only; threads may add at the same time as long as each neuron belongs to one of them.
 */
public final class CountWindows {
    private static final int OPEN = 0;
    private static final int SPIKES = 1;
    private static final int SQUARES = 2;
    private static final int STRIDE = 3;

    private final long start;
    private final long length;
    private final int windows;
    private final int[] inOpen;
    private final long[][] sums = new long[STRIDE][];

    /**
     * @param neurons number of neurons
     * @param start start of the first window (ticks)
     * @param length length of a window (ticks)
     * @param windows number of windows
     */
    public CountWindows(int neurons, long start, long length, int windows) {
        this.start = start;
        this.length = length;
        this.windows = windows;
        this.inOpen = new int[neurons];
        for (int k = 0; k < STRIDE; k++) {
            sums[k] = new long[neurons];
        }
    }

    void add(int neuron, long tick, int state) {
        if (state == NeuronIntervals.DISORDER) {
            // the window of an earlier spike is closed
            sums[OPEN][neuron] = -1;
        }
        long window = (tick - start) / length;
        if (sums[OPEN][neuron] < 0 || window >= windows) {
            return;
        }
        if (window != sums[OPEN][neuron]) {
            close(neuron);
            sums[OPEN][neuron] = window;
        }
        inOpen[neuron]++;
    }

    private void close(int neuron) {
        long n = inOpen[neuron];
        sums[SPIKES][neuron] += n;
        sums[SQUARES][neuron] += n * n;
        inOpen[neuron] = 0;
    }

    /** Number of windows. */
    public int windows() {
        return windows;
    }

    /** Fano factor of a neuron; NaN without a spike in a window, with a single window and ddof 1, or where spikes are not in order. */
    double fano(int neuron, int ddof) {
        long n = inOpen[neuron];
        double mean = (double) (sums[SPIKES][neuron] + n) / windows;
        double square = (double) (sums[SQUARES][neuron] + n * n) / windows;
        return sums[OPEN][neuron] < 0 || mean == 0 ? Double.NaN : variance(square - mean * mean, ddof) / mean;
    }

    private double variance(double meanSquare, int ddof) {
        return ddof == 0 ? meanSquare : meanSquare * windows / (windows - ddof);
    }

    void write(DataOutput out) throws IOException {
        int active = 0;
        for (int neuron = 0; neuron < inOpen.length; neuron++) {
            active += isActive(neuron) ? 1 : 0;
        }
        out.writeInt(active);
        for (int neuron = 0; neuron < inOpen.length; neuron++) {
            if (isActive(neuron)) {
                out.writeInt(neuron);
                out.writeInt(inOpen[neuron]);
                for (long[] sum : sums) {
                    out.writeLong(sum[neuron]);
                }
            }
        }
    }

    private boolean isActive(int neuron) {
        return inOpen[neuron] != 0 || sums[OPEN][neuron] != 0;
    }

    void read(DataInput in) throws IOException {
        for (int active = in.readInt(); active > 0; active--) {
            int neuron = in.readInt();
            if (neuron < 0 || neuron >= inOpen.length) {
                throw new PartFormatException("neuron " + neuron + " of " + inOpen.length);
            }
            inOpen[neuron] = in.readInt();
            for (long[] sum : sums) {
                sum[neuron] = in.readLong();
            }
        }
    }
}
