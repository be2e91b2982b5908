package siegert.theory.resolved;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import siegert.datasets.network.Connectivity;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;
import siegert.theory.linalg.PseudoTransient;

/**
 * Self-consistent rates of single neurons where none are found from the quiet state: at first every neuron has the average
 * input of its population ({@link AverageNetwork}); then, in steps, more and more of its own,
 *
 * <pre>mean_i(t) = (1-t) average of mean over the population of i + t mean_i,   sd_i(t)² alike,   t from 0 to 1,</pre>
 *
 * with Newton's method at every step. What it finds need not be stable. It holds dense matrices of all neurons.
 */
final class MixingContinuation {
    /** Number of neurons up to which dense matrices are held. */
    static final int LARGEST = 5000;

    private static final double FIRST_STEP = 0.1;
    private static final double SHORTEST_STEP = 1e-4;
    private static final double GROWTH = 1.5;
    private static final int ITERATIONS = 15;
    private static final double SHORTEST_CUT = 1e-2;

    /** Residual over (largest rate + 1) that counts as solved at the end, and on the way. */
    private static final double SOLVED = 1e-11;

    private static final double NEARLY = 1e-4;

    private final ResolvedInput input;
    private final Connectivity connectivity;
    private final Method method;
    private final int n;

    MixingContinuation(ResolvedInput input, Connectivity connectivity, Method method) {
        this.input = input;
        this.connectivity = connectivity;
        this.method = method;
        this.n = input.size();
    }

