package siegert.workflows;

import java.util.Arrays;
import java.util.SplittableRandom;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;

/**
 * A direct simulation of a network, step by step as NEST updates its {@code iaf_psc_exp}: spikes arrive at the end of a
 * step, move the potential from the next one on, and are stamped at the end of the step in which they are fired. Every
 * neuron has the in-degrees of its population, from sources drawn with repetition, and starts with a potential between that
 * of the leak and threshold.
 *
 * <p>The neurons of all populations are alike: exponential synapses, one delay, one excitatory and one inhibitory weight,
 * external Poisson spikes of one size for each of the two.
 */
final class NetworkSimulation {
    /** Step of the simulation (s). */
    static final double STEP = 1e-4;

    /** What is told of a run, step by step and in each neuron by neuron: first that it fires, then what reaches it. */
    interface Observer {
        /** A neuron fires in a step, counted from the start. */
        void spike(int neuron, int step);

        /** So many external excitatory spikes reach a neuron in a step. */
        void input(int neuron, int step, int spikes);
    }

    /**
     * The external spikes of a neuron.
     *
     * @param excitatory size of an excitatory synapse (V), of the network too
     * @param excitatoryRate rate of the excitatory ones (Hz)
     * @param inhibitory size of an inhibitory synapse (V), of the network too
     * @param inhibitoryRate rate of the inhibitory ones (Hz)
     */
    record External(double excitatory, double excitatoryRate, double inhibitory, double inhibitoryRate) {
        /** The source of the first population of a network, whose synapses have the weights of the network. */
        static External of(Network network) {
            var source = network.populations().get(0).inputs().get(0);
            return new External(
                    network.weight().get(0, 0),
                    source.indegree() * source.rate(),
                    network.weight().get(0, 1),
                    0);
        }
    }

    /** Whether the neurons of the network reach each other, or have their external spikes only. */
    enum Recurrence {
        CONNECTED,
        ISOLATED
    }

    private final Network network;
    private final Neuron neuron;
    private final External external;
    private final Recurrence recurrence;
    private final int[] first;

    NetworkSimulation(Network network, External external, Recurrence recurrence) {
        this.network = network;
        this.neuron = network.populations().get(0).neuron();
        this.external = external;
        this.recurrence = recurrence;
        first = new int[network.size() + 1];
        for (int p = 0; p < network.size(); p++) {
            first[p + 1] = first[p] + network.populations().get(p).size();
        }
    }

    /** Rate of the external excitatory spikes of a neuron (Hz). */
    double excitatoryRate() {
        return external.excitatoryRate();
    }

    /** The population of each neuron. */
    int[] populationOfNeurons() {
        int[] population = new int[first[network.size()]];
        for (int p = 0; p < network.size(); p++) {
            Arrays.fill(population, first[p], first[p + 1], p);
        }
        return population;
    }

    /**
     * Simulates.
     *
     * @param seed the same seed gives the same spikes
     * @param steps number of steps
     * @param observer is told what happens
     */
    void run(long seed, int steps, Observer observer) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] population = populationOfNeurons();
        int n = population.length;
        int[][] targets = recurrence == Recurrence.CONNECTED ? targets(random) : new int[n][0];
        int delay = (int) Math.round(network.delays().mean().get(0, 0) / STEP);
        double[][] arriving = new double[delay + 1][n];
        double[] upward = cumulated(external.excitatoryRate() * STEP);
        double[] downward = cumulated(external.inhibitoryRate() * STEP);
        double kept = Math.exp(-STEP / neuron.tauM());
        double keptCurrent = Math.exp(-STEP / neuron.tauS());
        double moved = (kept - keptCurrent) / (1 - neuron.tauS() / neuron.tauM());
        double[] potential = random.doubles(n, 0, neuron.threshold()).toArray();
        double[] current = new double[n];
        int[] refractory = new int[n];
        int[] fired = new int[n];
        for (int t = 0; t < steps; t++) {
            double[] now = arriving[t % arriving.length];
            int count = 0;
            for (int i = 0; i < n; i++) {
                if (refractory[i] == 0) {
                    // the current is measured by what it moves the potential in all
                    potential[i] = potential[i] * kept + current[i] * moved;
                } else {
                    refractory[i]--;
                }
                int up = draw(upward, random);
                int down = external.inhibitoryRate() == 0 ? 0 : draw(downward, random);
                current[i] = current[i] * keptCurrent
                        + now[i]
                        + up * external.excitatory()
                        + down * external.inhibitory();
                if (potential[i] >= neuron.threshold()) {
                    potential[i] = neuron.reset();
                    refractory[i] = (int) Math.round(neuron.tauR() / STEP);
                    fired[count++] = i;
                    observer.spike(i, t);
                }
                observer.input(i, t, up);
            }
            Arrays.fill(now, 0);
            double[] later = arriving[(t + delay) % arriving.length];
            for (int k = 0; k < count; k++) {
                double weight = population[fired[k]] == 0 ? external.excitatory() : external.inhibitory();
                for (int target : targets[fired[k]]) {
                    later[target] += weight;
                }
            }
        }
    }

    /** Targets of every neuron: each has the in-degree of its population, from sources drawn with repetition. */
    private int[][] targets(SplittableRandom random) {
        int n = first[network.size()];
        int[][] targets = new int[n][8];
        int[] size = new int[n];
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < network.size(); p++) {
                for (int k = 0; k < Math.rint(network.indegree().get(0, p)); k++) {
                    int source = random.nextInt(first[p], first[p + 1]);
                    if (size[source] == targets[source].length) {
                        targets[source] = Arrays.copyOf(targets[source], 2 * size[source]);
                    }
                    targets[source][size[source]++] = i;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            targets[i] = Arrays.copyOf(targets[i], size[i]);
        }
        return targets;
    }

    private static double[] cumulated(double mean) {
        double[] sum = new double[100];
        double probability = Math.exp(-mean);
        sum[0] = probability;
        for (int k = 1; k < sum.length; k++) {
            probability *= mean / k;
            sum[k] = sum[k - 1] + probability;
        }
        sum[sum.length - 1] = 1;
        return sum;
    }

    private static int draw(double[] cumulated, SplittableRandom random) {
        double u = random.nextDouble();
        int k = 0;
        while (u > cumulated[k]) {
            k++;
        }
        return k;
    }
}
