package siegert.theory.fokkerplanck;

import java.util.Arrays;
import siegert.theory.special.Complex;

/**
 * Solves {@code lambda n + d(v n)/dV - A n / tau_s = source}, lambda = i omega for a frequency, by one march through the cells of the membrane potential
 * from the lowest to the threshold.
 *
 * <p>Everything below a face is summed up in one relation: what moves up through the face is
 * {@code n_up = R n_down + S}, R (up x down) the reflection of what moves down, S one column for each source. Since A
 * is tridiagonal, the step over a cell costs only O(cells in z squared): tridiagonal solves from the right for the
 * currents that move down, from the left for those that move up, tied together by the single element of A between the
 * two. The last row carries the probability content below the face, which replaces the one redundant equation when
 * lambda goes to 0.
 *
 * <p>Inside a cell the mean is {@code (n_in + n_out)/2} (diamond difference, second order, exact conservation); where
 * the velocity changes sign within the cell nothing leaves it.
 *
 * <p>Arrays are [column][current], real and imaginary part apart. Not safe for use by several threads at a time.
 */
final class Sweep {
    private final PhaseSpace space;
    private final int n;
    private final int stride;
    private final int columns;
    private final double growth;
    private final double omega;

    /** reflection, [down][up], and sources, [column][up]; element n of a column is the content below */
    private final double[] rRe;

    private final double[] rIm;
    final double[] sRe;
    final double[] sIm;

    private final double[] qRe;
    private final double[] qIm;
    private final double[] mRe;
    private final double[] mIm;
    private final int width;
    private final double[] xRe;
    private final double[] xIm;
    private final double[] rhoRe;
    private final double[] rhoIm;
    private final double[] tauRe;
    private final double[] tauIm;
    private final double[] pivotRe;
    private final double[] pivotIm;
    private double[] below;
    private double[] above;
    /** number of currents that move down at the lower face */
    private int down;

    private int cell;

    Sweep(PhaseSpace space, Complex lambda, int columns) {
        this.space = space;
        this.growth = lambda.re();
        this.omega = lambda.im();
        this.columns = columns;
        n = space.noise.size;
        stride = n + 1;
        width = n + columns + 1;
        rRe = new double[n * stride];
        rIm = new double[n * stride];
        sRe = new double[columns * stride];
        sIm = new double[columns * stride];
        qRe = new double[n * stride];
        qIm = new double[n * stride];
        mRe = new double[(n + columns) * stride];
        mIm = new double[(n + columns) * stride];
        xRe = new double[n * width];
        xIm = new double[n * width];
        rhoRe = new double[width];
        rhoIm = new double[width];
        tauRe = new double[n];
        tauIm = new double[n];
        pivotRe = new double[n];
        pivotIm = new double[n];
        below = new double[n];
        above = new double[n];
        space.velocity(0, below);
    }

    /** Number of currents that move down at the present face. */
    int down() {
        return down;
    }

    /** Copies reflection and sources, real parts, for a later back substitution. */
    void copyReal(double[] reflection, double[] sources) {
        System.arraycopy(rRe, 0, reflection, 0, down * stride);
        System.arraycopy(sRe, 0, sources, 0, columns * stride);
    }

    /** Adds a flux psi (1/s, [current]) that enters at the present face, upwards or downwards as its velocity is. */
    void inject(int column, double[] psiRe, double[] psiIm) {
        int s = column * stride;
        for (int k = down; k < n; k++) {
            if (below[k] > 0) {
                sRe[s + k] += psiRe[k] / below[k];
                sIm[s + k] += psiIm[k] / below[k];
            }
        }
        for (int j = 0; j < down; j++) {
            double re = psiRe[j] / -below[j];
            double im = psiIm[j] / -below[j];
            int r = j * stride;
            for (int k = down; k <= n; k++) {
                sRe[s + k] += re * rRe[r + k] - im * rIm[r + k];
                sIm[s + k] += re * rIm[r + k] + im * rRe[r + k];
            }
        }
    }

    /**
     * Steps over one cell.
     *
     * @param sources content produced in the cell (1/s per V), [source][current]; they belong to the last columns
     */
    void advance(double[]... sources) {
        double h = space.potential[cell + 1] - space.potential[cell];
        space.velocity(cell + 1, above);
        int top = down;
        while (top < n && above[top] <= 0) {
            top++;
        }
        solveDown(h);
        combine(h, top, sources);
        solveUp(h, top, sources);
        finish(h, top);
        double[] swap = below;
        below = above;
        above = swap;
        down = top;
        cell++;
    }

    private double upper(int k, double h) {
        return -h * space.noise.upper[k] / space.neuron.tauS();
    }

