package siegert.theory.network;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Newton's method for nu = Phi(nu) with steps halved until they help, optionally deflated: with the residual multiplied by
 * the product of 1/|nu - nu_k|² + 1 over known fixed points nu_k, which it then avoids (Farrell, Birkisson and Funke 2015,
 * doi:10.1137/140984798).
 */
final class NewtonSearch {
    private static final int STEPS = 60;
    private static final double SHORTEST = 1e-4;

    /** Excess over (largest rate + 1 Hz) that counts as solved. */
    private static final double SOLVED = 1e-11;

    private final RateMap map;

    NewtonSearch(RateMap map) {
        this.map = map;
    }

    /** The fixed point to which Newton's method leads, or null. */
    double[] from(double[] start) {
        return from(start, List.of());
    }

    /** The fixed point to which Newton's method leads past known ones, or null. */
    double[] from(double[] start, List<double[]> known) {
        double[] rates = start.clone();
        double[] excess = map.excess(rates);
        for (int k = 0; k < STEPS; k++) {
            double[] step = step(rates, excess);
            if (step == null) {
                return null;
            }
            if (largest(excess) <= SOLVED * (1 + largest(rates))) {
                return polished(rates, excess, step);
            }
            double length = deflation(rates, step, known);
            double size = weighted(excess, rates, known);
            double[] next;
            double[] nextExcess;
            do {
                next = moved(rates, step, length);
                nextExcess = map.excess(next);
                length /= 2;
            } while (!(weighted(nextExcess, next, known) < size) && Math.abs(length) > SHORTEST);
            if (!(weighted(nextExcess, next, known) < size)) {
                return null;
            }
            rates = next;
            excess = nextExcess;
        }
        return null;
    }

    private double[] polished(double[] rates, double[] excess, double[] step) {
        double[] next = moved(rates, step, 1);
        for (double rate : next) {
            // a state that the next step would leave was not solved, but flat
            if (!(rate >= 0)) {
                return null;
            }
        }
        return largest(map.excess(next)) <= largest(excess) ? next : rates;
    }

    /** The step of Newton's method; null where the slope is singular. */
    private double[] step(double[] rates, double[] excess) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(rates.length);
        DMatrixRMaj solution = new DMatrixRMaj(rates.length, 1);
        if (!solver.setA(map.slope(rates))) {
            return null;
        }
        solver.solve(new DMatrixRMaj(rates.length, 1, true, excess.clone()), solution);
        for (int i = 0; i < rates.length; i++) {
            solution.data[i] = -solution.data[i];
            if (!Double.isFinite(solution.data[i])) {
                return null;
            }
        }
        return solution.data;
    }

    /** Rates after a step, no lower than 0. */
    private static double[] moved(double[] rates, double[] step, double length) {
        double[] next = rates.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] = Math.max(0, next[i] + length * step[i]);
        }
        return next;
    }

    /** Factor of the step by which deflation changes it: 1/(1 - step . grad ln eta), limited. */
    private static double deflation(double[] rates, double[] step, List<double[]> known) {
        double slope = 0;
        for (double[] other : known) {
            double square = 0;
            double along = 0;
            for (int i = 0; i < rates.length; i++) {
                square += (rates[i] - other[i]) * (rates[i] - other[i]);
                along += (rates[i] - other[i]) * step[i];
            }
            slope -= 2 * along / (square * (1 + square));
        }
        double factor = 1 / (1 - slope);
        return Double.isFinite(factor) ? Math.max(-10, Math.min(10, factor)) : 1;
    }

    /** Size of the excess times the deflation. */
    private static double weighted(double[] excess, double[] rates, List<double[]> known) {
        double sum = 0;
        for (double value : excess) {
            sum += value * value;
        }
        double size = Math.sqrt(sum);
        for (double[] other : known) {
            double square = 0;
            for (int i = 0; i < rates.length; i++) {
                square += (rates[i] - other[i]) * (rates[i] - other[i]);
            }
            size *= 1 + 1 / square;
        }
        return size;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
