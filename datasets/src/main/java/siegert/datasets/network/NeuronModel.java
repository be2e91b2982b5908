package siegert.datasets.network;

import java.util.Locale;

/** What the neurons of a network are, {@code model} in its file. */
public enum NeuronModel {
    /** Leaky integrate-and-fire neurons. */
    LIF,
    /** Neurons that are 0 or 1. */
    BINARY;

    /** The name as written in parameter files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
