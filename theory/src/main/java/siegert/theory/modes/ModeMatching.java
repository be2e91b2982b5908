package siegert.theory.modes;

import siegert.theory.linalg.ComplexEigen;
import siegert.theory.special.Complex;

/** How unlike two modes at neighbouring frequencies are, and the assignment that makes the sum of it smallest. */
final class ModeMatching {
    private ModeMatching() {}

    /** For each mode of one matrix, its continuation among the modes of the other. */
    static int[] match(ComplexEigen from, ComplexEigen to) {
        int n = from.size();
        double[][] cost = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                cost[k][j] = cost(from, k, to, j);
            }
        }
        return Assignment.of(cost);
    }

    /** The same from eigenvalues alone, which cannot tell a crossing from a repulsion. */
    static int[] match(Complex[] from, Complex[] to) {
        int n = from.length;
        double[][] cost = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                cost[k][j] = from[k].minus(to[j]).abs();
            }
        }
        return Assignment.of(cost);
    }

    /** The continuation of one mode. */
    static int match(ComplexEigen from, int k, ComplexEigen to) {
        return match(from, to)[k];
    }

    /** 0 for the same mode; 1 for orthogonal projectors and up to 2 for the relative distance of eigenvalues. */
    private static double cost(ComplexEigen from, int k, ComplexEigen to, int j) {
        Complex a = from.value(k);
        Complex b = to.value(j);
        double scale = Math.max(a.abs(), b.abs());
        double distance = scale == 0 ? 0 : a.minus(b).abs() / scale;
        double overlap = from.projectorOverlap(k, to, j).re();
        // a defective mode has no projector: the eigenvalue decides
        return distance + (Double.isFinite(overlap) ? 1 - Math.max(0, Math.min(1, overlap)) : 1);
    }
}
