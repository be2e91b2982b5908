package siegert.theory.network;

import org.ejml.data.Complex_F64;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.decompose.lu.LUDecompositionAlt_ZDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_ZDRM;

/**
 * Response (1 - M)^-1 of a network with effective connectivity M to fluctuations of its populations, at one frequency at a
 * time. Holds its work space: one instance per thread.
 */
final class LinearResponse {
    /** Each squaring halves the error of the spectral radius on a logarithmic scale; ten leave a percent or less. */
    private static final int SQUARINGS = 10;

    private final int n;
    private final LUDecompositionAlt_ZDRM decomposition = new LUDecompositionAlt_ZDRM();
    private final LinearSolverLu_ZDRM solver = new LinearSolverLu_ZDRM(decomposition);
    private final ZMatrixRMaj matrix;
    private final ZMatrixRMaj identity;
    private final ZMatrixRMaj inverse;

    LinearResponse(int n) {
        this.n = n;
        this.matrix = new ZMatrixRMaj(n, n);
        this.identity = new ZMatrixRMaj(n, n);
        this.inverse = new ZMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            identity.set(i, i, 1, 0);
        }
    }

    /**
     * Inverts 1 - M.
     *
     * @return whether that is possible; if not, the network is at the border of stability at this frequency
     */
    boolean invert(ZMatrixRMaj m) {
        for (int k = 0; k < 2 * n * n; k++) {
            matrix.data[k] = identity.data[k] - m.data[k];
        }
        if (!solver.setA(matrix)) {
            return false;
        }
        solver.solve(identity, inverse);
        // a pivot of exactly 0 passes the decomposition
        return Double.isFinite(norm(inverse.data));
    }

    /**
     * Inverts 1 - M.
     *
     * @param frequency for the message (Hz)
     * @throws MeanFieldException if that is not possible
     */
    void requireInverse(ZMatrixRMaj m, double frequency) {
        if (!invert(m)) {
            throw new MeanFieldException(
                    "an eigenvalue of the effective connectivity is 1 at " + frequency
                            + " Hz: the network is at the border of stability and has no finite spectrum there",
                    Double.NaN);
        }
    }

    /**
     * Power sum_j |(1 - M)^-1_ij|² source_j of every population, for independent sources.
     *
     * @param source power of the sources (Hz)
     * @param power receives the power (Hz)
     */
    void power(double[] source, double[] power) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                double re = inverse.data[2 * (i * n + j)];
                double im = inverse.data[2 * (i * n + j) + 1];
                sum += (re * re + im * im) * source[j];
            }
            power[i] = sum;
        }
    }

    /**
     * The cross-spectral matrix conj(R diag(source) R^H) of R = (1 - M)^-1, Hermitian by construction:
     * S_ij = sum_k conj(R_ik) source_k R_jk.
     *
     * @param source power of the independent sources (Hz)
     * @param spectrum receives S (Hz), row by row, real and imaginary parts in turn
     */
    void crossSpectrum(double[] source, double[] spectrum) {
        double[] r = inverse.data;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < n; k++) {
                    int a = 2 * (i * n + k);
                    int b = 2 * (j * n + k);
                    re += source[k] * (r[a] * r[b] + r[a + 1] * r[b + 1]);
                    im += source[k] * (r[a] * r[b + 1] - r[a + 1] * r[b]);
                }
                int upper = 2 * (i * n + j);
                int lower = 2 * (j * n + i);
                spectrum[upper] = re;
                spectrum[upper + 1] = i == j ? 0 : im;
                spectrum[lower] = re;
                spectrum[lower + 1] = i == j ? 0 : -im;
            }
        }
    }

    /** The propagator (1 - M)^-1 M of the matrix that was inverted last, new. */
    ZMatrixRMaj propagator(ZMatrixRMaj m) {
        ZMatrixRMaj propagator = new ZMatrixRMaj(n, n);
        solver.solve(m, propagator);
        return propagator;
    }

    /** det(1 - M) of any matrix; 0 where it is singular. */
    Complex_F64 determinantOf(ZMatrixRMaj m) {
        invert(m);
        // the decomposition hands out its own number, which the next call changes
        Complex_F64 determinant = decomposition.computeDeterminant();
        return new Complex_F64(determinant.real, determinant.imaginary);
    }

    /** det(1 - M) of the matrix that was inverted last. */
    Complex_F64 determinant() {
        return decomposition.computeDeterminant();
    }

    /** A lower bound of min |1 - lambda| over the eigenvalues lambda of M: one over the Frobenius norm of the inverse. */
    double distanceBound() {
        return 1 / norm(inverse.data);
    }

    /**
     * min |1 - lambda| over the eigenvalues lambda of M, which is one over the spectral radius of the inverse, by repeated
     * squaring; within about 1 %.
     */
    double distance() {
        double[] power = inverse.data.clone();
        double log = 0;
        for (int k = 1; k <= SQUARINGS; k++) {
            double size = norm(power);
            for (int i = 0; i < power.length; i++) {
                power[i] /= size;
            }
            log += Math.log(size) / (1 << (k - 1));
            power = square(power);
        }
        log += Math.log(norm(power)) / (1 << SQUARINGS);
        return Math.exp(-log);
    }

    private double[] square(double[] a) {
        double[] product = new double[a.length];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double re = a[2 * (i * n + k)];
                double im = a[2 * (i * n + k) + 1];
                for (int j = 0; j < n; j++) {
                    int target = 2 * (i * n + j);
                    int source = 2 * (k * n + j);
                    product[target] += re * a[source] - im * a[source + 1];
                    product[target + 1] += re * a[source + 1] + im * a[source];
                }
            }
        }
        return product;
    }

    private static double norm(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
