package siegert.datasets.result;

import java.util.List;

/**
 * Derivatives of the firing rates by their input at the working point, each neuron by itself: the rates of the others are held.
 * The arrays are shared: readers must not modify them.
 *
 * @param populations names
 * @param byMean by the mean of the input (Hz/V) [population]
 * @param bySd by the standard deviation of the input (Hz/V) [population]
 * @param linear by the rate of one input synapse of the weight of the projection, part linear in the weight (1)
 *     [target][source]: spikes that one more spike adds through the mean
 * @param quadratic part quadratic in the weight (1) [target][source]: through the variance
 */
public record RateDerivatives(
        List<String> populations,
        @Unit("Hz/V") double[] byMean,
        @Unit("Hz/V") double[] bySd,
        double[][] linear,
        double[][] quadratic) {
    public RateDerivatives {
        populations = List.copyOf(populations);
    }
}
