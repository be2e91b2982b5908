package siegert.theory.linalg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import siegert.theory.special.Complex;

/**
 * The eigenvalue of largest real part of a large real matrix: that of its projection on a Krylov space, which grows until the
 * residual of the eigenvector is negligible, at the latest to the whole space. The edge of the spectrum of a random matrix
 * of 2,000 rows needs about 400 vectors.
 *
 * @param re its real part
 * @param im its imaginary part, not negative; that of the pair
 * @param residual |A x - lambda x| of its eigenvector x of length 1
 * @param vectors dimension of the space
 */
public record RightmostEigenvalue(double re, double im, double residual, int vectors) {
    private static final int FIRST = 40;

    /** Residual over the size of H that counts as solved. */
    private static final double SOLVED = 1e-10;

    /**
     * Finds it.
     *
     * @param n number of rows, positive
     */
    public static RightmostEigenvalue of(LinearMap map, int n) {
        SplittableRandom random = new SplittableRandom(1);
        double[] start = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = random.nextDouble() - 0.5;
        }
        ArnoldiBasis basis = new ArnoldiBasis(map, start);
        for (int wanted = Math.min(FIRST, n); ; wanted += Math.max(FIRST, wanted / 3)) {
            boolean more = true;
            while (more && basis.size() < wanted) {
                more = basis.extend();
            }
            RightmostEigenvalue found = rightmost(basis, more);
            if (!more || found.residual <= SOLVED) {
                return found;
            }
        }
    }

    private static RightmostEigenvalue rightmost(ArnoldiBasis basis, boolean more) {
        int m = basis.size();
        DMatrixRMaj projected = new DMatrixRMaj(m, m);
        double largest = 0;
        for (int i = 0; i < m; i++) {
            for (int j = Math.max(0, i - 1); j < m; j++) {
                projected.set(i, j, basis.projected(i, j));
                largest = Math.max(largest, Math.abs(basis.projected(i, j)));
            }
        }
        if (largest == 0) {
            return new RightmostEigenvalue(0, 0, 0, m);
        }
        Complex best = rightmost(projected);
        double residual = more ? basis.projected(m, m - 1) * lastComponent(projected, best) / largest : 0;
        return new RightmostEigenvalue(best.re(), Math.abs(best.im()), residual, m);
    }

    /** That of a small dense matrix. */
    private static Complex rightmost(DMatrixRMaj matrix) {
        int m = matrix.numRows;
        List<Complex> values = new ArrayList<>();
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(m, false);
        if (eigen.decompose(matrix.copy())) {
            for (int k = 0; k < m; k++) {
                values.add(new Complex(eigen.getEigenvalue(k).real, eigen.getEigenvalue(k).imaginary));
            }
        } else {
            // slower, but it gives up on no matrix
            ZMatrixRMaj complex = new ZMatrixRMaj(m, m);
            for (int k = 0; k < matrix.data.length; k++) {
                complex.data[2 * k] = matrix.data[k];
            }
            ComplexEigen own = ComplexEigen.of(complex);
            for (int k = 0; k < m; k++) {
                values.add(own.value(k));
            }
        }
        return values.stream().max(Comparator.comparingDouble(Complex::re)).orElseThrow();
    }

    /**
     * Size of the last component of the normalised eigenvector y of a Hessenberg matrix, from H y = theta y row by row
     * upwards. The space never was invariant, so that no subdiagonal entry is 0.
     */
    private static double lastComponent(DMatrixRMaj h, Complex theta) {
        int m = h.numRows;
        double[] re = new double[m];
        double[] im = new double[m];
        re[m - 1] = 1;
        double square = 1;
        for (int j = m - 1; j > 0 && square < 1e200; j--) {
            double sumRe = theta.re() * re[j] - theta.im() * im[j];
            double sumIm = theta.re() * im[j] + theta.im() * re[j];
            for (int k = j; k < m; k++) {
                sumRe -= h.get(j, k) * re[k];
                sumIm -= h.get(j, k) * im[k];
            }
            re[j - 1] = sumRe / h.get(j, j - 1);
            im[j - 1] = sumIm / h.get(j, j - 1);
            square += re[j - 1] * re[j - 1] + im[j - 1] * im[j - 1];
        }
        return 1 / Math.sqrt(square);
    }
}
