package siegert.theory.network;

import java.util.ArrayList;
import java.util.List;

/** Fixed points found so far, each once. */
final class FixedPointSet {
    /** Relative and absolute (Hz) distance within which two are the same. */
    private static final double SAME = 1e-7;

    private static final double SAME_HZ = 1e-10;

    private final List<double[]> rates = new ArrayList<>();

    /** Adds a fixed point unless it is known; returns whether it was new. */
    boolean add(double[] candidate) {
        for (double[] known : rates) {
            if (same(known, candidate)) {
                return false;
            }
        }
        rates.add(candidate.clone());
        return true;
    }

    /** Whether a known one lies within a box [low, high]. */
    boolean isWithin(double[][] box) {
        for (double[] known : rates) {
            boolean within = true;
            for (int i = 0; i < known.length; i++) {
                within &= known[i] >= box[0][i] && known[i] <= box[1][i];
            }
            if (within) {
                return true;
            }
        }
        return false;
    }

    List<double[]> rates() {
        return rates;
    }

    private static boolean same(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > SAME * Math.max(a[i], b[i]) + SAME_HZ) {
                return false;
            }
        }
        return true;
    }
}
