package siegert.theory.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
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
     * The self-consistent working point that the network reaches from the quiet state. That of
     * {@link Method#FOKKER_PLANCK} is sought from that of {@link Method#SHIFT}, to 1e-6 of the rates.
     *
     * @throws MeanFieldException if none is found, or if a rate is negative there ({@link Method#TAYLOR} outside its range)
     */
    public static WorkingPoint selfConsistent(Network network, Method method) {
        if (method == Method.FOKKER_PLANCK) {
            double[] start = new SelfConsistency(network, Method.SHIFT).solve();
            return ofRates(network, method, new NumericalSelfConsistency(network).solve(start));
        }
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
        IntStream populations = IntStream.range(0, rates.length);
        // milliseconds each, against microseconds
        double residual = (method == Method.FOKKER_PLANCK ? populations.parallel() : populations)
                .mapToDouble(i -> {
                    Neuron neuron = network.populations().get(i).neuron();
                    return Math.abs(FiringRate.rate(neuron, method, mean[i], sd[i]) - rates[i]);
                })
                .max()
                .orElse(0);
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
