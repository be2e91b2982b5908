package siegert.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import siegert.datasets.network.ConnectionRule;
import siegert.datasets.network.Network;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;

/**
 * Self-consistent distributions of rates in a network whose neurons receive different numbers of synapses of different
 * weights (Amit and Brunel 1997; Roxin et al. 2011, doi:10.1523/JNEUROSCI.1677-11.2011). The inputs of population i are
 * distributed normally about the mean and variance of {@link WorkingPoint}, with the spread
 *
 * <pre>spread_i² = tau_m² sum_j V_ij + external,   slope_i spread_i = tau_m² sum_j C_ij</pre>
 *
 * of V and C by {@link ProjectionInput}; external sources have fixed in-degrees and add tau_m² K c² J² nu_ext². Mean and mean
 * square of the rates of each population,
 *
 * <pre>nu_i = &lt;Phi_i(mean + spread x, variance + slope x)&gt;,   q_i = &lt;Phi_i²&gt;,</pre>
 *
 * are solved together by Newton's method; averages over x are Gauss-Hermite sums of 64 points. Rates below about 1/1000 of
 * the mean and quantiles beyond 10 sd are outside the resolution of these sums.
 */
public final class RateDistributions {
    private static final int STEPS = 60;
    private static final double SOLVED = 1e-11;
    private static final double DIFFERENCE = 1e-6;

    private final Network network;
    private final Method method;
    private final ConnectionRule rule;
    private final RecurrentInput input;
    private final int n;

    private RateDistributions(Network network, Method method, ConnectionRule rule) {
        if (method == Method.FOKKER_PLANCK) {
            throw new IllegalArgumentException(
                    "distributions of rates need delta, shift or taylor; fokker-planck would take hours");
        }
        rule.contradiction(network).ifPresent(contradiction -> {
            throw new IllegalArgumentException(contradiction);
        });
        this.network = network;
        this.method = method;
        this.rule = rule;
        this.input = new RecurrentInput(network);
        this.n = network.size();
    }

    /**
     * The distributions, one per population, that the network reaches from its self-consistent working point.
     *
     * @param rule how all synapses of the network are drawn
     * @throws MeanFieldException if there is no working point or no self-consistent distribution near it
     * @throws IllegalArgumentException for {@link Method#FOKKER_PLANCK}, or if the rule cannot make these in-degrees
     */
    public static List<RateDistribution> of(Network network, Method method, ConnectionRule rule) {
        RateDistributions problem = new RateDistributions(network, method, rule);
        return problem.distributions(
                problem.solve(WorkingPoint.selfConsistent(network, method).rates()));
    }

    private double[] solve(double[] rates) {
        double[] state = new double[2 * n];
        for (int i = 0; i < n; i++) {
            state[i] = rates[i];
            state[n + i] = rates[i] * rates[i];
        }
        state = image(state);
        double[] excess = excess(state);
        for (int k = 0; k < STEPS; k++) {
            if (size(excess, state) <= SOLVED) {
                return state;
            }
            double[] step = step(state, excess);
            double length = 1;
            double[] next = possible(state, step, length);
            double[] nextExcess = excess(next);
            while (!(size(nextExcess, next) < size(excess, state)) && length > 1e-3) {
                length /= 2;
                next = possible(state, step, length);
                nextExcess = excess(next);
            }
            if (!(size(nextExcess, next) < size(excess, state))) {
                // at rounding a step no longer helps
                if (size(excess, state) <= 1e3 * SOLVED) {
                    return state;
                }
                next = image(state);
                nextExcess = excess(next);
            }
            state = next;
            excess = nextExcess;
        }
        throw new MeanFieldException(
                String.format(
                        Locale.ROOT,
                        "no self-consistent rate distributions found: a relative residual of %.3g remains",
                        size(excess, state)),
                size(excess, state));
    }

    private List<RateDistribution> distributions(double[] state) {
        double[] rates = Arrays.copyOf(state, n);
        double[] mean = input.mean(rates);
        double[] sd = input.sd(rates);
        List<RateDistribution> distributions = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Population target = network.populations().get(i);
            double variance = 0;
            double covariance = 0;
            for (int j = 0; j < n; j++) {
                ProjectionInput synapses = new ProjectionInput(
                        rule,
                        network.indegree().get(i, j),
                        network.weight().get(i, j),
                        network.weightSpread().get(i, j),
                        network.populations().get(j).size(),
                        target.size());
                variance += synapses.variance(state[j], state[n + j]);
                covariance += synapses.covariance(state[j], state[n + j]);
            }
            for (PoissonInput external : target.inputs()) {
                double each = external.weightSpread() * external.weight() * external.rate();
                variance += external.indegree() * each * each;
                covariance += external.indegree() * 2 * each * each * external.weight();
            }
            double tau = target.neuron().tauM();
            double spread = tau * Math.sqrt(Math.max(0, variance));
            double slope = spread > 0 ? tau * tau * covariance / spread : 0;
            distributions.add(new RateDistribution(
                    target.neuron(), method, new InputDistribution(mean[i], sd[i] * sd[i], spread, slope)));
        }
        return distributions;
    }

    /** Means and mean squares that a state causes. */
    private double[] image(double[] state) {
        double[] image = new double[2 * n];
        List<RateDistribution> distributions = distributions(state);
        for (int i = 0; i < n; i++) {
            image[i] = distributions.get(i).mean();
            image[n + i] = distributions.get(i).meanSquare();
        }
        return image;
    }

    private double[] excess(double[] state) {
        double[] image = image(state);
        for (int k = 0; k < image.length; k++) {
            image[k] = state[k] - image[k];
        }
        return image;
    }

    private double[] step(double[] state, double[] excess) {
        DMatrixRMaj matrix = new DMatrixRMaj(2 * n, 2 * n);
        for (int k = 0; k < 2 * n; k++) {
            double[] beside = state.clone();
            // upwards, so that mean squares stay above squared means where q is moved
            double difference = DIFFERENCE * (state[k] + (k < n ? 1e-3 : 1e-6));
            beside[k] += k < n ? -difference : difference;
            double[] moved = excess(beside);
            for (int i = 0; i < 2 * n; i++) {
                matrix.set(i, k, (moved[i] - excess[i]) / (beside[k] - state[k]));
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(2 * n);
        DMatrixRMaj solution = new DMatrixRMaj(2 * n, 1);
        if (solver.setA(matrix)) {
            solver.solve(new DMatrixRMaj(2 * n, 1, true, excess.clone()), solution);
        }
        return solution.data;
    }

    /** A state less a step, with rates no lower than 0 and mean squares no lower than squared means. */
    private double[] possible(double[] state, double[] step, double length) {
        double[] next = new double[2 * n];
        for (int i = 0; i < n; i++) {
            next[i] = Math.max(0, state[i] - length * step[i]);
            next[n + i] = Math.max(next[i] * next[i], state[n + i] - length * step[n + i]);
        }
        return next;
    }

    /** Largest excess over the mean or mean square of its population, or 1e-6 of the largest. */
    private double size(double[] excess, double[] state) {
        double fastest = 0;
        for (int i = 0; i < n; i++) {
            fastest = Math.max(fastest, state[i]);
        }
        double size = 0;
        for (int i = 0; i < n; i++) {
            double rate = Math.max(state[i], 1e-6 * fastest + Double.MIN_NORMAL);
            size = Math.max(size, Math.abs(excess[i]) / rate);
            size = Math.max(size, Math.abs(excess[n + i]) / Math.max(state[n + i], rate * rate));
        }
        return Double.isNaN(size) ? Double.POSITIVE_INFINITY : size;
    }
}
