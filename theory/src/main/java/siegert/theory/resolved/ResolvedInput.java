package siegert.theory.resolved;

import java.util.Arrays;
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

    /** Index of the population of each neuron. */
    private final int[] population;

    ResolvedInput(Network network, Connectivity connectivity) {
        this.connectivity = connectivity;
        int n = connectivity.neurons();
        neuron = new Neuron[n];
        externalMean = new double[n];
        externalVariance = new double[n];
        population = new int[n];
        int i = 0;
        int index = 0;
        for (Population own : network.populations()) {
            double tau = own.neuron().tauM();
            double mean = own.dcMean();
            double variance = 0;
            for (PoissonInput input : own.inputs()) {
                double gain = tau * input.indegree() * input.weight() * input.rate();
                mean += gain;
                variance += gain * input.weight() * (1 + input.weightSpread() * input.weightSpread());
            }
            for (int k = 0; k < own.size(); k++, i++) {
                population[i] = index;
                neuron[i] = own.neuron();
                externalMean[i] = mean;
                externalVariance[i] = variance;
            }
            index++;
        }
    }

    int size() {
        return neuron.length;
    }

    Neuron neuron(int i) {
        return neuron[i];
    }

    /** Index of the population of a neuron; it never falls. */
    int population(int i) {
        return population[i];
    }

    /** For each neuron the average of values over its population, new. */
    double[] averages(double[] values) {
        double[] averages = new double[values.length];
        int to;
        for (int from = 0; from < values.length; from = to) {
            double sum = 0;
            for (to = from; to < values.length && population[to] == population[from]; to++) {
                sum += values[to];
            }
            Arrays.fill(averages, from, to, sum / (to - from));
        }
        return averages;
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
        return Math.sqrt(variance(i, rates));
    }

    /** Variance sd² of the input of a neuron (V²). */
    double variance(int i, double[] rates) {
        double sum = 0;
        for (int k = connectivity.first(i); k < connectivity.first(i + 1); k++) {
            double weight = connectivity.weight(k);
            sum += weight * weight * rates[connectivity.source(k)];
        }
        return externalVariance[i] + neuron[i].tauM() * sum;
    }
}
