package siegert.theory.shotnoise;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An operator on points of which most elements are 0. */
final class SparseOperator {
    private static final double NEGLIGIBLE = 1e-17;

    /** Norm up to which Taylor's series loses few digits. */
    private static final double LARGEST = 4;

    private final int[][] from;
    private final double[][] value;
    private final double norm;

    /** @param operator [to][from] */
    SparseOperator(double[][] operator) {
        from = new int[operator.length][];
        value = new double[operator.length][];
        double[] column = new double[operator.length];
        for (int k = 0; k < operator.length; k++) {
            double[] row = operator[k];
            from[k] = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
            value[k] = Arrays.stream(from[k]).mapToDouble(j -> row[j]).toArray();
            for (int j = 0; j < row.length; j++) {
                column[j] += Math.abs(row[j]);
            }
        }
        norm = Arrays.stream(column).max().orElse(0);
    }

    private double[] apply(double[] x, double factor) {
        double[] y = new double[x.length];
        for (int k = 0; k < y.length; k++) {
            double sum = 0;
            for (int i = 0; i < from[k].length; i++) {
                sum += value[k][i] * x[from[k][i]];
            }
            y[k] = factor * sum;
        }
        return y;
    }

    /** exp(A) x, by Taylor's series of as many parts as its norm needs. */
    double[] exponential(double[] x) {
        int parts = (int) Math.max(1, Math.ceil(norm / LARGEST));
        double[] result = x;
        for (int p = 0; p < parts; p++) {
            double[] sum = result.clone();
            double[] term = result;
            for (int k = 1; norm(term) > NEGLIGIBLE * norm(sum); k++) {
                term = apply(term, 1.0 / (k * parts));
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += term[i];
                }
            }
            result = sum;
        }
        return result;
    }

    private static double norm(double[] x) {
        return Arrays.stream(x).map(Math::abs).sum();
    }
}
