package siegert.theory.fokkerplanck;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Meshes that follow a wanted local spacing and pass exactly through given points. */
public final class Graded {
    private static final int SAMPLES = 400;

    private Graded() {}

    /**
     * Points from the first to the last anchor, both included. Between two anchors the number of cells is
     * {@code refinement} times the smallest whole number that reaches {@code spacing / unit} cells a unit, so that
     * meshes of different refinement belong to one smooth family.
     *
     * @param anchors ascending points of the mesh
     * @param spacing wanted cell size at refinement 1, positive
     * @param refinement at least 1
     * @return ascending points
     */
    public static double[] mesh(double[] anchors, DoubleUnaryOperator spacing, int refinement) {
        double[] points = {anchors[0]};
        for (int a = 0; a + 1 < anchors.length; a++) {
            points = append(points, segment(anchors[a], anchors[a + 1], spacing, refinement));
        }
        return points;
    }

    private static double[] segment(double from, double to, DoubleUnaryOperator spacing, int refinement) {
        double[] count = new double[SAMPLES + 1];
        double step = (to - from) / SAMPLES;
        for (int s = 0; s < SAMPLES; s++) {
            count[s + 1] = count[s] + step / spacing.applyAsDouble(from + (s + 0.5) * step);
        }
        int cells = refinement * Math.max(1, (int) Math.ceil(count[SAMPLES] - 1e-9));
        double[] points = new double[cells];
        int s = 0;
        for (int c = 1; c < cells; c++) {
            double wanted = count[SAMPLES] * c / cells;
            while (count[s + 1] < wanted) {
                s++;
            }
            points[c - 1] = from + step * (s + (wanted - count[s]) / (count[s + 1] - count[s]));
        }
        points[cells - 1] = to;
        return points;
    }

    private static double[] append(double[] head, double[] tail) {
        double[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
