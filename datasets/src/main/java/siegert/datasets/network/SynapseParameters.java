package siegert.datasets.network;

import java.util.List;
import java.util.Locale;

/**
 * Reads the shape of the synaptic currents, {@code synapse: exponential | alpha | delta}, and turns a network of
 * exponential ones into one of alpha-shaped ones with the same w and time constant.
 */
final class SynapseParameters {
    private static final String DELTA = "delta";

    private final Parameters parameters;
    private final SynapseShape shape;

    SynapseParameters(Parameters parameters, Dialect dialect) {
        this.parameters = parameters;
        this.shape = read(dialect);
    }

    private SynapseShape read(Dialect dialect) {
        if (!parameters.has(ParameterKey.SYNAPSE)) {
            return SynapseShape.EXPONENTIAL;
        }
        String word = parameters
                .word(ParameterKey.SYNAPSE, SynapseShape.EXPONENTIAL.key())
                .toLowerCase(Locale.ROOT);
        boolean hasTime = parameters.has(ParameterKey.TAU_S);
        switch (word) {
            case DELTA -> {
                if (hasTime) {
                    parameters.problem(
                            ParameterKey.TAU_S,
                            "synapse is delta, and tau_s would have no effect",
                            "leave tau_s out, or write synapse: exponential");
                } else if (dialect != null && dialect != Dialect.JUMPS) {
                    parameters.problem(
                            ParameterKey.SYNAPSE,
                            "synapse is delta, and the weights are currents, which move no charge without duration",
                            "give the weights as jumps of the membrane potential: J and J_ext (mV)");
                }
            }
            case "exponential", "alpha" -> {
                if (!hasTime && dialect == Dialect.JUMPS) {
                    parameters.problem(
                            ParameterKey.SYNAPSE,
                            "synapse is " + word + ", and its time constant tau_s is missing",
                            "add for example '" + ParameterKey.TAU_S.example() + "', or write synapse: delta");
                }
            }
            default ->
                parameters.problem(
                        ParameterKey.SYNAPSE,
                        "synapse is " + word + "; allowed is one of exponential, alpha, delta",
                        "");
        }
        return word.equals(SynapseShape.ALPHA.key()) ? SynapseShape.ALPHA : SynapseShape.EXPONENTIAL;
    }

    /** What a reader of the network should know of its synapses. */
    void remark() {
        if (shape == SynapseShape.ALPHA) {
            parameters.remark("alpha-shaped synapses: rates are those of exponential synapses of "
                    + SynapseShape.EQUAL_RATES + " tau_s, an approximation");
        }
    }

    /**
     * The network with this shape of synapses.
     *
     * @param exponential that of exponential synapses with the tau_s of the file
     */
    Network apply(Network exponential, Dialect dialect) {
        if (shape == SynapseShape.EXPONENTIAL) {
            return exponential;
        }
        // a jump is the whole effect of a spike, whatever the shape of the current
        double charge = dialect == Dialect.JUMPS ? 1 : Math.E;
        List<Population> populations = exponential.populations().stream()
                .map(p -> stretched(p, charge))
                .toList();
        return new Network(
                exponential.name(),
                populations,
                exponential.indegree(),
                exponential.weight().map(j -> charge * j),
                exponential.weightSpread(),
                exponential.tauS().map(tau -> SynapseShape.EQUAL_RATES * tau),
                SynapseShape.ALPHA,
                exponential.delays(),
                exponential.wiring(),
                exponential.remarks());
    }

    private static Population stretched(Population p, double charge) {
        Neuron n = p.neuron();
        Neuron neuron = new Neuron(n.tauM(), n.tauR(), SynapseShape.EQUAL_RATES * n.tauS(), n.threshold(), n.reset());
        List<PoissonInput> inputs = p.inputs().stream()
                .map(i -> new PoissonInput(
                        i.indegree(),
                        charge * i.weight(),
                        i.rate(),
                        i.weightSpread(),
                        SynapseShape.EQUAL_RATES * i.tauS()))
                .toList();
        return new Population(p.name(), p.size(), neuron, inputs, p.dcMean());
    }
}
