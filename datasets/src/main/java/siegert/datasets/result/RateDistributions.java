package siegert.datasets.result;

import java.util.List;

/**
 * Distributions of the rates over the neurons of each population. Quantiles share the array of their shares; readers must not
 * modify it.
 *
 * @param rule how synapses are drawn, for instance {@code fixed-indegree}
 * @param window window in which spikes are counted (s); NaN if rates are not counted
 * @param populations one entry per population
 */
public record RateDistributions(String rule, @Unit("s") double window, List<OfPopulation> populations) {
    public RateDistributions {
        populations = List.copyOf(populations);
    }

    /**
     * The distribution of one population.
     *
     * @param name its name
     * @param mean mean rate (Hz)
     * @param sd standard deviation over neurons (Hz)
     * @param inputSpread standard deviation over neurons of the mean input (V)
     * @param quantiles quantiles of the rate (Hz)
     * @param countedSd standard deviation over neurons of the rates counted in the window (Hz); NaN without window
     * @param countedQuantiles their quantiles (Hz); no values without window
     */
    public record OfPopulation(
            String name,
            @Unit("Hz") double mean,
            @Unit("Hz") double sd,
            @Unit("V") double inputSpread,
            Quantiles quantiles,
            @Unit("Hz") double countedSd,
            Quantiles countedQuantiles) {}
}
