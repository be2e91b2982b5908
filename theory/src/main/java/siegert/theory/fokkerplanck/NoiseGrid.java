package siegert.theory.fokkerplanck;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.ErfDifference;

/**
 * Cells of the normalised synaptic current z (dimensionless, stationary variance 1) with the discrete
 * Ornstein-Uhlenbeck operator of unit time constant, {@code A n = d/dz (z n) + d2n/dz2}.
 *
 * <p>The unknown n_k is the probability content of cell k. With the Gaussian mass G_k of a cell, its centroid z_k
 * and the Gaussian density g at the faces, the flux between cells is {@code g (n_k/G_k - n_k+1/G_k+1) / (z_k+1 - z_k)}.
 * Then G is stationary, z is an exact left eigenvector with eigenvalue -1, and the centroids are scaled to variance 1:
 * mean and variance of the free membrane potential carry no error of this grid at all. The outermost cells reach to
 * infinity.
 */
final class NoiseGrid {
    final int size;
    /** centroids, ascending (1) */
    final double[] z;
    /** Gaussian mass of the cells (1), sums to 1 */
    final double[] mass;
    /** A[k][k+1] (1), the last is 0 */
    final double[] upper;
    /** A[k][k-1] (1), the first is 0 */
    final double[] lower;
    /** A[k][k] (1) */
    final double[] diagonal;

    private final double[] width;

    /** @param faces the inner faces, ascending (1); there is one cell more */
    NoiseGrid(double[] faces) {
        size = faces.length + 1;
        z = new double[size];
        mass = new double[size];
        upper = new double[size];
        lower = new double[size];
        diagonal = new double[size];
        width = new double[size];
        double variance = 0;
        for (int k = 0; k < size; k++) {
            double from = k == 0 ? Double.NEGATIVE_INFINITY : faces[k - 1];
            double to = k == size - 1 ? Double.POSITIVE_INFINITY : faces[k];
            mass[k] = 0.5 * ErfDifference.value(from / Math.sqrt(2), to / Math.sqrt(2));
            z[k] = (density(from) - density(to)) / mass[k];
            variance += mass[k] * z[k] * z[k];
        }
        double scale = 1 / Math.sqrt(variance);
        for (int k = 0; k + 1 < size; k++) {
            double conductance = density(faces[k]) / (z[k + 1] - z[k]);
            upper[k] = conductance / mass[k + 1];
            lower[k + 1] = conductance / mass[k];
            diagonal[k] -= lower[k + 1];
            diagonal[k + 1] -= upper[k];
        }
        for (int k = 0; k < size; k++) {
            z[k] *= scale;
        }
        for (int k = 1; k + 1 < size; k++) {
            width[k] = 0.5 * (z[k + 1] - z[k - 1]);
        }
        width[0] = z[1] - z[0];
        width[size - 1] = z[size - 1] - z[size - 2];
    }

    /** Minus the first derivative by z of a content, times {@code factor}; the mean grows by exactly the content. */
    void drift(double[] n, double factor, double[] change) {
        Arrays.fill(change, 0);
        for (int k = 0; k + 1 < size; k++) {
            double flux = factor * 0.5 * (n[k] / width[k] + n[k + 1] / width[k + 1]);
            change[k] -= flux;
            change[k + 1] += flux;
        }
    }

    /** Second derivative by z of a content, times {@code factor}; mean kept and variance changed exactly. */
    void spread(double[] n, double factor, double[] change) {
        Arrays.fill(change, 0);
        for (int k = 0; k + 1 < size; k++) {
            double flux = factor * (n[k] / width[k] - n[k + 1] / width[k + 1]) / (z[k + 1] - z[k]);
            change[k] -= flux;
            change[k + 1] += flux;
        }
    }

    private static double density(double z) {
        return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }
}
