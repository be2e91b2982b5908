package siegert.spikes.io.record;

/** What an id in a file identifies. */
public enum IdScope {
    /** A neuron of the whole network: no other population has the id. */
    NETWORK,
    /** A neuron of its population, often counted from 0: other populations have the same ids. */
    POPULATION
}
