package siegert.theory.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.RateGradient;

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
    private final List<SpikeInput> input;
    private final double residual;

    private WorkingPoint(double[] rate, double[] mean, double[] sd, List<SpikeInput> input, double residual) {
        this.rate = rate;
        this.input = input;
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
        return selfConsistent(network, method, ResponseModel.Amplitudes.DIFFUSION);
    }

    /** The same with synapses of finite size or not. */
    static WorkingPoint selfConsistent(Network network, Method method, ResponseModel.Amplitudes amplitudes) {
        Method closed = method == Method.FOKKER_PLANCK ? Method.SHIFT : method;
        double[] rates = new SelfConsistency(network, closed).solve();
        NumericalSelfConsistency numerical = new NumericalSelfConsistency(network, method);
        if (method == Method.FOKKER_PLANCK) {
            rates = numerical.solve(rates);
        }
        if (amplitudes == ResponseModel.Amplitudes.FINITE
                && (method == Method.FOKKER_PLANCK || method == Method.DELTA)) {
            rates = numerical.solveFinite(rates);
        }
        return ofRates(network, method, amplitudes, rates);
    }

    /**
     * The working point of given rates, for instance measured ones, self-consistent or not.
     *
     * @param rates rates (Hz), one per population, not negative
     * @throws IllegalArgumentException if a rate is negative or not finite, or if their number differs
     */
    public static WorkingPoint ofRates(Network network, Method method, double[] rates) {
        return ofRates(network, method, ResponseModel.Amplitudes.DIFFUSION, rates);
    }

    /** The same, the residual being that of synapses of finite size or not. */
    public static WorkingPoint ofRates(
            Network network, Method method, ResponseModel.Amplitudes amplitudes, double[] rates) {
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
        WorkingPoint point = unsolved(network, rates);
        IntStream populations = IntStream.range(0, rates.length);
        boolean quick = method != Method.FOKKER_PLANCK && amplitudes == ResponseModel.Amplitudes.DIFFUSION;
        // milliseconds each, against microseconds
        double residual = (quick ? populations : populations.parallel())
                .mapToDouble(i -> {
                    Neuron neuron = network.populations().get(i).neuron();
                    double rate = FiringRate.rate(neuron, method, point.mean[i], point.sd[i]);
                    return Math.abs(point.ratio(i, method, amplitudes) * rate - rates[i]);
                })
                .max()
                .orElse(0);
        return new WorkingPoint(point.rate, point.mean, point.sd, point.input, residual);
    }

    /** The inputs of given rates (Hz), without a look at the rates that they cause. */
    static WorkingPoint unsolved(Network network, double[] rates) {
        RecurrentInput input = new RecurrentInput(network);
        return new WorkingPoint(
                rates.clone(), input.mean(rates), input.sd(rates), SpikeInput.of(network, rates), Double.NaN);
    }

    /** What the rate of a population is multiplied with because its synapses are finite; 1 where they are a diffusion. */
    double ratio(int i, Method method, ResponseModel.Amplitudes amplitudes) {
        return isFinite(i, method, amplitudes) ? input.get(i).synapses().rateRatio() : 1;
    }

    /** The rate of the input of a population with its derivatives by mean and sd; those of finite synapses in proportion. */
    RateGradient gradient(int i, Network network, Method method, ResponseModel.Amplitudes amplitudes) {
        return FiringRate.gradient(network.populations().get(i).neuron(), method, mean[i], sd[i])
                .times(ratio(i, method, amplitudes));
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

    /** Whether the size of the synapses to a population is taken into account. */
    boolean isFinite(int population, Method method, ResponseModel.Amplitudes amplitudes) {
        return input.get(population).isFinite(method, amplitudes, mean[population], sd[population]);
    }

    /** Spikes that arrive at a population. */
    SpikeInput input(int population) {
        return input.get(population);
    }

    /** Largest difference between a rate and the rate of its input (Hz). */
    public double residual() {
        return residual;
    }
}
