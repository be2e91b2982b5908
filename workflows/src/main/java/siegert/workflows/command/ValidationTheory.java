package siegert.workflows.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import siegert.datasets.InputException;
import siegert.datasets.network.Network;
import siegert.datasets.result.Applicability;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Method;
import siegert.datasets.result.Observations;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.RateDistributions;
import siegert.datasets.result.RateLadder;
import siegert.datasets.result.Refractoriness;
import siegert.theory.network.Applicabilities;
import siegert.theory.network.EffectiveConnectivity;
import siegert.theory.network.MeanField;
import siegert.theory.network.MeanFieldException;
import siegert.theory.network.ResponseModel;
import siegert.theory.observation.CrossSpectralMatrix;
import siegert.theory.observation.Modes;
import siegert.theory.observation.RatesOfNeurons;
import siegert.theory.observation.StrongestPairs;
import siegert.theory.surrogate.RateLadders;
import siegert.workflows.option.TheoryOptions;

/**
 * The theory that a recording is held against: the one the command line names, else the full one, which knows the grid of
 * the simulation. What the full theory cannot treat is held against the published one, with a remark.
 *
 * @param theory what is checked
 * @param published the published theory to be drawn beside it; empty where it is the one that is checked, or has no
 *     working point
 * @param network with the in-degrees that the theory takes
 * @param method approximation of the synapses
 * @param remarks what the user should know of the choice
 */
record ValidationTheory(
        MeanField theory, Optional<MeanField> published, Network network, Method method, List<String> remarks) {

    private static final double FINE = 2e-5;

    /** Frequencies along which modes are followed (Hz). */
    private static final double[] MODES =
            IntStream.rangeClosed(1, 200).mapToDouble(k -> 2. * k).toArray();

    /** Frequencies at which the strongest pairs of populations are sought (Hz). */
    private static final double[] PAIRS =
            IntStream.rangeClosed(1, 25).mapToDouble(k -> 6. * k).toArray();

    /**
     * @param resolution step of the simulation (s); 0 or NaN for continuous time
     * @throws InputException if the network has no working point
     */
    static ValidationTheory of(Network network, TheoryOptions options, double resolution) {
        if (!options.leavesTheoryOpen()) {
            MeanField named = Theory.of(network, options, resolution);
            boolean isPublished = Theory.model(options, resolution).equals(ResponseModel.PUBLISHED);
            return new ValidationTheory(
                    named,
                    isPublished ? Optional.empty() : beside(network),
                    Theory.model(options, resolution).network(network),
                    options.method(),
                    List.of());
        }
        List<String> remarks = new ArrayList<>();
        boolean delta = network.populations().stream().allMatch(p -> p.neuron().tauS() == 0);
        if (delta) {
            remarks.add("delta synapses: white noise, with spikes of their size in the steps of the simulation");
        }
        try {
            ResponseModel model = ResponseModel.full(resolution > 0 ? resolution : 0);
            Method method = delta ? Method.DELTA : Method.FOKKER_PLANCK;
            MeanField full = new MeanField(network, method, Refractoriness.INCLUDED, model);
            return new ValidationTheory(full, beside(network), model.network(network), method, remarks);
        } catch (MeanFieldException e) {
            remarks.add("the full theory cannot treat this network (" + e.getMessage()
                    + "): it is held against the published one");
            return new ValidationTheory(Theory.published(network), Optional.empty(), network, Method.SHIFT, remarks);
        }
    }

    /**
     * The rates between theory and simulation.
     *
     * @param measured what the simulation did, in any order of its populations
     * @param resolution its step (s); 0 or NaN for continuous time, which is taken in steps of {@value #FINE} s
     * @return empty if the recording has not the populations of the network, which the report refuses
     */
    Optional<RateLadder> ladder(Measurement measured, double resolution) {
        Map<String, Double> rates = measured.populations().stream()
                .collect(Collectors.toMap(PopulationMeasurement::name, PopulationMeasurement::rate, (a, b) -> a));
        if (!rates.keySet().containsAll(network.names())) {
            return Optional.empty();
        }
        return Optional.of(RateLadders.of(
                network,
                method,
                theory.model().amplitudes(),
                theory.workingPoint(),
                network.names().stream().mapToDouble(rates::get).toArray(),
                resolution > 0 ? resolution : FINE));
    }

    /**
     * The rates over the neurons as a window counts them, in closed form: method {@code shift} where the theory is the
     * numerical one.
     *
     * @param window length of the window (s)
     * @return empty if the network does not say how its synapses are drawn
     * @throws MeanFieldException if there are no self-consistent distributions
     */
    Optional<RateDistributions> rateDistributions(double window) {
        Method closed = method == Method.FOKKER_PLANCK ? Method.SHIFT : method;
        return network.wiring().rule().map(rule -> RatesOfNeurons.of(network, closed, rule, window));
    }

    /**
     * What is checked, with the modes behind the peaks of the spectra and the strongest pairs of populations.
     *
     * @param frequency frequencies of the spectra (Hz)
     * @param rates rates over the neurons, if they are known
     */
    Prediction predict(double[] frequency, int threads, Optional<RateDistributions> rates) {
        EffectiveConnectivity connectivity = theory.effectiveConnectivity(frequency[frequency.length - 1]);
        Observations.Builder found = new Observations.Builder()
                .eigenmodes(Modes.of(theory, connectivity, MODES, Modes.Trajectories.KEPT))
                .crossSpectra(CrossSpectralMatrix.of(
                        theory,
                        connectivity,
                        frequency,
                        StrongestPairs.of(theory, connectivity, PAIRS),
                        theory.model().sources()));
        rates.ifPresent(found::rateDistributions);
        return theory.prediction(theory.response(connectivity, frequency, threads))
                .with(found.build());
    }

    /** Whether the network is where the theory holds. */
    Applicability applicability() {
        return Applicabilities.of(network, theory.workingPoint());
    }

    private static Optional<MeanField> beside(Network network) {
        try {
            return Optional.of(Theory.published(network));
        } catch (InputException e) {
            return Optional.empty();
        }
    }
}
