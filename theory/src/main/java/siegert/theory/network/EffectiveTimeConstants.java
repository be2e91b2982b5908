package siegert.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import siegert.datasets.Matrix;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;

/**
 * One synaptic time constant per population in place of those of its projections (Fourcaud and Brunel 2002,
 * doi:10.1162/089976602320264015, Eq. 5.49):
 *
 * <pre>sqrt(tau_eff) = sum_j f_j sqrt(tau_j),    f_j the share of projection j in the variance of the input.</pre>
 *
 * <p>An approximation to first order in sqrt(tau_s/tau_m): against simulations of filtered noise with two time constants,
 * 0.1 to 1 ms at tau_m = 10 ms, the constant is 10 to 25 % too long, so that rates come out some percent too low. The mean
 * input of every projection is still filtered by its own constant.
 */
final class EffectiveTimeConstants {
    private static final int STEPS = 200;
    private static final double SETTLED = 1e-13;

    private EffectiveTimeConstants() {}

    /** Whether the time constants of projections or external sources differ from those of their target. */
    static boolean isNeeded(Network network) {
        for (int i = 0; i < network.size(); i++) {
            Population target = network.populations().get(i);
            double own = target.neuron().tauS();
            for (double tau : network.tauS().row(i)) {
                if (tau != own) {
                    return true;
                }
            }
            for (PoissonInput input : target.inputs()) {
                if (!Double.isNaN(input.tauS()) && input.tauS() != own) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The network with the effective time constants at its self-consistent working point; without synapses for delta. */
    static Network selfConsistent(Network network, Method method) {
        if (!isNeeded(network)) {
            return network;
        }
        if (method == Method.DELTA) {
            return withoutProjections(network);
        }
        Network effective = network;
        for (int k = 0; k < STEPS; k++) {
            double[] rates = WorkingPoint.selfConsistent(effective, method).rates();
            Network next = at(network, rates);
            if (change(effective, next) < SETTLED) {
                return next;
            }
            effective = next;
        }
        throw new MeanFieldException(
                "the effective synaptic time constants do not settle; give one tau_s per population", Double.NaN);
    }

    /** The network with the effective time constants at given rates (Hz). */
    static Network at(Network network, double[] rates) {
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            Population p = network.populations().get(i);
            Neuron n = p.neuron();
            Neuron neuron =
                    new Neuron(n.tauM(), n.tauR(), effective(network, i, rates), n.threshold(), n.reset(), n.step());
            populations.add(new Population(p.name(), p.size(), neuron, p.inputs(), p.dcMean()));
        }
        return network.withPopulations(populations);
    }

    private static double effective(Network network, int i, double[] rates) {
        Population target = network.populations().get(i);
        double own = target.neuron().tauS();
        double sum = 0;
        double total = 0;
        for (int j = 0; j < rates.length; j++) {
            double share = variance(
                    network.indegree().get(i, j),
                    network.weight().get(i, j),
                    network.weightSpread().get(i, j),
                    rates[j]);
            sum += share * Math.sqrt(network.tauS().get(i, j));
            total += share;
        }
        for (PoissonInput input : target.inputs()) {
            double share = variance(input.indegree(), input.weight(), input.weightSpread(), input.rate());
            sum += share * Math.sqrt(Double.isNaN(input.tauS()) ? own : input.tauS());
            total += share;
        }
        double root = sum / total;
        return total > 0 ? root * root : own;
    }

    private static double variance(double indegree, double weight, double spread, double rate) {
        return indegree * weight * weight * (1 + spread * spread) * rate;
    }

    private static double change(Network before, Network after) {
        double change = 0;
        for (int i = 0; i < before.size(); i++) {
            double tau = after.populations().get(i).neuron().tauS();
            change = Math.max(
                    change, Math.abs(before.populations().get(i).neuron().tauS() / tau - 1));
        }
        return change;
    }

    /** For methods that ignore synapses. */
    private static Network withoutProjections(Network network) {
        double[][] rows = new double[network.size()][network.size()];
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(rows[i], network.populations().get(i).neuron().tauS());
        }
        return new Network(
                network.name(),
                network.populations(),
                network.indegree(),
                network.weight(),
                network.weightSpread(),
                Matrix.of(rows),
                network.synapse(),
                network.delays(),
                network.wiring(),
                network.remarks());
    }
}
