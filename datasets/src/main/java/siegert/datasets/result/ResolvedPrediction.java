package siegert.datasets.result;

import java.util.List;
import java.util.Optional;

/**
 * What theory says of every neuron of a network whose synapses are known one by one.
 *
 * @param network name of the network
 * @param method approximation of the synapses
 * @param residual largest residual of the self-consistency equation (Hz)
 * @param populations names of the populations
 * @param sizes numbers of their neurons
 * @param neurons the values of every neuron
 * @param response linear response about the working point, if asked for
 * @param warnings where the theory is outside its range
 */
public record ResolvedPrediction(
        String network,
        Method method,
        @Unit("Hz") double residual,
        List<String> populations,
        int[] sizes,
        NeuronPrediction neurons,
        Optional<PairwiseResponse> response,
        List<Warning> warnings) {
    public ResolvedPrediction {
        populations = List.copyOf(populations);
        warnings = List.copyOf(warnings);
    }

    /** Index of the first neuron of a population; for their number, that of all neurons. */
    public int first(int population) {
        int first = 0;
        for (int p = 0; p < population; p++) {
            first += sizes[p];
        }
        return first;
    }
}
