package siegert.theory.linalg;

import org.ejml.data.ZMatrixRMaj;

/**
 * A square complex work matrix, row by row, real and imaginary parts apart: the inner loops then run over plain
 * arrays.
 */
final class SplitMatrix {
    final int n;
    final double[] re;
    final double[] im;

    SplitMatrix(int n) {
        this.n = n;
        re = new double[n * n];
        im = new double[n * n];
    }

    static SplitMatrix identity(int n) {
        SplitMatrix identity = new SplitMatrix(n);
        for (int i = 0; i < n; i++) {
            identity.re[i * n + i] = 1;
        }
        return identity;
    }

    static SplitMatrix of(ZMatrixRMaj matrix) {
        if (matrix.numRows != matrix.numCols) {
            throw new IllegalArgumentException(
                    "eigenvalues belong to a square matrix, this one is " + matrix.numRows + " x " + matrix.numCols);
        }
        SplitMatrix split = new SplitMatrix(matrix.numRows);
        for (int k = 0; k < split.re.length; k++) {
            split.re[k] = matrix.data[2 * k];
            split.im[k] = matrix.data[2 * k + 1];
            if (!Double.isFinite(split.re[k]) || !Double.isFinite(split.im[k])) {
                throw new IllegalArgumentException("entry [" + k / split.n + "][" + k % split.n + "] of the matrix is "
                        + split.re[k] + " + " + split.im[k] + "i, not a finite number");
            }
        }
        return split;
    }

    SplitMatrix copy() {
        SplitMatrix copy = new SplitMatrix(n);
        System.arraycopy(re, 0, copy.re, 0, re.length);
        System.arraycopy(im, 0, copy.im, 0, im.length);
        return copy;
    }

    /** The Frobenius norm of entries whose squares do not overflow. */
    double norm() {
        double square = 0;
        for (int k = 0; k < re.length; k++) {
            square += re[k] * re[k] + im[k] * im[k];
        }
        return Math.sqrt(square);
    }

    /** |Re| + |Im| of an entry. */
    double size(int row, int column) {
        int k = row * n + column;
        return Math.abs(re[k]) + Math.abs(im[k]);
    }

    /** The largest |Re| or |Im| of all entries. */
    double largest() {
        double largest = 0;
        for (int k = 0; k < re.length; k++) {
            largest = Math.max(largest, Math.max(Math.abs(re[k]), Math.abs(im[k])));
        }
        return largest;
    }

    /** Multiplies every entry by 2^exponent, which is exact. */
    void scaleByPowerOfTwo(int exponent) {
        for (int k = 0; k < re.length; k++) {
            re[k] = Math.scalb(re[k], exponent);
            im[k] = Math.scalb(im[k], exponent);
        }
    }

    void swapRows(int i, int j) {
        for (int column = 0; column < n; column++) {
            swap(i * n + column, j * n + column);
        }
    }

    void swapColumns(int i, int j) {
        for (int row = 0; row < n; row++) {
            swap(row * n + i, row * n + j);
        }
    }

    private void swap(int k, int l) {
        double keepRe = re[k];
        double keepIm = im[k];
        re[k] = re[l];
        im[k] = im[l];
        re[l] = keepRe;
        im[l] = keepIm;
    }
}
