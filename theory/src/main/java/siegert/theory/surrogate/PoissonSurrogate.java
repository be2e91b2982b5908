package siegert.theory.surrogate;

import java.util.List;
import java.util.stream.IntStream;
import siegert.datasets.network.Network;
import siegert.datasets.network.Population;

/**
 * Rate and irregularity of a population whose neurons receive independent Poisson spikes at given rates instead of those of
 * the network: a simulation of {@value #NEURONS} neurons in the steps of the simulator. As many steps are taken as bring the
 * standard error of the rate to {@value #RELATIVE_ERROR} of the rate or {@value #ABSOLUTE_ERROR} Hz, whichever is reached
 * first. Every neuron draws from its own stream of random numbers and counts in whole numbers, so that the result depends on
 * the input only. Immutable.
 *
 * @param rate rate (Hz)
 * @param standardError standard error of the rate, from the scatter of the neurons (Hz)
 * @param cv coefficient of variation of the intervals; NaN with fewer than two
 * @param seconds simulated time of all neurons together (s)
 */
public record PoissonSurrogate(double rate, double standardError, double cv, double seconds) {
    private static final int NEURONS = 200;
    private static final double RELATIVE_ERROR = 0.01;
    private static final double ABSOLUTE_ERROR = 0.012;

    /** Bounds of the simulated time of all neurons (s). */
    private static final double SHORTEST = 400;

    private static final double LONGEST = 20_000;

    /** Left out at the start, in membrane time constants. */
    private static final double SETTLING = 20;

    private static final long SEED = 0x5169657274L;

    /**
     * Simulates a population.
     *
     * @param network weights, in-degrees (also fractional ones) and neurons
     * @param target index of the population
     * @param rates rates of all populations (Hz), for instance measured ones
     * @param step step of the simulation (s), positive
     * @throws IllegalArgumentException if a rate is negative or not finite, or the step not positive
     */
    public static PoissonSurrogate of(Network network, int target, double[] rates, double step) {
        if (!(step > 0) || Double.isInfinite(step)) {
            throw new IllegalArgumentException("the step must be positive and finite, is " + step + " s");
        }
        if (rates.length != network.size()
                || !IntStream.range(0, rates.length).allMatch(j -> rates[j] >= 0 && Double.isFinite(rates[j]))) {
            throw new IllegalArgumentException("one rate per population is needed, finite and not negative");
        }
        Population population = network.populations().get(target);
        List<SynapticInput> inputs = SynapticInput.of(network, target, rates, step);
        double mean = meanInput(network, target, rates);
        // its scatter is that of CV 1, or less
        double expected = Math.max(rates[target], 1e-3);
        double error = Math.max(ABSOLUTE_ERROR, RELATIVE_ERROR * expected);
        double wanted = Math.min(LONGEST, Math.max(SHORTEST, expected / (error * error)));
        long steps = Math.round(wanted / NEURONS / step);
        long settling = Math.round(SETTLING * population.neuron().tauM() / step);
        SurrogateNeuron[] neurons = new SurrogateNeuron[NEURONS];
        IntStream.range(0, NEURONS).parallel().forEach(k -> {
            SurrogateNeuron neuron =
                    new SurrogateNeuron(population, inputs, mean, step, SEED + ((long) target << 32) + k);
            neuron.advance(settling);
            neuron.count();
            neuron.advance(steps);
            neurons[k] = neuron;
        });
        return summary(neurons, steps, step);
    }

    private static double meanInput(Network network, int target, double[] rates) {
        Population population = network.populations().get(target);
        double sum = 0;
        for (int j = 0; j < rates.length; j++) {
            sum += network.indegree().get(target, j) * network.weight().get(target, j) * rates[j];
        }
        for (var input : population.inputs()) {
            sum += input.indegree() * input.weight() * input.rate();
        }
        return population.neuron().tauM() * sum + population.dcMean();
    }

    private static PoissonSurrogate summary(SurrogateNeuron[] neurons, long steps, double step) {
        double count = 0;
        double square = 0;
        double intervals = 0;
        double sum = 0;
        double squares = 0;
        // whole numbers below 2^53: the order does not matter
        for (SurrogateNeuron neuron : neurons) {
            count += neuron.spikes();
            square += (double) neuron.spikes() * neuron.spikes();
            intervals += neuron.intervals();
            sum += neuron.intervalSum();
            squares += neuron.intervalSquare();
        }
        double duration = steps * step;
        double mean = count / NEURONS;
        double variance = Math.max(0, square / NEURONS - mean * mean) * NEURONS / (NEURONS - 1);
        double interval = sum / intervals;
        double cv = intervals > 1
                ? Math.sqrt(Math.max(0, squares / intervals - interval * interval)) / interval
                : Double.NaN;
        return new PoissonSurrogate(mean / duration, Math.sqrt(variance / NEURONS) / duration, cv, NEURONS * duration);
    }
}
