package siegert.workflows.figure;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import siegert.datasets.network.BinaryParameters;

/**
 * A simulation of binary neurons that are updated one by one in random order, each on average once per time constant
 * (Glauber dynamics): the neuron becomes 1 if its summed input exceeds its threshold, else 0. Every neuron has exactly K
 * inputs from each population, drawn with replacement.
 */
final class BinarySimulation {
    private final int populations;
    private final int[] populationOf;
    private final int[][] targets;
    private final double[][] weights;
    private final double[] threshold;
    private final double[] input;
    private final boolean[] active;
    private final int[] activeCount;
    private final int[] size;
    private final UniformRandomProvider random;

    BinarySimulation(BinaryParameters network, long seed) {
        random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        populations = network.populations().size();
        size = network.sizes().stream().mapToInt(Integer::intValue).toArray();
        int[] first = new int[populations + 1];
        for (int p = 0; p < populations; p++) {
            first[p + 1] = first[p] + size[p];
        }
        int n = first[populations];
        populationOf = new int[n];
        threshold = new double[n];
        input = new double[n];
        active = new boolean[n];
        activeCount = new int[populations];
        List<List<Integer>> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(new ArrayList<>());
        }
        weights = new double[populations][populations];
        for (int p = 0; p < populations; p++) {
            for (int i = first[p]; i < first[p + 1]; i++) {
                populationOf[i] = p;
                threshold[i] = network.threshold().get(p);
                for (int q = 0; q < populations; q++) {
                    weights[p][q] = network.weight().get(p, q);
                    int indegree = (int) Math.rint(network.indegree().get(p, q));
                    for (int k = 0; k < indegree; k++) {
                        out.get(first[q] + random.nextInt(size[q])).add(i);
                    }
                }
            }
        }
        targets = out.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Starts with the neurons active with given probabilities. */
    void start(double[] activity) {
        for (int i = 0; i < active.length; i++) {
            if (random.nextDouble() < activity[populationOf[i]]) {
                set(i, true);
            }
        }
    }

    /**
     * Goes on.
     *
     * @param samples number of time constants
     * @return mean activity of each population at the end of every time constant [population][sample]
     */
    double[][] run(int samples) {
        double[][] activity = new double[populations][samples];
        for (int t = 0; t < samples; t++) {
            for (int update = 0; update < active.length; update++) {
                int i = random.nextInt(active.length);
                boolean on = input[i] > threshold[i];
                if (on != active[i]) {
                    set(i, on);
                }
            }
            for (int p = 0; p < populations; p++) {
                activity[p][t] = (double) activeCount[p] / size[p];
            }
        }
        return activity;
    }

    private void set(int neuron, boolean on) {
        active[neuron] = on;
        int source = populationOf[neuron];
        activeCount[source] += on ? 1 : -1;
        double sign = on ? 1 : -1;
        for (int target : targets[neuron]) {
            input[target] += sign * weights[populationOf[target]][source];
        }
    }
}
