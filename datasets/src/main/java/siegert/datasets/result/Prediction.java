package siegert.datasets.result;

import java.util.List;

/**
 * What theory says of a network.
 *
 * @param network name of the network
 * @param method approximation of the synapses
 * @param refractoriness treatment of the refractory period in the transfer function
 * @param residual largest residual of the self-consistency equation (Hz)
 * @param populations one entry per population, in the order of the network
 * @param spectra two-sided power spectra; no frequencies if none were asked for
 * @param warnings where the theory is outside its range, in sentences
 */
public record Prediction(
        String network,
        Method method,
        Refractoriness refractoriness,
        double residual,
        List<PopulationPrediction> populations,
        Spectra spectra,
        List<String> warnings) {
    public Prediction {
        populations = List.copyOf(populations);
        warnings = List.copyOf(warnings);
    }
}
