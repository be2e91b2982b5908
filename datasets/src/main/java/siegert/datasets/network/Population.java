package siegert.datasets.network;

import java.util.List;

/**
 * A population of identical neurons with the input that does not come from the network.
 *
 * @param name its name, for instance {@code 23E}
 * @param size number of neurons, positive
 * @param neuron parameters of its neurons
 * @param inputs external Poisson sources
 * @param dcMean shift of the mean membrane potential by a constant current, tau_m I / C (V)
 */
public record Population(String name, int size, Neuron neuron, List<PoissonInput> inputs, double dcMean) {
    public Population {
        if (size <= 0) {
            throw new IllegalArgumentException("population " + name + " must have at least one neuron, has " + size);
        }
        inputs = List.copyOf(inputs);
    }

    /** The same population with another shift by a constant current (V). */
    public Population withDcMean(double otherMean) {
        return new Population(name, size, neuron, inputs, otherMean);
    }

    /** The same population with other external sources. */
    public Population withInputs(List<PoissonInput> others) {
        return new Population(name, size, neuron, others, dcMean);
    }

    /** The same population with other neurons. */
    public Population withNeuron(Neuron other) {
        return new Population(name, size, other, inputs, dcMean);
    }
}
