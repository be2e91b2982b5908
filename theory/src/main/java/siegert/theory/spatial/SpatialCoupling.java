package siegert.theory.spatial;

import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import siegert.datasets.Matrix;
import siegert.theory.special.Complex;

/**
 * Coupling between populations in space: W_ij p_j(k) exp(-lambda d_ij) for a wave exp(i k x + lambda t).
 *
 * @param weight W {@code [target][source]}: 1 for rate models, volts times in-degree and membrane time constant (V s) for
 *     spiking neurons
 * @param delay d {@code [target][source]} (s), not negative
 * @param profiles spatial profile p of each source
 */
public record SpatialCoupling(Matrix weight, Matrix delay, List<SpatialProfile> profiles) {
    public SpatialCoupling {
        int n = weight.rows();
        profiles = List.copyOf(profiles);
        if (weight.columns() != n || delay.rows() != n || delay.columns() != n || profiles.size() != n) {
            throw new IllegalArgumentException("weights [" + n + "][" + weight.columns() + "], delays [" + delay.rows()
                    + "][" + delay.columns() + "] and " + profiles.size() + " profiles do not belong to " + n
                    + " populations");
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (!Double.isFinite(weight.get(i, j))
                        || !(delay.get(i, j) >= 0)
                        || Double.isInfinite(delay.get(i, j))) {
                    throw new IllegalArgumentException("the projection [" + i + "][" + j + "] has weight "
                            + weight.get(i, j) + " and delay " + delay.get(i, j)
                            + " s; weights must be finite, delays finite and not negative");
                }
            }
        }
    }

    /** Number of populations. */
    public int size() {
        return weight.rows();
    }

    /** W p(k). */
    DMatrixRMaj at(double wavenumber) {
        int n = size();
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int j = 0; j < n; j++) {
            double p = profiles.get(j).fourier(wavenumber);
            for (int i = 0; i < n; i++) {
                matrix.set(i, j, weight.get(i, j) * p);
            }
        }
        return matrix;
    }

    /** The eigenvalues of W p(k), conjugate pairs exactly so. */
    Complex[] gains(double wavenumber) {
        // a real method: rounding must not put a real eigenvalue beside the cut of Lambert's W
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size(), false);
        if (!eigen.decompose(at(wavenumber))) {
            throw new ArithmeticException(
                    "the eigenvalues of the connectivity at " + wavenumber + " rad/m are not found");
        }
        Complex[] gains = new Complex[size()];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = new Complex(eigen.getEigenvalue(i).real, eigen.getEigenvalue(i).imaginary);
        }
        return gains;
    }

    /** W p(k) exp(-lambda d). */
    ZMatrixRMaj at(double wavenumber, Complex lambda) {
        return at(wavenumber, lambda, delay);
    }

    /** The same with other delays (s). */
    ZMatrixRMaj at(double wavenumber, Complex lambda, Matrix delay) {
        DMatrixRMaj gain = at(wavenumber);
        ZMatrixRMaj matrix = new ZMatrixRMaj(size(), size());
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                Complex shifted = lambda.times(-delay.get(i, j)).exp().times(gain.get(i, j));
                matrix.set(i, j, shifted.re(), shifted.im());
            }
        }
        return matrix;
    }

    /** det(diagonal - matrix). The matrix is modified. */
    static Complex determinant(Complex[] diagonal, ZMatrixRMaj matrix) {
        CommonOps_ZDRM.scale(-1, 0, matrix);
        for (int i = 0; i < diagonal.length; i++) {
            matrix.set(i, i, matrix.getReal(i, i) + diagonal[i].re(), matrix.getImag(i, i) + diagonal[i].im());
        }
        if (diagonal.length == 1) {
            return new Complex(matrix.getReal(0, 0), matrix.getImag(0, 0));
        }
        Complex_F64 determinant = CommonOps_ZDRM.det(matrix);
        return new Complex(determinant.real, determinant.imaginary);
    }
}
