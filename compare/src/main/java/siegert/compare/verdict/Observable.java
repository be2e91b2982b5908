package siegert.compare.verdict;

import java.util.List;
import java.util.Locale;

/** What of a population is checked. */
public enum Observable implements Tolerated {
    /** Mean firing rate over all neurons, silent ones included. */
    RATE("Hz", List.of("Hz", "%")),
    /** The measured mean rate against that of independent neurons with Poisson input at the measured rates. */
    RATE_AT_MEASURED_INPUT("Hz", List.of("Hz", "%")),
    /** Standard deviation of the firing rates over the neurons, as counted in the window. */
    RATE_SD("Hz", List.of("Hz", "%")),
    /** Mean CV of the inter-spike intervals over the neurons with enough spikes. */
    CV("", List.of("", "%")),
    /** Geometric mean of the power over a frequency band. */
    BAND_POWER("dB", List.of("dB")),
    /** Frequency of the main spectral peak. */
    PEAK_FREQUENCY("%", List.of("%", "Hz")),
    /** Mean over a frequency band of the coherence with the population that theory says is most coherent. */
    COHERENCE("", List.of("", "%")),
    /** Mean correlation of the spike counts of pairs of neurons of the population. */
    CORRELATION("", List.of("", "%")),
    /** Covariance of the spike counts of a neuron with one of the most coherent population, per time. */
    COVARIANCE("Hz", List.of("Hz", "%"));

    private final String deviationUnit;
    private final List<String> limitUnits;

    Observable(String deviationUnit, List<String> limitUnits) {
        this.deviationUnit = deviationUnit;
        this.limitUnits = limitUnits;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit in which its deviation is stated; empty for a pure number. */
    public String deviationUnit() {
        return deviationUnit;
    }

    @Override
    public List<String> limitUnits() {
        return limitUnits;
    }

    @Override
    public String absoluteUnit() {
        return this == PEAK_FREQUENCY ? "Hz" : deviationUnit;
    }

    @Override
    public Limit standardLimit() {
        return Tolerances.standardLimit(this);
    }

    @Override
    public boolean hasBands() {
        return this == BAND_POWER || this == COHERENCE;
    }
}
