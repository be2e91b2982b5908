package siegert.spikes.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The spikes of sampled neurons, as bin and place in the sample: 4 bytes a spike of these neurons. */
public final class SampledCounts {
    private final NeuronSample sample;
    private final int[] population;
    private final long start;
    private final long bin;
    private final int bins;
    private final int stride;
    private final int[][] codes;
    private final int[] sizes;

    /**
     * @param sample the neurons
     * @param base index of the first neuron of each population, ascending
     * @param start start of the first bin (ticks)
     * @param bin width of a bin (ticks)
     * @param bins number of bins; times the largest sample, it must not exceed 2^31 - 1
     */
    public SampledCounts(NeuronSample sample, int[] base, long start, long bin, int bins) {
        this.sample = sample;
        this.population = base.clone();
        this.start = start;
        this.bin = bin;
        this.bins = bins;
        int largest = 0;
        for (int p = 0; p < base.length; p++) {
            largest = Math.max(largest, sample.size(p));
        }
        this.stride = largest;
        if ((long) bins * largest > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(bins + " bins of " + largest + " neurons");
        }
        this.codes = new int[base.length][0];
        this.sizes = new int[base.length];
    }

    void add(int neuron, long tick) {
        int place = sample.place(neuron);
        if (place < 0) {
            return;
        }
        long k = (tick - start) / bin;
        if (k < bins) {
            add(populationOf(neuron), (int) k * stride + place);
        }
    }

    private int populationOf(int neuron) {
        int p = Arrays.binarySearch(population, neuron);
        return p < 0 ? -p - 2 : p;
    }

    private void add(int p, int code) {
        if (sizes[p] == codes[p].length) {
            codes[p] = Arrays.copyOf(codes[p], Math.max(1024, sizes[p] + (sizes[p] >> 1)));
        }
        codes[p][sizes[p]++] = code;
    }

    void addAll(SampledCounts other) {
        for (int p = 0; p < sizes.length; p++) {
            for (int k = 0; k < other.sizes[p]; k++) {
                add(p, other.codes[p][k]);
            }
        }
    }

    NeuronSample sample() {
        return sample;
    }

    /** Number of bins. */
    int bins() {
        return bins;
    }

    /** The spikes of a population in the order of their bins, as {@code bin * stride + place}. */
    int[] sorted(int p) {
        int[] sorted = Arrays.copyOf(codes[p], sizes[p]);
        Arrays.sort(sorted);
        return sorted;
    }

    int stride() {
        return stride;
    }

    /** The spikes in sorted order, so that the bytes do not depend on the number of workers. */
    void write(DataOutput out) throws IOException {
        for (int p = 0; p < sizes.length; p++) {
            out.writeInt(sizes[p]);
            for (int code : sorted(p)) {
                out.writeInt(code);
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (int p = 0; p < sizes.length; p++) {
            for (int n = in.readInt(); n > 0; n--) {
                int code = in.readInt();
                if (code < 0 || code / stride >= bins || code % stride >= sample.size(p)) {
                    throw new PartFormatException("sampled spike " + code);
                }
                add(p, code);
            }
        }
    }
}
