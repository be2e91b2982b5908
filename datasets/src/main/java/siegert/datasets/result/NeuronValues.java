package siegert.datasets.result;

/**
 * Values of every neuron of a population, in the order of their ids. The arrays are shared, not copied: readers must
 * not modify them.
 *
 * @param counts number of spikes in the window
 * @param cv CV of the inter-spike intervals; NaN with fewer than the minimum number of spikes
 * @param lv local variation; NaN likewise
 * @param cv2 CV2; NaN likewise
 * @param lvr revised local variation; NaN likewise
 * @param fano Fano factor of the spike counts in windows of equal length, NaN for a silent neuron; empty if not asked
 *     for
 */
public record NeuronValues(int[] counts, double[] cv, double[] lv, double[] cv2, double[] lvr, double[] fano) {
    /** Without CV2, LvR and Fano factors. */
    public NeuronValues(int[] counts, double[] cv, double[] lv) {
        this(counts, cv, lv, new double[0], new double[0], new double[0]);
    }
}
