package siegert.datasets.network;

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
 * @param delays transmission delays
 * @param remarks what a reader of the parameters should know, for instance keys of the file that have no effect
 */
public record Network(
        String name,
        List<Population> populations,
        Matrix indegree,
        Matrix weight,
        Matrix weightSpread,
        Delays delays,
        List<String> remarks) {
    public Network {
        populations = List.copyOf(populations);
        remarks = List.copyOf(remarks);
        int n = populations.size();
        checkShape("K", indegree, n);
        checkShape("J", weight, n);
        checkShape("J_spread", weightSpread, n);
        checkShape("Delay", delays.mean(), n);
        checkShape("Delay_sd", delays.sd(), n);
    }

    /** A network with equal weights within every projection. */
    public Network(
            String name,
            List<Population> populations,
            Matrix indegree,
            Matrix weight,
            Delays delays,
            List<String> remarks) {
        this(name, populations, indegree, weight, weight.map(w -> 0), delays, remarks);
    }

    /** Number of populations. */
    public int size() {
        return populations.size();
    }

    /** Names of the populations, in order. */
    public List<String> names() {
        return populations.stream().map(Population::name).toList();
    }

    private static void checkShape(String key, Matrix matrix, int n) {
        if (matrix.rows() != n || matrix.columns() != n) {
            throw new IllegalArgumentException(key + " must be " + n + " x " + n + " for " + n + " populations, is "
                    + matrix.rows() + " x " + matrix.columns());
        }
    }
}
