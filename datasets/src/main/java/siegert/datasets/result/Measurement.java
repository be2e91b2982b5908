package siegert.datasets.result;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a simulation did.
 *
 * @param recording what was read
 * @param populations one entry per population, in the order of the population table
 * @param spectra estimates of the power spectra, {@code fft} and {@code welch}, and {@code multitaper} if asked for
 * @param raster spikes of a sample of neurons
 * @param findings observations on the quality of the recording
 * @param crossSpectra cross-spectra of the populations, if asked for
 * @param correlograms auto- and cross-correlograms of the populations, if asked for
 * @param activity number of spikes of each population in equal parts of the window, at most {@value #PARTS}; empty if it is
 *     not known
 */
public record Measurement(
        RecordingSummary recording,
        List<PopulationMeasurement> populations,
        List<SpectrumEstimate> spectra,
        Raster raster,
        List<Finding> findings,
        Optional<CrossSpectra> crossSpectra,
        Optional<Correlograms> correlograms,
        Optional<Activity> activity) {
    /** Largest number of parts into which the window is divided for the activity. */
    public static final int PARTS = 500;

    public Measurement {
        populations = List.copyOf(populations);
        spectra = List.copyOf(spectra);
        findings = List.copyOf(findings);
    }

    /** Without activity. */
    public Measurement(
            RecordingSummary recording,
            List<PopulationMeasurement> populations,
            List<SpectrumEstimate> spectra,
            Raster raster,
            List<Finding> findings,
            Optional<CrossSpectra> crossSpectra,
            Optional<Correlograms> correlograms) {
        this(recording, populations, spectra, raster, findings, crossSpectra, correlograms, Optional.empty());
    }

    /** Without cross-spectra, correlograms and activity. */
    public Measurement(
            RecordingSummary recording,
            List<PopulationMeasurement> populations,
            List<SpectrumEstimate> spectra,
            Raster raster,
            List<Finding> findings) {
        this(recording, populations, spectra, raster, findings, Optional.empty(), Optional.empty());
    }

    /**
     * The spectra of one estimator.
     *
     * @throws NoSuchElementException if the measurement has none
     */
    public SpectrumEstimate spectra(String estimator) {
        return spectra.stream()
                .filter(s -> s.convention().estimator().equals(estimator))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no spectra by " + estimator));
    }
}
