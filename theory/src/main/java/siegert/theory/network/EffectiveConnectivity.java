package siegert.theory.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.network.Network;
import siegert.datasets.network.Population;
import siegert.datasets.network.SynapseShape;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.special.Complex;

/**
 * Effective connectivity (Bos, Diesmann and Helias 2016, doi:10.1371/journal.pcbi.1005132, Eq. 12), dimensionless
 * [target][source]:
 *
 * <pre>M_ij(omega) = tau_m,i J_ij K_ij N_i(omega) D_ij(omega)</pre>
 *
 * with the response N_i of the target to its mean input and the delays D_ij = E[exp(-i omega d_ij)]. Optionally with the
 * response N_var,i to the variance sd² of the input (Brunel and Hakim 1999; Helias, Tetzlaff and Diesmann 2013,
 * doi:10.1088/1367-2630/15/2/023002, at omega = 0),
 *
 * <pre>M_ij(omega) = tau_m,i K_ij [ J_ij N_i(omega) + (1 + c_ij²) J_ij² N_var,i(omega) ] D_ij(omega),</pre>
 *
 * which makes M(0) the derivative of the rates by the rates. Immutable and thread-safe.
 */
public final class EffectiveConnectivity {
    private final int n;
    private final List<Response> responses;

    /** tau_m,i J_ij K_ij (V s), row by row. */
    private final double[] weight;

    /** The different delays, and which of them a projection has. */
    private final List<DelayKernel> kernels = new ArrayList<>();

    private final int[] kernel;

    /** tau_m,i (1 + c_ij²) J_ij² K_ij (V² s), row by row; null without response to the variance. */
    private final double[] squaredWeight;

    private final List<Response> varianceResponses;

    /** What finite synapses do to the gains of the projections to a population; empty where they are a diffusion. */
    private final List<Optional<FiniteGains>> finite;

    /**
     * Of the response to the mean of the input.
     *
     * @param network time constants, weights, in-degrees and delays
     * @param responses one per population, as target
     * @throws IllegalArgumentException if their number differs or a delay is negative
     */
    public EffectiveConnectivity(Network network, List<Response> responses) {
        this(network, responses, List.of(), DelayModel.of(network.delays().distribution()));
    }

    /**
     * Of the responses to mean and variance of the input, and delays as the model has them.
     *
     * @param network time constants, weights, in-degrees and delays
     * @param responses to the mean (Hz/V), one per population, as target
     * @param varianceResponses to sd² (Hz/V²), one per population, as target; or none, where the variance is taken as
     *     constant
     * @param delays how mean and sd of the delays of the network become their distribution
     * @throws IllegalArgumentException if the numbers differ or a delay is impossible
     */
    public EffectiveConnectivity(
            Network network, List<Response> responses, List<Response> varianceResponses, DelayModel delays) {
        this(network, responses, varianceResponses, delays, Collections.nCopies(network.size(), Optional.empty()));
    }

