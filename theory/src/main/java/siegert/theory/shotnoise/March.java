package siegert.theory.shotnoise;

import java.util.Arrays;
import siegert.theory.special.Complex;

/**
 * Solves {@code lambda n + d(v n)/dV - A n = source} by one march through the cells of the potential from the lowest to the
 * threshold, A dense. Everything below a face is summed up in {@code n_up = R n_down + S}, R (up x down) the reflection of what
 * moves down, S one column for each source; the last row of both is the content below. Inside a cell the mean is that of its
 * faces (diamond difference); where the velocity changes sign within the cell, nothing leaves it.
 *
 * <p>Arrays are [current][column], real and imaginary part apart. Not safe for use by several threads at a time.
 */
final class March {
    private final PhasePlane plane;
    private final int n;
    private final int columns;
    private final double growth;
    private final double omega;

    private double[][] reflectionRe;
    private double[][] reflectionIm;
    private double[][] sourceRe;
    private double[][] sourceIm;

    /** Matrix of a cell and, from column n on, what is to be solved: then the means by what comes down, and by the sources. */
    private final double[][] re;

    private final double[][] im;
    private double[] below;
    private double[] above;
    /** Number of currents that move down at the lower and at the upper face of the latest cell. */
    private int down;

    private int top;
    private int cell;

    /** @param columns number of sources */
    March(PhasePlane plane, Complex lambda, int columns) {
        this.plane = plane;
        this.n = plane.points.size();
        this.columns = columns;
        this.growth = lambda.re();
        this.omega = lambda.im();
        reflectionRe = new double[n + 1][0];
        reflectionIm = new double[n + 1][0];
        sourceRe = new double[n + 1][columns];
        sourceIm = new double[n + 1][columns];
        re = new double[n][2 * n + columns];
        im = new double[n][2 * n + columns];
        below = plane.velocity(0);
    }

    /** Adds a flux psi (1/s, [current]) that enters at the present face, upwards or downwards as its velocity is. */
    void inject(int column, double[] psiRe, double[] psiIm) {
        for (int k = top; k < n; k++) {
            sourceRe[k][column] += psiRe[k] / below[k];
            sourceIm[k][column] += psiIm[k] / below[k];
        }
        for (int k = top; k <= n; k++) {
            for (int j = 0; j < top; j++) {
                double a = psiRe[j] / -below[j];
                double b = psiIm[j] / -below[j];
                sourceRe[k][column] += a * reflectionRe[k][j] - b * reflectionIm[k][j];
                sourceIm[k][column] += a * reflectionIm[k][j] + b * reflectionRe[k][j];
            }
        }
    }

    /**
     * Steps over one cell.
     *
     * @param produced content produced in the cell (1/s per V), [source][current]; they belong to the last columns
     */
    void advance(double[]... produced) {
        double h = plane.potential[cell + 1] - plane.potential[cell];
        above = plane.velocity(cell + 1);
        down = top;
        while (top < n && above[top] <= 0) {
            top++;
        }
        for (int k = 0; k < n; k++) {
            fill(k, h, produced);
        }
        Elimination.solve(re, im, n, n + top + columns);
        pass(h);
        below = above;
        cell++;
    }

    /** Equation of the mean content of a current in the cell. */
    private void fill(int k, double h, double[][] produced) {
        double[] rowRe = re[k];
        double[] rowIm = im[k];
        double[] generator = plane.generator[k];
        Arrays.fill(rowRe, n, n + top + columns, 0);
        Arrays.fill(rowIm, 0, n + top + columns, 0);
        for (int j = 0; j < n; j++) {
            rowRe[j] = -h * generator[j];
        }
        double out = k < down ? -below[k] : k < top ? 0 : above[k];
        rowRe[k] += 2 * out + h * growth;
        rowIm[k] += h * omega;
        if (k < down) {
            rowRe[n + k] = -above[k] - below[k];
        } else {
            double w = below[k] + (k < top ? 0 : above[k]);
            for (int j = 0; j < down; j++) {
                rowRe[j] -= 2 * w * reflectionRe[k][j];
                rowIm[j] -= 2 * w * reflectionIm[k][j];
                rowRe[n + j] = -w * reflectionRe[k][j];
                rowIm[n + j] = -w * reflectionIm[k][j];
            }
            if (k < top) {
                rowRe[n + k] = -above[k];
            }
            for (int c = 0; c < columns; c++) {
                rowRe[n + top + c] = w * sourceRe[k][c];
                rowIm[n + top + c] = w * sourceIm[k][c];
            }
        }
        int first = n + top + columns - produced.length;
        for (int c = 0; c < produced.length; c++) {
            rowRe[first + c] += h * produced[c][k];
        }
    }

