package siegert.theory.resolved;

import siegert.datasets.network.Connectivity;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;

/**
 * Mean and variance of the input of every neuron as functions of the rates of all,
 *
 * <pre>
 * mean_i = tau_m ( sum_synapses J nu_source + sum_ext K J nu_ext ) + tau_m I / C
 * sd_i²  = tau_m ( sum_synapses J² nu_source + sum_ext K J² (1 + c²) nu_ext )
 * </pre>
 *
 * with the parameters and the external input of the population of neuron i.
 */
final class ResolvedInput {
    private final Connectivity connectivity;
    private final Neuron[] neuron;
    private final double[] externalMean;
    private final double[] externalVariance;

    ResolvedInput(Network network, Connectivity connectivity) {
        this.connectivity = connectivity;
        int n = connectivity.neurons();
        neuron = new Neuron[n];
        externalMean = new double[n];
        externalVariance = new double[n];
        int i = 0;
        for (Population population : network.populations()) {
            double tau = population.neuron().tauM();
            double mean = population.dcMean();
            double variance = 0;
            for (PoissonInput input : population.inputs()) {
                double gain = tau * input.indegree() * input.weight() * input.rate();
                mean += gain;
                variance += gain * input.weight() * (1 + input.weightSpread() * input.weightSpread());
            }
            for (int k = 0; k < population.size(); k++, i++) {
                neuron[i] = population.neuron();
                externalMean[i] = mean;
                externalVariance[i] = variance;
            }
        }
    }

    int size() {
        return neuron.length;
    }

    Neuron neuron(int i) {
        return neuron[i];
    }

    /** Mean input of a neuron (V). */
    double mean(int i, double[] rates) {
        double sum = 0;
        for (int k = connectivity.first(i); k < connectivity.first(i + 1); k++) {
            sum += connectivity.weight(k) * rates[connectivity.source(k)];
        }
        return externalMean[i] + neuron[i].tauM() * sum;
    }

    /** Standard deviation of the input of a neuron (V). */
    double sd(int i, double[] rates) {
        double sum = 0;
        for (int k = connectivity.first(i); k < connectivity.first(i + 1); k++) {
            double weight = connectivity.weight(k);
            sum += weight * weight * rates[connectivity.source(k)];
        }
        return Math.sqrt(externalVariance[i] + neuron[i].tauM() * sum);
    }
}
