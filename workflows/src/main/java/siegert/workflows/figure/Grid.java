package siegert.workflows.figure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Values along an axis. */
final class Grid {
    private Grid() {}

    /** start, start + step, ... up to stop, with it where it is a multiple. */
    static double[] range(double start, double stop, double step) {
        int n = (int) Math.floor((stop - start) / step + 1e-9) + 1;
        return IntStream.range(0, n).mapToDouble(k -> start + k * step).toArray();
    }

    /** n values at equal ratios, both ends included. */
    static double[] logarithmic(double from, double to, int n) {
        double ratio = Math.log(to / from);
        return IntStream.range(0, n)
                .mapToDouble(k -> from * Math.exp(ratio * k / (n - 1)))
                .toArray();
    }

    /** 0, 1, ..., n - 1. */
    static double[] positions(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    /** Frequencies (Hz) as angular frequencies (rad/s). */
    static double[] angular(double[] frequency) {
        return Arrays.stream(frequency).map(f -> 2 * Math.PI * f).toArray();
    }

    /** A column of a table. */
    static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
