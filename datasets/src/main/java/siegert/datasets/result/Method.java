package siegert.datasets.result;

import java.util.Locale;

/** How the synaptic filtering of the noise enters the theory. */
public enum Method {
    /** White noise: the synaptic time constant is ignored (Brunel 2000). */
    DELTA,
    /** First order in sqrt(tau_s / tau_m) as a shift of threshold and reset (Fourcaud and Brunel 2002). */
    SHIFT,
    /** First order in sqrt(tau_s / tau_m) as a Taylor expansion (Schuecker, Diesmann and Helias 2015). */
    TAYLOR,
    /** Exact: the two-dimensional Fokker-Planck equation of potential and current, solved numerically. */
    FOKKER_PLANCK;

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
