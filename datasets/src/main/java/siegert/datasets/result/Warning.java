package siegert.datasets.result;

import java.util.List;

/**
 * Where theory is outside its range.
 *
 * @param message a sentence
 * @param populations names of the populations that it concerns; empty if it concerns the network as a whole
 * @param kind what it is about
 */
public record Warning(String message, List<String> populations, Kind kind) {
    /** What a warning is about. */
    public enum Kind {
        /** An approximation outside its range. */
        RANGE,
        /** Linear response near an instability, where the heights of peaks cannot be predicted. */
        NEAR_INSTABILITY,
        /** A working point that linear response says the network would leave. */
        UNSTABLE
    }

    public Warning {
        populations = List.copyOf(populations);
    }

    /** An approximation outside its range for some populations. */
    public Warning(String message, List<String> populations) {
        this(message, populations, Kind.RANGE);
    }

    /** A warning that concerns the network as a whole. */
    public Warning(String message, Kind kind) {
        this(message, List.of(), kind);
    }

    /** A warning that concerns the network as a whole. */
    public Warning(String message) {
        this(message, List.of());
    }
}
