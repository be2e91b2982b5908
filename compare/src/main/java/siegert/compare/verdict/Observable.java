package siegert.compare.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a population is checked. */
public enum Observable {
    /** Mean firing rate over all neurons, silent ones included. */
    RATE("Hz", List.of("Hz", "%")),
    /** Mean CV of the inter-spike intervals over the neurons with enough spikes. */
    CV("", List.of("", "%")),
    /** Geometric mean of the power over a frequency band. */
    BAND_POWER("dB", List.of("dB")),
    /** Frequency of the main spectral peak. */
    PEAK_FREQUENCY("%", List.of("%", "Hz"));

    private final String deviationUnit;
    private final List<String> limitUnits;

    Observable(String deviationUnit, List<String> limitUnits) {
        this.deviationUnit = deviationUnit;
        this.limitUnits = limitUnits;
    }

    /** The name in files and reports. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit in which its deviation is stated; empty for a pure number. */
    public String deviationUnit() {
        return deviationUnit;
    }

    /** The units in which its limit may be written; empty for a pure number. */
    List<String> limitUnits() {
        return limitUnits;
    }

    static Optional<Observable> of(String key) {
        return Arrays.stream(values()).filter(o -> o.key().equals(key)).findFirst();
    }
}
