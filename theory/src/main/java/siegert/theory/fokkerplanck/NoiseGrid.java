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

    private final double[] faces;
    /** position of the face above a cell between the centroids beside it (1) */
    private final double[] fraction;

    private final double driftScale;
    private double spreadScale;

    /** @param faces the inner faces, ascending (1); there is one cell more */
    NoiseGrid(double[] faces) {
        size = faces.length + 1;
        z = new double[size];
        mass = new double[size];
        upper = new double[size];
        lower = new double[size];
        diagonal = new double[size];
        this.faces = faces;
        fraction = new double[size];
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
            fraction[k] = (faces[k] - z[k]) / (z[k + 1] - z[k]);
            upper[k] = conductance / mass[k + 1];
            lower[k + 1] = conductance / mass[k];
            diagonal[k] -= lower[k + 1];
            diagonal[k + 1] -= upper[k];
        }
        for (int k = 0; k < size; k++) {
            z[k] *= scale;
        }
        double[] spread = new double[size];
        driftScale = scale;
        spreadScale = 1;
        spread(mass, 1, spread);
        double growth = 0;
        for (int k = 0; k < size; k++) {
            growth += spread[k] * z[k] * z[k];
        }
        spreadScale = 2 / growth;
    }

    /** Minus the first derivative by z of a content, times {@code factor}; moves the mean of the Gaussian exactly. */
    void drift(double[] n, double factor, double[] change) {
        Arrays.fill(change, 0);
        for (int k = 0; k + 1 < size; k++) {
            double flux = factor * driftScale * density(faces[k]) * atFace(n, k);
            change[k] -= flux;
            change[k + 1] += flux;
        }
    }

    /** Second derivative by z of a content, times {@code factor}; widens the Gaussian exactly. */
    void spread(double[] n, double factor, double[] change) {
        Arrays.fill(change, 0);
        for (int k = 0; k + 1 < size; k++) {
            double gradient = upper[k] * n[k + 1] - lower[k + 1] * n[k] - faces[k] * density(faces[k]) * atFace(n, k);
            double flux = -factor * spreadScale * gradient;
            change[k] -= flux;
            change[k + 1] += flux;
        }
    }

    /** Density over the Gaussian density at the face above cell k; linear in between, since it is smooth. */
    private double atFace(double[] n, int k) {
        return n[k] / mass[k] * (1 - fraction[k]) + n[k + 1] / mass[k + 1] * fraction[k];
    }

    private static double density(double z) {
        return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }
}
