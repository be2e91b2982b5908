package siegert.theory.linalg;

import siegert.theory.special.Complex;

/**
 * Schur form of an upper Hessenberg matrix, H = Z T Z^H, by the implicit single-shift QR iteration with Wilkinson's
 * shift and the deflation test of Ahues and Tisseur (1997, LAPACK Working Note 122).
 */
final class ComplexSchur {
    private static final double ULP = 0x1p-52;
    private static final double SMALLEST = 0x1p-960;
    /** A cycle without progress is broken by a shift that has nothing to do with the eigenvalue. */
    private static final int EXCEPTIONAL = 10;

    private final SplitMatrix t;
    private final SplitMatrix zTransposed;
    private final int n;
    private final int low;

    private ComplexSchur(SplitMatrix h, int low, SplitMatrix zTransposed) {
        t = h;
        this.zTransposed = zTransposed;
        n = h.n;
        this.low = low;
    }

    /**
     * @param h upper Hessenberg, triangular outside low..high; on return T. Modified.
     * @param zTransposed on entry the transpose of Q, on return of Q Z. Modified; null if only eigenvalues are wanted,
     *     then the off-diagonal part of T is not completed.
     * @param sweeps the most QR sweeps to spend on one eigenvalue
     * @throws ConvergenceException if they do not suffice
     */
    static void reduce(SplitMatrix h, int low, int high, SplitMatrix zTransposed, int sweeps) {
        ComplexSchur schur = new ComplexSchur(h, low, zTransposed);
        int last = high;
        int spent = 0;
        while (last > low) {
            int first = schur.firstOfBlock(last);
            if (first == last) {
                last--;
                spent = 0;
                continue;
            }
            if (spent == sweeps) {
                throw new ConvergenceException(h.n, last, sweeps);
            }
            spent++;
            schur.sweep(first, last, schur.shift(first, last, spent));
        }
    }

    /** Row where the unreduced block that ends at {@code last} begins; its subdiagonal neighbour is set to 0. */
    private int firstOfBlock(int last) {
        int k = last;
        while (k > low && !negligible(k)) {
            k--;
        }
        if (k > low) {
            t.re[k * n + k - 1] = 0;
            t.im[k * n + k - 1] = 0;
        }
        return k;
    }

    private boolean negligible(int k) {
        double below = t.size(k, k - 1);
        if (below <= SMALLEST) {
            return true;
        }
        double diagonal = t.size(k - 1, k - 1) + t.size(k, k);
        if (diagonal == 0) {
            diagonal += k - 1 > low ? t.size(k - 1, k - 2) : 0;
            diagonal += k + 1 < n ? t.size(k + 1, k) : 0;
        }
        if (below > ULP * diagonal) {
            return false;
        }
        double above = t.size(k - 1, k);
        double difference = Math.abs(t.re[(k - 1) * n + k - 1] - t.re[k * n + k])
                + Math.abs(t.im[(k - 1) * n + k - 1] - t.im[k * n + k]);
        double corner = Math.max(t.size(k, k), difference);
        double product = Math.max(below, above);
        double sum = corner + product;
        return Math.min(below, above) * (product / sum)
                <= Math.max(SMALLEST, ULP * Math.min(t.size(k, k), difference) * (corner / sum));
    }

    /** The eigenvalue of the trailing 2 x 2 block nearer to its last entry. */
    private Complex shift(int first, int last, int spent) {
        Complex corner = entry(last, last);
        if (spent % (2 * EXCEPTIONAL) == EXCEPTIONAL) {
            return entry(first, first).plus(0.75 * t.size(first + 1, first));
        }
        if (spent % (2 * EXCEPTIONAL) == 0) {
            return corner.plus(0.75 * t.size(last, last - 1));
        }
        Complex root = entry(last - 1, last).sqrt().times(entry(last, last - 1).sqrt());
        double size = root.abs();
        if (size == 0) {
            return corner;
        }
        Complex half = entry(last - 1, last - 1).minus(corner).times(0.5);
        size = Math.max(size, half.abs());
        Complex a = half.times(1 / size);
        Complex b = root.times(1 / size);
        Complex discriminant = a.times(a).plus(b.times(b)).sqrt().times(size);
        if (half.re() * discriminant.re() + half.im() * discriminant.im() < 0) {
            discriminant = discriminant.times(-1);
        }
        return corner.minus(root.times(root.over(half.plus(discriminant))));
    }