    /** Reflection and sources of the upper face. */
    private void pass(double h) {
        double[][] nextRe = new double[n + 1][];
        double[][] nextIm = new double[n + 1][];
        double[][] nextSourceRe = new double[n + 1][];
        double[][] nextSourceIm = new double[n + 1][];
        int width = top + columns;
        double[] rowRe = new double[width];
        double[] rowIm = new double[width];
        for (int k = top; k <= n; k++) {
            // what came up: sum_j R_kj (2 mean_j - coming_j) + S_k
            Arrays.fill(rowRe, 0, top, 0);
            Arrays.fill(rowIm, 0, top, 0);
            System.arraycopy(sourceRe[k], 0, rowRe, top, columns);
            System.arraycopy(sourceIm[k], 0, rowIm, top, columns);
            for (int j = 0; j < down; j++) {
                double a = 2 * reflectionRe[k][j];
                double b = 2 * reflectionIm[k][j];
                add(rowRe, rowIm, re[j], im[j], a, b);
                rowRe[j] -= reflectionRe[k][j];
                rowIm[j] -= reflectionIm[k][j];
            }
            if (k < n) {
                for (int c = 0; c < width; c++) {
                    rowRe[c] = 2 * re[k][n + c] - rowRe[c];
                    rowIm[c] = 2 * im[k][n + c] - rowIm[c];
                }
            } else {
                for (int j = 0; j < n; j++) {
                    add(rowRe, rowIm, re[j], im[j], h, 0);
                }
            }
            nextRe[k] = Arrays.copyOf(rowRe, top);
            nextIm[k] = Arrays.copyOf(rowIm, top);
            nextSourceRe[k] = Arrays.copyOfRange(rowRe, top, width);
            nextSourceIm[k] = Arrays.copyOfRange(rowIm, top, width);
        }
        reflectionRe = nextRe;
        reflectionIm = nextIm;
        sourceRe = nextSourceRe;
        sourceIm = nextSourceIm;
    }

    /** Adds (a + ib) times the means of a current to a row. */
    private void add(double[] rowRe, double[] rowIm, double[] meanRe, double[] meanIm, double a, double b) {
        for (int c = 0; c < rowRe.length; c++) {
            double x = meanRe[n + c];
            double y = meanIm[n + c];
            rowRe[c] += a * x - b * y;
            rowIm[c] += a * y + b * x;
        }
    }

    /** Number of currents that move down at the lower face of the latest cell. */
    int down() {
        return down;
    }

    /** Number of currents that move down at the present face. */
    int top() {
        return top;
    }

    /** Mean contents of the latest cell, real: [current][what comes down, then the sources]. */
    double[][] means() {
        double[][] means = new double[n][];
        for (int k = 0; k < n; k++) {
            means[k] = Arrays.copyOfRange(re[k], n, n + top + columns);
        }
        return means;
    }

    /** What a source moves up through the present face, by current, times a weight of each current. */
    Complex up(int column, double[] weight) {
        double sumRe = 0;
        double sumIm = 0;
        for (int k = top; k < n; k++) {
            sumRe += weight[k] * sourceRe[k][column];
            sumIm += weight[k] * sourceIm[k][column];
        }
        return new Complex(sumRe, sumIm);
    }

    /** What of a source one current moves up through the present face, real (1/V). */
    double up(int column, int current) {
        return sourceRe[current][column];
    }

    /** Content of a source below the present face. */
    Complex content(int column) {
        return new Complex(sourceRe[n][column], sourceIm[n][column]);
    }
}
