package siegert.spikes.spectra;

/** What an estimate is normalised by. */
public enum Scaling {
    /** Power spectral density: the integral over frequency is the variance. Unit u² / Hz. */
    DENSITY,
    /** Power spectrum: the value at the frequency of a sine is its mean square. Unit u². */
    SPECTRUM
}
