package siegert.datasets.result;

import java.util.List;

/**
 * Where theory is outside its range.
 *
 * @param message a sentence
 * @param populations names of the populations that it concerns; empty if it concerns the network as a whole
 */
public record Warning(String message, List<String> populations) {
    public Warning {
        populations = List.copyOf(populations);
    }

    /** A warning that concerns the network as a whole. */
    public Warning(String message) {
        this(message, List.of());
    }
}
