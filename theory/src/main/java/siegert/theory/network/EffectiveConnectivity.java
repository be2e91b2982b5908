package siegert.theory.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;

/**
 * Effective connectivity (Bos, Diesmann and Helias 2016, doi:10.1371/journal.pcbi.1005132, Eq. 12), dimensionless
 * [target][source]:
 *
 * <pre>M_ij(omega) = tau_m,i J_ij K_ij N_i(omega) D_ij(omega)</pre>
 *
 * with the response N_i of the target to its mean input and the delays D_ij = E[exp(-i omega d_ij)]. Immutable and
 * thread-safe.
 */
public final class EffectiveConnectivity {
    private final int n;
    private final List<Response> responses;

    /** tau_m,i J_ij K_ij (V s), row by row. */
    private final double[] weight;

    /** The different delays, and which of them a projection has. */
    private final List<DelayKernel> kernels = new ArrayList<>();

    private final int[] kernel;

    /**
     * @param network time constants, weights, in-degrees and delays
     * @param responses one per population, as target
     * @throws IllegalArgumentException if their number differs or a delay is negative
     */
    public EffectiveConnectivity(Network network, List<Response> responses) {
        if (responses.size() != network.size()) {
            throw new IllegalArgumentException(
                    "one response per population is needed: " + network.size() + ", not " + responses.size());
        }
        this.n = network.size();
        this.responses = List.copyOf(responses);
        this.weight = new double[n * n];
        this.kernel = new int[n * n];
        Map<DelayKernel, Integer> known = new HashMap<>();
        Delays delays = network.delays();
        for (int i = 0; i < n; i++) {
            double tau = network.populations().get(i).neuron().tauM();
            for (int j = 0; j < n; j++) {
                weight[i * n + j] =
                        tau * network.weight().get(i, j) * network.indegree().get(i, j);
                DelayKernel delay = DelayKernel.of(
                        delays.distribution(),
                        delays.mean().get(i, j),
                        delays.sd().get(i, j));
                kernel[i * n + j] = known.computeIfAbsent(delay, kind -> {
                    kernels.add(kind);
                    return kernels.size() - 1;
                });
            }
        }
    }

    /** With the transfer functions of leaky integrate-and-fire neurons at a working point. */
    public static EffectiveConnectivity at(
            WorkingPoint point, Network network, Method method, Refractoriness refractoriness) {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            responses.add(response(network.populations().get(i), method, refractoriness, point, i));
        }
        return new EffectiveConnectivity(network, responses);
    }

    private static Response response(
            Population population, Method method, Refractoriness refractoriness, WorkingPoint point, int i) {
        if (point.rate(i) == 0) {
            return Response.SILENT;
        }
        if (point.sd(i) == 0) {
            throw new MeanFieldException(
                    "population " + population.name() + " fires at " + point.rate(i)
                            + " Hz but receives no noise: linear response needs a fluctuating input",
                    point.residual());
        }
        SynapticFilter filter = method == Method.DELTA ? SynapticFilter.OMITTED : SynapticFilter.APPLIED;
        return new TransferFunction(population.neuron(), method, refractoriness, filter, point.mean(i), point.sd(i))
                ::evaluate;
    }

    /** Number of populations. */
    public int size() {
        return n;
    }

    /**
     * The matrices M at many frequencies.
     *
     * @param omega angular frequencies (rad/s)
     * @return one n x n matrix per frequency, new
     */
    public ZMatrixRMaj[] at(double... omega) {
        double[][] re = new double[n][omega.length];
        double[][] im = new double[n][omega.length];
        for (int i = 0; i < n; i++) {
            responses.get(i).evaluate(omega, re[i], im[i]);
        }
        ZMatrixRMaj[] matrices = new ZMatrixRMaj[omega.length];
        double[][] delay = new double[kernels.size()][2];
        for (int f = 0; f < omega.length; f++) {
            for (int k = 0; k < delay.length; k++) {
                kernels.get(k).value(omega[f], delay[k]);
            }
            ZMatrixRMaj matrix = new ZMatrixRMaj(n, n);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double w = weight[i * n + j];
                    double[] d = delay[kernel[i * n + j]];
                    double real = re[i][f] * d[0] - im[i][f] * d[1];
                    double imaginary = re[i][f] * d[1] + im[i][f] * d[0];
                    matrix.set(i, j, w * real, w * imaginary);
                }
            }
            matrices[f] = matrix;
        }
        return matrices;
    }
}
