package siegert.datasets.result;

import java.util.List;

/**
 * Numbers that say whether a network is where mean-field theory holds: many small, fast, independent inputs.
 *
 * @param populations one entry per population
 */
public record Applicability(List<OfPopulation> populations) {
    public Applicability {
        populations = List.copyOf(populations);
    }

    /**
     * The numbers of one population.
     *
     * @param name its name
     * @param refractoriness share of the time that a neuron is refractory, nu tau_r (1)
     * @param synapse slowest synaptic over membrane time constant, tau_s / tau_m (1)
     * @param amplitude largest weight of a projection or external source over the distance from reset to threshold (1)
     * @param amplitudeSource the population that it comes from, or {@code external}
     * @param skewness third cumulant of the input over its standard deviation cubed (1), at threshold-free potential:
     *     (tau_m/3) sum K J³ nu / ((tau_m/2) sum K J² nu)^(3/2)
     * @param density largest number of synapses of a projection over the neurons of its source, K / N (1): the share of
     *     common inputs of two neurons, or of synapses that double another where a source may be drawn twice
     * @param densitySource the population that it comes from
     */
    public record OfPopulation(
            String name,
            double refractoriness,
            double synapse,
            double amplitude,
            String amplitudeSource,
            double skewness,
            double density,
            String densitySource) {}
}
