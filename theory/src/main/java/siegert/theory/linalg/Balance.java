package siegert.theory.linalg;

import java.util.Arrays;

/**
 * Permutation and diagonal scaling of a matrix, A -> D^-1 P^T A P D, that isolates eigenvalues standing alone and
 * makes rows and columns of the rest alike in norm (Parlett and Reinsch 1969; James, Langou and Lowery 2014 for the
 * 2-norm). Scales are powers of two, so no rounding is added.
 */
final class Balance {
    private static final double WORTHWHILE = 0.95;
    private static final int LARGEST_EXPONENT = 500;

    /** First row and column of the block that is left to iterate on. */
    int low;
    /** Last row and column of that block. */
    int high;

    private final int n;
    private final int[] swappedWith;
    private final int[] exponent;

    /** Whether rows and columns are scaled. */
    enum Scaling {
        /** Yes: eigenvalues far smaller than the norm keep their digits where scaling reveals them. */
        APPLIED,
        /** No: errors stay small beside the norm of the matrix as it was given. */
        OMITTED
    }

    /** Balances in place. */
    Balance(SplitMatrix a, Scaling scaling) {
        n = a.n;
        low = 0;
        high = n - 1;
        swappedWith = new int[n];
        exponent = new int[n];
        for (int i = 0; i < n; i++) {
            swappedWith[i] = i;
        }
        isolateRows(a);
        isolateColumns(a);
        if (scaling == Scaling.APPLIED) {
            scale(a);
        }
    }

    /** Whether a scale other than 1 was applied. */
    boolean isScaled() {
        return Arrays.stream(exponent).anyMatch(e -> e != 0);
    }

    /** A row with nothing left of its diagonal entry, within the block, holds an eigenvalue: move it to the end. */
    private void isolateRows(SplitMatrix a) {
        for (int row = high; row >= 0 && high > 0; row--) {
            if (emptyBesideDiagonal(a, row, 1)) {
                exchange(a, row, high);
                high--;
                row = high + 1;
            }
        }
    }

    /** The same for columns, moved to the front. */
    private void isolateColumns(SplitMatrix a) {
        for (int column = low; column <= high && low < high; column++) {
            if (emptyBesideDiagonal(a, column, n)) {
                exchange(a, column, low);
                low++;
                column = low - 1;
            }
        }
    }

    /** Stride 1 looks along the row, stride n down the column. */
    private boolean emptyBesideDiagonal(SplitMatrix a, int index, int stride) {
        int start = stride == 1 ? index * n : index;
        for (int k = low; k <= high; k++) {
            int entry = start + k * stride;
            if (k != index && (a.re[entry] != 0 || a.im[entry] != 0)) {
                return false;
            }
        }
        return true;
    }

    private void exchange(SplitMatrix a, int from, int to) {
        swappedWith[to] = from;
        if (from != to) {
            a.swapColumns(from, to);
            a.swapRows(from, to);
        }
    }

    private void scale(SplitMatrix a) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = low; i <= high; i++) {
                double column = norm(a, i, n);
                double row = norm(a, i, 1);
                if (column == 0 || row == 0) {
                    continue;
                }
                // f = 2^e brings the two norms, column f and row / f, closest together
                int e = (int) Math.rint(Math.log(row / column) / (2 * Math.log(2)));
                boolean better =
                        Math.hypot(Math.scalb(column, e), Math.scalb(row, -e)) < WORTHWHILE * Math.hypot(column, row);
                if (e != 0 && better && Math.abs(exponent[i] + e) <= LARGEST_EXPONENT) {
                    exponent[i] += e;
                    changed = true;
                    for (int k = 0; k < n; k++) {
                        scaleEntry(a, i * n + k, -e);
                        scaleEntry(a, k * n + i, e);
                    }
                }
            }
        }
    }

    private double norm(SplitMatrix a, int index, int stride) {
        int start = stride == 1 ? index * n : index;
        double sum = 0;
        for (int k = low; k <= high; k++) {
            int entry = start + k * stride;
            sum += a.re[entry] * a.re[entry] + a.im[entry] * a.im[entry];
        }
        return Math.sqrt(sum);
    }

    private static void scaleEntry(SplitMatrix a, int entry, int e) {
        a.re[entry] = Math.scalb(a.re[entry], e);
        a.im[entry] = Math.scalb(a.im[entry], e);
    }

    /** Turns right eigenvectors of the balanced matrix (its columns) into those of the original. */
    void restoreRight(SplitMatrix columns) {
        restore(columns, 1);
    }

    /** Turns left eigenvectors of the balanced matrix (its columns) into those of the original. */
    void restoreLeft(SplitMatrix columns) {
        restore(columns, -1);
    }

    private void restore(SplitMatrix columns, int sign) {
        for (int i = low; i <= high; i++) {
            for (int k = 0; k < n; k++) {
                scaleEntry(columns, i * n + k, sign * exponent[i]);
            }
        }
        // the exchanges undone in the opposite order: columns were isolated last, front to back
        for (int i = low - 1; i >= 0; i--) {
            undo(columns, i);
        }
        for (int i = high + 1; i < n; i++) {
            undo(columns, i);
        }
    }

    private void undo(SplitMatrix columns, int i) {
        if (swappedWith[i] != i) {
            columns.swapRows(i, swappedWith[i]);
        }
    }
}
