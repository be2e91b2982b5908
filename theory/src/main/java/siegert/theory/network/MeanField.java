package siegert.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import siegert.datasets.Matrix;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.Population;
import siegert.datasets.result.CharacteristicRoots;
import siegert.datasets.result.Criticality;
import siegert.datasets.result.Method;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Spectra;
import siegert.theory.fokkerplanck.FokkerPlanck;
import siegert.theory.lif.IntervalVariability;

/**
 * Mean-field theory of one network: rates and CVs at its working point, and the power spectra of linear response about it.
 *
 * <pre>
 * Prediction prediction = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED).predict(frequencies, 2);
 * MeanField full = new MeanField(network, Method.FOKKER_PLANCK, Refractoriness.INCLUDED, ResponseModel.full(1e-4));
 * </pre>
 *
 * Units: Hz, V, s. Immutable and thread-safe; results do not depend on the number of threads.
 */
public final class MeanField {
    /** Frequency (Hz) up to which responses are tabulated where growing modes are counted. */
    private static final double HIGHEST_MODE = 1000;

    /** Input in units of the distance from reset to threshold, of which seven digits are left beside it. */
    private static final double LARGEST_INPUT = 1e9;

    private final Network network;
    private final Method method;
    private final Refractoriness refractoriness;
    private final ResponseModel model;
    private final WorkingPoint point;

    /**
     * At the self-consistent working point, with the linear response of published spectra.
     *
     * @throws MeanFieldException if there is none
     */
    public MeanField(Network network, Method method, Refractoriness refractoriness) {
        this(network, method, refractoriness, ResponseModel.PUBLISHED);
    }

    /**
     * At the self-consistent working point.
     *
     * @param model what the linear response takes into account
     * @throws MeanFieldException if there is none
     * @throws IllegalArgumentException if {@link Method#FOKKER_PLANCK} is to neglect the refractory period
     */
    public MeanField(Network network, Method method, Refractoriness refractoriness, ResponseModel model) {
        this(
                network,
                method,
                refractoriness,
                model,
                WorkingPoint.selfConsistent(
                        EffectiveTimeConstants.selfConsistent(model.network(network), method),
                        method,
                        model.amplitudes()));
    }

    /** At a given working point, for instance that of measured rates, with the linear response of published spectra. */
    public MeanField(Network network, Method method, Refractoriness refractoriness, WorkingPoint point) {
        this(network, method, refractoriness, ResponseModel.PUBLISHED, point);
    }

    /**
     * At a given working point.
     *
     * @throws MeanFieldException if an input is more than 1e9 times the distance from reset to threshold
     * @throws IllegalArgumentException if its populations are not those of the network, or if
     *     {@link Method#FOKKER_PLANCK} is to neglect the refractory period
     */
    public MeanField(
            Network network, Method method, Refractoriness refractoriness, ResponseModel model, WorkingPoint point) {
        if (method == Method.FOKKER_PLANCK && refractoriness == Refractoriness.NEGLECTED) {
            throw new IllegalArgumentException(
                    "the numerical solution of method fokker-planck always includes the refractory period");
        }
        if (point.size() != network.size()) {
            throw new IllegalArgumentException(
                    "the working point has " + point.size() + " populations, the network " + network.size());
        }
        Network modelled = model.network(network);
        boolean differing = method != Method.DELTA && EffectiveTimeConstants.isNeeded(modelled);
        this.network = differing
                ? EffectiveTimeConstants.at(modelled, point.rates())
                : EffectiveTimeConstants.selfConsistent(modelled, method);
        this.model = model;
        this.method = method;
        this.refractoriness = refractoriness;
        this.point = point;
        requireDistinctBounds();
    }

