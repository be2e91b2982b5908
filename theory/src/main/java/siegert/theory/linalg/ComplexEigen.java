package siegert.theory.linalg;

import java.util.Arrays;
import org.ejml.data.ZMatrixRMaj;
import siegert.theory.linalg.Balance.Scaling;
import siegert.theory.special.Complex;

/**
 * Eigenvalues with left and right eigenvectors of a general complex matrix A (n x n):
 *
 * <pre>A r_k = lambda_k r_k,     l_k^H A = lambda_k l_k^H</pre>
 *
 * <p>Both kinds of vectors have Euclidean norm 1; l_k^H r_j = 0 for lambda_k != lambda_j. The eigenvalues stand in no
 * particular order, but in the same one for the same matrix. For a defective matrix the vectors of a multiple
 * eigenvalue coincide and l_k^H r_k = 0 up to rounding.
 *
 * <p>Method: permutation and scaling, Householder reduction to Hessenberg form, implicit single-shift QR, substitution
 * (Golub and Van Loan, Matrix Computations, chapter 7). The residuals |A r - lambda r| and |l^H A - lambda l^H| are below
 * 1e-13 |A| for n up to 200, tested also with entries that differ by 400 orders of magnitude; an eigenvalue carries the
 * error of A divided by |l_k^H r_k|.
 */
public final class ComplexEigen {
    /** Two or three are the average; shifts that ignore the eigenvalue break cycles from the tenth on. */
    private static final int SWEEPS = 60;

    /** A residual beside n |A| that gives no reason to try without scaling. */
    private static final double ACCEPTABLE = 1e-15;

    private final Complex[] values;
    private final Complex[][] right;
    private final Complex[][] left;

    private ComplexEigen(Complex[] values, Complex[][] right, Complex[][] left) {
        this.values = values;
        this.right = right;
        this.left = left;
    }

    /**
     * Eigenvalues and both kinds of eigenvectors.
     *
     * @param matrix square, finite. Not modified.
     * @throws IllegalArgumentException if it is not square or an entry is not finite
     * @throws ConvergenceException if the QR iteration does not end
     */
    public static ComplexEigen of(ZMatrixRMaj matrix) {
        return of(matrix, SWEEPS);
    }

    static ComplexEigen of(ZMatrixRMaj matrix, int sweeps) {
        SplitMatrix a = SplitMatrix.of(matrix);
        int exponent = normalize(a);
        SplitMatrix t = a.copy();
        Balance balance = new Balance(t, Scaling.APPLIED);
        if (!balance.isScaled()) {
            return solve(t, balance, exponent, sweeps);
        }
        // errors are small beside the scaled matrix; that is worth nothing where scaling has made a tiny entry large
        // (Watkins 2006, A case where balancing is harmful)
        ComplexEigen scaled = null;
        double residual;
        try {
            scaled = solve(t, balance, exponent, sweeps);
            residual = scaled.residual(a, exponent);
        } catch (ConvergenceException e) {
            residual = Double.POSITIVE_INFINITY;
        }
        if (residual <= ACCEPTABLE * a.n * a.norm()) {
            return scaled;
        }
        SplitMatrix plain = a.copy();
        ComplexEigen unscaled = solve(plain, new Balance(plain, Scaling.OMITTED), exponent, sweeps);
        return residual <= unscaled.residual(a, exponent) ? scaled : unscaled;
    }

    private static ComplexEigen solve(SplitMatrix t, Balance balance, int exponent, int sweeps) {
        SplitMatrix zTransposed = SplitMatrix.identity(t.n);
        Hessenberg.reduce(t, balance.low, balance.high, zTransposed);
        ComplexSchur.reduce(t, balance.low, balance.high, zTransposed, sweeps);
        SplitMatrix right = times(TriangularVectors.right(t), zTransposed);
        SplitMatrix left = times(TriangularVectors.left(t), zTransposed);
        balance.restoreRight(right);
        balance.restoreLeft(left);
        return new ComplexEigen(diagonal(t, exponent), unitColumns(right), unitColumns(left));
    }

    /** The largest |A r - lambda r| and |A^H l - conj(lambda) l| of all modes, in the units of the normalized A. */
    private double residual(SplitMatrix a, int exponent) {
        double worst = 0;
        for (int k = 0; k < values.length; k++) {
            double lambdaRe = Math.scalb(values[k].re(), -exponent);
            double lambdaIm = Math.scalb(values[k].im(), -exponent);
            Complex[] r = right[k];
            Complex[] l = left[k];
            double[] sumRe = new double[a.n];
            double[] sumIm = new double[a.n];
            double square = 0;
            for (int i = 0; i < a.n; i++) {
                double re = lambdaIm * r[i].im() - lambdaRe * r[i].re();
                double im = -lambdaIm * r[i].re() - lambdaRe * r[i].im();
                for (int j = 0; j < a.n; j++) {
                    double aRe = a.re[i * a.n + j];
                    double aIm = a.im[i * a.n + j];
                    re += aRe * r[j].re() - aIm * r[j].im();
                    im += aRe * r[j].im() + aIm * r[j].re();
                    sumRe[j] += aRe * l[i].re() + aIm * l[i].im();
                    sumIm[j] += aRe * l[i].im() - aIm * l[i].re();
                }
                square += re * re + im * im;
            }
            double leftSquare = 0;
            for (int j = 0; j < a.n; j++) {
                double re = sumRe[j] - lambdaRe * l[j].re() - lambdaIm * l[j].im();
                double im = sumIm[j] - lambdaRe * l[j].im() + lambdaIm * l[j].re();
                leftSquare += re * re + im * im;
            }
            worst = Math.max(worst, Math.max(square, leftSquare));
        }
        return Math.sqrt(worst);
    }

