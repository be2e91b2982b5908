package siegert.theory.network;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * min |A x - b| over x >= 0 by the active-set method of Lawson and Hanson (Solving Least Squares Problems, 1974, chapter
 * 23): ends with the exact solution of the unconstrained problem on the positive components.
 */
final class NonNegativeLeastSquares {
    /** Gradient over |column| |b| that counts as 0. */
    private static final double FLAT = 1e-13;

    private final DMatrixRMaj matrix;
    private final int columns;

    /** @param matrix A [row][column], at least one of each */
    NonNegativeLeastSquares(double[][] matrix) {
        this.matrix = new DMatrixRMaj(matrix);
        this.columns = matrix[0].length;
    }

    /** The solution x. */
    double[] solve(double[] b) {
        double[] x = new double[columns];
        boolean[] positive = new boolean[columns];
        // every set of positive components is visited at most once
        for (int k = 0; k < 3 * columns + 10; k++) {
            int entering = steepest(x, positive, b);
            if (entering < 0) {
                return x;
            }
            positive[entering] = true;
            double[] target = solveOn(positive, b);
            if (target[entering] <= 0) {
                // rounding: the gradient promised what the solution does not keep
                return x;
            }
            while (!allPositive(target, positive)) {
                retreat(x, target, positive);
                target = solveOn(positive, b);
            }
            x = target;
        }
        return x;
    }

    /** The component at 0 whose increase lowers the residual most, relative to the size of its column; -1 if none. */
    private int steepest(double[] x, boolean[] positive, double[] b) {
        double[] residual = residual(x, b);
        double size = Math.sqrt(dot(b, b));
        double largest = 0;
        int best = -1;
        for (int j = 0; j < columns; j++) {
            double gradient = 0;
            double norm = 0;
            for (int i = 0; i < residual.length; i++) {
                gradient += matrix.get(i, j) * residual[i];
                norm += matrix.get(i, j) * matrix.get(i, j);
            }
            double slope = norm > 0 ? gradient / Math.sqrt(norm) : 0;
            if (!positive[j] && slope > Math.max(largest, FLAT * size)) {
                largest = slope;
                best = j;
            }
        }
        return best;
    }

    private double[] solveOn(boolean[] positive, double[] b) {
        int count = 0;
        for (boolean p : positive) {
            count += p ? 1 : 0;
        }
        DMatrixRMaj part = new DMatrixRMaj(b.length, count);
        int to = 0;
        for (int j = 0; j < columns; j++) {
            if (positive[j]) {
                CommonOps_DDRM.extract(matrix, 0, b.length, j, j + 1, part, 0, to++);
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquaresQrPivot(true, true);
        DMatrixRMaj solution = new DMatrixRMaj(count, 1);
        solver.setA(part);
        solver.solve(new DMatrixRMaj(b.length, 1, true, b.clone()), solution);
        double[] x = new double[columns];
        int from = 0;
        for (int j = 0; j < columns; j++) {
            x[j] = positive[j] ? solution.get(from++) : 0;
        }
        return x;
    }

    private static boolean allPositive(double[] x, boolean[] positive) {
        for (int j = 0; j < x.length; j++) {
            if (positive[j] && !(x[j] > 0)) {
                return false;
            }
        }
        return true;
    }

    /** Moves x towards the target until the first component reaches 0, and fixes it there. */
    private static void retreat(double[] x, double[] target, boolean[] positive) {
        double fraction = 1;
        int first = -1;
        for (int j = 0; j < x.length; j++) {
            if (positive[j] && !(target[j] > 0)) {
                double reach = x[j] / (x[j] - target[j]);
                if (first < 0 || !(reach >= fraction)) {
                    fraction = x[j] == 0 ? 0 : reach;
                    first = j;
                }
            }
        }
        for (int j = 0; j < x.length; j++) {
            x[j] = j == first ? 0 : x[j] + fraction * (target[j] - x[j]);
        }
        positive[first] = false;
    }

    /** b - A x. */
    private double[] residual(double[] x, double[] b) {
        double[] residual = b.clone();
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < columns; j++) {
                residual[i] -= matrix.get(i, j) * x[j];
            }
        }
        return residual;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
