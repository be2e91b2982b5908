package siegert.theory.surrogate;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * Distribution of the summed weight of the Poisson spikes of one step, of sources with few different weights, drawn with one
 * random number (alias method: Walker 1977, doi:10.1145/355744.355749; Vose 1991, doi:10.1109/32.92917). Numbers of
 * spikes of less than 1e-13 probability are left out; probabilities are those of 2^-32 steps. Immutable.
 */
final class JumpTable {
    private static final double LEAST = 1e-13;

    /** Number of places minus 1; a power of two minus 1. */
    final int mask;

    /** Draws of the lower 32 bits below it take the value, others the alias; as signed numbers. */
    final int[] threshold;

    /** Summed weight of a place, and of its alias. */
    final double[] value;

    final double[] alias;

    private JumpTable(double[] jump, double[] probability) {
        int size = Integer.highestOneBit(Math.max(1, jump.length - 1)) << 1;
        mask = size - 1;
        value = Arrays.copyOf(jump, size);
        alias = value.clone();
        threshold = new int[size];
        double[] scaled = new double[size];
        double total = Arrays.stream(probability).sum();
        for (int k = 0; k < probability.length; k++) {
            scaled[k] = probability[k] / total * size;
        }
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        for (int k = 0; k < size; k++) {
            (scaled[k] < 1 ? small : large).add(k);
        }
        Arrays.fill(threshold, Integer.MAX_VALUE);
        while (!small.isEmpty() && !large.isEmpty()) {
            int less = small.remove();
            int more = large.remove();
            threshold[less] = (int) Math.min(Integer.MAX_VALUE, Math.round(scaled[less] * 0x1p32 - 0x1p31));
            alias[less] = value[more];
            scaled[more] -= 1 - scaled[less];
            (scaled[more] < 1 ? small : large).add(more);
        }
    }

    /**
     * Of independent sources together.
     *
     * @param weight of each spike of a source
     * @param mean mean number of its spikes in a step
     */
    static JumpTable of(double[] weight, double[] mean) {
        double[] jump = {0};
        double[] probability = {1};
        for (int s = 0; s < weight.length; s++) {
            double[] own = probabilities(mean[s]);
            double[] jumps = new double[jump.length * own.length];
            double[] probabilities = new double[jumps.length];
            int used = 0;
            for (int k = 0; k < jump.length; k++) {
                for (int n = 0; n < own.length; n++) {
                    if (probability[k] * own[n] > LEAST) {
                        jumps[used] = jump[k] + n * weight[s];
                        probabilities[used++] = probability[k] * own[n];
                    }
                }
            }
            jump = Arrays.copyOf(jumps, used);
            probability = Arrays.copyOf(probabilities, used);
        }
        return new JumpTable(jump, probability);
    }

    /** Number of values that a source of this mean needs at most. */
    static int width(double mean) {
        return probabilities(mean).length;
    }

    private static double[] probabilities(double mean) {
        if (mean == 0) {
            return new double[] {1};
        }
        PoissonDistribution poisson = new PoissonDistribution(mean);
        int last = (int) Math.ceil(mean);
        while (poisson.probability(last) > LEAST) {
            last++;
        }
        double[] probability = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            probability[k] = poisson.probability(k);
        }
        return probability;
    }
}
