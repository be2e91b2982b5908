package siegert.theory.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import siegert.datasets.network.ConnectionRule;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.Quantiles;
import siegert.datasets.result.RateDistributions;
import siegert.theory.network.CountedRates;
import siegert.theory.network.RateDistribution;

/** Distributions of rates over the neurons, see {@link siegert.theory.network.RateDistributions}. */
public final class RatesOfNeurons {
    /** Shares of neurons below the quantiles. */
    private static final double[] SHARES = {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    private RatesOfNeurons() {}

    /**
     * The distributions.
     *
     * @param network the network as the theory takes it
     * @param window window in which spikes are counted (s); NaN if rates are not counted
     * @throws siegert.theory.network.MeanFieldException if there are no self-consistent distributions
     * @throws IllegalArgumentException for {@link Method#FOKKER_PLANCK}, if the rule cannot make these in-degrees, or if the
     *     window is not positive
     */
    public static RateDistributions of(Network network, Method method, ConnectionRule rule, double window) {
        List<RateDistribution> found = siegert.theory.network.RateDistributions.of(network, method, rule);
        List<RateDistributions.OfPopulation> populations = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            RateDistribution rates = found.get(i);
            double countedSd = Double.NaN;
            Quantiles counted = new Quantiles(new double[0], new double[0]);
            if (!Double.isNaN(window)) {
                CountedRates broadened = rates.counted(window);
                countedSd = broadened.sd();
                counted = new Quantiles(
                        SHARES, Arrays.stream(SHARES).map(broadened::quantile).toArray());
            }
            populations.add(new RateDistributions.OfPopulation(
                    network.names().get(i),
                    rates.mean(),
                    rates.sd(),
                    rates.inputSpread(),
                    new Quantiles(
                            SHARES, Arrays.stream(SHARES).map(rates::quantile).toArray()),
                    countedSd,
                    counted));
        }
        return new RateDistributions(rule.key(), window, populations);
    }
}
