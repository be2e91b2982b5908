package siegert.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import siegert.datasets.network.Network;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;

/**
 * Rates of the external sources of a network with the working point that they cause. Immutable.
 */
public final class ExternalRates {
    private final double[][] rates;
    private final WorkingPoint point;
    private final double residual;

    ExternalRates(double[][] rates, WorkingPoint point, double residual) {
        this.rates = rates;
        this.point = point;
        this.residual = residual;
    }

    /** Rate of a source (Hz). */
    public double rate(int population, int source) {
        return rates[population][source];
    }

    /** The rates (Hz) [population][source], new. */
    public double[][] toArray() {
        return Arrays.stream(rates).map(double[]::clone).toArray(double[][]::new);
    }

    /** Rates, means and sds of the populations. */
    public WorkingPoint workingPoint() {
        return point;
    }

    /** Root mean square over populations of the differences in mean and sd from what was wanted, over the wanted sd (1). */
    public double residual() {
        return residual;
    }

    /** The network with its external sources at these rates. */
    public Network applyTo(Network network) {
        return withRates(network, rates);
    }

    static Network withRates(Network network, double[][] rates) {
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            Population p = network.populations().get(i);
            List<PoissonInput> inputs = new ArrayList<>();
            for (int s = 0; s < p.inputs().size(); s++) {
                inputs.add(p.inputs().get(s).withRate(rates[i][s]));
            }
            populations.add(p.withInputs(inputs));
        }
        return network.withPopulations(populations);
    }
}