    /** Beside an input many orders larger, reset and threshold are the same number. */
    private void requireDistinctBounds() {
        for (int p = 0; p < network.size(); p++) {
            Neuron neuron = network.populations().get(p).neuron();
            double distance = neuron.threshold() - neuron.reset();
            double input = Math.max(Math.abs(point.mean(p)), point.sd(p));
            if (input > LARGEST_INPUT * distance) {
                throw new MeanFieldException(
                        String.format(
                                Locale.ROOT,
                                "the input of %s (mean %.3g V, sd %.3g V) is so large that the %.3g V between reset and"
                                        + " threshold are lost beside it",
                                network.names().get(p),
                                point.mean(p),
                                point.sd(p),
                                distance),
                        point.residual());
            }
        }
    }

    private MeanField(MeanField whole, Network network) {
        this.network = network;
        this.method = whole.method;
        this.refractoriness = whole.refractoriness;
        this.model = whole.model;
        this.point = whole.point;
    }

    /**
     * The same neurons at the same working point with the linear response of some of their projections only: a sub-circuit
     * whose input from the others stays, but no longer depends on what it does (Bos, Diesmann and Helias 2016,
     * doi:10.1371/journal.pcbi.1005132).
     *
     * @param kept which projections stay [target][source]. Not modified.
     * @throws IllegalArgumentException if it is of another size
     */
    public MeanField withProjections(boolean[][] kept) {
        int n = network.size();
        double[][] indegree = network.indegree().toArray();
        if (kept.length != n) {
            throw new IllegalArgumentException("projections of " + kept.length + " populations, not of " + n);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                indegree[i][j] = kept[i][j] ? indegree[i][j] : 0;
            }
        }
        return new MeanField(this, network.withIndegree(Matrix.of(indegree)));
    }

    /** The network as the theory takes it: in-degrees of the model, effective synaptic time constants. */
    public Network network() {
        return network;
    }

    /** Approximation of the synapses. */
    public Method method() {
        return method;
    }

    /** What the linear response takes into account. */
    public ResponseModel model() {
        return model;
    }

    /** The rates and inputs about which the network is linearised. */
    public WorkingPoint workingPoint() {
        return point;
    }

    /** The effective connectivity at the working point, for few frequencies. */
    public EffectiveConnectivity effectiveConnectivity() {
        return effectiveConnectivity(0);
    }

    /**
     * The effective connectivity at the working point, for many frequencies.
     *
     * @param highest up to where many (Hz); matters to {@link Method#FOKKER_PLANCK}, which tabulates its responses up to
     *     there
     */
    public EffectiveConnectivity effectiveConnectivity(double highest) {
        return EffectiveConnectivity.at(point, network, method, refractoriness, model, highest);
    }

    /**
     * Two-sided power spectra (Hz).
     *
     * @param frequency frequencies (Hz), finite
     * @param threads number of threads, at least 1
     */
    public Spectra powerSpectra(double[] frequency, int threads) {
        return response(frequency, threads).spectra();
    }

    /**
     * Coefficient of variation of the inter-spike intervals of a population: with {@link Method#FOKKER_PLANCK} that of the
     * numerical solution where it reaches ({@link FokkerPlanck#covers}), else {@link IntervalVariability}.
     *
     * @param population its number, from 0
     */
    public double cv(int population) {
        Neuron neuron = network.populations().get(population).neuron();
        double mean = point.mean(population);
        double sd = point.sd(population);
        double cv = method == Method.FOKKER_PLANCK && neuron.tauS() > 0 && FokkerPlanck.covers(neuron, mean, sd)
                ? FokkerPlanck.solve(neuron, mean, sd).cv()
                : IntervalVariability.cv(neuron, method, mean, sd);
        return point.rate(population) > 0 && point.isFinite(population, method, model.amplitudes())
                ? point.input(population).synapses().cvRatio() * cv
                : cv;
    }

    /**
     * All that theory says of the network.
     *
     * @param frequency frequencies (Hz) of the spectra; may be empty
     * @param threads number of threads, at least 1
     */
    public Prediction predict(double[] frequency, int threads) {
        return prediction(response(frequency, threads));
    }

    /**
     * All that theory says of the network.
     *
     * @param response its linear response, of {@link #response}
     */
    public Prediction prediction(PowerSpectra.Result response) {
        List<PopulationPrediction> populations = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            Population population = network.populations().get(i);
            populations.add(new PopulationPrediction(
                    population.name(), population.size(), point.rate(i), cv(i), point.mean(i), point.sd(i)));
        }
        Stability stability = stability(response);
        return new Prediction(
                network.name(),
                method,
                refractoriness,
                model.theory(),
                point.residual(),
                populations,
                response.spectra(),
                response.spectra().size() == 0
                        ? Criticality.UNKNOWN
                        : new Criticality(stability.nearest(), stability.frequency()),
                new Validity(network, method, model.amplitudes()).warnings(point, stability));
    }

    /**
     * How near the network is to an instability. Where the frequencies of the spectra do not tell how many modes grow, because
     * they begin above 1 Hz, end too early or are too coarse, these are counted at frequencies of their own.
     *
     * @param response its linear response, of {@link #response}; without frequencies nothing is said
     */
    public Stability stability(PowerSpectra.Result response) {
        Stability seen = response.stability();
        return response.spectra().size() == 0 || seen.unstableModes() >= 0 ? seen : seen.with(growingModes());
    }

    private ModeCount growingModes() {
        for (int i = 0; i < point.size(); i++) {
            if (point.rate(i) > 0 && point.sd(i) == 0) {
                return ModeCount.UNKNOWN;
            }
        }
        return ModeCount.of(characteristicFunction());
    }

    private CharacteristicFunction characteristicFunction() {
        return new CharacteristicFunction(
                network, effectiveConnectivity(HIGHEST_MODE), method, refractoriness, model.variance(), point);
    }

    /** The modes that grow fastest or decay most slowly, down to a decay of 1 over the longest membrane time constant. */
    public CharacteristicRoots characteristicRoots() {
        return characteristicRoots(1
                / network.populations().stream()
                        .mapToDouble(p -> p.neuron().tauM())
                        .max()
                        .orElseThrow());
    }

    /**
     * The modes that grow fastest or decay most slowly: the roots of the characteristic equation
     * det(1 - M(lambda)) = 0 to the right of a rate of decay, with what the argument principle says of their number.
     *
     * @param decay largest rate of decay (1/s), not negative; the continuation of the responses reaches to 10/tau_m and
     *     below 1/tau_s, and lognormal delays have none, so that only growing modes are sought there
     */
    public CharacteristicRoots characteristicRoots(double decay) {
        if (!(decay >= 0) || Double.isInfinite(decay)) {
            throw new IllegalArgumentException(
                    "the largest rate of decay must be finite and not negative, is " + decay + " 1/s");
        }
        return new CharacteristicEquation(characteristicFunction(), method).rightmost(decay);
    }

    /**
     * Two-sided power spectra (Hz) with what they say of stability.
     *
     * @param frequency frequencies (Hz), finite
     * @param threads number of threads, at least 1
     */
    public PowerSpectra.Result response(double[] frequency, int threads) {
        if (frequency.length == 0) {
            // rates need no linear response, which a population without noise does not have
            return PowerSpectra.none(network.names());
        }
        double highest = Arrays.stream(frequency).map(Math::abs).max().orElse(0);
        return response(effectiveConnectivity(highest), frequency, threads);
    }

    /**
     * The same, with an effective connectivity that others use too.
     *
     * @param connectivity that of {@link #effectiveConnectivity(double)}
     */
    public PowerSpectra.Result response(EffectiveConnectivity connectivity, double[] frequency, int threads) {
        return PowerSpectra.of(connectivity, network, sourceSpectrum(model.sources()), frequency, threads);
    }

    /**
     * Spectra of the single neurons without their network.
     *
     * @param sources what their spike trains are
     */
    public SourceSpectrum sourceSpectrum(ResponseModel.Sources sources) {
        return sources == ResponseModel.Sources.POISSON
                ? SourceSpectrum.poisson(point)
                : SourceSpectrum.renewal(point, network, method, model.amplitudes());
    }
}
