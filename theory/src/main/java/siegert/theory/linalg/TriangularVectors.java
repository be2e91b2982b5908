package siegert.theory.linalg;

import java.util.Arrays;

/**
 * Eigenvectors of an upper triangular matrix by substitution. A pivot that vanishes (equal eigenvalues) is replaced by
 * the rounding error of the eigenvalue, which for a defective matrix yields the one vector there is again.
 */
final class TriangularVectors {
    private static final double ULP = 0x1p-52;
    private static final double LARGE = 1e100;
    private static final double TINY = 1e-150;

    private TriangularVectors() {}

    /** Row k of the result is the right eigenvector of the k-th diagonal entry of T, T x = t_kk x. */
    static SplitMatrix right(SplitMatrix t) {
        int n = t.n;
        SplitMatrix vectors = new SplitMatrix(n);
        double smallest = Math.max(Double.MIN_NORMAL / TINY, t.largest() * TINY);
        for (int k = 0; k < n; k++) {
            int row = k * n;
            vectors.re[row + k] = 1;
            for (int i = k - 1; i >= 0; i--) {
                double re = 0;
                double im = 0;
                for (int j = i + 1; j <= k; j++) {
                    re -= t.re[i * n + j] * vectors.re[row + j] - t.im[i * n + j] * vectors.im[row + j];
                    im -= t.re[i * n + j] * vectors.im[row + j] + t.im[i * n + j] * vectors.re[row + j];
                }
                divide(vectors, row, i, re, im, t, i, k, 1, smallest);
                rescale(vectors, row, i, i, k);
            }
        }
        return vectors;
    }

    /** Row k of the result is the left eigenvector of the k-th diagonal entry of T, y^H T = t_kk y^H. */
    static SplitMatrix left(SplitMatrix t) {
        int n = t.n;
        SplitMatrix vectors = new SplitMatrix(n);
        double smallest = Math.max(Double.MIN_NORMAL / TINY, t.largest() * TINY);
        double[] sumRe = new double[n];
        double[] sumIm = new double[n];
        for (int k = 0; k < n; k++) {
            int row = k * n;
            vectors.re[row + k] = 1;
            Arrays.fill(sumRe, 0);
            Arrays.fill(sumIm, 0);
            for (int i = k + 1; i < n; i++) {
                // y_i conj(t_ii - t_kk) = - sum_{j<i} conj(t_ji) y_j, gathered row by row
                addConjugateRow(t, vectors, row, i - 1, sumRe, sumIm);
                divide(vectors, row, i, -sumRe[i], -sumIm[i], t, i, k, -1, smallest);
                double factor = rescale(vectors, row, i, k, i);
                if (factor != 1) {
                    for (int j = 0; j < n; j++) {
                        sumRe[j] *= factor;
                        sumIm[j] *= factor;
                    }
                }
            }
        }
        return vectors;
    }

    private static void addConjugateRow(
            SplitMatrix t, SplitMatrix vectors, int row, int j, double[] sumRe, double[] sumIm) {
        int n = t.n;
        double yRe = vectors.re[row + j];
        double yIm = vectors.im[row + j];
        for (int i = j + 1; i < n; i++) {
            double tRe = t.re[j * n + i];
            double tIm = t.im[j * n + i];
            sumRe[i] += tRe * yRe + tIm * yIm;
            sumIm[i] += tRe * yIm - tIm * yRe;
        }
    }

    /** Entry i of the vector becomes (re + i im) / (t_ii - t_kk), or by its conjugate with sign -1. */
    private static void divide(
            SplitMatrix vectors,
            int row,
            int i,
            double re,
            double im,
            SplitMatrix t,
            int ii,
            int k,
            int sign,
            double smallest) {
        int n = t.n;
        double dRe = t.re[ii * n + ii] - t.re[k * n + k];
        double dIm = sign * (t.im[ii * n + ii] - t.im[k * n + k]);
        double least = Math.max(ULP * t.size(k, k), smallest);
        if (Math.abs(dRe) + Math.abs(dIm) < least) {
            dRe = least;
            dIm = 0;
        }
        if (Math.abs(dRe) >= Math.abs(dIm)) {
            double ratio = dIm / dRe;
            double denominator = dRe + dIm * ratio;
            vectors.re[row + i] = (re + im * ratio) / denominator;
            vectors.im[row + i] = (im - re * ratio) / denominator;
        } else {
            double ratio = dRe / dIm;
            double denominator = dRe * ratio + dIm;
            vectors.re[row + i] = (re * ratio + im) / denominator;
            vectors.im[row + i] = (im * ratio - re) / denominator;
        }
    }

    /** Brings entries from..to back to order 1 where entry i has grown large; returns the factor. */
    private static double rescale(SplitMatrix vectors, int row, int i, int from, int to) {
        double size = Math.abs(vectors.re[row + i]) + Math.abs(vectors.im[row + i]);
        if (size < LARGE) {
            return 1;
        }
        double factor = 1 / size;
        for (int j = from; j <= to; j++) {
            vectors.re[row + j] *= factor;
            vectors.im[row + j] *= factor;
        }
        return factor;
    }
}
