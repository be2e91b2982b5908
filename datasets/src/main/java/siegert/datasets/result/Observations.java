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
        Optional<PredictedCrossSpectra> crossSpectra,
        Optional<RateDistributions> rateDistributions,
        Optional<Waves> waves,
        Optional<InputResponses> transferFunctions,
        Optional<RateDerivatives> derivatives) {
    /** Nothing more. */
    public static final Observations NONE = ofEigenmodes(List.of());

    public Observations {
        cut = List.copyOf(cut);
        eigenmodes = List.copyOf(eigenmodes);
    }

    /** Nothing but modes. */
    public static Observations ofEigenmodes(List<Eigenmode> eigenmodes) {
        return new Observations(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                eigenmodes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
