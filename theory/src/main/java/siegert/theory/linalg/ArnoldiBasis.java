package siegert.theory.linalg;

import java.util.Arrays;

/**
 * Orthonormal basis V of the Krylov space of a vector, with A V_m = V_{m+1} H and H upper Hessenberg (Arnoldi 1951; Saad,
 * Numerical Methods for Large Eigenvalue Problems, 2011, section 6.2). Each vector is made orthogonal twice, so that the
 * basis stays so to rounding.
 */
final class ArnoldiBasis {
    private final LinearMap map;
    private double[][] vectors;
    private double[][] columns;
    private int size;

    /** @param start not zero */
    ArnoldiBasis(LinearMap map, double[] start) {
        this.map = map;
        vectors = new double[16][];
        columns = new double[16][];
        double norm = norm(start);
        vectors[0] = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            vectors[0][i] = start[i] / norm;
        }
    }

    /** Number m of columns of H. */
    int size() {
        return size;
    }

    /** H_ij for j below m, i at most j + 1. */
    double projected(int i, int j) {
        return i > j + 1 ? 0 : columns[j][i];
    }

    /** A basis vector, shared. */
    double[] vector(int k) {
        return vectors[k];
    }

    /**
     * One more vector.
     *
     * @return false if the space is invariant: A V_m = V_m H, and there is no further one
     */
    boolean extend() {
        if (size + 2 > vectors.length) {
            vectors = Arrays.copyOf(vectors, 2 * vectors.length);
            columns = Arrays.copyOf(columns, 2 * columns.length);
        }
        double[] next = map.apply(vectors[size]);
        double before = norm(next);
        double[] column = new double[size + 2];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k <= size; k++) {
                double along = dot(vectors[k], next);
                column[k] += along;
                for (int i = 0; i < next.length; i++) {
                    next[i] -= along * vectors[k][i];
                }
            }
        }
        double length = norm(next);
        columns[size++] = column;
        if (size == next.length || length <= 1e-14 * before || length == 0) {
            return false;
        }
        column[size] = length;
        for (int i = 0; i < next.length; i++) {
            next[i] /= length;
        }
        vectors[size] = next;
        return true;
    }

    static double dot(double[] a, double[] b) {
        // four sums: the processor waits for each addition otherwise
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }
}
