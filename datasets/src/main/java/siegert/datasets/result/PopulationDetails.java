package siegert.datasets.result;

import java.util.Optional;

/**
 * Further statistics of a population; those that cost time only if asked for.
 *
 * @param cv2 mean over neurons of CV2 (Holt et al. 1996); NaN if no neuron has enough spikes
 * @param lvr mean over neurons of the revised local variation (Shinomoto et al. 2009); NaN likewise
 * @param refractoriness refractoriness constant R of LvR (s)
 * @param fano variance (ddof 0) over mean of the spike counts of the neurons in the whole window; NaN if all are silent
 * @param rates quantiles of the distribution of rates over neurons
 * @param intervals histogram of the inter-spike intervals of all neurons
 * @param countVariability Fano factors of single neurons
 * @param correlations pairwise correlations of spike counts
 */
public record PopulationDetails(
        double cv2,
        double lvr,
        @Unit("s") double refractoriness,
        double fano,
        Quantiles rates,
        Optional<IntervalHistogram> intervals,
        Optional<CountVariability> countVariability,
        Optional<PairwiseCorrelations> correlations) {

    /** Nothing known. */
    public static final PopulationDetails NONE = new PopulationDetails(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            new Quantiles(new double[0], new double[0]),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
