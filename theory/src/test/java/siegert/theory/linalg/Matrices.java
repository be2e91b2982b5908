package siegert.theory.linalg;

import java.util.Random;
import org.ejml.data.ZMatrixRMaj;
import siegert.theory.special.Complex;

/** Matrices to test eigenproblems with. */
final class Matrices {
    private Matrices() {}

    static ZMatrixRMaj random(int n, long seed) {
        Random random = new Random(seed);
        ZMatrixRMaj matrix = new ZMatrixRMaj(n, n);
        for (int k = 0; k < 2 * n * n; k++) {
            matrix.data[k] = random.nextGaussian();
        }
        return matrix;
    }

    /** The matrix {@code formula} of complex_eigen.py. */
    static ZMatrixRMaj formula(int n) {
        ZMatrixRMaj matrix = new ZMatrixRMaj(n, n);
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= n; j++) {
                double re = ((i * i * 37 + j * j * (i + 2) * 61) % 101 - 50) / 50.0;
                double im = ((i * (j + 5) * 53 + j * j * j * 29) % 97 - 48) / 48.0;
                matrix.set(i - 1, j - 1, re, im);
            }
        }
        return matrix;
    }

    static double norm(ZMatrixRMaj matrix) {
        double largest = 0;
        for (double value : matrix.data) {
            largest = Math.max(largest, Math.abs(value));
        }
        double square = 0;
        for (double value : matrix.data) {
            square += largest == 0 ? 0 : value / largest * (value / largest);
        }
        return largest * Math.sqrt(square);
    }

    /** max over modes of |A r - lambda r|, with norm |r| = 1. */
    static double rightResidual(ZMatrixRMaj a, ComplexEigen eigen) {
        double worst = 0;
        for (int k = 0; k < eigen.size(); k++) {
            Complex[] r = eigen.right(k);
            double norm = 0;
            for (int i = 0; i < a.numRows; i++) {
                Complex sum = eigen.value(k).times(r[i]).times(-1);
                for (int j = 0; j < a.numCols; j++) {
                    sum = sum.plus(new Complex(a.getReal(i, j), a.getImag(i, j)).times(r[j]));
                }
                norm = Math.hypot(norm, sum.abs());
            }
            worst = Math.max(worst, norm);
        }
        return worst;
    }

    /** max over modes of |l^H A - lambda l^H|. */
    static double leftResidual(ZMatrixRMaj a, ComplexEigen eigen) {
        double worst = 0;
        for (int k = 0; k < eigen.size(); k++) {
            Complex[] l = eigen.left(k);
            double norm = 0;
            for (int j = 0; j < a.numCols; j++) {
                Complex sum = eigen.value(k).times(l[j].conjugate()).times(-1);
                for (int i = 0; i < a.numRows; i++) {
                    sum = sum.plus(l[i].conjugate().times(new Complex(a.getReal(i, j), a.getImag(i, j))));
                }
                norm = Math.hypot(norm, sum.abs());
            }
            worst = Math.max(worst, norm);
        }
        return worst;
    }
}
