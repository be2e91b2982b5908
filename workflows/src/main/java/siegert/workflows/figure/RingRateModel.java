package siegert.workflows.figure;

import java.util.Arrays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.network.ExternalRates;
import siegert.theory.network.SourceRates;
import siegert.theory.network.WantedWorkingPoint;
import siegert.theory.spatial.LowPassFit;
import siegert.theory.special.Complex;

/**
 * The rate model of the ring network at a working point that all neurons share, as Senk et al. 2020 map it: the transfer
 * function becomes a low-pass filter fitted to its amplitude.
 *
 * @param network the network with the external rates of the working point
 * @param external these rates
 * @param function the transfer function, synaptic filter included
 * @param response its values at {@link #FREQUENCY} (Hz/V)
 * @param fit the filter
 */
record RingRateModel(
        Network network, ExternalRates external, TransferFunction function, Complex[] response, LowPassFit fit) {
    static final String NETWORK = "senk-ring";

    /** Frequencies of the fit (Hz). */
    static final double[] FREQUENCY = Grid.range(1, 199, 1);

    /**
     * @param mean wanted mean of the input (V)
     * @param sd wanted standard deviation (V)
     */
    static RingRateModel at(Network network, double mean, double sd) {
        double[] means = new double[network.size()];
        double[] sds = new double[network.size()];
        Arrays.fill(means, mean);
        Arrays.fill(sds, sd);
        ExternalRates external =
                WantedWorkingPoint.externalRates(network, Method.SHIFT, SourceRates.SHARED, means, sds);
        Neuron neuron = network.populations().get(0).neuron();
        TransferFunction function =
                new TransferFunction(neuron, Method.SHIFT, Refractoriness.INCLUDED, SynapticFilter.APPLIED, mean, sd);
        double[] omega = Grid.angular(FREQUENCY);
        Complex[] response = Arrays.stream(omega).mapToObj(function::at).toArray(Complex[]::new);
        LowPassFit fit = LowPassFit.of(omega, response, LowPassFit.Target.MODULUS);
        return new RingRateModel(external.applyTo(network), external, function, response, fit);
    }

    /** Weight of the rate model from a source population (1). */
    double weight(int source) {
        return fit.lowPass().gain() * spikingWeight(source);
    }

    /** tau_m K J from a source population (V s). */
    double spikingWeight(int source) {
        return network.populations().get(0).neuron().tauM()
                * network.indegree().get(0, source)
                * network.weight().get(0, source);
    }
}
