package siegert.datasets.network;

import java.util.Arrays;

/**
 * Every synapse of a network, sorted by target and within a target in the order given. Neurons are counted from 0: those
 * of the first population, then those of the second. Several synapses may join the same two neurons. Immutable.
 */
public final class Connectivity {
    private final int[] start;
    private final int[] source;
    private final double[] weight;
    private final double[] delay;

    private Connectivity(int[] start, int[] source, double[] weight, double[] delay) {
        this.start = start;
        this.source = source;
        this.weight = weight;
        this.delay = delay;
    }

    /**
     * The connectivity of a list of synapses.
     *
     * @param neurons number of neurons
     * @param source neurons that send
     * @param target neurons that receive, as many
     * @param weight jump of the membrane potential of the target that one spike causes in total, w tau_s / C (V), as many
     * @param delay delays (s), as many; or none, where they are not known
     * @throws IllegalArgumentException if the arrays differ in length, or a neuron does not exist
     */
    public static Connectivity of(int neurons, int[] source, int[] target, double[] weight, double[] delay) {
        int n = source.length;
        if (target.length != n || weight.length != n || delay.length != n && delay.length != 0) {
            throw new IllegalArgumentException("sources, targets, weights and delays must be as many: " + n + ", "
                    + target.length + ", " + weight.length + ", " + delay.length);
        }
        int[] start = new int[neurons + 1];
        for (int k = 0; k < n; k++) {
            if (source[k] < 0 || source[k] >= neurons || target[k] < 0 || target[k] >= neurons) {
                throw new IllegalArgumentException("synapse " + k + " joins neurons " + source[k] + " and " + target[k]
                        + " of " + neurons + ", which are counted from 0");
            }
            start[target[k] + 1]++;
        }
        for (int i = 0; i < neurons; i++) {
            start[i + 1] += start[i];
        }
        int[] next = Arrays.copyOf(start, neurons);
        int[] sources = new int[n];
        double[] weights = new double[n];
        double[] delays = new double[delay.length];
        for (int k = 0; k < n; k++) {
            int at = next[target[k]]++;
            sources[at] = source[k];
            weights[at] = weight[k];
            if (delays.length > 0) {
                delays[at] = delay[k];
            }
        }
        return new Connectivity(start, sources, weights, delays);
    }

    /** Number of neurons. */
    public int neurons() {
        return start.length - 1;
    }

    /** Number of synapses. */
    public int synapses() {
        return source.length;
    }

    /** Index of the first synapse onto a target; those onto it end before {@code first(target + 1)}. */
    public int first(int target) {
        return start[target];
    }

    /** The neuron that sends through a synapse. */
    public int source(int synapse) {
        return source[synapse];
    }

    /** Jump of the membrane potential that one spike through a synapse causes in total (V). */
    public double weight(int synapse) {
        return weight[synapse];
    }

    /** Whether delays are known. */
    public boolean hasDelays() {
        return delay.length > 0;
    }

    /** Delay of a synapse (s). */
    public double delay(int synapse) {
        return delay[synapse];
    }
}