    private EffectiveConnectivity(
            Network network,
            List<Response> responses,
            List<Response> varianceResponses,
            DelayModel delays,
            List<Optional<FiniteGains>> finite) {
        this.n = network.size();
        this.finite = List.copyOf(finite);
        if (responses.size() != n || !varianceResponses.isEmpty() && varianceResponses.size() != n) {
            throw new IllegalArgumentException("one response per population is needed: " + n + ", not "
                    + responses.size() + " and " + varianceResponses.size());
        }
        this.responses = List.copyOf(responses);
        this.varianceResponses = List.copyOf(varianceResponses);
        this.weight = new double[n * n];
        this.squaredWeight = varianceResponses.isEmpty() ? null : new double[n * n];
        this.kernel = new int[n * n];
        RecurrentInput input = new RecurrentInput(network);
        Map<DelayKernel, Integer> known = new HashMap<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int k = i * n + j;
                weight[k] = input.meanGain(i, j);
                if (squaredWeight != null) {
                    squaredWeight[k] = input.varianceGain(i, j);
                }
                DelayKernel delay = delays.kernel(
                        network.delays().mean().get(i, j), network.delays().sd().get(i, j));
                double target = network.populations().get(i).neuron().tauS();
                double projection = network.tauS().get(i, j);
                if (network.synapse() == SynapseShape.ALPHA && projection > 0) {
                    delay = new AlphaDelay(delay, target, projection / SynapseShape.EQUAL_RATES);
                } else if (projection != target) {
                    delay = new RefilteredDelay(delay, target, projection);
                }
                kernel[k] = known.computeIfAbsent(delay, kind -> {
                    kernels.add(kind);
                    return kernels.size() - 1;
                });
            }
        }
    }

    /** With the transfer functions of leaky integrate-and-fire neurons at a working point, as published. */
    public static EffectiveConnectivity at(
            WorkingPoint point, Network network, Method method, Refractoriness refractoriness) {
        return at(point, network, method, refractoriness, ResponseModel.PUBLISHED, 0);
    }

    /**
     * With the transfer functions of leaky integrate-and-fire neurons at a working point.
     *
     * @param model what the linear response takes into account; its in-degrees are applied by {@link MeanField}, not here
     * @param highest highest frequency (Hz) of a spectrum to come, up to which {@link Method#FOKKER_PLANCK} tabulates its
     *     responses; it may be 0, and higher frequencies may be asked for, at some milliseconds each
     * @throws MeanFieldException if a population fires without noise
     */
    public static EffectiveConnectivity at(
            WorkingPoint point,
            Network network,
            Method method,
            Refractoriness refractoriness,
            ResponseModel model,
            double highest) {
        IntStream populations = IntStream.range(0, network.size());
        // seconds against microseconds; every population is solved alone, so that the threads cannot change the result
        List<InputResponse> responses = (method == Method.FOKKER_PLANCK ? populations.parallel() : populations)
                .mapToObj(i ->
                        response(network.populations().get(i), method, refractoriness, point, i, 2 * Math.PI * highest))
                .toList();
        List<Response> mean = new ArrayList<>();
        List<Response> variance = new ArrayList<>();
        for (int i = 0; i < responses.size(); i++) {
            double lateness =
                    model.lateness(network.populations().get(i).neuron().tauS());
            mean.add(responses.get(i).mean().later(lateness));
            if (model.variance() == ResponseModel.VarianceResponse.INCLUDED) {
                variance.add(responses.get(i).variance().later(lateness));
            }
        }
        List<Optional<FiniteGains>> finite = IntStream.range(0, network.size())
                .parallel()
                .mapToObj(i -> point.rate(i) > 0 && point.isFinite(i, method, model.amplitudes())
                        ? Optional.of(point.input(i).gains())
                        : Optional.<FiniteGains>empty())
                .toList();
        return new EffectiveConnectivity(network, mean, variance, model.delayModel(network), finite);
    }

    private static InputResponse response(
            Population population,
            Method method,
            Refractoriness refractoriness,
            WorkingPoint point,
            int i,
            double highest) {
        if (point.rate(i) == 0) {
            return InputResponse.NONE;
        }
        if (point.sd(i) == 0) {
            throw new MeanFieldException(
                    "population " + population.name() + " fires at " + point.rate(i)
                            + " Hz but receives no noise: linear response needs a fluctuating input",
                    point.residual());
        }
        return InputResponse.of(population.neuron(), method, refractoriness, point.mean(i), point.sd(i), highest);
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
     * @throws IllegalArgumentException if a frequency is not finite
     */
    public ZMatrixRMaj[] at(double... omega) {
        for (double w : omega) {
            if (!Double.isFinite(w)) {
                throw new IllegalArgumentException("angular frequencies must be finite, one is " + w + " rad/s");
            }
        }
        double[][] re = new double[n][omega.length];
        double[][] im = new double[n][omega.length];
        double[][] varianceRe = new double[n][omega.length];
        double[][] varianceIm = new double[n][omega.length];
        for (int i = 0; i < n; i++) {
            responses.get(i).evaluate(omega, re[i], im[i]);
            if (squaredWeight != null) {
                varianceResponses.get(i).evaluate(omega, varianceRe[i], varianceIm[i]);
            }
        }
        ZMatrixRMaj[] matrices = new ZMatrixRMaj[omega.length];
        double[][] delay = new double[kernels.size()][2];
        for (int f = 0; f < omega.length; f++) {
            for (int k = 0; k < delay.length; k++) {
                kernels.get(k).value(omega[f], delay[k]);
            }
            ZMatrixRMaj matrix = new ZMatrixRMaj(n, n);
            Complex lambda = new Complex(0, omega[f]);
            for (int i = 0; i < n; i++) {
                Complex[] factor = finite.get(i).map(gains -> gains.at(lambda)).orElse(null);
                for (int j = 0; j < n; j++) {
                    double a = weight[i * n + j] * re[i][f];
                    double b = weight[i * n + j] * im[i][f];
                    if (squaredWeight != null) {
                        a += squaredWeight[i * n + j] * varianceRe[i][f];
                        b += squaredWeight[i * n + j] * varianceIm[i][f];
                    }
                    if (factor != null) {
                        double real = a * factor[j].re() - b * factor[j].im();
                        b = a * factor[j].im() + b * factor[j].re();
                        a = real;
                    }
                    double[] d = delay[kernel[i * n + j]];
                    matrix.set(i, j, a * d[0] - b * d[1], a * d[1] + b * d[0]);
                }
            }
            matrices[f] = matrix;
        }
        return matrices;
    }

    /**
     * The matrix M(lambda) of modulations exp(lambda t), the analytic continuation of that at frequencies.
     *
     * @param lambda growth rate and angular frequency (1/s), real part above {@link #smallestGrowth}
     * @return an n x n matrix, new
     * @throws UnsupportedOperationException if a response is known at frequencies only
     */
    public ZMatrixRMaj at(Complex lambda) {
        List<Complex> delays = kernels.stream().map(kind -> kind.at(lambda)).toList();
        ZMatrixRMaj matrix = new ZMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            Complex mean = responses.get(i).at(lambda);
            Complex variance = squaredWeight == null
                    ? Complex.ZERO
                    : varianceResponses.get(i).at(lambda);
            Complex[] factor = finite.get(i).map(gains -> gains.at(lambda)).orElse(null);
            for (int j = 0; j < n; j++) {
                int k = i * n + j;
                Complex gain = mean.times(weight[k]);
                if (squaredWeight != null) {
                    gain = gain.plus(variance.times(squaredWeight[k]));
                }
                if (factor != null) {
                    gain = gain.times(factor[j]);
                }
                Complex entry = gain.times(delays.get(kernel[k]));
                matrix.set(i, j, entry.re(), entry.im());
            }
        }
        return matrix;
    }

    /** Whether all projections have the same delays, which then turn the phase of all eigenvalues alike. */
    boolean hasOneDelay() {
        return kernels.size() == 1;
    }

    /** Re lambda (1/s) to the right of which the delays are analytic. */
    double smallestGrowth() {
        return kernels.stream().mapToDouble(DelayKernel::smallestGrowth).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /**
     * The propagators P(omega) = (1 - M)^-1 M, by which activity that enters a population spreads through the network
     * over paths of all lengths (Bos, Diesmann and Helias 2016, Eq. 16).
     *
     * @param omega angular frequencies (rad/s)
     * @return one n x n matrix per frequency, new
     * @throws MeanFieldException if 1 - M is singular at a frequency
     */
    public ZMatrixRMaj[] propagator(double... omega) {
        ZMatrixRMaj[] matrices = at(omega);
        LinearResponse response = new LinearResponse(n);
        for (int f = 0; f < omega.length; f++) {
            response.requireInverse(matrices[f], omega[f] / (2 * Math.PI));
            matrices[f] = response.propagator(matrices[f]);
        }
        return matrices;
    }
}
