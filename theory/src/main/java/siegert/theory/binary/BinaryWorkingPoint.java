package siegert.theory.binary;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Activities that a network of binary neurons keeps up by itself, m = Phi(mean(m), sd(m)).
 *
 * <p>There is always one where inputs have noise (the gain maps the unit cube continuously into itself), there may be
 * several; the one found belongs to the start. With u = (mean - threshold)/sd as unknown, so that m stays inside (0, 1),
 * the search is an implicit relaxation of du/ds = U(m(u)) - u whose step grows as the residual falls: it begins like the
 * dynamics of the network and ends as Newton's method. Where that leads nowhere, noise is added to every input, under
 * which all activities are near 1/2, and is taken away step by step.
 *
 * @param activity m of each population (1)
 * @param meanInput mean input (1)
 * @param sdInput standard deviation of the input (1)
 * @param residual max |Phi(m) - m| that is left (1)
 */
public record BinaryWorkingPoint(double[] activity, double[] meanInput, double[] sdInput, double residual) {
    /** What counts as self-consistent; rounding leaves 1e-16 times the slope of the gain. */
    private static final double TOLERANCE = 1e-12;

    private static final int STEPS = 300;
    private static final int HALVINGS = 120;
    /** Beyond it the gain is 0 or 1 in double precision. */
    private static final double SATURATED = 40;

    public BinaryWorkingPoint {
        activity = activity.clone();
        meanInput = meanInput.clone();
        sdInput = sdInput.clone();
    }

    @Override
    public double[] activity() {
        return activity.clone();
    }

    @Override
    public double[] meanInput() {
        return meanInput.clone();
    }

    @Override
    public double[] sdInput() {
        return sdInput.clone();
    }

    /**
     * A working point of the network, sought from m = 1/2.
     *
     * @throws ArithmeticException if none is found
     */
    public static BinaryWorkingPoint of(BinaryNetwork network) {
        double[] start = new double[network.size()];
        Arrays.fill(start, 0.5);
        return from(network, start);
    }

    /**
     * A working point of the network.
     *
     * @param start where the search begins (1), from 0 to 1
     * @throws IllegalArgumentException if the start has the wrong length or is out of range
     * @throws ArithmeticException if none is found; the message says how near the best attempt came
     */
    public static BinaryWorkingPoint from(BinaryNetwork network, double[] start) {
        double[] best = activity(relax(network, bounded(network.standardized(clampedOff(start)))));
        if (residual(network, best) > TOLERANCE) {
            double[] annealed = anneal(network);
            best = residual(network, annealed) < residual(network, best) ? annealed : best;
        }
        double residual = residual(network, best);
        if (!(residual <= TOLERANCE)) {
            throw new ArithmeticException("no self-consistent activity was found; the best has a residual of "
                    + residual + " at m = " + Arrays.toString(best)
                    + ". Without noise in the input there need not be one");
        }
        return new BinaryWorkingPoint(best, network.meanInput(best), network.sdInput(best), residual);
    }

    private static double residual(BinaryNetwork network, double[] m) {
        return largestDifference(network.response(m), m);
    }

    private static double largestDifference(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    /** m = 0 and 1 have no noise of their own, so nothing would lead away from them. */
    private static double[] clampedOff(double[] m) {
        double[] inside = new double[m.length];
        for (int i = 0; i < m.length; i++) {
            inside[i] = Math.min(1 - 1e-12, Math.max(1e-12, m[i]));
        }
        return inside;
    }

    private static double[] activity(double[] u) {
        return Arrays.stream(u).map(x -> BinaryGain.activity(x, 1, 0)).toArray();
    }

    private static double[] bounded(double[] u) {
        return Arrays.stream(u)
                .map(x -> Math.min(SATURATED, Math.max(-SATURATED, x)))
                .toArray();
    }

    /** Follows the working point from noise that drowns everything down to none. */
    private static double[] anneal(BinaryNetwork network) {
        double[] half = new double[network.size()];
        Arrays.fill(half, 0.5);
        double noise = 1;
        for (double u : network.standardized(half)) {
            noise = Math.max(noise, Double.isFinite(u) ? u * u : 1);
        }
        for (double sd : network.sdInput(half)) {
            noise = Math.max(noise, sd * sd);
        }
        noise *= 1e4;
        double[] u = new double[network.size()];
        for (int k = 0; k < HALVINGS; k++) {
            u = relax(network.withNoise(noise), u);
            noise /= 2;
        }
        return activity(relax(network, u));
    }

    /** Implicit Euler steps (1/h + 1 - dU/du) du = U - u, the step h growing as the residual falls. */
    private static double[] relax(BinaryNetwork network, double[] start) {
        double[] u = start;
        double[] best = u;
        double residual = largestDifference(bounded(network.standardized(activity(u))), u);
        double least = residual;
        double h = 0.1;
        for (int step = 0; step < STEPS && least > 0; step++) {
            double[] next = step(network, u, h);
            double nextResidual = largestDifference(bounded(network.standardized(activity(next))), next);
            boolean settled = largestDifference(next, u) <= 1e-16 * SATURATED;
            h = Math.min(1e12, Math.max(1e-3, h * Math.min(4, Math.max(0.25, residual / nextResidual * 1.2))));
            u = next;
            residual = nextResidual;
            if (residual < least) {
                least = residual;
                best = u;
            } else if (settled) {
                break;
            }
        }
        return best;
    }

    private static double[] step(BinaryNetwork network, double[] u, double h) {
        int n = u.length;
        double[] m = activity(u);
        double[] target = bounded(network.standardized(m));
        double[][] slope = network.standardizedSlope(m);
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        DMatrixRMaj right = new DMatrixRMaj(n, 1);
        for (int i = 0; i < n; i++) {
            boolean saturated = Math.abs(target[i]) >= SATURATED;
            right.set(i, 0, target[i] - u[i]);
            for (int j = 0; j < n; j++) {
                double dU = saturated ? 0 : slope[i][j] * BinaryGain.slope(u[j]);
                matrix.set(i, j, (i == j ? 1 + 1 / h : 0) - dU);
            }
        }
        DMatrixRMaj change = new DMatrixRMaj(n, 1);
        boolean solved = CommonOps_DDRM.solve(matrix, right, change);
        double[] next = new double[n];
        for (int i = 0; i < n; i++) {
            double by = solved ? change.get(i, 0) : Double.NaN;
            next[i] = u[i] + (Double.isFinite(by) ? by : right.get(i, 0) * Math.min(h, 1));
        }
        return bounded(next);
    }
}
