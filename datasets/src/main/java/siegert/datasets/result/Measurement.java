package siegert.datasets.result;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * What a simulation did.
 *
 * @param recording what was read
 * @param populations one entry per population, in the order of the population table
 * @param spectra estimates of the power spectra, {@code fft} and {@code welch}
 * @param raster spikes of a sample of neurons
 * @param findings observations on the quality of the recording
 */
public record Measurement(
        RecordingSummary recording,
        List<PopulationMeasurement> populations,
        List<SpectrumEstimate> spectra,
        Raster raster,
        List<Finding> findings) {
    public Measurement {
        populations = List.copyOf(populations);
        spectra = List.copyOf(spectra);
        findings = List.copyOf(findings);
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
