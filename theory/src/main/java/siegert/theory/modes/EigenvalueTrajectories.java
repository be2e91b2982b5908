package siegert.theory.modes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.ejml.data.ZMatrixRMaj;
import siegert.theory.linalg.ComplexEigen;
import siegert.theory.special.Complex;

/**
 * The eigenvalues lambda_k(omega) of a matrix along frequency, each joined to its continuation at the next frequency.
 *
 * <p>Between neighbouring frequencies modes are matched one to one: the assignment with the smallest sum of relative
 * distance of the eigenvalues and 1 - tr(P P'), the overlap of the spectral projectors. So trajectories that cross are
 * told apart as long as the projectors turn by less than the modes differ; a frequency step in which a mode turns
 * further is too coarse. Trajectories are numbered by falling |lambda| at the first frequency (then falling real, then
 * falling imaginary part), whatever the order in which eigenvalues were computed.
 */
public final class EigenvalueTrajectories {
    private final double[] omega;
    private final Complex[][] values;
    private final int[][] place;

    private EigenvalueTrajectories(double[] omega, Complex[][] values, int[][] place) {
        this.omega = omega;
        this.values = values;
        this.place = place;
    }

    /**
     * Follows the eigenvalues of a matrix.
     *
     * @param omega angular frequencies (rad/s), ascending
     * @param matrix the matrix at an angular frequency (rad/s), for instance the effective connectivity (1)
     * @throws IllegalArgumentException if there is no frequency or the sizes of the matrices differ
     */
    public static EigenvalueTrajectories follow(double[] omega, DoubleFunction<ZMatrixRMaj> matrix) {
        return of(
                omega,
                IntStream.range(0, omega.length)
                        .mapToObj(f -> ComplexEigen.of(matrix.apply(omega[f])))
                        .toList());
    }

    /**
     * Joins eigenvalues by eigenvalues and eigenvectors.
     *
     * @param omega angular frequencies (rad/s), ascending
     * @param eigen the eigenproblem solved at each
     * @throws IllegalArgumentException if there is no frequency or the sizes differ
     */
    public static EigenvalueTrajectories of(double[] omega, List<ComplexEigen> eigen) {
        Complex[][] unordered = eigen.stream().map(ComplexEigen::values).toArray(Complex[][]::new);
        requireShape(omega, unordered);
        int[][] place = new int[omega.length][];
        place[0] = byModulus(unordered[0]);
        for (int f = 1; f < omega.length; f++) {
            place[f] = compose(ModeMatching.match(eigen.get(f - 1), eigen.get(f)), place[f - 1]);
        }
        return new EigenvalueTrajectories(omega.clone(), unordered, place);
    }

    /**
     * Joins eigenvalues by their distance in the complex plane alone, for when no eigenvectors are at hand: trajectories
     * that cross between two frequencies may be exchanged.
     *
     * @param omega angular frequencies (rad/s), ascending
     * @param values eigenvalues {@code [frequency][any order]}
     * @throws IllegalArgumentException if there is no frequency or the sizes differ
     */
    public static EigenvalueTrajectories ofValues(double[] omega, Complex[][] values) {
        requireShape(omega, values);
        int[][] place = new int[omega.length][];
        place[0] = byModulus(values[0]);
        for (int f = 1; f < omega.length; f++) {
            place[f] = compose(ModeMatching.match(values[f - 1], values[f]), place[f - 1]);
        }
        return new EigenvalueTrajectories(
                omega.clone(), Arrays.stream(values).map(Complex[]::clone).toArray(Complex[][]::new), place);
    }

    private static void requireShape(double[] omega, Complex[][] values) {
        if (omega.length == 0 || omega.length != values.length) {
            throw new IllegalArgumentException("trajectories need eigenvalues at each of at least one frequency; "
                    + omega.length + " frequencies, " + values.length + " sets of eigenvalues");
        }
        for (int f = 1; f < omega.length; f++) {
            if (!(omega[f] > omega[f - 1])) {
                throw new IllegalArgumentException(
                        "angular frequencies must ascend: " + omega[f] + " rad/s follows " + omega[f - 1] + " rad/s");
            }
            if (values[f].length != values[0].length) {
                throw new IllegalArgumentException("there are " + values[0].length + " eigenvalues at " + omega[0]
                        + " rad/s but " + values[f].length + " at " + omega[f] + " rad/s");
            }
        }
    }

    private static int[] byModulus(Complex[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> -values[k].abs())
                        .thenComparingDouble(k -> -values[k].re())
                        .thenComparingDouble(k -> -values[k].im()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] compose(int[] next, int[] place) {
        return IntStream.of(place).map(k -> next[k]).toArray();
    }

    /** Number of trajectories. */
    public int size() {
        return values[0].length;
    }

    /** Number of frequencies. */
    public int frequencies() {
        return omega.length;
    }

    /** Angular frequency f (rad/s). */
    public double omega(int f) {
        return omega[f];
    }

    /** Eigenvalue of a trajectory at frequency f. */
    public Complex value(int f, int trajectory) {
        return values[f][place[f][trajectory]];
    }

    /** Where the eigenvalue of a trajectory stands in the unordered set at frequency f. */
    public int place(int f, int trajectory) {
        return place[f][trajectory];
    }

    /** Index of the frequency at which the eigenvalue of a trajectory is nearest to 1. */
    public int critical(int trajectory) {
        int best = 0;
        for (int f = 1; f < omega.length; f++) {
            if (distance(f, trajectory) < distance(best, trajectory)) {
                best = f;
            }
        }
        return best;
    }

    /** |1 - lambda|. */
    private double distance(int f, int trajectory) {
        return Complex.ONE.minus(value(f, trajectory)).abs();
    }
}
