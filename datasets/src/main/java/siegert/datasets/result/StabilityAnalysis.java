package siegert.datasets.result;

import java.util.List;

/**
 * Stability of the working point in linear response.
 *
 * @param growingModes number of growing modes; -1 where it is not known
 * @param distance smallest |1 - lambda| over the eigenvalues lambda of the effective connectivity and the frequencies (1)
 * @param frequency where that is (Hz)
 * @param roots roots of the characteristic equation, the rightmost first; empty if they were not sought
 */
public record StabilityAnalysis(int growingModes, double distance, double frequency, List<Root> roots) {
    public StabilityAnalysis {
        roots = List.copyOf(roots);
    }

    /**
     * A mode exp(lambda t) of the network; its conjugate is one too.
     *
     * @param growth real part of lambda (1/s); positive for a growing mode
     * @param frequency imaginary part of lambda over 2 pi (Hz), not negative
     */
    public record Root(double growth, double frequency) {}
}
