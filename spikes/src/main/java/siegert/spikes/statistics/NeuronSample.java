package siegert.spikes.statistics;

import java.util.Arrays;
import java.util.Random;

/**
 * A random sample of neurons of each population, drawn without replacement (Floyd's algorithm, Bentley and Floyd 1987,
 * doi:10.1145/30401.315746, with {@link Random}, whose numbers are the same on every Java version). It depends on the
 * seed and the sizes of the populations only.
 */
public final class NeuronSample {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final int[][] neurons;
    private final int[] place;

    /**
     * @param base index of the first neuron of each population
     * @param size number of neurons of each population
     * @param wanted number of neurons sampled from each population, at most
     */
    public NeuronSample(int[] base, int[] size, int wanted, long seed) {
        this.seed = seed;
        int populations = size.length;
        neurons = new int[populations][];
        place = new int[populations == 0 ? 0 : base[populations - 1] + size[populations - 1]];
        Arrays.fill(place, -1);
        for (int p = 0; p < populations; p++) {
            int n = Math.min(wanted, size[p]);
            Random random = new Random(mixed(seed + STEP * (p + 1)));
            for (int k = size[p] - n; k < size[p]; k++) {
                int drawn = base[p] + random.nextInt(k + 1);
                place[place[drawn] < 0 ? drawn : base[p] + k] = 0;
            }
            neurons[p] = new int[n];
            int found = 0;
            for (int k = base[p]; k < base[p] + size[p]; k++) {
                if (place[k] == 0) {
                    place[k] = found;
                    neurons[p][found++] = k;
                }
            }
        }
    }

    /**
     * The finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): the first numbers of
     * {@link Random} with neighbouring seeds are alike.
     */
    private static long mixed(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }

    /** Seed of the sample. */
    public long seed() {
        return seed;
    }

    /** Place of a neuron in the sample of its population, or -1. */
    int place(int neuron) {
        return place[neuron];
    }

    /** Number of sampled neurons of a population. */
    public int size(int population) {
        return neurons[population].length;
    }

    /** Index of a sampled neuron of a population, within all neurons. */
    int neuron(int population, int sample) {
        return neurons[population][sample];
    }
}
