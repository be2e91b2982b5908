package siegert.datasets.result;

import java.util.List;

/**
 * Effective connectivity M and propagator (1 - M)^-1 M of the populations of a network. The arrays are shared: readers must
 * not modify them.
 *
 * @param populations names of the populations
 * @param frequency frequencies (Hz)
 * @param connections one for every target and source, all sources of the first target first
 */
public record PredictedConnectivity(
        List<String> populations, @Unit("Hz") double[] frequency, List<Connection> connections) {
    public PredictedConnectivity {
        populations = List.copyOf(populations);
        connections = List.copyOf(connections);
    }

    /**
     * What the rate of one population does to that of another, at each frequency (1).
     *
     * @param target name of the population that receives
     * @param source name of the population that sends
     * @param real real parts of M: through the projection alone
     * @param imaginary imaginary parts
     * @param propagatorReal real parts of the propagator: through all ways of the network
     * @param propagatorImaginary imaginary parts
     */
    public record Connection(
            String target,
            String source,
            double[] real,
            double[] imaginary,
            double[] propagatorReal,
            double[] propagatorImaginary) {}
}
