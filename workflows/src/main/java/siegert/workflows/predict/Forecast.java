package siegert.workflows.predict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import siegert.datasets.InputException;
import siegert.datasets.network.ConnectionRule;
import siegert.datasets.network.Network;
import siegert.datasets.result.FixedPoints;
import siegert.datasets.result.InputResponses;
import siegert.datasets.result.Method;
import siegert.datasets.result.Observations;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.RateDerivatives;
import siegert.datasets.result.RateDistributions;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.StabilityAnalysis;
import siegert.datasets.result.WantedInput;
import siegert.datasets.result.Waves;
import siegert.theory.network.MeanField;
import siegert.theory.network.MeanFieldException;
import siegert.theory.network.PowerSpectra;
import siegert.theory.network.ResponseModel.Sources;
import siegert.theory.network.Stability;
import siegert.theory.observation.CrossSpectralMatrix;
import siegert.theory.observation.CrossSpectralMatrix.Pair;
import siegert.theory.observation.InputSensitivity;
import siegert.theory.observation.Modes;
import siegert.theory.observation.PopulationConnectivity;
import siegert.theory.observation.RatesOfNeurons;
import siegert.theory.observation.SelfConsistentStates;
import siegert.theory.observation.SpatialWaves;
import siegert.theory.spatial.LowPassFit;

/**
 * A prediction with the sections that were asked for.
 *
 * @param theory the whole circuit at its working point
 * @param wanted external rates that were found for it, if any
 * @param frequency frequencies of linear response (Hz)
 * @param threads number of threads, at least 1
 */
public record Forecast(MeanField theory, Optional<WantedInput> wanted, double[] frequency, int threads) {
    /** Numbers of one cross-spectrum or connection at one frequency, and of all of them. */
    private static final int NUMBERS = 4;

    private static final long MOST_NUMBERS = 50_000_000;

    /** Sections that are said to be unreliable where the working point is unstable or nearly so. */
    private static final Set<Section> OF_LINEAR_RESPONSE =
            Set.of(Section.SPECTRA, Section.EIGENMODES, Section.EFFECTIVE_CONNECTIVITY, Section.CROSS_SPECTRA);

    /**
     * The prediction.
     *
     * @param sections what is wanted
     * @param request how it is wanted
     * @throws InputException if the network or the method does not allow it
     */
    public Prediction of(Set<Section> sections, Request request) {
        try {
            return prediction(sections, request);
        } catch (MeanFieldException e) {
            throw new InputException(
                    network().name(),
                    0,
                    e.getMessage(),
                    "change the network, or ask for what needs no linear response: --observe rates,fixed-points");
        }
    }

    private Prediction prediction(Set<Section> sections, Request request) {
        requirePossible(sections, request);
        boolean[][] kept = request.subcircuit().kept(network().names());
        MeanField response = request.subcircuit().isWhole() ? theory : theory.withProjections(kept);
        List<String> cut = Subcircuit.cut(kept, network().names(), network().indegree());
        boolean linear = sections.stream().anyMatch(OF_LINEAR_RESPONSE::contains);
        PowerSpectra.Result result = linear || sections.contains(Section.STABILITY)
                ? response.response(frequency, threads)
                : response.response(new double[0], threads);
        Prediction prediction = response.prediction(linear ? result : response.response(new double[0], threads));
        if (!sections.contains(Section.SPECTRA)) {
            prediction = prediction.with(new Spectra(network().names(), new double[0], new double[0][0]));
        }
        Observations.Builder found = new Observations.Builder().cut(cut);
        wanted.ifPresent(found::wantedInput);
        if (sections.contains(Section.FIXED_POINTS)) {
            found.fixedPoints(fixedPoints());
        }
        if (sections.contains(Section.STABILITY)) {
            found.stability(stability(response, result.stability()));
        }
        if (sections.contains(Section.EIGENMODES)) {
            found.eigenmodes(Modes.of(response, frequency, request.trajectories()));
        }
        if (sections.contains(Section.EFFECTIVE_CONNECTIVITY)) {
            found.connectivity(PopulationConnectivity.of(response, frequency));
        }
        if (sections.contains(Section.CROSS_SPECTRA)) {
            found.crossSpectra(crossSpectra(response, request));
        }
        if (sections.contains(Section.RATE_DISTRIBUTION)) {
            found.rateDistributions(distributions(request));
        }
        if (sections.contains(Section.WAVES)) {
            found.waves(waves(request));
        }
        if (sections.contains(Section.TRANSFER_FUNCTIONS)) {
            found.transferFunctions(transferFunctions(request));
        }
        if (sections.contains(Section.DERIVATIVES)) {
            found.derivatives(derivatives());
        }
        return prediction.with(found.build());
    }