    private double lower(int k, double h) {
        return -h * space.noise.lower[k] / space.neuron.tauS();
    }

    private double diagonal(int k, double out, double h) {
        return 2 * Math.abs(out) - h * space.noise.diagonal[k] / space.neuron.tauS() + h * growth;
    }

    /** Q = 2 R T^-1 over the currents that move down (with the content row), and the last row of T^-1. */
    private void solveDown(double h) {
        double iw = h * omega;
        for (int j = 0; j < down; j++) {
            double pr = diagonal(j, below[j], h);
            double pi = iw;
            double fr = 0;
            double fi = 0;
            if (j > 0) {
                double f = upper(j - 1, h);
                fr = f * pivotRe[j - 1];
                fi = f * pivotIm[j - 1];
                double g = lower(j, h);
                pr -= fr * g;
                pi -= fi * g;
            }
            double norm = 1 / (pr * pr + pi * pi);
            pivotRe[j] = pr * norm;
            pivotIm[j] = -pi * norm;
            int at = j * stride;
            for (int k = down; k < n; k++) {
                qRe[at + k] = 2 * rRe[at + k];
                qIm[at + k] = 2 * rIm[at + k];
            }
            qRe[at + n] = 2 * rRe[at + n] + h;
            qIm[at + n] = 2 * rIm[at + n];
            if (j > 0) {
                subtract(qRe, qIm, at + down, at - stride + down, fr, fi, n + 1 - down);
            }
        }
        for (int j = down - 1; j >= 0; j--) {
            int at = j * stride;
            if (j + 1 < down) {
                double g = lower(j + 1, h);
                for (int k = down; k <= n; k++) {
                    qRe[at + k] -= g * qRe[at + stride + k];
                    qIm[at + k] -= g * qIm[at + stride + k];
                }
                tauRe[j] = -g * (tauRe[j + 1] * pivotRe[j] - tauIm[j + 1] * pivotIm[j]);
                tauIm[j] = -g * (tauRe[j + 1] * pivotIm[j] + tauIm[j + 1] * pivotRe[j]);
            } else {
                tauRe[j] = pivotRe[j];
                tauIm[j] = pivotIm[j];
            }
            scale(qRe, qIm, at + down, pivotRe[j], pivotIm[j], n + 1 - down);
        }
    }

    /** What moves up through the lower face, before the feedback through the lowest up-moving current. */
    private void combine(double h, int top, double[][] sources) {
        for (int j = 0; j < down; j++) {
            double w = Math.abs(above[j]) + Math.abs(below[j]);
            int at = j * stride;
            for (int k = down; k <= n; k++) {
                mRe[at + k] = w * qRe[at + k] - rRe[at + k];
                mIm[at + k] = w * qIm[at + k] - rIm[at + k];
            }
        }
        for (int j = down; j < top; j++) {
            Arrays.fill(mRe, j * stride, (j + 1) * stride, 0);
            Arrays.fill(mIm, j * stride, (j + 1) * stride, 0);
        }
        System.arraycopy(sRe, 0, mRe, top * stride, columns * stride);
        System.arraycopy(sIm, 0, mIm, top * stride, columns * stride);
        for (int c = 0; c < sources.length; c++) {
            int at = (top + columns - sources.length + c) * stride;
            for (int j = 0; j < down; j++) {
                double w = h * sources[c][j];
                for (int k = down; k <= n; k++) {
                    mRe[at + k] += w * qRe[j * stride + k];
                    mIm[at + k] += w * qIm[j * stride + k];
                }
            }
        }
    }

    /** Means of the up-moving currents, [current][column], the column after the last being the feedback. */
    private void solveUp(double h, int top, double[][] sources) {
        int count = top + columns;
        int first = count - sources.length;
        double iw = h * omega;
        double a = down > 0 ? -upper(down - 1, h) : 0;
        double d = down > 0 ? -lower(down, h) : 0;
        double fr = 0;
        double fi = 0;
        for (int k = down; k < n; k++) {
            double out = k < top ? 0 : above[k];
            double pr = diagonal(k, out, h);
            double pi = iw;
            if (k > down) {
                double f = lower(k, h);
                fr = f * pivotRe[k - 1];
                fi = f * pivotIm[k - 1];
                double g = upper(k - 1, h);
                pr -= fr * g;
                pi -= fi * g;
            }
            double norm = 1 / (pr * pr + pi * pi);
            pivotRe[k] = pr * norm;
            pivotIm[k] = -pi * norm;
            int at = k * width;
            double w = Math.abs(below[k]) + (k < top ? 0 : Math.abs(above[k]));
            for (int j = 0, m = k; j < count; j++, m += stride) {
                xRe[at + j] = w * mRe[m];
                xIm[at + j] = w * mIm[m];
            }
            for (int c = 0; c < sources.length; c++) {
                xRe[at + first + c] += h * sources[c][k];
            }
            if (k < top) {
                xRe[at + k] += Math.abs(above[k]);
            }
            if (down > 0) {
                int last = (down - 1) * stride + k;
                xRe[at + count] = a * w * qRe[last];
                xIm[at + count] = a * w * qIm[last];
                if (k == down) {
                    coupleFirst(h, at, count, a, d, sources);
                }
            } else {
                xRe[at + count] = 0;
                xIm[at + count] = 0;
            }
            if (k > down) {
                subtract(xRe, xIm, at, at - width, fr, fi, count + 1);
            }
        }
        for (int k = n - 1; k >= down; k--) {
            int at = k * width;
            if (k + 1 < n) {
                double g = upper(k, h);
                for (int j = 0; j <= count; j++) {
                    xRe[at + j] -= g * xRe[at + width + j];
                    xIm[at + j] -= g * xIm[at + width + j];
                }
            }
            scale(xRe, xIm, at, pivotRe[k], pivotIm[k], count + 1);
        }
    }

