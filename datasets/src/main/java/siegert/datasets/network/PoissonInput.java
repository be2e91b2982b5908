package siegert.datasets.network;

/**
 * Independent Poisson input to every neuron of a population.
 *
 * @param indegree number of sources per neuron
 * @param weight jump of the membrane potential that one spike causes in total, w tau_s / C (V)
 * @param rate rate of each source (Hz)
 * @param weightSpread standard deviation of the weights over their mean (1)
 * @param tauS time constant of its synaptic currents (s); NaN for that of the neuron
 */
public record PoissonInput(double indegree, double weight, double rate, double weightSpread, double tauS) {
    public PoissonInput {
        if (!(weightSpread >= 0) || Double.isInfinite(weightSpread)) {
            throw new IllegalArgumentException(
                    "the spread of weights must be finite and not negative, is " + weightSpread);
        }
        if (!(indegree >= 0) || !(rate >= 0) || !Double.isFinite(weight) || !Double.isFinite(indegree + rate)) {
            throw new IllegalArgumentException("external input needs finite indegree >= 0, rate >= 0 and weight, has "
                    + indegree + ", " + rate + " Hz, " + weight + " V");
        }
    }

    /** Input with equal weights and the synaptic time constant of the neuron. */
    public PoissonInput(double indegree, double weight, double rate) {
        this(indegree, weight, rate, 0, Double.NaN);
    }

    /** The same input at another rate (Hz). */
    public PoissonInput withRate(double otherRate) {
        return new PoissonInput(indegree, weight, otherRate, weightSpread, tauS);
    }
}