    /** Refuses what the frequencies do not allow before anything is computed at them. */
    private void requirePossible(Set<Section> sections, Request request) {
        if (sections.contains(Section.EIGENMODES) && frequency[0] < 0) {
            throw new InputException(
                    "--frequencies", 0, "eigenmodes are followed along positive frequencies", "start at 0 Hz or above");
        }
        if (sections.contains(Section.EFFECTIVE_CONNECTIVITY)) {
            int n = network().size();
            requireFewNumbers((long) n * n, "connections", "choose fewer --frequencies");
        }
        if (sections.contains(Section.CROSS_SPECTRA)) {
            List<Pair> pairs = request.pairs().of(network().names());
            requireFewNumbers(pairs.size(), "cross-spectra", "choose some with --pairs, or fewer --frequencies");
        }
    }

    /**
     * How sections are wanted.
     *
     * @param subcircuit projections of linear response
     * @param trajectories whether eigenvalues are given along all frequencies
     * @param pairs pairs of cross-spectra
     * @param source sources of cross-spectra; empty for those of the theory
     * @param rule how synapses are drawn; empty for what the network says
     * @param countWindow window in which spikes are counted (s), or NaN
     * @param refractoriness treatment of the refractory period in transfer functions
     * @param fit what low-pass filters are fitted to
     * @param wavenumber wavenumbers of waves (1/m)
     * @param filter whether transfer functions are those in front of the synapse
     * @param growth rate at which modulations grow (1/s)
     */
    public record Request(
            Subcircuit subcircuit,
            Modes.Trajectories trajectories,
            PairSelection pairs,
            Optional<Sources> source,
            Optional<ConnectionRule> rule,
            double countWindow,
            Refractoriness refractoriness,
            LowPassFit.Target fit,
            double[] wavenumber,
            InputSensitivity.Filter filter,
            double growth) {}

    private Network network() {
        return theory.network();
    }

    private FixedPoints fixedPoints() {
        requireClosedForm(Section.FIXED_POINTS);
        return SelfConsistentStates.of(network(), theory.method());
    }

    private static StabilityAnalysis stability(MeanField response, Stability found) {
        return new StabilityAnalysis(response.characteristicRoots(), found.nearest(), found.frequency());
    }

    private void requireFewNumbers(long curves, String what, String remedy) {
        long numbers = NUMBERS * curves * frequency.length;
        if (numbers > MOST_NUMBERS) {
            throw new InputException(
                    network().name(),
                    0,
                    curves + " " + what + " at " + frequency.length + " frequencies are " + numbers + " numbers",
                    remedy);
        }
    }

    private PredictedCrossSpectra crossSpectra(MeanField response, Request request) {
        return CrossSpectralMatrix.of(
                response,
                frequency,
                request.pairs().of(network().names()),
                request.source().orElse(theory.model().sources()));
    }

    private RateDistributions distributions(Request request) {
        requireClosedForm(Section.RATE_DISTRIBUTION);
        ConnectionRule rule = request.rule()
                .or(() -> network().wiring().rule())
                .orElseThrow(() -> new InputException(
                        network().name(),
                        0,
                        "the network does not say how its synapses are drawn",
                        "add --connection-rule, for instance fixed-indegree, or connection_rule to the network"));
        rule.contradiction(network()).ifPresent(contradiction -> {
            throw new InputException(
                    network().name(),
                    0,
                    contradiction,
                    "add --connection-rule fixed-indegree-multapses, or change K or N");
        });
        try {
            return RatesOfNeurons.of(network(), theory.method(), rule, request.countWindow());
        } catch (MeanFieldException e) {
            throw new InputException(
                    network().name(),
                    0,
                    e.getMessage(),
                    "the quiet state may not be the only one: see --observe fixed-points");
        }
    }

    private void requireClosedForm(Section section) {
        if (theory.method() == Method.FOKKER_PLANCK) {
            throw new InputException(
                    "--observe " + section.key(),
                    0,
                    "needs a closed form, which method fokker-planck does not have",
                    "add --method shift");
        }
    }

    private InputResponses transferFunctions(Request request) {
        try {
            return InputSensitivity.transferFunctions(
                    theory, request.refractoriness(), request.filter(), request.growth(), frequency);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    network().name(),
                    0,
                    e.getMessage(),
                    request.growth() < 0 ? "choose a --growth nearer to 0" : "add an external source with noise");
        }
    }

    private RateDerivatives derivatives() {
        return InputSensitivity.derivatives(theory);
    }

    private Waves waves(Request request) {
        if (network().wiring().profiles().isEmpty()) {
            throw new InputException(
                    network().name(),
                    0,
                    "waves need a network in space",
                    "add profile: boxcar, gaussian or exponential, and width: {val: [0.2, 0.07], unit: mm}, to it");
        }
        try {
            return SpatialWaves.of(theory, request.refractoriness(), frequency, request.fit(), request.wavenumber());
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new InputException(
                    network().name(), 0, e.getMessage(), "change --frequencies, or --wavenumbers, or the network");
        }
    }
}
