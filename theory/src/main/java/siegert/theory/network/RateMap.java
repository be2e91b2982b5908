package siegert.theory.network;

import org.ejml.data.DMatrixRMaj;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;

/** The map Phi from the rates of all populations to the rates that these cause, whose fixed points are sought. */
final class RateMap {
    /** Rates beyond which no neuron is expected to fire, where no refractory period limits it (Hz). */
    private static final double FASTEST = 1e4;

    private final Network network;
    private final Method method;
    private final RecurrentInput input;

    /** @throws IllegalArgumentException for the numerical method, a thousand times too slow for searches */
    RateMap(Network network, Method method) {
        if (method == Method.FOKKER_PLANCK) {
            throw new IllegalArgumentException(
                    "fixed points are searched with delta, shift or taylor; fokker-planck would take hours");
        }
        this.network = network;
        this.method = method;
        this.input = new RecurrentInput(network);
    }

    int size() {
        return network.size();
    }

    Network network() {
        return network;
    }

    Method method() {
        return method;
    }

    RecurrentInput input() {
        return input;
    }

    Neuron neuron(int population) {
        return network.populations().get(population).neuron();
    }

    /** 1/tau_r of each population, at most {@link #FASTEST} (Hz). */
    double[] largestRates() {
        double[] largest = new double[size()];
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Math.min(FASTEST, 1 / neuron(i).tauR());
        }
        return largest;
    }

    /** nu - Phi(nu) (Hz). */
    double[] excess(double[] rates) {
        double[] mean = input.mean(rates);
        double[] sd = input.sd(rates);
        double[] excess = new double[rates.length];
        for (int i = 0; i < excess.length; i++) {
            excess[i] = rates[i] - FiringRate.rate(neuron(i), method, mean[i], sd[i]);
        }
        return excess;
    }

    /** 1 - DPhi, new. */
    DMatrixRMaj slope(double[] rates) {
        double[] mean = input.mean(rates);
        double[] sd = input.sd(rates);
        int n = size();
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            double byMean = FiringRate.derivativeByMean(neuron(i), method, mean[i], sd[i]);
            double byVariance = FiringRate.derivativeByVariance(neuron(i), method, mean[i], sd[i]);
            for (int j = 0; j < n; j++) {
                double noise = input.varianceGain(i, j);
                double slope = byMean * input.meanGain(i, j) + (noise == 0 ? 0 : byVariance * noise);
                matrix.set(i, j, (i == j ? 1 : 0) - slope);
            }
        }
        return matrix;
    }
}
