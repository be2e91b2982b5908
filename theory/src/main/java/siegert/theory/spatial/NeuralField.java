package siegert.theory.spatial;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.ejml.data.DMatrixRMaj;
import siegert.datasets.Matrix;
import siegert.theory.roots.AnalyticRoot;
import siegert.theory.special.Complex;

/**
 * Rate neurons in one-dimensional space with delayed coupling,
 *
 * <pre>tau_i dr_i/dt = -r_i(x,t) + sum_j W_ij integral p_j(x-y) r_j(y, t - d_ij) dy.</pre>
 *
 * Waves exp(i k x + lambda t) exist where det[ diag(1 + lambda tau_i) - W_ij p_j(k) exp(-lambda d_ij) ] = 0 (Senk et al.
 * 2020, doi:10.1103/PhysRevResearch.2.023174).
 *
 * <p>With one time constant and one delay the solutions are those of {@link DelayedFeedback} for each eigenvalue of
 * W p(k). Otherwise they are followed numerically from that case, all parameters moving from their averages to their
 * values, and the number of solutions to the right of the rightmost one found is counted by the argument principle: it
 * must be 0. Immutable.
 */
public final class NeuralField {
    /** Branches followed to each side of the main one. */
    private static final int BRANCHES = 3;

    private static final int GRID = 400;
    private static final double ACCURACY = 1e-10;

    private final SpatialCoupling coupling;
    private final double[] timeConstant;
    private final double meanTimeConstant;
    private final double meanDelay;

    /**
     * A field.
     *
     * @param coupling weights (1), delays, profiles
     * @param timeConstant tau of each population (s), positive
     * @throws IllegalArgumentException if shapes differ or a time constant is not positive
     */
    public NeuralField(SpatialCoupling coupling, double[] timeConstant) {
        if (timeConstant.length != coupling.size()) {
            throw new IllegalArgumentException(
                    coupling.size() + " populations have " + timeConstant.length + " time constants");
        }
        for (double tau : timeConstant) {
            if (!(tau > 0) || Double.isInfinite(tau)) {
                throw new IllegalArgumentException("a time constant must be positive and finite, is " + tau + " s");
            }
        }
        this.coupling = coupling;
        this.timeConstant = timeConstant.clone();
        meanTimeConstant = isAll(timeConstant, timeConstant[0])
                ? timeConstant[0]
                : IntStream.range(0, timeConstant.length)
                        .mapToDouble(i -> timeConstant[i])
                        .average()
                        .orElseThrow();
        meanDelay = meanDelay();
    }

    private static boolean isAll(double[] values, double value) {
        return IntStream.range(0, values.length).allMatch(i -> values[i] == value);
    }

    /** Weighted by the strength of the projections; the one delay there is if all that act are equal. */
    private double meanDelay() {
        double sum = 0;
        double strength = 0;
        double first = Double.NaN;
        boolean equal = true;
        for (int i = 0; i < coupling.size(); i++) {
            for (int j = 0; j < coupling.size(); j++) {
                double w = Math.abs(coupling.weight().get(i, j));
                double d = coupling.delay().get(i, j);
                if (w != 0) {
                    first = Double.isNaN(first) ? d : first;
                    equal &= d == first;
                    sum += w * d;
                    strength += w;
                }
            }
        }
        return strength == 0 ? 0 : equal ? first : sum / strength;
    }

    /** Whether there is one time constant and one delay, so that solutions are known in closed form. */
    public boolean isHomogeneous() {
        boolean delays = true;
        for (int i = 0; i < coupling.size(); i++) {
            for (int j = 0; j < coupling.size(); j++) {
                delays &= coupling.weight().get(i, j) == 0 || coupling.delay().get(i, j) == meanDelay;
            }
        }
        return delays && isAll(timeConstant, meanTimeConstant);
    }

    /**
     * The wave on one branch of Lambert's W that belongs to the eigenvalue of W p(k) with the largest modulus (of a pair:
     * with positive imaginary part), followed numerically where time constants or delays differ.
     *
     * @param wavenumber k (rad/m)
     * @param branch b; without delay only 0
     * @throws ArithmeticException if the branch is lost on the way, because two merge
     */
    public Wave wave(double wavenumber, int branch) {
        Complex strongest = Complex.ZERO;
        for (Complex c : coupling.gains(wavenumber)) {
            double excess = c.abs() - strongest.abs();
            double rounding = 1e-12 * c.abs();
            if (excess > rounding || (Math.abs(excess) <= rounding && c.im() > strongest.im())) {
                strongest = c;
            }
        }
        Complex root = feedback(strongest).root(branch);
        return new Wave(wavenumber, isHomogeneous() ? root : follow(wavenumber, root));
    }

