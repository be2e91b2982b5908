package siegert.datasets.result;

/**
 * What theory says of one population.
 *
 * @param name its name
 * @param size its number of neurons
 * @param rate self-consistent firing rate (Hz)
 * @param cv coefficient of variation of the inter-spike intervals
 * @param inputMean mean of the input (V, relative to the leak potential)
 * @param inputSd sd of the input (V); the free membrane potential has variance sd²/2
 */
public record PopulationPrediction(
        String name,
        int size,
        @Unit("Hz") double rate,
        double cv,
        @Unit("V") double inputMean,
        @Unit("V") double inputSd) {}
