package siegert.datasets.network;

import java.util.Locale;
import java.util.Optional;

/** How the synapses of a projection are drawn, which says how the input differs from neuron to neuron. */
public enum ConnectionRule {
    /** A number of synapses is spread over all pairs, several between two neurons allowed (Potjans and Diesmann 2014). */
    FIXED_TOTAL_NUMBER,
    /** Every pair is connected with one probability, independently. */
    BERNOULLI,
    /** Every neuron draws the same number of sources, several synapses from one allowed. */
    FIXED_INDEGREE_MULTAPSES,
    /** Every neuron draws the same number of different sources. */
    FIXED_INDEGREE,
    /** Every neuron sends to the same number of targets, several synapses to one allowed. */
    FIXED_OUTDEGREE;

    /** The name as written in parameter files and on the command line, for instance {@code fixed-indegree}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Why a network cannot be drawn like this: a rule that joins each pair of neurons at most once has no more synapses a
     * neuron than there are sources.
     *
     * @return a sentence, or empty if it can
     */
    public Optional<String> contradiction(Network network) {
        if (this != BERNOULLI && this != FIXED_INDEGREE) {
            return Optional.empty();
        }
        for (int i = 0; i < network.size(); i++) {
            for (int j = 0; j < network.size(); j++) {
                double indegree = network.indegree().get(i, j);
                int sources = network.populations().get(j).size();
                if (indegree > sources) {
                    String name = network.names().get(j);
                    return Optional.of("K[" + network.names().get(i) + "," + name + "] is " + indegree + ", but " + name
                            + " has " + sources + " neurons, and " + key() + " joins each pair at most once");
                }
            }
        }
        return Optional.empty();
    }
}
