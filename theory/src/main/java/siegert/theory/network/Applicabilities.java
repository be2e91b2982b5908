package siegert.theory.network;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.network.Network;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Applicability;

/**
 * Whether a network is where the theory holds, at a working point. The skewness is that of the free membrane potential of
 * instantaneous synapses, whose n-th cumulant is (tau_m/n) sum K J^n nu (Campbell's theorem); 0 in the diffusion
 * approximation.
 */
public final class Applicabilities {
    private Applicabilities() {}

    /**
     * The numbers of every population.
     *
     * @param network with the synaptic time constants of its projections
     * @param point rates
     */
    public static Applicability of(Network network, WorkingPoint point) {
        List<Applicability.OfPopulation> populations = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            populations.add(of(network, point, i));
        }
        return new Applicability(populations);
    }

    private static Applicability.OfPopulation of(Network network, WorkingPoint point, int target) {
        Population population = network.populations().get(target);
        double tauM = population.neuron().tauM();
        double distance = population.neuron().threshold() - population.neuron().reset();
        double slowest = population.neuron().tauS();
        double amplitude = 0;
        String amplitudeSource = "";
        double density = 0;
        String densitySource = "";
        double second = 0;
        double third = 0;
        for (int j = 0; j < network.size(); j++) {
            double indegree = network.indegree().get(target, j);
            if (indegree == 0) {
                continue;
            }
            double weight = network.weight().get(target, j);
            double spread = network.weightSpread().get(target, j);
            double share = indegree / network.populations().get(j).size();
            slowest = Math.max(slowest, network.tauS().get(target, j));
            if (Math.abs(weight) / distance > amplitude) {
                amplitude = Math.abs(weight) / distance;
                amplitudeSource = network.names().get(j);
            }
            if (share > density) {
                density = share;
                densitySource = network.names().get(j);
            }
            second += square(indegree, weight, spread, point.rate(j));
            third += cube(indegree, weight, spread, point.rate(j));
        }
        for (PoissonInput input : population.inputs()) {
            if (input.indegree() * input.rate() == 0) {
                continue;
            }
            if (Math.abs(input.weight()) / distance > amplitude) {
                amplitude = Math.abs(input.weight()) / distance;
                amplitudeSource = "external";
            }
            slowest = Double.isNaN(input.tauS()) ? slowest : Math.max(slowest, input.tauS());
            second += square(input.indegree(), input.weight(), input.weightSpread(), input.rate());
            third += cube(input.indegree(), input.weight(), input.weightSpread(), input.rate());
        }
        double sd = Math.sqrt(tauM / 2 * second);
        return new Applicability.OfPopulation(
                population.name(),
                point.rate(target) * population.neuron().tauR(),
                slowest / tauM,
                amplitude,
                amplitudeSource,
                sd > 0 ? tauM / 3 * third / (sd * sd * sd) : 0,
                density,
                densitySource);
    }

    private static double square(double indegree, double weight, double spread, double rate) {
        return indegree * weight * weight * (1 + spread * spread) * rate;
    }

    private static double cube(double indegree, double weight, double spread, double rate) {
        return indegree * weight * weight * weight * (1 + 3 * spread * spread) * rate;
    }
}