    private Complex entry(int row, int column) {
        return new Complex(t.re[row * n + column], t.im[row * n + column]);
    }

    /** One QR sweep: T - s = Q R, T <- R Q + s, as a chase of rotations down the block. */
    private void sweep(int first, int last, Complex shift) {
        double xRe = t.re[first * n + first] - shift.re();
        double xIm = t.im[first * n + first] - shift.im();
        double yRe = t.re[(first + 1) * n + first];
        double yIm = t.im[(first + 1) * n + first];
        for (int k = first; k < last; k++) {
            if (k > first) {
                xRe = t.re[k * n + k - 1];
                xIm = t.im[k * n + k - 1];
                yRe = t.re[(k + 1) * n + k - 1];
                yIm = t.im[(k + 1) * n + k - 1];
            }
            // [c s; -conj(s) c] takes (x, y) to (r, 0), c real
            double x = Math.hypot(xRe, xIm);
            double y = Math.hypot(yRe, yIm);
            if (y == 0) {
                continue;
            }
            double r = Math.hypot(x, y);
            double c = x / r;
            double phaseRe = x == 0 ? 1 : xRe / x;
            double phaseIm = x == 0 ? 0 : xIm / x;
            double sRe = (phaseRe * yRe + phaseIm * yIm) / r;
            double sIm = (phaseIm * yRe - phaseRe * yIm) / r;
            if (k > first) {
                t.re[k * n + k - 1] = phaseRe * r;
                t.im[k * n + k - 1] = phaseIm * r;
                t.re[(k + 1) * n + k - 1] = 0;
                t.im[(k + 1) * n + k - 1] = 0;
            }
            int columns = zTransposed == null ? last + 1 : n;
            rotateRows(t, k, k, columns, c, sRe, sIm);
            rotateColumns(zTransposed == null ? first : 0, Math.min(k + 2, last), k, c, sRe, sIm);
            if (zTransposed != null) {
                rotateRows(zTransposed, k, 0, n, c, sRe, -sIm);
            }
        }
    }

    private static void rotateRows(SplitMatrix a, int k, int from, int to, double c, double sRe, double sIm) {
        int upper = k * a.n;
        int lower = upper + a.n;
        double[] re = a.re;
        double[] im = a.im;
        for (int j = from; j < to; j++) {
            double uRe = re[upper + j];
            double uIm = im[upper + j];
            double wRe = re[lower + j];
            double wIm = im[lower + j];
            re[upper + j] = c * uRe + sRe * wRe - sIm * wIm;
            im[upper + j] = c * uIm + sRe * wIm + sIm * wRe;
            re[lower + j] = c * wRe - sRe * uRe - sIm * uIm;
            im[lower + j] = c * wIm - sRe * uIm + sIm * uRe;
        }
    }

    /** Multiplies columns k and k + 1 by the conjugate transpose of the rotation. */
    private void rotateColumns(int from, int to, int k, double c, double sRe, double sIm) {
        for (int i = from; i <= to; i++) {
            int left = i * n + k;
            double uRe = t.re[left];
            double uIm = t.im[left];
            double wRe = t.re[left + 1];
            double wIm = t.im[left + 1];
            t.re[left] = c * uRe + sRe * wRe + sIm * wIm;
            t.im[left] = c * uIm + sRe * wIm - sIm * wRe;
            t.re[left + 1] = c * wRe - sRe * uRe + sIm * uIm;
            t.im[left + 1] = c * wIm - sRe * uIm - sIm * uRe;
        }
    }
}
