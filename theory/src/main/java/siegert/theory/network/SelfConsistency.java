package siegert.theory.network;

import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;

/**
 * Solves nu = Phi(mean(nu), sd(nu)) by following d nu / ds = Phi - nu from the quiet state in linearly implicit Euler steps,
 *
 * <pre>(1/step + 1 - DPhi) change = Phi(nu) - nu,</pre>
 *
 * with the exact Jacobian DPhi. A step is taken only if the linear model predicted its outcome, and then the next is
 * longer: along the flow at first, in the end Newton's method (pseudo-transient continuation, Kelley and Keyes 1998,
 * SIAM J Numer Anal 35:508). Rates stay at or above 0 on the way; one that the method makes negative is a failure, below
 * 1e-11 Hz in size it counts as 0.
 */
final class SelfConsistency {
    private static final int STEPS = 2000;
    private static final double FIRST_STEP = 0.05;
    private static final double SHORTEST_STEP = 1e-9;
    private static final double LONGEST_STEP = 1e12;

    /** How much of the imbalance the linear model may misjudge. */
    private static final double TRUST = 0.25;

    /** Residual over (largest rate + 1 Hz) that counts as solved; steps go on while they still improve on it. */
    private static final double SOLVED = 1e-11;

    private final Network network;
    private final Method method;
    private final RecurrentInput input;
    private final int n;

    SelfConsistency(Network network, Method method) {
        this.network = network;
        this.method = method;
        this.input = new RecurrentInput(network);
        this.n = network.size();
    }

    /** The rates (Hz). */
    double[] solve() {
        double[] rates = new double[n];
        double[] imbalance = imbalance(rates);
        double step = FIRST_STEP;
        for (int k = 0; k < STEPS && step > SHORTEST_STEP; k++) {
            double residual = largest(imbalance);
            double[] change = change(rates, imbalance, step);
            double[] next = new double[n];
            boolean possible = true;
            for (int i = 0; i < n; i++) {
                next[i] = Math.max(0, rates[i] + change[i]);
                possible &= Double.isFinite(next[i]);
            }
            double[] nextImbalance = possible ? imbalance(next) : null;
            if (residual <= SOLVED * (1 + largest(rates))) {
                return polished(rates, residual, next, nextImbalance);
            }
            if (possible && trusted(imbalance, nextImbalance, change, step)) {
                rates = next;
                imbalance = nextImbalance;
                step = Math.min(2 * step, LONGEST_STEP);
            } else {
                step /= 4;
            }
        }
        throw failure(rates, largest(imbalance));
    }

    /** The last Newton step, if it still helps. */
    private double[] polished(double[] rates, double residual, double[] next, double[] nextImbalance) {
        return nextImbalance != null && largest(nextImbalance) <= residual ? next : rates;
    }

    /** Phi(nu) - nu (Hz). */
    private double[] imbalance(double[] rates) {
        double[] mean = input.mean(rates);
        double[] sd = input.sd(rates);
        double[] difference = new double[n];
        for (int i = 0; i < n; i++) {
            difference[i] = FiringRate.rate(neuron(i), method, mean[i], sd[i]) - rates[i];
        }
        return difference;
    }

    private double[] change(double[] rates, double[] imbalance, double step) {
        double[] mean = input.mean(rates);
        double[] sd = input.sd(rates);
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            double byMean = FiringRate.derivativeByMean(neuron(i), method, mean[i], sd[i]);
            // without noise its variance acts at infinite slope; left out, the flow soon leaves that state
            double byVariance =
                    sd[i] > 0 ? FiringRate.derivativeBySd(neuron(i), method, mean[i], sd[i]) / (2 * sd[i]) : 0;
            for (int j = 0; j < n; j++) {
                double slope = byMean * input.meanGain(i, j) + byVariance * input.varianceGain(i, j);
                matrix.set(i, j, (i == j ? 1 + 1 / step : 0) - slope);
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(n);
        DMatrixRMaj solution = new DMatrixRMaj(n, 1);
        if (solver.setA(matrix)) {
            solver.solve(new DMatrixRMaj(n, 1, true, imbalance.clone()), solution);
        } else {
            solution.fill(Double.NaN);
        }
        return solution.data;
    }

    /** By the linear model the new imbalance is change / step. */
    private boolean trusted(double[] imbalance, double[] nextImbalance, double[] change, double step) {
        double missed = 0;
        for (int i = 0; i < n; i++) {
            missed = Math.max(missed, Math.abs(nextImbalance[i] - change[i] / step));
        }
        return missed <= TRUST * largest(imbalance);
    }

    private MeanFieldException failure(double[] rates, double residual) {
        double[] mean = input.mean(rates);
        double[] sd = input.sd(rates);
        for (int i = 0; i < n; i++) {
            double rate = FiringRate.rate(neuron(i), method, mean[i], sd[i]);
            if (rate < 0) {
                return new MeanFieldException(
                        String.format(
                                Locale.ROOT,
                                "method taylor gives population %s the negative rate %.4g Hz: the expansion in "
                                        + "sqrt(tau_s / tau_m) does not hold there; use method shift",
                                network.names().get(i),
                                rate),
                        residual);
            }
        }
        return new MeanFieldException(
                String.format(
                        Locale.ROOT,
                        "no self-consistent rates found from the quiet state: a residual of %.3g Hz remains; "
                                + "the parameters may have no fixed point near the last rates %s Hz",
                        residual,
                        java.util.Arrays.toString(rates)),
                residual);
    }

    private Neuron neuron(int population) {
        return network.populations().get(population).neuron();
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
