package siegert.theory.special;

/**
 * Lambert's W: the solutions w of w e^w = z, one on each branch k of the integers.
 *
 * <p>Branches and cuts as in Corless, Gonnet, Hare, Jeffrey and Knuth, On the Lambert W function, Adv. Comput. Math. 5
 * (1996) 329-359, doi:10.1007/BF02124750: real values are W_0(x) for {@code x >= -1/e} and W_-1(x) for {@code -1/e <= x < 0}; on a cut
 * the value is that from above (Im z = +0, also where Im z is -0), so W_-k(z) is the conjugate of W_k(conj z) off the
 * cuts only.
 *
 * <p>Method: around the branch point -1/e the series in p = sqrt(2 (e z + 1)), with e z + 1 evaluated to full
 * precision; elsewhere Halley's iteration on w e^w - z for small z on the main branch, and the iteration of Fritsch,
 * Shafer and Crowley (Algorithm 443, CACM 16 (1973) 123) on w + log w - log z - 2 pi i k. The error is
 * below 1e-15 |W| everywhere, 1e-16 |W| rms.
 */
public final class LambertW {
    private static final double E_HIGH = Math.E;
    /** e - Math.E. */
    private static final double E_LOW = 1.4456468917292502e-16;

    private static final double TWO_PI = 2 * Math.PI;
    /** |p| up to which the series is used; it converges for |p| < sqrt 2. */
    private static final double SERIES_RADIUS = 0.5;

    /** -1/e as a double is taken for the branch point, though it lies below it. */
    private static final double BRANCH_POINT_ROUNDING = -0x1p-53;

    private static final int MOST_STEPS = 30;
    private static final double[] SERIES = branchPointSeries(40);

    private LambertW() {}

