package siegert.compare.statistics;

import siegert.datasets.result.PairwiseCorrelations;

/**
 * The standard error of a mean over all pairs of a sample of neurons. Pairs share neurons, so that it does not fall with
 * their number: the jackknife leaves out one neuron at a time (Arvesen 1969, doi:10.1214/aoms/1177697287),
 *
 * <pre>se² = (n - 1)/n sum_i (r_(i) - mean of r_(i))².</pre>
 */
public final class SampleError {
    private SampleError() {}

    /** The standard error of the mean coefficient; NaN of fewer than three neurons. */
    public static double of(PairwiseCorrelations correlations) {
        int n = correlations.neurons().length;
        if (n < 3) {
            return Double.NaN;
        }
        double[] ofNeuron = new double[n];
        double total = 0;
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double r = correlations.coefficients()[k++];
                ofNeuron[i] += r;
                ofNeuron[j] += r;
                total += r;
            }
        }
        double rest = (n - 1) * (n - 2) / 2.0;
        double mean = total * (n - 2) / n / rest;
        double squares = 0;
        for (double own : ofNeuron) {
            double without = (total - own) / rest;
            squares += (without - mean) * (without - mean);
        }
        return Math.sqrt((n - 1.0) / n * squares);
    }
}
