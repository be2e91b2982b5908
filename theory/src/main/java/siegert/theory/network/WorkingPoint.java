package siegert.theory.network;

import java.util.Arrays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;

/**
 * Rates of all populations with the mean and standard deviation of the input that they cause. Immutable.
 *
 * <p>Mean and sd follow Fourcaud and Brunel 2002 (doi:10.1162/089976602320264015), Eq. 3.4:
 * mean_i = tau_m,i sum K J nu + DC, sd_i² = tau_m,i sum K J² nu, sums over recurrent and external sources, tau_m of the
 * target.
 */
public final class WorkingPoint {
    private final double[] rate;
    private final double[] mean;
    private final double[] sd;
    private final double residual;

    private WorkingPoint(double[] rate, double[] mean, double[] sd, double residual) {
        this.rate = rate;
        this.mean = mean;
        this.sd = sd;
        this.residual = residual;
    }

    /**
     * The self-consistent working point that the network reaches from the quiet state.
     *
     * @throws MeanFieldException if none is found, or if a rate is negative there ({@link Method#TAYLOR} outside its range)
     */
    public static WorkingPoint selfConsistent(Network network, Method method) {
        return ofRates(network, method, new SelfConsistency(network, method).solve());
    }

    /**
     * The working point of given rates, for instance measured ones, self-consistent or not.
     *
     * @param rates rates (Hz), one per population, not negative
     * @throws IllegalArgumentException if a rate is negative or not finite, or if their number differs
     */
    public static WorkingPoint ofRates(Network network, Method method, double[] rates) {
        if (rates.length != network.size()) {
            throw new IllegalArgumentException(
                    "one rate per population is needed: " + network.size() + ", not " + rates.length);
        }
        for (double rate : rates) {
            if (!(rate >= 0) || Double.isInfinite(rate)) {
                throw new IllegalArgumentException(
                        "rates must be finite and not negative, are " + Arrays.toString(rates));
            }
        }
        RecurrentInput input = new RecurrentInput(network);
        double[] mean = input.mean(rates);
        double[] sd = input.sd(rates);
        double residual = 0;
        for (int i = 0; i < rates.length; i++) {
            Population population = network.populations().get(i);
            double output = FiringRate.rate(population.neuron(), method, mean[i], sd[i]);
            residual = Math.max(residual, Math.abs(output - rates[i]));
        }
        return new WorkingPoint(rates.clone(), mean, sd, residual);
    }

    /** Number of populations. */
    public int size() {
        return rate.length;
    }

    /** Rate (Hz) of a population. */
    public double rate(int population) {
        return rate[population];
    }

    /** Rates (Hz) of all populations, new. */
    public double[] rates() {
        return rate.clone();
    }

    /** Mean input (V, relative to the leak potential) of a population. */
    public double mean(int population) {
        return mean[population];
    }

    /** Standard deviation of the input (V) of a population; its free membrane potential has variance sd²/2. */
    public double sd(int population) {
        return sd[population];
    }

    /** Largest difference between a rate and the rate of its input (Hz). */
    public double residual() {
        return residual;
    }
}
