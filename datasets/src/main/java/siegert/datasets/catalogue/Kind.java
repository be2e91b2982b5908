package siegert.datasets.catalogue;

import java.util.Locale;

/** What a dataset is. */
public enum Kind {
    /** The parameters of a network. */
    NETWORK,
    /** The spikes of a simulation. */
    RECORDING;

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
