package siegert.theory.fokkerplanck;

/**
 * How finely the phase space is divided. The solution is computed with these cells divided by {@code coarse} and by
 * {@code fine} and extrapolated.
 *
 * @param noiseSpacing cell size of the normalised current between the lines of zero velocity (1)
 * @param potentialSpacing largest cell of the membrane potential, in standard deviations of the free potential (1)
 * @param layerSpacing smallest cell of the membrane potential, at reset and threshold, in units of the kinetic layer
 *     sd sqrt(tau_s / (2 tau_m)) (1)
 * @param growth growth of the cells with the distance from reset and threshold (1)
 * @param coarse refinement of the coarser mesh, at least 1
 * @param fine refinement of the finer mesh, above {@code coarse}
 */
public record Resolution(
        double noiseSpacing, double potentialSpacing, double layerSpacing, double growth, int coarse, int fine) {
    /** Errors below 1e-3 for tau_s well below tau_m (see the package documentation), about 2 ms a frequency. */
    public static final Resolution STANDARD = new Resolution(0.4, 0.5, 0.2, 0.2, 2, 3);

    /** About eight times the cost of {@link #STANDARD}; for checks and for long synaptic time constants. */
    public static final Resolution FINE = new Resolution(0.2, 0.25, 0.1, 0.2, 2, 3);

    public Resolution {
        if (!(noiseSpacing > 0) || !(potentialSpacing > 0) || !(layerSpacing > 0) || !(growth > 0)) {
            throw new IllegalArgumentException("spacings and growth must be positive, are " + noiseSpacing + ", "
                    + potentialSpacing + ", " + layerSpacing + ", " + growth);
        }
        if (coarse < 1 || fine <= coarse) {
            throw new IllegalArgumentException(
                    "refinements must satisfy 1 <= coarse < fine, are " + coarse + ", " + fine);
        }
    }
}
