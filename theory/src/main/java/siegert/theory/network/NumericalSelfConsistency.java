package siegert.theory.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.RateGradient;

/**
 * Solves nu = Phi(nu) with numerical rates, of {@link Method#FOKKER_PLANCK} or finite synapses, by Newton's method,
 *
 * <pre>(1 - DPhi) change = Phi(nu) - nu,</pre>
 *
 * from a fixed point of the closed form, a few percent away. Steps are halved where they do not help. The meshes of the
 * numerical solution change with the input, so that Phi has steps of some 1e-6 of its value; the iteration ends where it
 * gets no nearer, and counts as solved below 1e-4.
 */
final class NumericalSelfConsistency {
    private static final int STEPS = 30;
    private static final int HALVINGS = 6;

    /** Residual over (largest rate + 1 Hz) that needs no further step, and that which is accepted. */
    private static final double SMALL = 1e-9;

    private static final double ACCEPTED = 1e-4;

    /** Rounds for the ratios of finite synapses, and the change over (largest rate + 1 Hz) that ends them and that is accepted. */
    private static final int ROUNDS = 12;

    private static final double SETTLED = 1e-4;
    private static final double UNSETTLED = 2e-3;

    private final Network network;
    private final Method method;
    private final RecurrentInput input;
    private final int n;

    /** Rates (Hz) of the latest solution, and this. */
    private double[] solvedAt;

    private RateGradient[] solved;

    NumericalSelfConsistency(Network network, Method method) {
        this.network = network;
        this.method = method;
        this.input = new RecurrentInput(network);
        this.n = network.size();
    }

    /**
     * The rates (Hz).
     *
     * @param start rates near them (Hz)
     * @throws MeanFieldException if the iteration ends elsewhere
     */
    double[] solve(double[] start) {
        double[] ratio = new double[n];
        Arrays.fill(ratio, 1);
        return solve(start, ratio);
    }

    /**
     * The rates (Hz) with synapses of finite size, whose ratios to those of the diffusion are taken at the rates found, until they
     * change no more than their meshes do, and again.
     *
     * @param start rates near them (Hz)
     * @throws MeanFieldException if they go on to change
     */
    double[] solveFinite(double[] start) {
        double[] rates = start;
        double change = Double.POSITIVE_INFINITY;
        for (int k = 0; k < ROUNDS && change > SETTLED * (1 + largest(rates)); k++) {
            WorkingPoint point = WorkingPoint.unsolved(network, rates);
            double[] ratio = IntStream.range(0, n)
                    .parallel()
                    .mapToDouble(i -> point.ratio(i, method, ResponseModel.Amplitudes.FINITE))
                    .toArray();
            double[] next = solve(rates, ratio);
            change = 0;
            for (int i = 0; i < n; i++) {
                change = Math.max(change, Math.abs(next[i] - rates[i]));
            }
            rates = next;
        }
        if (!(change <= UNSETTLED * (1 + largest(rates)))) {
            throw new MeanFieldException(
                    String.format(
                            Locale.ROOT,
                            "synapses of finite size have no self-consistent rates near those of their diffusion: after %d"
                                    + " rounds they still change by %.3g Hz, at the rates %s Hz",
                            ROUNDS,
                            change,
                            Arrays.toString(rates)),
                    change);
        }
        return rates;
    }

    private double[] solve(double[] start, double[] ratio) {
        double[] rates = start.clone();
        RateGradient[] response = response(rates, ratio);
        double residual = residual(rates, response);
        for (int k = 0; k < STEPS && residual > SMALL * (1 + largest(rates)); k++) {
            double[] change = change(rates, response);
            double fraction = 1;
            boolean better = false;
            for (int h = 0; h < HALVINGS && !better; h++, fraction /= 2) {
                double[] next = new double[n];
                for (int i = 0; i < n; i++) {
                    next[i] = Math.max(0, rates[i] + fraction * change[i]);
                }
                if (!Arrays.stream(next).allMatch(Double::isFinite)) {
                    continue;
                }
                RateGradient[] nextResponse = response(next, ratio);
                double nextResidual = residual(next, nextResponse);
                if (nextResidual < residual) {
                    rates = next;
                    response = nextResponse;
                    residual = nextResidual;
                    better = true;
                } else if (residual <= ACCEPTED * (1 + largest(rates))) {
                    return rates;
                }
            }
            if (!better) {
                break;
            }
        }
        if (!(residual <= ACCEPTED * (1 + largest(rates)))) {
            throw new MeanFieldException(
                    String.format(
                            Locale.ROOT,
                            "method %s finds no self-consistent rates near those of the closed form: a residual "
                                    + "of %.3g Hz remains at the rates %s Hz",
                            method.key(),
                            residual,
                            Arrays.toString(rates)),
                    residual);
        }
        return rates;
    }

    private RateGradient[] response(double[] rates, double[] ratio) {
        RateGradient[] diffusion = diffusion(rates);
        return IntStream.range(0, n).mapToObj(i -> diffusion[i].times(ratio[i])).toArray(RateGradient[]::new);
    }

    /** A round begins where the one before ended. Every population is solved alone, so that the threads cannot change the result. */
    private RateGradient[] diffusion(double[] rates) {
        if (!Arrays.equals(rates, solvedAt)) {
            double[] mean = input.mean(rates);
            double[] sd = input.sd(rates);
            solved = IntStream.range(0, n)
                    .parallel()
                    .mapToObj(i ->
                            FiringRate.gradient(network.populations().get(i).neuron(), method, mean[i], sd[i]))
                    .toArray(RateGradient[]::new);
            solvedAt = rates.clone();
        }
        return solved;
    }

    private double[] change(double[] rates, RateGradient[] response) {
        double[] sd = input.sd(rates);
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        DMatrixRMaj imbalance = new DMatrixRMaj(n, 1);
        for (int i = 0; i < n; i++) {
            double byVariance = sd[i] > 0 ? response[i].bySd() / (2 * sd[i]) : 0;
            for (int j = 0; j < n; j++) {
                double slope = response[i].byMean() * input.meanGain(i, j) + byVariance * input.varianceGain(i, j);
                matrix.set(i, j, (i == j ? 1 : 0) - slope);
            }
            imbalance.set(i, 0, response[i].rate() - rates[i]);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(n);
        DMatrixRMaj solution = new DMatrixRMaj(n, 1);
        if (solver.setA(matrix)) {
            solver.solve(imbalance, solution);
        } else {
            solution.fill(Double.NaN);
        }
        return solution.data;
    }

    private static double residual(double[] rates, RateGradient[] response) {
        double largest = 0;
        for (int i = 0; i < rates.length; i++) {
            largest = Math.max(largest, Math.abs(response[i].rate() - rates[i]));
        }
        return largest;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
