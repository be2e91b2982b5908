package siegert.theory.modes;

import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.Matrix;
import siegert.theory.linalg.ComplexEigen;
import siegert.theory.special.Complex;

/**
 * How much each connection shapes a mode (Bos, Diesmann and Helias 2016, doi:10.1371/journal.pcbi.1005132, Eq. 7): the
 * change of the eigenvalue lambda of the effective connectivity M per relative change of an entry,
 *
 * <pre>Z_ij = d lambda / d ln M_ij = conj(l_i) r_j M_ij / (l^H r),</pre>
 *
 * with l and r the left and right eigenvector. The entries of Z sum to lambda. Projected on the direction k from lambda
 * to 1 and on the one perpendicular to it, counterclockwise:
 *
 * <pre>Z_amplitude = Re Z k_x + Im Z k_y,     Z_frequency = -Re Z k_y + Im Z k_x.</pre>
 *
 * A connection with positive Z_amplitude brings the eigenvalue closer to 1 when strengthened and so raises the peak of
 * the spectrum; one with Z_frequency moves it along the trajectory and shifts the peak's frequency.
 *
 * <p>Validity: first order in the change. Rounding errors of Z are those of M divided by |l^H r|, which vanishes for a
 * defective mode.
 *
 * @param eigenvalue lambda (1)
 * @param towardsOne k_x + i k_y, the unit vector from lambda to 1 (1)
 * @param real real part of Z {@code [target][source]} (1)
 * @param imaginary imaginary part of Z (1)
 * @param amplitude Z_amplitude (1)
 * @param frequency Z_frequency (1)
 */
public record SensitivityMeasure(
        Complex eigenvalue, Complex towardsOne, Matrix real, Matrix imaginary, Matrix amplitude, Matrix frequency) {
    /**
     * The measure of a mode found before.
     *
     * @param matrix M at the critical frequency of the mode. Not modified.
     */
    public static SensitivityMeasure of(ZMatrixRMaj matrix, Eigenmode mode) {
        return of(matrix, mode.eigen(), mode.place());
    }

    /** The measure of the mode whose eigenvalue is nearest to 1. */
    public static SensitivityMeasure nearestToOne(ZMatrixRMaj matrix) {
        ComplexEigen eigen = ComplexEigen.of(matrix);
        int nearest = 0;
        for (int k = 1; k < eigen.size(); k++) {
            if (Complex.ONE.minus(eigen.value(k)).abs()
                    < Complex.ONE.minus(eigen.value(nearest)).abs()) {
                nearest = k;
            }
        }
        return of(matrix, eigen, nearest);
    }

    /**
     * The measure of mode k.
     *
     * @param matrix M. Not modified.
     * @param eigen its eigenproblem
     * @throws IllegalArgumentException if the sizes differ
     * @throws ArithmeticException if the mode is defective, or its eigenvalue exactly 1: the network then stands on
     *     the verge of instability and no direction leads to 1
     */
    public static SensitivityMeasure of(ZMatrixRMaj matrix, ComplexEigen eigen, int k) {
        int n = eigen.size();
        if (matrix.numRows != n || matrix.numCols != n) {
            throw new IllegalArgumentException(
                    "the eigenproblem is of size " + n + ", the matrix " + matrix.numRows + " x " + matrix.numCols);
        }
        Complex lambda = eigen.value(k);
        Complex gap = Complex.ONE.minus(lambda);
        Complex overlap = eigen.overlap(k, k);
        boolean defective = overlap.abs() <= n * Math.ulp(1.0);
        if (gap.abs() == 0 || defective) {
            throw new ArithmeticException(
                    defective
                            ? "the eigenvalue " + lambda + " is defective and has no derivative"
                            : "the eigenvalue is 1: amplitude and frequency of the mode have no direction");
        }
        Complex towardsOne = gap.times(1 / gap.abs());
        Complex[] left = eigen.left(k);
        Complex[] right = eigen.right(k);
        double[][] re = new double[n][n];
        double[][] im = new double[n][n];
        double[][] amplitude = new double[n][n];
        double[][] frequency = new double[n][n];
        for (int i = 0; i < n; i++) {
            Complex row = left[i].conjugate().over(overlap);
            for (int j = 0; j < n; j++) {
                Complex z = row.times(right[j]).times(new Complex(matrix.getReal(i, j), matrix.getImag(i, j)));
                re[i][j] = z.re();
                im[i][j] = z.im();
                amplitude[i][j] = z.re() * towardsOne.re() + z.im() * towardsOne.im();
                frequency[i][j] = z.im() * towardsOne.re() - z.re() * towardsOne.im();
            }
        }
        return new SensitivityMeasure(
                lambda, towardsOne, Matrix.of(re), Matrix.of(im), Matrix.of(amplitude), Matrix.of(frequency));
    }
}
