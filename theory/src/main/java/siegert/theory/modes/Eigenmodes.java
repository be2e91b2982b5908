package siegert.theory.modes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;
import org.ejml.data.ZMatrixRMaj;
import siegert.theory.linalg.ComplexEigen;
import siegert.theory.modes.Eigenmode.Extremum;
import siegert.theory.special.Complex;

/**
 * The eigenmodes of a network: every trajectory of eigenvalues of the effective connectivity M(omega) at its critical
 * frequency, which is found on the grid and then refined between grid points by minimising |1 - lambda|².
 */
public final class Eigenmodes {
    /** Relative accuracy of a critical frequency; a minimum of a double is not known better. */
    private static final double ACCURACY = 1e-8;

    private static final int EVALUATIONS = 200;
    private static final int MOST_DECIMALS = 6;

    private final List<Eigenmode> modes;
    private final EigenvalueTrajectories trajectories;

    private Eigenmodes(List<Eigenmode> modes, EigenvalueTrajectories trajectories) {
        this.modes = modes;
        this.trajectories = trajectories;
    }

    /**
     * Finds the modes.
     *
     * @param omega angular frequencies (rad/s), ascending, dense enough to follow the eigenvalues
     * @param matrix M at an angular frequency (rad/s); also asked for between the given ones
     * @throws IllegalArgumentException if there is no frequency or the sizes of the matrices differ
     */
    public static Eigenmodes find(double[] omega, DoubleFunction<ZMatrixRMaj> matrix) {
        List<ComplexEigen> eigen = IntStream.range(0, omega.length)
                .mapToObj(f -> ComplexEigen.of(matrix.apply(omega[f])))
                .toList();
        return find(omega, eigen, matrix);
    }

    /**
     * Finds the modes where the eigenproblems at the given frequencies are solved already.
     *
     * @param omega angular frequencies (rad/s), ascending, dense enough to follow the eigenvalues
     * @param eigen eigenproblems of M there
     * @param matrix M at an angular frequency between them (rad/s)
     */
    public static Eigenmodes find(double[] omega, List<ComplexEigen> eigen, DoubleFunction<ZMatrixRMaj> matrix) {
        EigenvalueTrajectories trajectories = EigenvalueTrajectories.of(omega, eigen);
        List<Eigenmode> modes = new ArrayList<>();
        for (int trajectory = 0; trajectory < trajectories.size(); trajectory++) {
            int critical = trajectories.critical(trajectory);
            modes.add(refine(trajectories, trajectory, eigen.get(critical), matrix));
        }
        modes.sort(Comparator.comparingDouble(Eigenmode::omega).thenComparingDouble(Eigenmode::distance));
        return new Eigenmodes(named(modes), trajectories);
    }

    private static Eigenmode refine(
            EigenvalueTrajectories trajectories,
            int trajectory,
            ComplexEigen onGrid,
            DoubleFunction<ZMatrixRMaj> matrix) {
        int critical = trajectories.critical(trajectory);
        int place = trajectories.place(critical, trajectory);
        double onGridOmega = trajectories.omega(critical);
        int last = trajectories.frequencies() - 1;
        double from = trajectories.omega(Math.max(critical - 1, 0));
        double to = trajectories.omega(Math.min(critical + 1, last));
        Extremum extremum =
                critical == 0 ? Extremum.LOWER_END : critical == last ? Extremum.UPPER_END : Extremum.MINIMUM;
        Eigenmode best = mode(trajectory, onGridOmega, onGrid, place, extremum);
        if (last == 0) {
            return best;
        }
        UnivariatePointValuePair minimum = new BrentOptimizer(ACCURACY, ACCURACY * ACCURACY)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        GoalType.MINIMIZE,
                        new SearchInterval(from, to),
                        new UnivariateObjectiveFunction(omega -> {
                            ComplexEigen there = ComplexEigen.of(matrix.apply(omega));
                            Complex gap = Complex.ONE.minus(there.value(ModeMatching.match(onGrid, place, there)));
                            return gap.re() * gap.re() + gap.im() * gap.im();
                        }));
        double atEnd = 10 * ACCURACY * onGridOmega;
        if (best.extremum() != Extremum.MINIMUM && Math.abs(minimum.getPoint() - onGridOmega) <= atEnd) {
            return best;
        }
        ComplexEigen there = ComplexEigen.of(matrix.apply(minimum.getPoint()));
        Eigenmode between =
                mode(trajectory, minimum.getPoint(), there, ModeMatching.match(onGrid, place, there), Extremum.MINIMUM);
        return between.distance() < best.distance() ? between : best;
    }

    private static Eigenmode mode(int trajectory, double omega, ComplexEigen eigen, int place, Extremum extremum) {
        return new Eigenmode("", trajectory, omega, eigen.value(place), extremum, eigen, place);
    }

    /** Whole hertz where that tells the modes apart, else as many decimals as it takes, else numbered. */
    private static List<Eigenmode> named(List<Eigenmode> modes) {
        List<String> names = List.of();
        int told = 0;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            String format = "%." + decimals + "f Hz";
            List<String> finer = modes.stream()
                    .map(mode -> String.format(Locale.ROOT, format, mode.frequency()))
                    .toList();
            int different = new HashSet<>(finer).size();
            if (different > told) {
                told = different;
                names = finer;
            }
        }
        List<Eigenmode> named = new ArrayList<>();
        for (int k = 0; k < modes.size(); k++) {
            String name = names.get(k);
            int before = Collections.frequency(names.subList(0, k), name);
            named.add(withName(modes.get(k), before == 0 ? name : name + " (" + (before + 1) + ")"));
        }
        return List.copyOf(named);
    }

    private static Eigenmode withName(Eigenmode mode, String name) {
        return new Eigenmode(
                name, mode.trajectory(), mode.omega(), mode.eigenvalue(), mode.extremum(), mode.eigen(), mode.place());
    }

    /** The eigenvalues along the frequencies, in which {@link Eigenmode#trajectory} counts. */
    public EigenvalueTrajectories trajectories() {
        return trajectories;
    }

    /** All modes by rising critical frequency. */
    public List<Eigenmode> all() {
        return modes;
    }

    /** The mode that amplifies most: the smallest |1 - lambda|. */
    public Eigenmode strongest() {
        return Collections.min(modes, Comparator.comparingDouble(Eigenmode::distance));
    }

    /**
     * The mode whose critical frequency is nearest to a frequency.
     *
     * @param frequency in Hz
     */
    public Eigenmode nearest(double frequency) {
        return Collections.min(modes, Comparator.comparingDouble(mode -> Math.abs(mode.frequency() - frequency)));
    }
}
