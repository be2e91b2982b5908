package siegert.theory.network;

import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;
import siegert.theory.linalg.PseudoTransient;

/**
 * Solves nu = Phi(mean(nu), sd(nu)) by following d nu / ds = Phi - nu from the quiet state with the exact Jacobian DPhi
 * ({@link PseudoTransient}). A rate that the method makes negative is a failure, below 1e-11 Hz in size it counts as 0.
 */
final class SelfConsistency implements PseudoTransient.Flow {
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
        PseudoTransient.End end = PseudoTransient.fromZero(this, n);
        if (!end.solved()) {
            throw failure(end.x(), end.residual());
        }
        return end.x();
    }

    /** Phi(nu) - nu (Hz). */
    @Override
    public double[] imbalance(double[] rates) {
        double[] mean = input.mean(rates);
        double[] sd = input.sd(rates);
        double[] difference = new double[n];
        for (int i = 0; i < n; i++) {
            difference[i] = FiringRate.rate(neuron(i), method, mean[i], sd[i]) - rates[i];
        }
        return difference;
    }

    @Override
    public double[] change(double[] rates, double[] imbalance, double step) {
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
}
