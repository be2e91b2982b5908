package siegert.datasets.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import siegert.datasets.Matrix;

/**
 * A network of populations of leaky integrate-and-fire neurons. Matrices are {@code [target][source]}.
 *
 * @param name its name, used in reports
 * @param populations the populations, in the order of rows and columns
 * @param indegree number of synapses K that a neuron of the target receives from the source
 * @param weight jump of the membrane potential that one spike causes in total, J = w tau_s / C (V)
 * @param weightSpread standard deviation of the weights of a projection over their mean (1); 0 where all are equal
 * @param tauS time constants of the synaptic currents (s), of alpha-shaped ones that of {@link SynapseShape#ALPHA}; rows of the time constant of the target where projections do not
 *     differ
 * @param synapse shape of the synaptic currents
 * @param delays transmission delays
 * @param wiring which neurons they connect
 * @param remarks what a reader of the parameters should know, for instance keys of the file that have no effect
 */
public record Network(
        String name,
        List<Population> populations,
        Matrix indegree,
        Matrix weight,
        Matrix weightSpread,
        Matrix tauS,
        SynapseShape synapse,
        Delays delays,
        Wiring wiring,
        List<String> remarks) {
    public Network {
        populations = List.copyOf(populations);
        remarks = List.copyOf(remarks);
        int n = populations.size();
        checkShape("K", indegree, n);
        checkShape("J", weight, n);
        checkShape("J_spread", weightSpread, n);
        checkShape("tau_s", tauS, n);
        checkShape("Delay", delays.mean(), n);
        checkShape("Delay_sd", delays.sd(), n);
        check("K", indegree, 0);
        check("J", weight, Double.NEGATIVE_INFINITY);
        check("J_spread", weightSpread, 0);
        check("tau_s", tauS, 0);
        check("Delay", delays.mean(), 0);
        check("Delay_sd", delays.sd(), 0);
        if (!wiring.profiles().isEmpty() && wiring.profiles().size() != n) {
            throw new IllegalArgumentException("profiles must be " + n + " for " + n + " populations, are "
                    + wiring.profiles().size());
        }
    }

    /** A network with exponential synapses. */
    public Network(
            String name,
            List<Population> populations,
            Matrix indegree,
            Matrix weight,
            Matrix weightSpread,
            Matrix tauS,
            Delays delays,
            Wiring wiring,
            List<String> remarks) {
        this(
                name,
                populations,
                indegree,
                weight,
                weightSpread,
                tauS,
                SynapseShape.EXPONENTIAL,
                delays,
                wiring,
                remarks);
    }

    /** A network of which no more is known than the numbers of its synapses. */
    public Network(
            String name,
            List<Population> populations,
            Matrix indegree,
            Matrix weight,
            Matrix weightSpread,
            Matrix tauS,
            Delays delays,
            List<String> remarks) {
        this(name, populations, indegree, weight, weightSpread, tauS, delays, Wiring.UNKNOWN, remarks);
    }

    /** A network with equal weights within every projection, and the synaptic time constants of the target neurons. */
    public Network(
            String name,
            List<Population> populations,
            Matrix indegree,
            Matrix weight,
            Delays delays,
            List<String> remarks) {
        this(name, populations, indegree, weight, weight.map(w -> 0), ofTargets(populations), delays, remarks);
    }

    /** The same network with other in-degrees. */
    public Network withIndegree(Matrix other) {
        return new Network(name, populations, other, weight, weightSpread, tauS, synapse, delays, wiring, remarks);
    }

    /** The same network with other populations, of the same number. */
    public Network withPopulations(List<Population> others) {
        return new Network(name, others, indegree, weight, weightSpread, tauS, synapse, delays, wiring, remarks);
    }

    /** The same network with more to remark. */
    public Network withRemarks(List<String> more) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Network(name, populations, indegree, weight, weightSpread, tauS, synapse, delays, wiring, all);
    }

    /** Synaptic time constants (s) [target][source] that are those of the target neurons. */
    static Matrix ofTargets(List<Population> populations) {
        double[][] rows = new double[populations.size()][populations.size()];
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(rows[i], populations.get(i).neuron().tauS());
        }
        return Matrix.of(rows);
    }

    /** Number of populations. */
    public int size() {
        return populations.size();
    }

    /** Names of the populations, in order. */
    public List<String> names() {
        return populations.stream().map(Population::name).toList();
    }

    private static void check(String key, Matrix matrix, double least) {
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                double value = matrix.get(i, j);
                if (!Double.isFinite(value) || value < least) {
                    throw new IllegalArgumentException(key + "[" + i + "][" + j + "] must be finite"
                            + (least == 0 ? " and not negative" : "") + ", is " + value);
                }
            }
        }
    }

    private static void checkShape(String key, Matrix matrix, int n) {
        if (matrix.rows() != n || matrix.columns() != n) {
            throw new IllegalArgumentException(key + " must be " + n + " x " + n + " for " + n + " populations, is "
                    + matrix.rows() + " x " + matrix.columns());
        }
    }
}
