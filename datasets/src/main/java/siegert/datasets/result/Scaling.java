package siegert.datasets.result;

import java.util.Locale;

/** What the spectrum of a series in u is normalised by. */
public enum Scaling {
    /** Power spectral density: the integral over frequency is the variance. Unit u² / Hz; Hz for rates. */
    DENSITY("Hz"),
    /** Power spectrum: the value at the frequency of a sine is its mean square. Unit u²; Hz² for rates. */
    SPECTRUM("Hz2");

    private final String unit;

    Scaling(String unit) {
        this.unit = unit;
    }

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Unit of the spectrum of a rate. */
    public String unit() {
        return unit;
    }
}
