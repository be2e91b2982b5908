package siegert.datasets.result;

/**
 * What theory says of every neuron, in the order of the populations. The arrays are shared: readers must not modify them.
 *
 * @param id ids of the neurons, as in the recording
 * @param rate self-consistent firing rates (Hz)
 * @param cv coefficients of variation of the inter-spike intervals
 * @param inputMean means of the input (V, relative to the leak potential)
 * @param inputSd standard deviations of the input (V); the free membrane potential has variance sd²/2
 */
public record NeuronPrediction(
        int[] id,
        @Unit("Hz") double[] rate,
        double[] cv,
        @Unit("V") double[] inputMean,
        @Unit("V") double[] inputSd) {}
