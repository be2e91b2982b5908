package siegert.datasets.network;

import java.util.List;
import java.util.Optional;
import siegert.datasets.Matrix;

/**
 * A network of populations of binary neurons, each 1 while its summed input exceeds its threshold and else 0. Nothing has a
 * unit; matrices are {@code [target][source]}.
 *
 * @param name its name, used in reports
 * @param populations names of the populations
 * @param sizes number of neurons of each
 * @param indegree number of synapses K that a neuron of the target receives from the source
 * @param weight J, what one active source adds to the input
 * @param threshold threshold of each population
 * @param external sources from outside of the network; empty if there are none
 * @param expected mean activities that balanced thresholds are wanted for; empty if none are
 */
public record BinaryParameters(
        String name,
        List<String> populations,
        List<Integer> sizes,
        Matrix indegree,
        Matrix weight,
        List<Double> threshold,
        Optional<ExternalSources> external,
        Optional<List<Double>> expected) {
    public BinaryParameters {
        populations = List.copyOf(populations);
        sizes = List.copyOf(sizes);
        threshold = List.copyOf(threshold);
        expected = expected.map(List::copyOf);
    }

    /**
     * Sources from outside of the network.
     *
     * @param indegree number of synapses of a neuron [target][external source]
     * @param weight what one active source adds [target][external source]
     * @param activity mean activity of each source, 0 to 1
     */
    public record ExternalSources(Matrix indegree, Matrix weight, List<Double> activity) {
        public ExternalSources {
            activity = List.copyOf(activity);
        }
    }
}
