package siegert.theory.linalg;

import java.util.Arrays;

/**
 * Reduction of a complex matrix to upper Hessenberg form by Householder reflections, A = Q H Q^H (Golub and Van Loan,
 * Matrix Computations, 7.4.3).
 */
final class Hessenberg {
    private final SplitMatrix h;
    private final SplitMatrix qTransposed;
    private final int n;
    private final double[] vRe;
    private final double[] vIm;
    private final double[] sumRe;
    private final double[] sumIm;

    private Hessenberg(SplitMatrix h, SplitMatrix qTransposed) {
        this.h = h;
        this.qTransposed = qTransposed;
        n = h.n;
        vRe = new double[n];
        vIm = new double[n];
        sumRe = new double[n];
        sumIm = new double[n];
    }

    /**
     * @param a on return H. Modified.
     * @param qTransposed multiplied by the reflections so that Q is applied to it: rows are the columns of Q. Modified;
     *     null if not wanted.
     */
    static void reduce(SplitMatrix a, int low, int high, SplitMatrix qTransposed) {
        Hessenberg reduction = new Hessenberg(a, qTransposed);
        for (int column = low; column < high - 1; column++) {
            reduction.eliminate(column, high);
        }
    }

    private void eliminate(int column, int high) {
        int first = column + 1;
        double scale = 0;
        for (int i = first + 1; i <= high; i++) {
            scale = Math.max(scale, h.size(i, column));
        }
        if (scale == 0) {
            return;
        }
        scale = Math.max(scale, h.size(first, column));
        double square = 0;
        for (int i = first; i <= high; i++) {
            vRe[i] = h.re[i * n + column] / scale;
            vIm[i] = h.im[i * n + column] / scale;
            square += vRe[i] * vRe[i] + vIm[i] * vIm[i];
        }
        // v = x + e^{i arg x_1} |x| e_1: the sign that cannot cancel
        double norm = Math.sqrt(square);
        double head = Math.hypot(vRe[first], vIm[first]);
        double phaseRe = head == 0 ? 1 : vRe[first] / head;
        double phaseIm = head == 0 ? 0 : vIm[first] / head;
        vRe[first] += phaseRe * norm;
        vIm[first] += phaseIm * norm;
        double beta = 1 / (norm * (norm + head));

        reflectRows(first, high, column, beta);
        reflectColumns(h, first, high, high + 1, beta);
        if (qTransposed != null) {
            reflectTransposed(first, high, beta);
        }
        h.re[first * n + column] = -phaseRe * norm * scale;
        h.im[first * n + column] = -phaseIm * norm * scale;
        for (int i = first + 1; i <= high; i++) {
            h.re[i * n + column] = 0;
            h.im[i * n + column] = 0;
        }
    }

    /** H <- (1 - beta v v^H) H, from the eliminated column on. */
    private void reflectRows(int first, int high, int column, double beta) {
        Arrays.fill(sumRe, 0);
        Arrays.fill(sumIm, 0);
        for (int i = first; i <= high; i++) {
            for (int j = column; j < n; j++) {
                double re = h.re[i * n + j];
                double im = h.im[i * n + j];
                sumRe[j] += vRe[i] * re + vIm[i] * im;
                sumIm[j] += vRe[i] * im - vIm[i] * re;
            }
        }
        for (int i = first; i <= high; i++) {
            double bRe = beta * vRe[i];
            double bIm = beta * vIm[i];
            for (int j = column; j < n; j++) {
                h.re[i * n + j] -= bRe * sumRe[j] - bIm * sumIm[j];
                h.im[i * n + j] -= bRe * sumIm[j] + bIm * sumRe[j];
            }
        }
    }

    /** H <- H (1 - beta v v^H). */
    private void reflectColumns(SplitMatrix a, int first, int high, int rows, double beta) {
        for (int i = 0; i < rows; i++) {
            double re = 0;
            double im = 0;
            for (int j = first; j <= high; j++) {
                double aRe = a.re[i * n + j];
                double aIm = a.im[i * n + j];
                re += aRe * vRe[j] - aIm * vIm[j];
                im += aRe * vIm[j] + aIm * vRe[j];
            }
            re *= beta;
            im *= beta;
            for (int j = first; j <= high; j++) {
                a.re[i * n + j] -= re * vRe[j] + im * vIm[j];
                a.im[i * n + j] -= im * vRe[j] - re * vIm[j];
            }
        }
    }

    /** Q <- Q (1 - beta v v^H), stored transposed: Q^T <- (1 - beta conj(v) v^T) Q^T. */
    private void reflectTransposed(int first, int high, double beta) {
        SplitMatrix q = qTransposed;
        Arrays.fill(sumRe, 0);
        Arrays.fill(sumIm, 0);
        for (int i = first; i <= high; i++) {
            for (int j = 0; j < n; j++) {
                double re = q.re[i * n + j];
                double im = q.im[i * n + j];
                sumRe[j] += vRe[i] * re - vIm[i] * im;
                sumIm[j] += vRe[i] * im + vIm[i] * re;
            }
        }
        for (int i = first; i <= high; i++) {
            double bRe = beta * vRe[i];
            double bIm = -beta * vIm[i];
            for (int j = 0; j < n; j++) {
                q.re[i * n + j] -= bRe * sumRe[j] - bIm * sumIm[j];
                q.im[i * n + j] -= bRe * sumIm[j] + bIm * sumRe[j];
            }
        }
    }
}
