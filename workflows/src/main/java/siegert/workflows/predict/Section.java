package siegert.workflows.predict;

import java.util.Locale;

/** A part of a prediction that may be asked for. */
public enum Section {
    /** Self-consistent rates, CVs and inputs; always there. */
    RATES,
    SPECTRA,
    FIXED_POINTS,
    STABILITY,
    EIGENMODES,
    EFFECTIVE_CONNECTIVITY,
    CROSS_SPECTRA,
    RATE_DISTRIBUTION,
    WAVES,
    TRANSFER_FUNCTIONS,
    DERIVATIVES;

    /** The name on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
