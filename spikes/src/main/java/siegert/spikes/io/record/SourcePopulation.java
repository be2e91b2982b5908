package siegert.spikes.io.record;

/**
 * A population with its neurons, as a file of spikes lists it.
 *
 * @param name its name
 * @param first first ids of its runs of consecutive ids, ascending
 * @param last last ids of the runs
 */
public record SourcePopulation(String name, int[] first, int[] last) {}
