package siegert.datasets.result;

import java.util.List;

/**
 * What theory says of a network.
 *
 * @param network name of the network
 * @param method approximation of the synapses
 * @param refractoriness treatment of the refractory period in the transfer function
 * @param theory what the linear response takes into account
 * @param residual largest residual of the self-consistency equation (Hz)
 * @param populations one entry per population, in the order of the network
 * @param spectra two-sided power spectra; no frequencies if none were asked for
 * @param criticality how near the network is to an instability
 * @param warnings where the theory is outside its range
 * @param observations what else was asked for
 */
public record Prediction(
        String network,
        Method method,
        Refractoriness refractoriness,
        Theory theory,
        @Unit("Hz") double residual,
        List<PopulationPrediction> populations,
        Spectra spectra,
        Criticality criticality,
        List<Warning> warnings,
        Observations observations) {
    public Prediction {
        populations = List.copyOf(populations);
        warnings = List.copyOf(warnings);
    }

    /** A prediction of rates and spectra only. */
    public Prediction(
            String network,
            Method method,
            Refractoriness refractoriness,
            Theory theory,
            double residual,
            List<PopulationPrediction> populations,
            Spectra spectra,
            Criticality criticality,
            List<Warning> warnings) {
        this(
                network,
                method,
                refractoriness,
                theory,
                residual,
                populations,
                spectra,
                criticality,
                warnings,
                Observations.NONE);
    }

    /** A prediction of the published theory whose distance from an instability is not known. */
    public Prediction(
            String network,
            Method method,
            Refractoriness refractoriness,
            double residual,
            List<PopulationPrediction> populations,
            Spectra spectra,
            List<Warning> warnings) {
        this(
                network,
                method,
                refractoriness,
                Theory.PUBLISHED,
                residual,
                populations,
                spectra,
                Criticality.UNKNOWN,
                warnings);
    }

    /** Whether there is a warning of a kind. */
    public boolean warnsOf(Warning.Kind kind) {
        return warnings.stream().anyMatch(w -> w.kind() == kind);
    }

    /** The same prediction with other spectra. */
    public Prediction with(Spectra others) {
        return new Prediction(
                network,
                method,
                refractoriness,
                theory,
                residual,
                populations,
                others,
                criticality,
                warnings,
                observations);
    }

    /** The same prediction with more that was asked for. */
    public Prediction with(Observations others) {
        return new Prediction(
                network, method, refractoriness, theory, residual, populations, spectra, criticality, warnings, others);
    }
}
