package siegert.datasets.result;

import java.util.List;
import java.util.Optional;

/**
 * What a prediction says beyond rates and power spectra, each part only if it was asked for.
 *
 * @param cut projections left out of linear response, {@code TARGET<-SOURCE}; none for the whole circuit
 * @param wantedInput external rates found for a wanted input
 * @param fixedPoints all self-consistent states
 * @param stability growing modes
 * @param eigenmodes modes of linear response, by rising critical frequency; empty if not asked for
 * @param connectivity effective connectivity and propagator
 * @param crossSpectra cross-spectra and covariances
 * @param rateDistributions rates over the neurons
 * @param waves waves in space
 * @param transferFunctions responses to modulated input
 * @param derivatives derivatives of the rates
 */
public record Observations(
        List<String> cut,
        Optional<WantedInput> wantedInput,
        Optional<FixedPoints> fixedPoints,
        Optional<StabilityAnalysis> stability,
        List<Eigenmode> eigenmodes,
        Optional<PredictedConnectivity> connectivity,
        Optional<PredictedCrossSpectra> crossSpectra,
        Optional<RateDistributions> rateDistributions,
        Optional<Waves> waves,
        Optional<InputResponses> transferFunctions,
        Optional<RateDerivatives> derivatives) {
    /** Nothing more. */
    public static final Observations NONE = new Builder().build();

    public Observations {
        cut = List.copyOf(cut);
        eigenmodes = List.copyOf(eigenmodes);
    }

    /** Collects what was asked for; what is not given is not there. */
    public static final class Builder {
        private List<String> cut = List.of();
        private List<Eigenmode> eigenmodes = List.of();
        private WantedInput wantedInput;
        private FixedPoints fixedPoints;
        private StabilityAnalysis stability;
        private PredictedConnectivity connectivity;
        private PredictedCrossSpectra crossSpectra;
        private RateDistributions rateDistributions;
        private Waves waves;
        private InputResponses transferFunctions;
        private RateDerivatives derivatives;

        public Builder cut(List<String> found) {
            cut = found;
            return this;
        }

        public Builder wantedInput(WantedInput found) {
            wantedInput = found;
            return this;
        }

        public Builder fixedPoints(FixedPoints found) {
            fixedPoints = found;
            return this;
        }

        public Builder stability(StabilityAnalysis found) {
            stability = found;
            return this;
        }

        public Builder eigenmodes(List<Eigenmode> found) {
            eigenmodes = found;
            return this;
        }

        public Builder connectivity(PredictedConnectivity found) {
            connectivity = found;
            return this;
        }

        public Builder crossSpectra(PredictedCrossSpectra found) {
            crossSpectra = found;
            return this;
        }

        public Builder rateDistributions(RateDistributions found) {
            rateDistributions = found;
            return this;
        }

        public Builder waves(Waves found) {
            waves = found;
            return this;
        }

        public Builder transferFunctions(InputResponses found) {
            transferFunctions = found;
            return this;
        }

        public Builder derivatives(RateDerivatives found) {
            derivatives = found;
            return this;
        }

        public Observations build() {
            return new Observations(
                    cut,
                    Optional.ofNullable(wantedInput),
                    Optional.ofNullable(fixedPoints),
                    Optional.ofNullable(stability),
                    eigenmodes,
                    Optional.ofNullable(connectivity),
                    Optional.ofNullable(crossSpectra),
                    Optional.ofNullable(rateDistributions),
                    Optional.ofNullable(waves),
                    Optional.ofNullable(transferFunctions),
                    Optional.ofNullable(derivatives));
        }
    }
}
