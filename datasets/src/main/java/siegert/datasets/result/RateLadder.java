package siegert.datasets.result;

import java.util.List;

/**
 * Four rates of every population between theory and simulation, whose differences have one kind of cause each:
 *
 * <ul>
 *   <li>closed minus open: the errors of all populations, fed back through the network;
 *   <li>open minus surrogate: the theory of one neuron. That of diffusion: the diffusion approximation, the expansion in the
 *       synaptic time constant, the time grid; that of synapses of finite size: the time grid, which delta synapses know, and
 *       the errors of the numerical solution, or diffusion where it does not reach;
 *   <li>surrogate minus measured: what the network adds to independent neurons of these parameters with Poisson input
 *       (correlations, heterogeneity), or a parameter that is not that of the simulation.
 * </ul>
 *
 * @param step step of the surrogate (s)
 * @param populations one entry per population, in the order of the network
 */
public record RateLadder(@Unit("s") double step, List<Rungs> populations) {
    public RateLadder {
        populations = List.copyOf(populations);
    }

    /**
     * The rates of one population.
     *
     * @param name its name
     * @param closed self-consistent rate of the theory (Hz)
     * @param open rate of the theory with the measured rates of all populations as input (Hz)
     * @param surrogate rate of neurons of the simulator with Poisson input at the measured rates (Hz)
     * @param standardError standard error of the surrogate (Hz)
     * @param surrogateCv CV of their intervals (1)
     * @param measured rate of the simulation (Hz)
     * @param feedback what the open errors of the populations add to the closed rate, to first order (Hz), in the order of
     *     the network: the terms of the row of (1 - M(0))^-1 - 1 times open minus measured
     * @param missingInput mean input (V) that would bring the surrogate to the measured rate; NaN where none does
     * @param externalInput mean input from outside of the network (V), with which it is compared
     * @param explanations single inputs whose change would do so, the smallest change first
     */
    public record Rungs(
            String name,
            @Unit("Hz") double closed,
            @Unit("Hz") double open,
            @Unit("Hz") double surrogate,
            @Unit("Hz") double standardError,
            double surrogateCv,
            @Unit("Hz") double measured,
            @Unit("Hz") List<Double> feedback,
            @Unit("V") double missingInput,
            @Unit("V") double externalInput,
            List<Explanation> explanations) {
        public Rungs {
            feedback = List.copyOf(feedback);
            explanations = List.copyOf(explanations);
        }

        /** What the errors of all populations add (Hz). */
        public double fedBack() {
            return closed - open;
        }

        /** What the approximations add (Hz). */
        public double approximated() {
            return open - surrogate;
        }

        /** What the network lacks, negative, or what a parameter makes too much (Hz). */
        public double unexplained() {
            return surrogate - measured;
        }
    }

    /**
     * One input of a population that alone would explain its rate.
     *
     * @param source the population it comes from; empty for the input from outside of the network
     * @param change relative change of the number of its synapses: 0.05 for 5 % more
     */
    public record Explanation(String source, double change) {}
}