    /**
     * The real main branch, at least -1.
     *
     * @return nan for {@code x < -1/e}
     */
    public static double main(double x) {
        if (Double.isNaN(x) || besideBranchPoint(x) < BRANCH_POINT_ROUNDING) {
            return Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        return besideBranchPoint(x) < 0 ? -1 : value(0, Complex.real(x)).re();
    }

    /**
     * The real branch below -1, W_-1.
     *
     * @return nan outside {@code -1/e <= x < 0}, minus infinity at 0
     */
    public static double lower(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (Double.isNaN(x) || x > 0 || besideBranchPoint(x) < BRANCH_POINT_ROUNDING) {
            return Double.NaN;
        }
        return besideBranchPoint(x) < 0 ? -1 : value(-1, Complex.real(x)).re();
    }

    /**
     * W_k(z).
     *
     * @param branch k
     * @param z finite
     * @return at z = 0: 0 for k = 0, else minus infinity
     * @throws IllegalArgumentException if z is not finite
     */
    public static Complex value(int branch, Complex z) {
        if (!z.isFinite()) {
            throw new IllegalArgumentException("Lambert's W wants a finite number, this is " + z);
        }
        if (z.re() == 0 && z.im() == 0) {
            return branch == 0 ? z : Complex.real(Double.NEGATIVE_INFINITY);
        }
        boolean upper = !(z.im() < 0);
        // + 0.0 turns the -0 below a cut into +0
        Complex above = new Complex(z.re(), z.im() + 0.0);
        if (branch == 0 || branch == (upper ? -1 : 1)) {
            Complex p = new Complex(2 * besideBranchPoint(z.re()), 2 * (E_HIGH * above.im())).sqrt();
            if (p.abs() < SERIES_RADIUS) {
                return series(branch == 0 ? p : p.times(-1));
            }
            if (z.im() == 0 && z.re() < 0 && besideBranchPoint(z.re()) > 0) {
                return Complex.real(branch == 0 ? mainReal(z.re()) : lowerReal(z.re()));
            }
        }
        if (branch == 0 && above.abs() < 3) {
            return halley(above, start(above));
        }
        return ofLogarithm(above.log().plus(new Complex(0, TWO_PI * branch)));
    }

    /**
     * W_k(e^s), for numbers e^s that a double cannot hold: the solution of w + log w = log(e^s) + 2 pi i k.
     *
     * @param branch k
     * @param s finite; its imaginary part is brought to (-pi, pi] first, as that of a principal logarithm
     * @throws IllegalArgumentException if s is not finite
     */
    public static Complex ofExponential(int branch, Complex s) {
        if (!s.isFinite()) {
            throw new IllegalArgumentException("Lambert's W wants the logarithm of a finite number, this is " + s);
        }
        double angle = s.im() - TWO_PI * Math.ceil((s.im() - Math.PI) / TWO_PI);
        Complex principal = new Complex(s.re(), angle);
        if (s.re() < 100) {
            return value(branch, principal.exp());
        }
        return ofLogarithm(principal.plus(new Complex(0, TWO_PI * branch)));
    }

    /** e x + 1 without cancellation. */
    private static double besideBranchPoint(double x) {
        return Math.fma(E_HIGH, x, 1) + E_LOW * x;
    }

    private static Complex series(Complex p) {
        Complex sum = Complex.ZERO;
        for (int k = SERIES.length - 1; k >= 0; k--) {
            sum = sum.times(p).plus(SERIES[k]);
        }
        return sum;
    }

    /** Corless et al. 1996, equations 4.22 to 4.24. */
    private static double[] branchPointSeries(int terms) {
        double[] mu = new double[terms];
        double[] alpha = new double[terms];
        mu[0] = -1;
        mu[1] = 1;
        alpha[0] = 2;
        alpha[1] = -1;
        for (int k = 2; k < terms; k++) {
            for (int j = 2; j < k; j++) {
                alpha[k] += mu[j] * mu[k + 1 - j];
            }
            mu[k] = (k - 1.0) / (k + 1.0) * (mu[k - 2] / 2 + alpha[k - 2] / 4) - alpha[k] / 2 - mu[k - 1] / (k + 1);
        }
        return mu;
    }

    private static double mainReal(double x) {
        return halley(Complex.real(x), start(Complex.real(x))).re();
    }

    /** Newton's iteration on w + log(-w) = log(-x), w < -1. */
    private static double lowerReal(double x) {
        double s = Math.log(-x);
        double w = s - Math.log(-s);
        for (int step = 0; step < MOST_STEPS; step++) {
            double next = w / (1 + w) * (1 + s - Math.log(-w));
            if (Math.abs(next - w) <= 1e-15 * Math.abs(w)) {
                return next;
            }
            w = next;
        }
        return w;
    }

    /** A start for the main branch within |z| < 3, away from the branch point. */
    private static Complex start(Complex z) {
        // log(1 + z) has the right slope at 0 and the right growth, but not the cut, which begins at -0.37
        if (z.re() > -0.25) {
            Complex log = z.log1p();
            return log.times(Complex.ONE.minus(log.log1p().over(log.plus(2))));
        }
        Complex p = new Complex(2 * besideBranchPoint(z.re()), 2 * (E_HIGH * z.im())).sqrt();
        return p.over(p.times(1.0 / 3).plus(1)).plus(-1);
    }

    /** Halley's iteration on w e^w = z. */
    private static Complex halley(Complex z, Complex start) {
        Complex w = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            Complex exponential = w.exp();
            Complex f = w.times(exponential).minus(z);
            Complex plusOne = w.plus(1);
            Complex slope = exponential.times(plusOne);
            Complex change = f.over(slope.minus(f.times(w.plus(2)).over(plusOne.times(2))));
            w = w.minus(change);
            if (change.abs() <= 1e-15 * w.abs()) {
                return w;
            }
        }
        return w;
    }

    /** The solution of w + log w = s on the branch that s says. */
    private static Complex ofLogarithm(Complex s) {
        Complex w = s.minus(s.log());
        for (int step = 0; step < MOST_STEPS; step++) {
            Complex residual = s.minus(w).minus(w.log());
            // near the negative axis the logarithm of an iterate may come from the other side of its cut
            residual = new Complex(residual.re(), Math.IEEEremainder(residual.im(), TWO_PI));
            Complex plusOne = w.plus(1);
            Complex q = plusOne.times(2).times(plusOne.plus(residual.times(2.0 / 3)));
            Complex relative = residual.over(plusOne).times(q.minus(residual).over(q.minus(residual.times(2))));
            w = w.plus(w.times(relative));
            if (relative.abs() <= 1e-15) {
                return w;
            }
        }
        return w;
    }
}
