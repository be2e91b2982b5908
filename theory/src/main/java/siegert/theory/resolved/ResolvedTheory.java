package siegert.theory.resolved;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import siegert.datasets.network.Connectivity;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.NeuronPrediction;
import siegert.datasets.result.PairwiseResponse;
import siegert.datasets.result.ResolvedPrediction;
import siegert.datasets.result.Warning;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.IntervalVariability;
import siegert.theory.linalg.Gmres;
import siegert.theory.linalg.PseudoTransient;
import siegert.theory.network.MeanFieldException;

/**
 * Theory of every neuron of a network whose synapses are known one by one: self-consistent rates, CVs, effective
 * connectivity of every pair with its spectral bound, covariances. In-degrees, weights and delays between populations come from
 * the synapses, all else from the network; external input differs between populations only.
 *
 * <p>Each neuron is taken for one with Gaussian white (or, {@link Method#SHIFT}, filtered) input of independent Poisson
 * sources. Synaptic time constants are those of the target neurons. A working point takes some milliseconds per 1,000 synapses,
 * covariances O(N³): 1,000 neurons take about a second, 2,000 about ten.
 *
 * <pre>
 * ResolvedTheory theory = new ResolvedTheory(network, connectivity, Method.DELTA);
 * ResolvedCovariances c = ResolvedCovariances.of(theory.effectiveConnectivity(), theory.rates(), theory.cvs(), MATCHED);
 * </pre>
 *
 * Units: Hz, V, s. Immutable; results do not depend on the number of threads.
 */
public final class ResolvedTheory {
    /** Residual of the linear solves of the search for rates, over their right-hand side. */
    private static final double LINEAR = 1e-6;

    private static final int LINEAR_STEPS = 400;

    /** Steps after which the search from the quiet state is given up; where it ends, some 30 to 60 are enough. */
    private static final int MOST_STEPS = 300;

    private final Network network;
    private final Connectivity connectivity;
    private final Method method;
    private final ResolvedInput input;
    private final double[] rate;
    private final double[] mean;
    private final double[] sd;
    private final double[] cv;
    private final double residual;

    /** Whether the rates were found from the quiet state. */
    private final boolean fromQuiet;

    /**
     * At the self-consistent rates that the network reaches from the quiet state or, where none are found from there, at
     * those that continue the ones of a network of average neurons ({@link MixingContinuation}).
     *
     * @throws IllegalArgumentException if the neurons of the connectivity are not those of the network, or the method is
     *     {@link Method#FOKKER_PLANCK}, which would take hours
     * @throws MeanFieldException if no rates are found
     */
    public ResolvedTheory(Network network, Connectivity connectivity, Method method) {
        int n = network.populations().stream().mapToInt(p -> p.size()).sum();
        if (connectivity.neurons() != n) {
            throw new IllegalArgumentException(
                    "the network has " + n + " neurons, its synapses join those of " + connectivity.neurons());
        }
        if (method == Method.FOKKER_PLANCK) {
            throw new IllegalArgumentException(
                    "single neurons are predicted with delta, shift or taylor; fokker-planck would take hours");
        }
        this.network = network;
        this.connectivity = connectivity;
        this.method = method;
        this.input = new ResolvedInput(network, connectivity);
        PseudoTransient.End flow = PseudoTransient.fromZero(new RateFlow(), n, MOST_STEPS);
        this.fromQuiet = flow.solved();
        PseudoTransient.End end = fromQuiet ? flow : continued(flow);
        this.rate = end.x();
        this.residual = end.residual();
        this.mean = each(i -> input.mean(i, rate));
        this.sd = each(i -> input.sd(i, rate));
        this.cv = each(i -> IntervalVariability.cv(input.neuron(i), method, mean[i], sd[i]));
    }

    private PseudoTransient.End continued(PseudoTransient.End flow) {
        Optional<PseudoTransient.End> found = input.size() > MixingContinuation.LARGEST
                ? Optional.empty()
                : new MixingContinuation(input, connectivity, method).solve();
        return found.orElseThrow(() -> new MeanFieldException(
                String.format(
                        Locale.ROOT,
                        "no self-consistent rates of the single neurons found: from the quiet state a residual of %.3g Hz"
                                + " remains, and from the average network they are lost",
                        flow.residual()),
                flow.residual()));
    }

    private interface OfNeuron {
        double value(int neuron);
    }

    private double[] each(OfNeuron function) {
        return IntStream.range(0, input.size())
                .parallel()
                .mapToDouble(function::value)
                .toArray();
    }

