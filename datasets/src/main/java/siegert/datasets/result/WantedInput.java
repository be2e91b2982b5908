package siegert.datasets.result;

import java.util.List;

/**
 * External rates that give every population a wanted input.
 *
 * @param populations one entry per population
 * @param residual root mean square of the differences in mean and sd from what was wanted, over the wanted sd (1)
 */
public record WantedInput(List<OfPopulation> populations, double residual) {
    public WantedInput {
        populations = List.copyOf(populations);
    }

    /**
     * Input of one population.
     *
     * @param name its name
     * @param mean wanted mean of the input (V)
     * @param sd wanted standard deviation (V)
     * @param rate rate of each of its external sources (Hz)
     */
    public record OfPopulation(
            String name,
            @Unit("V") double mean,
            @Unit("V") double sd,
            @Unit("Hz") List<Double> rate) {
        public OfPopulation {
            rate = List.copyOf(rate);
        }
    }
}
