package siegert.spikes.statistics;

import java.util.Arrays;
import siegert.datasets.result.PairwiseCorrelations;

/**
 * Pearson correlations of binned spike counts from co-occurrences: with {@code S_ij = sum_k n_i(k) n_j(k)} over L bins,
 * {@code r_ij = (S_ij - n_i n_j / L) / sqrt((S_ii - n_i^2 / L) (S_jj - n_j^2 / L))}. Only bins with spikes cost time,
 * and all sums are exact.
 */
final class CountCorrelations {
    private CountCorrelations() {}

    /**
     * The correlations in a population.
     *
     * @param base index of its first neuron
     * @param width width of a bin (s)
     */
    static PairwiseCorrelations of(SampledCounts counts, int population, int base, double width) {
        NeuronSample sample = counts.sample();
        int n = sample.size(population);
        long[] spikes = new long[n];
        long[][] together = new long[n][];
        for (int i = 0; i < n; i++) {
            together[i] = new long[n - i];
        }
        addCoincidences(counts.sorted(population), counts.stride(), spikes, together);

        long bins = counts.bins();
        // L^2 times the variance, exact: L S stays below 2^63 for any recording that fits a disk
        double[] deviation = new double[n];
        int[] kept = new int[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            long variance = bins * together[i][0] - spikes[i] * spikes[i];
            deviation[i] = Math.sqrt(variance);
            if (variance > 0) {
                kept[size++] = i;
            }
        }
        kept = Arrays.copyOf(kept, size);
        double[] coefficients = new double[size * (size - 1) / 2];
        double sum = 0;
        int k = 0;
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                int i = kept[a];
                int j = kept[b];
                long covariance = bins * together[i][j - i] - spikes[i] * spikes[j];
                coefficients[k] = covariance / (deviation[i] * deviation[j]);
                sum += coefficients[k++];
            }
        }
        double mean = sum / k;
        double squares = 0;
        for (double c : coefficients) {
            squares += (c - mean) * (c - mean);
        }
        int[] neurons = new int[size];
        for (int a = 0; a < size; a++) {
            neurons[a] = sample.neuron(population, kept[a]) - base;
        }
        return new PairwiseCorrelations(
                width, sample.seed(), n, n - size, mean, Math.sqrt(squares / k), neurons, coefficients);
    }

    /** Spikes of each neuron, and [i][j - i] products of the counts of neurons i and j, over all bins. */
    private static void addCoincidences(int[] sorted, int stride, long[] spikes, long[][] together) {
        int[] place = new int[spikes.length];
        int[] count = new int[spikes.length];
        int at = 0;
        while (at < sorted.length) {
            int bin = sorted[at] / stride;
            int active = 0;
            while (at < sorted.length && sorted[at] / stride == bin) {
                int neuron = sorted[at++] % stride;
                if (active > 0 && place[active - 1] == neuron) {
                    count[active - 1]++;
                } else {
                    place[active] = neuron;
                    count[active++] = 1;
                }
            }
            for (int a = 0; a < active; a++) {
                spikes[place[a]] += count[a];
                long[] row = together[place[a]];
                for (int b = a; b < active; b++) {
                    row[place[b] - place[a]] += (long) count[a] * count[b];
                }
            }
        }
    }
}
