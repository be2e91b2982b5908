package siegert.theory.network;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;

/**
 * Finds the rates of the external sources at which the inputs of a network have a wanted mean and standard deviation
 * (Helias, Tetzlaff and Diesmann 2013, doi:10.1088/1367-2630/15/2/023002, App. E; Senk et al. 2020,
 * doi:10.1103/PhysRevResearch.2.023174, App. F). The wanted inputs fix the rates of the populations and so the recurrent
 * input; what is missing from mean and variance is linear in the external rates nu_ext >= 0:
 *
 * <pre>
 * tau_m sum_ext K J            nu_ext = mean_i - recurrent mean - DC
 * tau_m sum_ext K J² (1 + c²)  nu_ext = sd_i²  - recurrent variance
 * </pre>
 *
 * solved as least squares with that constraint, each row over the wanted sd or its square. Where a residual remains, the
 * nearest working point that the network can have is found by a Gauss-Newton iteration over its self-consistent states.
 */
public final class WantedWorkingPoint {
    /** Residual in units of the wanted sd below which the working point counts as reached. */
    private static final double REACHED = 1e-9;

    private static final int STEPS = 100;

    private final Network network;
    private final Method method;
    private final SourceRates sharing;
    private final RecurrentInput silent;
    private final int n;
    private final int unknowns;
    private final double[] mean;
    private final double[] sd;

    private WantedWorkingPoint(Network network, Method method, SourceRates sharing, double[] mean, double[] sd) {
        this.network = network;
        this.method = method;
        this.sharing = sharing;
        this.n = network.size();
        this.mean = mean;
        this.sd = sd;
        this.unknowns = network.populations().stream()
                .mapToInt(p -> p.inputs().size())
                .reduce(0, sharing == SourceRates.SHARED ? Math::max : Integer::sum);
        this.silent = new RecurrentInput(ExternalRates.withRates(network, rates(new double[unknowns])));
    }

