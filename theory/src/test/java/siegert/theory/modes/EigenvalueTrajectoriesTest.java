package siegert.theory.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.junit.jupiter.api.Test;
import siegert.theory.ReferenceCase;
import siegert.theory.special.Complex;

class EigenvalueTrajectoriesTest {
    /** Three known eigenvalues: the first two cross at omega = 1 exactly, the third stays apart. */
    private static Complex known(double omega, int k) {
        return switch (k) {
            case 0 -> new Complex(2 - omega, 0.5);
            case 1 -> new Complex(omega, 0.5 * omega);
            default -> new Complex(-1, 0.3 * omega);
        };
    }

    private static ZMatrixRMaj crossing(double omega) {
        ZMatrixRMaj basis =
                new ZMatrixRMaj(3, 3, true, 1, 0, 0.9, 0.1, 0, 1, 0, 0, 1, 0.2 * omega, 1, 0, 0, 1, 0, 0, 2, 0);
        ZMatrixRMaj inverse = new ZMatrixRMaj(3, 3);
        assertTrue(CommonOps_ZDRM.invert(basis, inverse));
        ZMatrixRMaj diagonal = new ZMatrixRMaj(3, 3);
        for (int k = 0; k < 3; k++) {
            diagonal.set(k, k, known(omega, k).re(), known(omega, k).im());
        }
        ZMatrixRMaj product = new ZMatrixRMaj(3, 3);
        ZMatrixRMaj matrix = new ZMatrixRMaj(3, 3);
        CommonOps_ZDRM.mult(basis, diagonal, product);
        CommonOps_ZDRM.mult(product, inverse, matrix);
        return matrix;
    }

    @Test
    void followsCrossingEigenvaluesByTheirVectors() {
        double[] omega =
                IntStream.range(0, 41).mapToDouble(f -> 0.0123 + 0.05 * f).toArray();
        EigenvalueTrajectories trajectories =
                EigenvalueTrajectories.follow(omega, EigenvalueTrajectoriesTest::crossing);
        // by |lambda| at the first frequency: 2, 1, 0
        int[] order = {0, 2, 1};
        for (int f = 0; f < omega.length; f++) {
            for (int k = 0; k < 3; k++) {
                double error = trajectories
                        .value(f, k)
                        .minus(known(omega[f], order[k]))
                        .abs();
                assertEquals(0, error, 1e-12, "trajectory " + k + " at " + omega[f]);
            }
        }
        assertEquals(1, trajectories.omega(trajectories.critical(0)), 0.026);
    }

    @Test
    void permutesTheEigenvaluesOfTheMicrocircuit() {
        ReferenceCase reference = ReferenceCase.read("microcircuit_eigenvalues_matched");
        double[] omega = reference.array("omega");
        Complex[][] unsorted =
                rows(reference.array("eigenvalues_unsorted", "re"), reference.array("eigenvalues_unsorted", "im"), 8);
        Complex[][] expected = rows(reference.expectedArray("re"), reference.expectedArray("im"), 8);
        EigenvalueTrajectories trajectories = EigenvalueTrajectories.ofValues(omega, unsorted);
        for (int f = 0; f < omega.length; f++) {
            int frequency = f;
            List<Complex> ours = IntStream.range(0, 8)
                    .mapToObj(k -> trajectories.value(frequency, k))
                    .toList();
            List<Complex> remaining = new ArrayList<>(ours);
            for (Complex value : expected[f]) {
                // exact: a permutation moves numbers and computes none
                assertTrue(remaining.remove(value), "frequency " + f + ": " + value + " is not in " + ours);
            }
        }
    }

    @Test
    void doesNotDependOnTheOrderGiven() {
        ReferenceCase reference = ReferenceCase.read("microcircuit_eigenvalues_matched");
        double[] omega = reference.array("omega");
        Complex[][] unsorted =
                rows(reference.array("eigenvalues_unsorted", "re"), reference.array("eigenvalues_unsorted", "im"), 8);
        Complex[][] shuffled = Arrays.stream(unsorted).map(Complex[]::clone).toArray(Complex[][]::new);
        Random random = new Random(3);
        for (Complex[] values : shuffled) {
            Collections.shuffle(Arrays.asList(values), random);
        }
        EigenvalueTrajectories one = EigenvalueTrajectories.ofValues(omega, unsorted);
        EigenvalueTrajectories other = EigenvalueTrajectories.ofValues(omega, shuffled);
        for (int f = 0; f < omega.length; f++) {
            for (int k = 0; k < 8; k++) {
                assertEquals(one.value(f, k), other.value(f, k));
            }
        }
    }

    @Test
    void trajectoriesOfTheMicrocircuitAreThoseOfAFinerGrid() {
        Microcircuit microcircuit = new Microcircuit(ReferenceCase.read("microcircuit_sensitivity_all"));
        double[] coarse = IntStream.range(0, 75)
                .mapToDouble(f -> 2 * Math.PI * (0.1 + 4 * f))
                .toArray();
        double[] fine = IntStream.range(0, 593)
                .mapToDouble(f -> 2 * Math.PI * (0.1 + 0.5 * f))
                .toArray();
        EigenvalueTrajectories few = EigenvalueTrajectories.follow(coarse, microcircuit::at);
        EigenvalueTrajectories many = EigenvalueTrajectories.follow(fine, microcircuit::at);
        for (int f = 0; f < coarse.length; f++) {
            for (int k = 0; k < 8; k++) {
                double gap = few.value(f, k).minus(many.value(8 * f, k)).abs();
                assertEquals(0, gap, 1e-11, "trajectory " + k + " at " + (0.1 + 4 * f) + " Hz");
            }
        }
    }

    @Test
    void saysWhatDoesNotFit() {
        Complex[][] two = {{Complex.ONE}, {Complex.ONE, Complex.ZERO}};
        assertTrue(assertThrows(
                        IllegalArgumentException.class, () -> EigenvalueTrajectories.ofValues(new double[] {1, 2}, two))
                .getMessage()
                .contains("2 at 2.0 rad/s"));
        Complex[][] one = {{Complex.ONE}, {Complex.ONE}};
        assertThrows(IllegalArgumentException.class, () -> EigenvalueTrajectories.ofValues(new double[] {2, 1}, one));
        assertThrows(
                IllegalArgumentException.class, () -> EigenvalueTrajectories.ofValues(new double[0], new Complex[0][]));
    }

    private static Complex[][] rows(double[] re, double[] im, int columns) {
        Complex[][] rows = new Complex[re.length / columns][columns];
        for (int k = 0; k < re.length; k++) {
            rows[k / columns][k % columns] = new Complex(re[k], im[k]);
        }
        return rows;
    }
}
