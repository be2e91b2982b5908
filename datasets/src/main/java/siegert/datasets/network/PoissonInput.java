package siegert.datasets.network;

/**
 * Independent Poisson input to every neuron of a population.
 *
 * @param indegree number of sources per neuron
 * @param weight jump of the membrane potential that one spike causes in total, w tau_s / C (V)
 * @param rate rate of each source (Hz)
 */
public record PoissonInput(double indegree, double weight, double rate) {
    public PoissonInput {
        if (!(indegree >= 0) || !(rate >= 0) || !Double.isFinite(weight)) {
            throw new IllegalArgumentException("external input needs indegree >= 0, rate >= 0 and a finite weight, has "
                    + indegree + ", " + rate + " Hz, " + weight + " V");
        }
    }
}
