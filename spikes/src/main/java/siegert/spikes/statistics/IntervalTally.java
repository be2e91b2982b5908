package siegert.spikes.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import siegert.datasets.result.IntervalHistogram;

/** Histograms of the inter-spike intervals of each population. */
public final class IntervalTally {
    private final long bin;
    private final int bins;
    private final long[][] counts;

    /**
     * @param populations number of populations
     * @param bin width of a bin (ticks)
     * @param bins number of bins
     */
    public IntervalTally(int populations, long bin, int bins) {
        this.bin = bin;
        this.bins = bins;
        this.counts = new long[populations][bins + 1];
    }

    void add(int population, long interval) {
        counts[population][(int) Math.min(interval / bin, bins)]++;
    }

    void addAll(IntervalTally other) {
        for (int p = 0; p < counts.length; p++) {
            for (int k = 0; k <= bins; k++) {
                counts[p][k] += other.counts[p][k];
            }
        }
    }

    /**
     * The histogram of a population.
     *
     * @param width width of a bin (s)
     */
    IntervalHistogram histogram(int population, double width) {
        long[] inside = java.util.Arrays.copyOf(counts[population], bins);
        return new IntervalHistogram(width, inside, counts[population][bins]);
    }

    void write(DataOutput out) throws IOException {
        for (long[] population : counts) {
            for (long n : population) {
                out.writeLong(n);
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (long[] population : counts) {
            for (int k = 0; k < population.length; k++) {
                population[k] += in.readLong();
            }
        }
    }
}