    /** d nu / ds = Phi - nu. */
    private final class RateFlow implements PseudoTransient.Flow {
        @Override
        public double[] imbalance(double[] rates) {
            return each(
                    i -> FiringRate.rate(input.neuron(i), method, input.mean(i, rates), input.sd(i, rates)) - rates[i]);
        }

        @Override
        public double[] change(double[] rates, double[] imbalance, double step) {
            PairwiseConnectivity slope = gains(rates);
            double diagonal = 1 + 1 / step;
            return Gmres.solve(
                    x -> {
                        double[] y = slope.apply(x);
                        for (int i = 0; i < y.length; i++) {
                            // scaled, so that the eigenvalues lie about 1
                            y[i] = x[i] - y[i] / diagonal;
                        }
                        return y;
                    },
                    scaled(imbalance, diagonal),
                    LINEAR,
                    LINEAR_STEPS);
        }

        private double[] scaled(double[] values, double divisor) {
            double[] result = new double[values.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = values[i] / divisor;
            }
            return result;
        }
    }

    private PairwiseConnectivity gains(double[] rates) {
        double[] means = each(i -> input.mean(i, rates));
        double[] sds = each(i -> input.sd(i, rates));
        return PairwiseConnectivity.of(
                connectivity,
                each(i -> input.neuron(i).tauM()
                        * FiringRate.derivativeByMean(input.neuron(i), method, means[i], sds[i])),
                // without noise its variance acts at infinite slope; left out
                each(i -> sds[i] == 0
                        ? 0
                        : input.neuron(i).tauM()
                                * FiringRate.derivativeByVariance(input.neuron(i), method, means[i], sds[i])));
    }

    /** Firing rates (Hz), new. */
    public double[] rates() {
        return rate.clone();
    }

    /** Coefficients of variation, new. */
    public double[] cvs() {
        return cv.clone();
    }

    /** Means of the input (V, relative to the leak potential), new. */
    public double[] means() {
        return mean.clone();
    }

    /** Standard deviations of the input (V), new. */
    public double[] sds() {
        return sd.clone();
    }

    /** Largest difference between a rate and the rate of its input (Hz). */
    public double residual() {
        return residual;
    }

    /** Effective connectivity of every pair of neurons at the self-consistent rates. */
    public PairwiseConnectivity effectiveConnectivity() {
        return gains(rate);
    }

    /**
     * Rates and CVs alone; they need no linear response.
     *
     * @param ids ids of the neurons
     */
    public ResolvedPrediction rates(int[] ids) {
        return prediction(ids, Optional.empty(), List.of());
    }

    /**
     * All that theory says of the single neurons.
     *
     * @param ids ids of the neurons
     * @throws MeanFieldException if linear theory does not hold: the spectral bound is 1 or more
     */
    public ResolvedPrediction predict(int[] ids) {
        PairwiseConnectivity w = effectiveConnectivity();
        double bound = w.spectralBound();
        ResolvedCovariances covariances = ResolvedCovariances.of(w, bound, rate, cv, NoiseStrength.MATCHED);
        List<Warning> warnings = new ArrayList<>();
        if (covariances.negative() > 0) {
            warnings.add(new Warning(String.format(
                    Locale.ROOT,
                    "The noise of %d of %d neurons would have to be negative to give them the variance of their renewal"
                            + " process: theory overestimates what they inherit from others.",
                    covariances.negative(),
                    rate.length)));
        }
        return prediction(
                ids,
                Optional.of(new PairwiseResponse(
                        w.starts(), w.sources(), w.gains(), bound, covariances.noise(), covariances.covariance())),
                warnings);
    }

    private ResolvedPrediction prediction(int[] ids, Optional<PairwiseResponse> response, List<Warning> more) {
        List<Warning> warnings = new ArrayList<>(new ConnectivityCheck(network, connectivity).warnings());
        if (!fromQuiet) {
            warnings.add(new Warning(
                    "From the quiet state no self-consistent rates were found. These are self-consistent, and"
                            + " continue those of average neurons; the network need not stay there."));
        }
        warnings.addAll(more);
        return new ResolvedPrediction(
                network.name(),
                method,
                residual,
                network.names(),
                network.populations().stream().mapToInt(p -> p.size()).toArray(),
                new NeuronPrediction(ids.clone(), rates(), cvs(), means(), sds()),
                response,
                warnings);
    }
}
