package siegert.compare.figure;

import java.util.Arrays;

/**
 * A curve thinned to what a picture can show: the smallest and the largest value of each column, in the order in which
 * they occur, so that no peak or gap is lost.
 */
public final class Decimation {
    private final double[] x;
    private final double[] y;

    private Decimation(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * @param x ascending positions
     * @param y values; those that are not finite are passed over
     * @param low start of the range shown, inclusive
     * @param high end of the range shown, inclusive
     * @param columns number of columns over that range, positive
     */
    public static Decimation of(double[] x, double[] y, double low, double high, int columns) {
        if (x.length != y.length || columns < 1 || !(high > low)) {
            throw new IllegalArgumentException(x.length + " positions, " + y.length + " values, " + columns
                    + " columns over " + low + " to " + high);
        }
        double[] thinX = new double[2 * columns];
        double[] thinY = new double[2 * columns];
        int n = 0;
        int i = 0;
        while (i < x.length && x[i] < low) {
            i++;
        }
        while (i < x.length && x[i] <= high) {
            int column = column(x[i], low, high, columns);
            int least = -1;
            int most = -1;
            for (; i < x.length && x[i] <= high && column(x[i], low, high, columns) == column; i++) {
                if (Double.isFinite(y[i])) {
                    least = least < 0 || y[i] < y[least] ? i : least;
                    most = most < 0 || y[i] > y[most] ? i : most;
                }
            }
            if (least >= 0) {
                int first = Math.min(least, most);
                int second = Math.max(least, most);
                thinX[n] = x[first];
                thinY[n++] = y[first];
                if (second != first) {
                    thinX[n] = x[second];
                    thinY[n++] = y[second];
                }
            }
        }
        return new Decimation(Arrays.copyOf(thinX, n), Arrays.copyOf(thinY, n));
    }

    /** Positions kept; a copy. */
    public double[] x() {
        return x.clone();
    }

    /** Values kept; a copy. */
    public double[] y() {
        return y.clone();
    }

    private static int column(double x, double low, double high, int columns) {
        return Math.min(columns - 1, (int) ((x - low) / (high - low) * columns));
    }
}
