package siegert.datasets.result;

/**
 * The spikes of a sample of neurons in a short part of the window, for pictures. The arrays are shared: readers must
 * not modify them.
 *
 * @param start start of the part (s)
 * @param stop end of the part (s)
 * @param sampled number of neurons sampled from each population
 * @param population index of the population of each spike
 * @param neuron index of the neuron within the sample of its population, of each spike
 * @param time time (s) of each spike
 */
public record Raster(
        @Unit("s") double start,
        @Unit("s") double stop,
        int[] sampled,
        int[] population,
        int[] neuron,
        @Unit("s") double[] time) {}
