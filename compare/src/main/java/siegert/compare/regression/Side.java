package siegert.compare.regression;

import java.util.Locale;

/** The two sides of a comparison of runs. */
public enum Side {
    /** The runs that are compared with. */
    REFERENCE,
    /** The runs in question. */
    CANDIDATE;

    /** Its name within a sentence. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
