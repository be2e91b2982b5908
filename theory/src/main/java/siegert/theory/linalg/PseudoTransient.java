package siegert.theory.linalg;

/**
 * Solves F(x) = 0, x not negative, by following dx/ds = F(x) in linearly implicit Euler steps,
 *
 * <pre>(1/step - DF) change = F(x).</pre>
 *
 * A step is taken only if the linear model predicted its outcome, and then the next is longer: along the flow at first, in the
 * end Newton's method (pseudo-transient continuation, Kelley and Keyes 1998, SIAM J Numer Anal 35:508). Values stay at or
 * above 0 on the way.
 */
public final class PseudoTransient {
    private static final int STEPS = 2000;
    private static final double FIRST_STEP = 0.05;
    private static final double SHORTEST_STEP = 1e-9;
    private static final double LONGEST_STEP = 1e12;

    /** How much of F the linear model may misjudge. */
    private static final double TRUST = 0.25;

    /** Residual over (largest value + 1) that counts as solved; steps go on while they still improve on it. */
    private static final double SOLVED = 1e-11;

    private PseudoTransient() {}

    /** The flow that is followed. */
    public interface Flow {
        /** F(x), new. */
        double[] imbalance(double[] x);

        /**
         * The linearly implicit Euler step from x.
         *
         * @param imbalance F(x)
         * @param step length of the step
         */
        double[] change(double[] x, double[] imbalance, double step);
    }

    /**
     * Where the flow ended.
     *
     * @param x the last state
     * @param residual largest |F| there
     * @param solved whether that counts as 0
     */
    public record End(double[] x, double residual, boolean solved) {}

    /** Follows the flow from 0. */
    public static End fromZero(Flow flow, int n) {
        return fromZero(flow, n, STEPS);
    }

    /**
     * Follows the flow from 0.
     *
     * @param most number of steps after which it is given up
     */
    public static End fromZero(Flow flow, int n, int most) {
        double[] x = new double[n];
        double[] imbalance = flow.imbalance(x);
        double step = FIRST_STEP;
        for (int k = 0; k < most && step > SHORTEST_STEP; k++) {
            double residual = largest(imbalance);
            double[] change = flow.change(x, imbalance, step);
            double[] next = new double[n];
            boolean possible = true;
            for (int i = 0; i < n; i++) {
                next[i] = Math.max(0, x[i] + change[i]);
                possible &= Double.isFinite(next[i]);
            }
            double[] nextImbalance = possible ? flow.imbalance(next) : null;
            if (residual <= SOLVED * (1 + largest(x))) {
                // the last Newton step, if it still helps
                return nextImbalance != null && largest(nextImbalance) <= residual
                        ? new End(next, largest(nextImbalance), true)
                        : new End(x, residual, true);
            }
            if (possible && trusted(imbalance, nextImbalance, change, step)) {
                x = next;
                imbalance = nextImbalance;
                step = Math.min(2 * step, LONGEST_STEP);
            } else {
                step /= 4;
            }
        }
        return new End(x, largest(imbalance), false);
    }

    /** By the linear model the new imbalance is change / step. */
    private static boolean trusted(double[] imbalance, double[] nextImbalance, double[] change, double step) {
        double missed = 0;
        for (int i = 0; i < change.length; i++) {
            missed = Math.max(missed, Math.abs(nextImbalance[i] - change[i] / step));
        }
        return missed <= TRUST * largest(imbalance);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
