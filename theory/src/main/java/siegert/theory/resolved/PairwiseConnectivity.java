package siegert.theory.resolved;

import java.util.Arrays;
import siegert.datasets.network.Connectivity;
import siegert.theory.linalg.LinearMap;
import siegert.theory.linalg.RightmostEigenvalue;

/**
 * Effective connectivity of every pair of neurons: the spikes W_ij that the target adds for one more spike of the source
 * (Helias, Tetzlaff and Diesmann 2013, doi:10.1088/1367-2630/15/2/023002, Eq. A.3),
 *
 * <pre>W_ij = d nu_i / d nu_j = tau_m sum_synapses [ J d nu_i/d mean_i + J² d nu_i/d sd_i² ],</pre>
 *
 * the exact derivative of the rate of the target. Several synapses between two neurons count together. Immutable.
 */
public final class PairwiseConnectivity implements LinearMap {
    private final int[] start;
    private final int[] source;
    private final double[] gain;

    private PairwiseConnectivity(int[] start, int[] source, double[] gain) {
        this.start = start;
        this.source = source;
        this.gain = gain;
    }

    /**
     * @param byMean tau_m d nu_i / d mean_i (1/V) of every neuron
     * @param byVariance tau_m d nu_i / d sd_i² (1/V²) of every neuron
     */
    static PairwiseConnectivity of(Connectivity connectivity, double[] byMean, double[] byVariance) {
        int n = connectivity.neurons();
        int[] start = new int[n + 1];
        int[] source = new int[connectivity.synapses()];
        double[] gain = new double[connectivity.synapses()];
        // entry of each source in the row of the present target, or one of an earlier row
        int[] entry = new int[n];
        Arrays.fill(entry, -1);
        int size = 0;
        for (int i = 0; i < n; i++) {
            int first = connectivity.first(i);
            int count = connectivity.first(i + 1) - first;
            int[] order = new int[count];
            for (int k = 0; k < count; k++) {
                order[k] = connectivity.source(first + k);
            }
            Arrays.sort(order);
            for (int k = 0; k < count; k++) {
                if (k == 0 || order[k] != order[k - 1]) {
                    entry[order[k]] = size;
                    source[size++] = order[k];
                }
            }
            for (int k = first; k < first + count; k++) {
                double weight = connectivity.weight(k);
                double quadratic = weight == 0 ? 0 : weight * weight * byVariance[i];
                gain[entry[connectivity.source(k)]] += weight * byMean[i] + quadratic;
            }
            start[i + 1] = size;
        }
        return new PairwiseConnectivity(start, Arrays.copyOf(source, size), Arrays.copyOf(gain, size));
    }

    /**
     * An effective connectivity of known entries.
     *
     * @param gain W [target][source] (1)
     */
    public static PairwiseConnectivity of(double[][] gain) {
        int n = gain.length;
        int[] start = new int[n + 1];
        int[] source = new int[n * n];
        double[] values = new double[n * n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (gain[i][j] != 0) {
                    source[size] = j;
                    values[size++] = gain[i][j];
                }
            }
            start[i + 1] = size;
        }
        return new PairwiseConnectivity(start, Arrays.copyOf(source, size), Arrays.copyOf(values, size));
    }

    /** Number of neurons. */
    public int size() {
        return start.length - 1;
    }

    /** W_ij (1); 0 where there is no synapse. */
    public double gain(int target, int from) {
        int at = Arrays.binarySearch(source, start[target], start[target + 1], from);
        return at < 0 ? 0 : gain[at];
    }

    /** Index of the first entry of each target, one more at the end; new. */
    public int[] starts() {
        return start.clone();
    }

    /** Sources, ascending within a target; new. */
    public int[] sources() {
        return source.clone();
    }

    /** Entries W_ij (1), as {@link #sources()}; new. */
    public double[] gains() {
        return gain.clone();
    }

    /** W x. */
    @Override
    public double[] apply(double[] x) {
        double[] y = new double[size()];
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            for (int k = start[i]; k < start[i + 1]; k++) {
                sum += gain[k] * x[source[k]];
            }
            y[i] = sum;
        }
        return y;
    }

    /**
     * The largest real part of its eigenvalues, with its sign: at or beyond 1 fluctuations about the working point grow. To
     * 1e-9 of the largest entry of a Hessenberg form of W where W is near normal.
     */
    public double spectralBound() {
        return RightmostEigenvalue.of(this, size()).re();
    }
}
