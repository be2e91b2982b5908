package siegert.datasets.result;

import java.util.List;

/**
 * What theory says of a network of binary neurons. Nothing has a unit.
 *
 * @param network name of the network
 * @param residual largest residual of the self-consistency equation
 * @param populations one entry per population
 */
public record BinaryPrediction(String network, double residual, List<OfPopulation> populations) {
    public BinaryPrediction {
        populations = List.copyOf(populations);
    }

    /**
     * One population.
     *
     * @param name its name
     * @param size its number of neurons
     * @param activity self-consistent mean activity, 0 to 1
     * @param inputMean mean of the input there
     * @param inputSd standard deviation of the input
     * @param threshold threshold
     * @param balancedThreshold threshold that equals the mean input at the expected activities; NaN if none are given
     */
    public record OfPopulation(
            String name,
            int size,
            double activity,
            double inputMean,
            double inputSd,
            double threshold,
            double balancedThreshold) {}
}
