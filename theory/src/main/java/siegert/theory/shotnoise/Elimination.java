package siegert.theory.shotnoise;

/**
 * Solves complex linear systems with many right sides, which lie to the right of the matrix, real and imaginary part apart:
 * rows of plain arrays, of which the compiler makes vector instructions.
 */
final class Elimination {
    private Elimination() {}

    /**
     * Gauss elimination with row pivots; rows are exchanged and the solutions replace the right sides.
     *
     * @param n number of unknowns
     * @param width number of columns, right sides included
     * @throws ArithmeticException if the matrix is singular
     */
    static void solve(double[][] re, double[][] im, int n, int width) {
        for (int p = 0; p < n; p++) {
            double size = pivot(re, im, p, n);
            if (!(size > 0)) {
                throw new ArithmeticException("the equation of the neuron with finite synapses is singular");
            }
            double[] pr = re[p];
            double[] pi = im[p];
            double a = pr[p] / size;
            double b = -pi[p] / size;
            for (int j = p + 1; j < width; j++) {
                double r = pr[j];
                pr[j] = r * a - pi[j] * b;
                pi[j] = r * b + pi[j] * a;
            }
            for (int k = p + 1; k < n; k++) {
                double fr = re[k][p];
                double fi = im[k][p];
                if (fr != 0 || fi != 0) {
                    subtract(re[k], im[k], pr, pi, fr, fi, p + 1, width);
                }
            }
        }
        for (int p = n - 1; p > 0; p--) {
            for (int k = 0; k < p; k++) {
                double fr = re[k][p];
                double fi = im[k][p];
                if (fr != 0 || fi != 0) {
                    subtract(re[k], im[k], re[p], im[p], fr, fi, n, width);
                }
            }
        }
    }

    /** Brings the largest element of a column to the diagonal; its squared modulus. */
    private static double pivot(double[][] re, double[][] im, int p, int n) {
        int best = p;
        double size = 0;
        for (int k = p; k < n; k++) {
            double s = re[k][p] * re[k][p] + im[k][p] * im[k][p];
            if (s > size) {
                size = s;
                best = k;
            }
        }
        double[] row = re[p];
        re[p] = re[best];
        re[best] = row;
        row = im[p];
        im[p] = im[best];
        im[best] = row;
        return size;
    }

    private static void subtract(
            double[] toRe, double[] toIm, double[] re, double[] im, double fr, double fi, int from, int to) {
        for (int j = from; j < to; j++) {
            toRe[j] -= fr * re[j] - fi * im[j];
            toIm[j] -= fr * im[j] + fi * re[j];
        }
    }
}
