package siegert.theory.resolved;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import siegert.datasets.Matrix;
import siegert.theory.network.MeanFieldException;

/**
 * Covariances of the spike trains of all pairs of neurons, integrated over all time lags (Helias, Tetzlaff and Diesmann
 * 2013; Layer et al. 2023, Eqs. 9 and 11),
 *
 * <pre>C = (1-W)^-1 D (1-W)^-T  (Hz),</pre>
 *
 * so that the counts of two neurons in long windows T have covariance C_ij T. Delays have no part in the integral.
 *
 * @param noise D (Hz); with {@link NoiseStrength#MATCHED} it may be negative where the theory overestimates what a neuron
 *     inherits
 * @param covariance C (Hz) [neuron][neuron], symmetric
 */
public record ResolvedCovariances(double[] noise, Matrix covariance) {
    /**
     * The covariances of an effective connectivity.
     *
     * @param rates firing rates (Hz)
     * @param cvs coefficients of variation
     * @throws MeanFieldException if the spectral bound of W is 1 or more, or 1 - W is singular: linear theory does not hold
     */
    public static ResolvedCovariances of(PairwiseConnectivity w, double[] rates, double[] cvs, NoiseStrength strength) {
        return of(w, w.spectralBound(), rates, cvs, strength);
    }

    static ResolvedCovariances of(
            PairwiseConnectivity w, double bound, double[] rates, double[] cvs, NoiseStrength strength) {
        requireStable(bound);
        int n = w.size();
        double[] renewal = new double[n];
        for (int i = 0; i < n; i++) {
            renewal[i] = cvs[i] * cvs[i] * rates[i];
        }
        DMatrixRMaj response = response(w);
        double[] noise = strength == NoiseStrength.RENEWAL ? renewal : matched(response, renewal);
        return new ResolvedCovariances(noise, product(response.data, noise));
    }

    private static void requireStable(double bound) {
        if (!(bound < 1)) {
            throw new MeanFieldException(
                    String.format(
                            Locale.ROOT,
                            "linear theory does not hold: the spectral bound of the effective connectivity, the largest"
                                    + " real part of its eigenvalues, is %.4g, and must be below 1; fluctuations about the"
                                    + " working point would grow, and the covariances of linear response mean nothing",
                            bound),
                    Double.NaN);
        }
    }

    /** (1-W)^-1. */
    private static DMatrixRMaj response(PairwiseConnectivity w) {
        int n = w.size();
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        int[] start = w.starts();
        int[] source = w.sources();
        double[] gain = w.gains();
        for (int i = 0; i < n; i++) {
            matrix.set(i, i, 1);
            for (int k = start[i]; k < start[i + 1]; k++) {
                matrix.set(i, source[k], matrix.get(i, source[k]) - gain[k]);
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(n);
        if (!solver.setA(matrix)) {
            throw new MeanFieldException("1 - W is singular: the response to a lasting input is infinite", Double.NaN);
        }
        DMatrixRMaj inverse = new DMatrixRMaj(n, n);
        solver.invert(inverse);
        return inverse;
    }

    /** D with (A o A) D = CV² nu. */
    private static double[] matched(DMatrixRMaj response, double[] renewal) {
        int n = renewal.length;
        DMatrixRMaj squares = new DMatrixRMaj(n, n);
        for (int k = 0; k < squares.data.length; k++) {
            squares.data[k] = response.data[k] * response.data[k];
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(n);
        if (!solver.setA(squares)) {
            throw new MeanFieldException(
                    "no strength of the noise gives every neuron the variance of its renewal process", Double.NaN);
        }
        DMatrixRMaj solution = new DMatrixRMaj(n, 1);
        solver.solve(new DMatrixRMaj(n, 1, true, renewal.clone()), solution);
        return solution.data;
    }

    /** A D A^T; each element is one sum in a fixed order, whatever the number of threads. */
    private static Matrix product(double[] a, double[] noise) {
        int n = noise.length;
        double[] scaled = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            scaled[k] = a[k] * noise[k % n];
        }
        double[] c = new double[a.length];
        int blocks = (n + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> rows(a, scaled, c, n, block * BLOCK));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                c[i * n + j] = c[j * n + i];
            }
        }
        return Matrix.ofRows(n, n, c);
    }

    /** Rows of A whose products with all further rows share what is in the cache. */
    private static final int BLOCK = 4;

    private static void rows(double[] a, double[] scaled, double[] c, int n, int first) {
        int last = Math.min(first + BLOCK, n);
        for (int j = first; j < n; j++) {
            if (last - first < BLOCK) {
                for (int i = first; i < Math.min(last, j + 1); i++) {
                    double sum = 0;
                    for (int k = 0; k < n; k++) {
                        sum += a[i * n + k] * scaled[j * n + k];
                    }
                    c[i * n + j] = sum;
                }
                continue;
            }
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int row = first * n;
            int other = j * n;
            for (int k = 0; k < n; k++) {
                double x = scaled[other + k];
                s0 += a[row + k] * x;
                s1 += a[row + n + k] * x;
                s2 += a[row + 2 * n + k] * x;
                s3 += a[row + 3 * n + k] * x;
            }
            c[row + j] = s0;
            c[row + n + j] = s1;
            c[row + 2 * n + j] = s2;
            c[row + 3 * n + j] = s3;
        }
    }

    /** Number of neurons whose noise would have to be negative. */
    public int negative() {
        return (int) Arrays.stream(noise).filter(d -> d < 0).count();
    }
}
