package siegert.datasets.result;

import java.util.Locale;

/** Whether the refractory period enters the boundary term of the dynamic transfer function. */
public enum Refractoriness {
    /** It does (Lindner and Schimansky-Geier 2001): the limit at frequency 0 is the derivative of the rate. */
    INCLUDED,
    /** It enters through the rate only, as in published figures (Schuecker et al. 2015, Bos et al. 2016). */
    NEGLECTED;

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
