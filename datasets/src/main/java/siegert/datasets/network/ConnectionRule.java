package siegert.datasets.network;

import java.util.Locale;

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
}