    /**
     * The external rates for a working point.
     *
     * @param network its external sources say in-degrees and weights; their rates are not used
     * @param method how the rates of the populations follow from their inputs
     * @param sharing which sources have a rate in common
     * @param mean wanted means of the input (V), one per population, finite
     * @param sd wanted standard deviations (V), one per population, positive and finite
     * @throws UnreachableException if no rates give it, with the nearest working point that some do give
     * @throws IllegalArgumentException if numbers are missing or outside these ranges, or the network has no sources
     */
    public static ExternalRates externalRates(
            Network network, Method method, SourceRates sharing, double[] mean, double[] sd) {
        int n = network.size();
        if (mean.length != n || sd.length != n) {
            throw new IllegalArgumentException("one mean and one sd per population are needed: " + n + ", not "
                    + mean.length + " and " + sd.length);
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(mean[i]) || !(sd[i] > 0) || Double.isInfinite(sd[i])) {
                throw new IllegalArgumentException("a wanted input needs a finite mean and a positive, finite sd, has "
                        + mean[i] + " V and " + sd[i] + " V");
            }
        }
        WantedWorkingPoint wanted = new WantedWorkingPoint(network, method, sharing, mean.clone(), sd.clone());
        if (wanted.unknowns == 0) {
            throw new IllegalArgumentException("the network has no external sources whose rates could be found");
        }
        return wanted.solve();
    }

    private ExternalRates solve() {
        double[] wantedRates = new double[n];
        for (int i = 0; i < n; i++) {
            wantedRates[i] = Math.max(0, FiringRate.rate(neuron(i), method, mean[i], sd[i]));
        }
        double[] recurrentMean = silent.mean(wantedRates);
        double[] recurrentSd = silent.sd(wantedRates);
        double[][] matrix = new double[2 * n][unknowns];
        double[] missing = new double[2 * n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < unknowns; k++) {
                matrix[2 * i][k] = meanGain(i, k) / sd[i];
                matrix[2 * i + 1][k] = varianceGain(i, k) / (sd[i] * sd[i]);
            }
            missing[2 * i] = (mean[i] - recurrentMean[i]) / sd[i];
            missing[2 * i + 1] = 1 - recurrentSd[i] * recurrentSd[i] / (sd[i] * sd[i]);
        }
        double[] x = new NonNegativeLeastSquares(matrix).solve(missing);
        Network solved = ExternalRates.withRates(network, rates(x));
        WorkingPoint point = WorkingPoint.ofRates(solved, method, wantedRates);
        double residual = norm(differences(point));
        if (residual <= REACHED) {
            return new ExternalRates(rates(x), point, residual);
        }
        throw new UnreachableException(nearest(x));
    }

    /** From an approximate solution: Gauss-Newton with the constraint in every step, damped. */
    private ExternalRates nearest(double[] start) {
        double[] x = start;
        WorkingPoint point = selfConsistent(x);
        double damping = 1e-3;
        for (int k = 0; k < STEPS && damping < 1e12; k++) {
            double[] missing = differences(point);
            double[][] slope = slope(x, point);
            double[][] rows = new double[2 * n + unknowns][unknowns];
            double[] right = new double[2 * n + unknowns];
            for (int r = 0; r < 2 * n; r++) {
                rows[r] = slope[r];
                right[r] = missing[r];
                for (int j = 0; j < unknowns; j++) {
                    right[r] += slope[r][j] * x[j];
                }
            }
            for (int j = 0; j < unknowns; j++) {
                double size = 0;
                for (int r = 0; r < 2 * n; r++) {
                    size += slope[r][j] * slope[r][j];
                }
                rows[2 * n + j][j] = Math.sqrt(damping * size);
                right[2 * n + j] = rows[2 * n + j][j] * x[j];
            }
            double[] next = new NonNegativeLeastSquares(rows).solve(right);
            WorkingPoint nextPoint = selfConsistent(next);
            double change = norm(missing) - (nextPoint == null ? Double.NaN : norm(differences(nextPoint)));
            if (change > 0) {
                x = next;
                point = nextPoint;
                damping /= 10;
                if (change < 1e-13) {
                    break;
                }
            } else {
                damping *= 10;
            }
        }
        return new ExternalRates(rates(x), point, norm(differences(point)));
    }

    /** The self-consistent working point at external rates, or null where it is not found. */
    private WorkingPoint selfConsistent(double[] x) {
        try {
            return WorkingPoint.selfConsistent(ExternalRates.withRates(network, rates(x)), method);
        } catch (MeanFieldException e) {
            return null;
        }
    }

    /** What is wanted less what a working point has, over the wanted sd: mean and sd of each population in turn. */
    private double[] differences(WorkingPoint point) {
        double[] differences = new double[2 * n];
        for (int i = 0; i < n; i++) {
            differences[2 * i] = (mean[i] - point.mean(i)) / sd[i];
            differences[2 * i + 1] = (sd[i] - point.sd(i)) / sd[i];
        }
        return differences;
    }

    /** Derivatives of mean and sd, over the wanted sd, by the external rates, along the self-consistent states. */
    private double[][] slope(double[] x, WorkingPoint point) {
        RecurrentInput input = new RecurrentInput(ExternalRates.withRates(network, rates(x)));
        RateJacobian jacobian = new RateJacobian(network, method, input, point);
        DMatrixRMaj direct = new DMatrixRMaj(n, unknowns);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < unknowns; k++) {
                double gain = jacobian.byMean(i) * meanGain(i, k) + jacobian.byVariance(i) * varianceGain(i, k);
                direct.set(i, k, gain);
            }
        }
        DMatrixRMaj rate = new DMatrixRMaj(n, unknowns);
        CommonOps_DDRM.solve(jacobian.identityMinus(), direct, rate);
        double[][] slope = new double[2 * n][unknowns];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < unknowns; k++) {
                double byMean = meanGain(i, k);
                double byVariance = varianceGain(i, k);
                for (int j = 0; j < n; j++) {
                    byMean += input.meanGain(i, j) * rate.get(j, k);
                    byVariance += input.varianceGain(i, j) * rate.get(j, k);
                }
                slope[2 * i][k] = byMean / sd[i];
                slope[2 * i + 1][k] = point.sd(i) > 0 ? byVariance / (2 * point.sd(i) * sd[i]) : 0;
            }
        }
        return slope;
    }

    /** Unknowns as rates [population][source]. */
    private double[][] rates(double[] x) {
        double[][] rates = new double[n][];
        int next = 0;
        for (int i = 0; i < n; i++) {
            rates[i] = new double[network.populations().get(i).inputs().size()];
            for (int s = 0; s < rates[i].length; s++) {
                rates[i][s] = x[sharing == SourceRates.SHARED ? s : next++];
            }
        }
        return rates;
    }

    /** d mean_i / d unknown k (V s). */
    private double meanGain(int i, int k) {
        PoissonInput source = source(i, k);
        return source == null ? 0 : neuron(i).tauM() * source.indegree() * source.weight();
    }

    /** d sd_i² / d unknown k (V² s). */
    private double varianceGain(int i, int k) {
        PoissonInput source = source(i, k);
        double spread = source == null ? 0 : source.weightSpread();
        return source == null ? 0 : meanGain(i, k) * source.weight() * (1 + spread * spread);
    }

    /** The source of population i whose rate is unknown k, or null. */
    private PoissonInput source(int i, int k) {
        int index = k;
        if (sharing == SourceRates.SEPARATE) {
            for (int before = 0; before < i; before++) {
                index -= network.populations().get(before).inputs().size();
            }
        }
        var inputs = network.populations().get(i).inputs();
        return index >= 0 && index < inputs.size() ? inputs.get(index) : null;
    }

    private Neuron neuron(int i) {
        return network.populations().get(i).neuron();
    }

    private double norm(double[] differences) {
        return Math.sqrt(Arrays.stream(differences).map(d -> d * d).sum() / n);
    }
}