    /**
     * The eigenvalues alone, at less than half the cost. They are always those of the scaled matrix; where entries differ by
     * more than ten orders of magnitude, those of {@link #of} may be better.
     *
     * @param matrix square, finite. Not modified.
     * @throws IllegalArgumentException if it is not square or an entry is not finite
     * @throws ConvergenceException if the QR iteration does not end
     */
    public static Complex[] eigenvalues(ZMatrixRMaj matrix) {
        SplitMatrix t = SplitMatrix.of(matrix);
        int exponent = normalize(t);
        Balance balance = new Balance(t, Scaling.APPLIED);
        Hessenberg.reduce(t, balance.low, balance.high, null);
        ComplexSchur.reduce(t, balance.low, balance.high, null, SWEEPS);
        return diagonal(t, exponent);
    }

    /** Number of eigenvalues. */
    public int size() {
        return values.length;
    }

    /** Eigenvalue k. */
    public Complex value(int k) {
        return values[k];
    }

    /** A copy of all eigenvalues. */
    public Complex[] values() {
        return values.clone();
    }

    /** A copy of the right eigenvector of eigenvalue k, A r = lambda r. */
    public Complex[] right(int k) {
        return right[k].clone();
    }

    /** A copy of the left eigenvector of eigenvalue k, l^H A = lambda l^H. */
    public Complex[] left(int k) {
        return left[k].clone();
    }

    /**
     * l_k^H r_j. For j = k its modulus is the reciprocal of the condition number of eigenvalue k: 1 for a normal matrix, 0
     * for a defective one.
     */
    public Complex overlap(int k, int j) {
        return product(left[k], right[j]);
    }

    /**
     * How much mode k of this matrix and mode j of another, close to it, are the same: the trace of the product of their
     * spectral projectors, tr(P_k P'_j) with P = r l^H / (l^H r). It is 1 for the same and 0 for different modes of one
     * matrix, and sums to 1 over j. Not a number where a mode is exactly defective.
     */
    public Complex projectorOverlap(int k, ComplexEigen other, int j) {
        Complex across = product(left[k], other.right[j]).times(product(other.left[j], right[k]));
        return across.over(overlap(k, k).times(other.overlap(j, j)));
    }

    private static Complex product(Complex[] conjugated, Complex[] plain) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < plain.length; i++) {
            Complex a = conjugated[i];
            Complex b = plain[i];
            re += a.re() * b.re() + a.im() * b.im();
            im += a.re() * b.im() - a.im() * b.re();
        }
        return new Complex(re, im);
    }

    /** Scales by a power of two so that the largest entry is of order 1 and squares neither over- nor underflow. */
    private static int normalize(SplitMatrix matrix) {
        double largest = matrix.largest();
        if (largest == 0) {
            return 0;
        }
        int exponent = Math.getExponent(largest);
        matrix.scaleByPowerOfTwo(-exponent);
        return exponent;
    }

    private static Complex[] diagonal(SplitMatrix t, int exponent) {
        Complex[] values = new Complex[t.n];
        for (int k = 0; k < t.n; k++) {
            int entry = k * t.n + k;
            values[k] = new Complex(Math.scalb(t.re[entry], exponent), Math.scalb(t.im[entry], exponent));
        }
        return values;
    }

    /** Vectors of the Schur basis (rows of x) to those of the matrix, returned as columns: (x Z^T)^T. */
    private static SplitMatrix times(SplitMatrix x, SplitMatrix zTransposed) {
        int n = x.n;
        SplitMatrix columns = new SplitMatrix(n);
        double[] re = new double[n];
        double[] im = new double[n];
        for (int k = 0; k < n; k++) {
            Arrays.fill(re, 0);
            Arrays.fill(im, 0);
            for (int j = 0; j < n; j++) {
                double xRe = x.re[k * n + j];
                double xIm = x.im[k * n + j];
                if (xRe == 0 && xIm == 0) {
                    continue;
                }
                for (int i = 0; i < n; i++) {
                    double zRe = zTransposed.re[j * n + i];
                    double zIm = zTransposed.im[j * n + i];
                    re[i] += xRe * zRe - xIm * zIm;
                    im[i] += xRe * zIm + xIm * zRe;
                }
            }
            for (int i = 0; i < n; i++) {
                columns.re[i * n + k] = re[i];
                columns.im[i * n + k] = im[i];
            }
        }
        return columns;
    }

    private static Complex[][] unitColumns(SplitMatrix columns) {
        int n = columns.n;
        Complex[][] vectors = new Complex[n][n];
        for (int k = 0; k < n; k++) {
            double largest = 0;
            for (int i = 0; i < n; i++) {
                largest = Math.max(largest, columns.size(i, k));
            }
            double square = 0;
            for (int i = 0; i < n; i++) {
                double re = columns.re[i * n + k] / largest;
                double im = columns.im[i * n + k] / largest;
                square += re * re + im * im;
            }
            double norm = Math.sqrt(square);
            for (int i = 0; i < n; i++) {
                vectors[k][i] =
                        new Complex(columns.re[i * n + k] / largest / norm, columns.im[i * n + k] / largest / norm);
            }
        }
        return vectors;
    }
}
