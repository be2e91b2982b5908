package siegert.datasets.result;

/**
 * Values of every neuron of a population, in the order of their ids. The arrays are shared, not copied: readers must
 * not modify them.
 *
 * @param counts number of spikes in the window
 * @param cv CV of the inter-spike intervals; NaN with fewer than the minimum number of spikes
 * @param lv local variation; NaN likewise
 */
public record NeuronValues(int[] counts, double[] cv, double[] lv) {}
