package siegert.theory.linalg;

/**
 * Solves A x = b by the generalised minimal residual method (Saad and Schultz 1986, doi:10.1137/0907058), without restarts:
 * few steps where the eigenvalues of A lie in a disk about 1.
 */
public final class Gmres {
    private Gmres() {}

    /**
     * The solution.
     *
     * @param tolerance residual over |b| that is small enough
     * @param most number of steps after which what there is must do
     * @return x, new
     */
    public static double[] solve(LinearMap map, double[] b, double tolerance, int most) {
        int n = b.length;
        double size = ArnoldiBasis.norm(b);
        double[] x = new double[n];
        if (size == 0) {
            return x;
        }
        ArnoldiBasis basis = new ArnoldiBasis(map, b);
        // columns of the triangle R, the rotations that made it, and the rotated right-hand side
        int steps = Math.min(most, n);
        double[][] r = new double[steps][];
        double[] cosine = new double[steps];
        double[] sine = new double[steps];
        double[] rhs = new double[steps + 1];
        rhs[0] = size;
        int m = 0;
        boolean more = true;
        while (more && m < steps && Math.abs(rhs[m]) > tolerance * size) {
            more = basis.extend();
            double[] column = new double[m + 2];
            for (int i = 0; i <= m + 1; i++) {
                column[i] = basis.projected(i, m);
            }
            for (int i = 0; i < m; i++) {
                double rotated = cosine[i] * column[i] + sine[i] * column[i + 1];
                column[i + 1] = cosine[i] * column[i + 1] - sine[i] * column[i];
                column[i] = rotated;
            }
            double length = Math.hypot(column[m], column[m + 1]);
            if (length == 0) {
                break;
            }
            cosine[m] = column[m] / length;
            sine[m] = column[m + 1] / length;
            column[m] = length;
            rhs[m + 1] = -sine[m] * rhs[m];
            rhs[m] *= cosine[m];
            r[m++] = column;
        }
        for (int i = m - 1; i >= 0; i--) {
            double y = rhs[i] / r[i][i];
            for (int k = 0; k < i; k++) {
                rhs[k] -= r[i][k] * y;
            }
            double[] vector = basis.vector(i);
            for (int k = 0; k < n; k++) {
                x[k] += y * vector[k];
            }
        }
        return x;
    }
}
