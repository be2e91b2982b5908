package siegert.datasets.result;

/**
 * Stability of the working point in linear response.
 *
 * @param modes the modes that grow fastest or decay most slowly
 * @param distance smallest |1 - lambda| over the eigenvalues lambda of the effective connectivity and the frequencies (1)
 * @param frequency where that is (Hz)
 */
public record StabilityAnalysis(
        CharacteristicRoots modes,
        double distance,
        @Unit("Hz") double frequency) {}
