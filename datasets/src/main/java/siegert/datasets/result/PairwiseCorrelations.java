package siegert.datasets.result;

/**
 * Pearson correlations of the binned spike counts of all pairs of a random sample of neurons, as in the analysis of the
 * microcircuit by Potjans and Diesmann (2014, doi:10.1093/cercor/bhs358). A bin that the end of the window cuts is left
 * out. The arrays are shared: readers must not modify them.
 *
 * @param bin width of a bin (s)
 * @param seed seed of the sample
 * @param sampled number of neurons in the sample
 * @param dropped number of them without a correlation: silent, or with the same count in every bin
 * @param mean mean over pairs; NaN without a pair
 * @param sd standard deviation over pairs (ddof 0); NaN without a pair
 * @param neurons indices within the population of the neurons of the sample that were not dropped, ascending
 * @param coefficients coefficients of the pairs of these neurons, the upper triangle row by row
 */
public record PairwiseCorrelations(
        @Unit("s") double bin,
        long seed,
        int sampled,
        int dropped,
        double mean,
        double sd,
        int[] neurons,
        double[] coefficients) {
    /** Number of pairs. */
    public int pairs() {
        return coefficients.length;
    }
}