    private DelayedFeedback feedback(Complex gain) {
        return new DelayedFeedback(meanTimeConstant, meanDelay, gain);
    }

    /** The wave that grows fastest or decays most slowly at a wavenumber (rad/m). */
    public Wave rightmost(double wavenumber) {
        Complex[] gains = coupling.gains(wavenumber);
        Complex best = Complex.real(Double.NEGATIVE_INFINITY);
        for (Complex gain : gains) {
            Complex root = feedback(gain).root(0);
            best = further(root, best);
        }
        if (isHomogeneous()) {
            return new Wave(wavenumber, upper(best));
        }
        best = Complex.real(Double.NEGATIVE_INFINITY);
        for (Complex gain : gains) {
            int branches = meanDelay > 0 && gain.abs() > 0 ? BRANCHES : 0;
            for (int branch = -branches; branch <= branches; branch++) {
                try {
                    best = further(follow(wavenumber, feedback(gain).root(branch)), best);
                } catch (ArithmeticException lost) {
                    // branches may merge on the way; the count below sees whether one is missing
                    continue;
                }
            }
        }
        return new Wave(wavenumber, upper(roots(wavenumber).rightmost(best)));
    }

    private static Complex further(Complex a, Complex b) {
        return a.re() > b.re() ? a : b;
    }

    /** Of a conjugate pair the one with positive frequency. */
    private static Complex upper(Complex lambda) {
        return lambda.im() < 0 ? lambda.conjugate() : lambda;
    }

    private Complex follow(double wavenumber, Complex start) {
        return AnalyticRoot.follow((t, lambda) -> characteristic(wavenumber, lambda, t), start, scale());
    }

    private RightmostRoot roots(double wavenumber) {
        double[] strength = new double[coupling.size()];
        double fastest = 0;
        double longest = 0;
        DMatrixRMaj gains = coupling.at(wavenumber);
        for (int i = 0; i < strength.length; i++) {
            for (int j = 0; j < strength.length; j++) {
                strength[i] += Math.abs(gains.get(i, j));
                longest = Math.max(longest, coupling.delay().get(i, j));
            }
            fastest = Math.max(fastest, strength[i] / timeConstant[i]);
        }
        double largest = IntStream.range(0, strength.length)
                .mapToDouble(i -> 1 / timeConstant[i])
                .max()
                .orElseThrow();
        double bound = fastest;
        double delay = longest;
        // a root right of x obeys |1 + lambda tau_i| <= sum_j |W_ij p_j| exp(-x d) for some i
        return new RightmostRoot(
                lambda -> characteristic(wavenumber, lambda, 1),
                x -> largest + bound * Math.exp(Math.max(0, -x) * delay),
                scale());
    }

    /** About the distance of neighbouring solutions (1/s). */
    private double scale() {
        return 1 / (meanTimeConstant + meanDelay);
    }

    /** The determinant with parameters a fraction t of the way from their averages to their values. */
    private Complex characteristic(double wavenumber, Complex lambda, double t) {
        int n = coupling.size();
        Complex[] diagonal = new Complex[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = lambda.times((1 - t) * meanTimeConstant + t * timeConstant[i])
                    .plus(1);
        }
        Matrix delay = coupling.delay().map(d -> (1 - t) * meanDelay + t * d);
        return SpatialCoupling.determinant(diagonal, coupling.at(wavenumber, lambda, delay));
    }

    /**
     * The wave that grows fastest of all in a range of wavenumbers: found on 400 equal steps, then refined.
     *
     * @param from lowest wavenumber (rad/m)
     * @param to highest wavenumber (rad/m)
     */
    public Wave mostUnstable(double from, double to) {
        if (!(from < to)) {
            throw new IllegalArgumentException("a range of wavenumbers must ascend: " + from + " to " + to + " rad/m");
        }
        double step = (to - from) / GRID;
        List<Wave> waves = IntStream.rangeClosed(0, GRID)
                .mapToObj(i -> rightmost(from + i * step))
                .toList();
        int best = 0;
        for (int i = 1; i <= GRID; i++) {
            if (waves.get(i).lambda().re() > waves.get(best).lambda().re()) {
                best = i;
            }
        }
        double low = from + Math.max(0, best - 1) * step;
        double high = from + Math.min(GRID, best + 1) * step;
        double peak = new BrentOptimizer(ACCURACY, ACCURACY)
                .optimize(
                        new MaxEval(200),
                        GoalType.MAXIMIZE,
                        new SearchInterval(low, high),
                        new UnivariateObjectiveFunction(
                                k -> rightmost(k).lambda().re()))
                .getPoint();
        Wave refined = rightmost(peak);
        return refined.lambda().re() > waves.get(best).lambda().re() ? refined : waves.get(best);
    }
}