    private void coupleFirst(double h, int at, int count, double a, double d, double[][] sources) {
        int first = count - sources.length;
        for (int j = 0; j < down; j++) {
            double w = d * (Math.abs(above[j]) + Math.abs(below[j]));
            xRe[at + j] += w * tauRe[j];
            xIm[at + j] += w * tauIm[j];
            for (int c = 0; c < sources.length; c++) {
                xRe[at + first + c] += d * h * sources[c][j] * tauRe[j];
                xIm[at + first + c] += d * h * sources[c][j] * tauIm[j];
            }
        }
        xRe[at + count] += d * a * tauRe[down - 1];
        xIm[at + count] += d * a * tauIm[down - 1];
    }

    /** Closes the feedback and passes to the upper face. */
    private void finish(double h, int top) {
        int count = top + columns;
        int firstRow = down * width;
        double dr = 1;
        double di = 0;
        double a = 0;
        int last = 0;
        if (down > 0) {
            a = -upper(down - 1, h);
            dr = 1 - xRe[firstRow + count];
            di = -xIm[firstRow + count];
            last = (down - 1) * stride;
        }
        double norm = 1 / (dr * dr + di * di);
        for (int j = 0; j < count; j++) {
            double br = down < n ? xRe[firstRow + j] : 0;
            double bi = down < n ? xIm[firstRow + j] : 0;
            rhoRe[j] = (br * dr + bi * di) * norm;
            rhoIm[j] = (bi * dr - br * di) * norm;
        }
        for (int j = 0; j < count; j++) {
            boolean source = j >= top;
            double[] toRe = source ? sRe : rRe;
            double[] toIm = source ? sIm : rIm;
            int to = (source ? j - top : j) * stride;
            int from = j * stride;
            double gr = rhoRe[j];
            double gi = rhoIm[j];
            double contentRe = 0;
            double contentIm = 0;
            for (int k = down; k < n; k++) {
                int x = k * width + j;
                int y = k * width + count;
                double meanRe = xRe[x] + xRe[y] * gr - xIm[y] * gi;
                double meanIm = xIm[x] + xRe[y] * gi + xIm[y] * gr;
                contentRe += meanRe;
                contentIm += meanIm;
                double inRe = mRe[from + k];
                double inIm = mIm[from + k];
                if (down > 0) {
                    inRe += a * (qRe[last + k] * gr - qIm[last + k] * gi);
                    inIm += a * (qRe[last + k] * gi + qIm[last + k] * gr);
                }
                toRe[to + k] = 2 * meanRe - inRe;
                toIm[to + k] = 2 * meanIm - inIm;
            }
            double massRe = mRe[from + n];
            double massIm = mIm[from + n];
            if (down > 0) {
                massRe += a * (qRe[last + n] * gr - qIm[last + n] * gi);
                massIm += a * (qRe[last + n] * gi + qIm[last + n] * gr);
            }
            toRe[to + n] = massRe + h * contentRe;
            toIm[to + n] = massIm + h * contentIm;
        }
    }

    private static void subtract(double[] re, double[] im, int to, int from, double fr, double fi, int length) {
        for (int k = 0; k < length; k++) {
            double r = re[from + k];
            double i = im[from + k];
            re[to + k] -= fr * r - fi * i;
            im[to + k] -= fr * i + fi * r;
        }
    }

    private static void scale(double[] re, double[] im, int at, double fr, double fi, int length) {
        for (int k = at; k < at + length; k++) {
            double r = re[k];
            double i = im[k];
            re[k] = fr * r - fi * i;
            im[k] = fr * i + fi * r;
        }
    }
}