    /** The rates (Hz) and their residual; empty if they are lost on the way. */
    Optional<PseudoTransient.End> solve() {
        PseudoTransient.End start = new AverageNetwork(input, connectivity, method).solve();
        if (!start.solved()) {
            return Optional.empty();
        }
        double[] rates = each(i -> start.x()[input.population(i)]);
        double[] before = rates;
        double reached = 0;
        double last = 0;
        double step = FIRST_STEP;
        PseudoTransient.End end = null;
        while (reached < 1) {
            double next = Math.min(1, reached + step);
            double ahead = reached > last ? (next - reached) / (reached - last) : 0;
            double[] guess = new double[n];
            for (int i = 0; i < n; i++) {
                guess[i] = Math.max(0, rates[i] + ahead * (rates[i] - before[i]));
            }
            Optional<PseudoTransient.End> found = newton(new Mixed(next), guess);
            if (found.isPresent()) {
                before = rates;
                last = reached;
                end = found.get();
                rates = end.x();
                reached = next;
                step *= GROWTH;
            } else {
                step /= 2;
                if (step < SHORTEST_STEP) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(end);
    }

    /** The solution of a linear system; NaN if it is singular. */
    static double[] solution(DMatrixRMaj matrix, double[] rightHandSide) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(matrix.numRows);
        DMatrixRMaj solution = new DMatrixRMaj(matrix.numRows, 1);
        if (solver.setA(matrix)) {
            solver.solve(new DMatrixRMaj(matrix.numRows, 1, true, rightHandSide.clone()), solution);
        } else {
            solution.fill(Double.NaN);
        }
        return solution.data;
    }

    private Optional<PseudoTransient.End> newton(Mixed flow, double[] start) {
        double tolerance = flow.own == 1 ? SOLVED : NEARLY;
        double[] rates = start;
        double[] imbalance = flow.imbalance(rates);
        for (int k = 0; k < ITERATIONS; k++) {
            double residual = largest(imbalance);
            if (residual <= tolerance * (1 + largest(rates))) {
                return Optional.of(new PseudoTransient.End(rates, residual, true));
            }
            double[] change = flow.change(rates, imbalance);
            double cut = 1;
            double[] next = moved(rates, change, cut);
            double[] nextImbalance = flow.imbalance(next);
            while (!(largest(nextImbalance) < residual) && cut > SHORTEST_CUT) {
                cut /= 2;
                next = moved(rates, change, cut);
                nextImbalance = flow.imbalance(next);
            }
            if (!(largest(nextImbalance) < residual)) {
                return Optional.empty();
            }
            rates = next;
            imbalance = nextImbalance;
        }
        return Optional.empty();
    }

    private static double[] moved(double[] rates, double[] change, double cut) {
        double[] next = new double[rates.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = Math.max(0, rates[i] + cut * change[i]);
        }
        return next;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Double.isNaN(value) ? Double.POSITIVE_INFINITY : Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private double[] each(IntToDoubleFunction function) {
        return IntStream.range(0, n).parallel().mapToDouble(function).toArray();
    }

    /** Phi - nu at a share t of the own input. */
    private final class Mixed {
        private final double own;

        Mixed(double own) {
            this.own = own;
        }

        private double[] mixed(double[] values) {
            double[] average = input.averages(values);
            for (int i = 0; i < n; i++) {
                average[i] = (1 - own) * average[i] + own * values[i];
            }
            return average;
        }

        private double[] means(double[] rates) {
            return mixed(each(i -> input.mean(i, rates)));
        }

        private double[] sds(double[] rates) {
            double[] variance = mixed(each(i -> input.variance(i, rates)));
            return each(i -> Math.sqrt(variance[i]));
        }

        double[] imbalance(double[] rates) {
            double[] mean = means(rates);
            double[] sd = sds(rates);
            return each(i -> FiringRate.rate(input.neuron(i), method, mean[i], sd[i]) - rates[i]);
        }

        /** The step of Newton's method. */
        double[] change(double[] rates, double[] imbalance) {
            double[] mean = means(rates);
            double[] sd = sds(rates);
            double[] byMean = each(i -> FiringRate.derivativeByMean(input.neuron(i), method, mean[i], sd[i]));
            // without noise its variance acts at infinite slope; left out
            double[] byVariance = each(
                    i -> sd[i] == 0 ? 0 : FiringRate.derivativeByVariance(input.neuron(i), method, mean[i], sd[i]));
            DMatrixRMaj matrix = slope(byMean, byVariance);
            for (int k = 0; k < matrix.data.length; k++) {
                matrix.data[k] = -matrix.data[k];
            }
            for (int i = 0; i < n; i++) {
                matrix.add(i, i, 1);
            }
            return solution(matrix, imbalance);
        }

        /** d Phi_i / d nu_j. */
        private DMatrixRMaj slope(double[] byMean, double[] byVariance) {
            DMatrixRMaj slope = new DMatrixRMaj(n, n);
            double[] mean = new double[n];
            double[] variance = new double[n];
            int first = 0;
            for (int i = 0; i < n; i++) {
                boolean lastOfPopulation = i + 1 == n || input.population(i + 1) != input.population(i);
                double tau = input.neuron(i).tauM();
                for (int s = connectivity.first(i); s < connectivity.first(i + 1); s++) {
                    int j = connectivity.source(s);
                    double weight = connectivity.weight(s);
                    slope.add(i, j, own * tau * (weight * byMean[i] + weight * weight * byVariance[i]));
                    mean[j] += tau * weight;
                    variance[j] += tau * weight * weight;
                }
                if (lastOfPopulation) {
                    spread(slope, first, i + 1, mean, variance, byMean, byVariance);
                    Arrays.fill(mean, 0);
                    Arrays.fill(variance, 0);
                    first = i + 1;
                }
            }
            return slope;
        }

        /** Adds what the average over a population has for each of its neurons; sums of the population are given. */
        private void spread(
                DMatrixRMaj slope,
                int from,
                int to,
                double[] mean,
                double[] variance,
                double[] byMean,
                double[] byVariance) {
            double share = (1 - own) / (to - from);
            for (int i = from; i < to; i++) {
                for (int j = 0; j < n; j++) {
                    slope.add(i, j, share * (mean[j] * byMean[i] + variance[j] * byVariance[i]));
                }
            }
        }
    }
}
