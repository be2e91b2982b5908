package siegert.theory.shotnoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class PointsTest {
    private static final long SEED = 20261126;

    private static Points uneven(Random random) {
        double[] at = new double[40];
        for (int k = 1; k < at.length; k++) {
            at[k] = at[k - 1] + 0.1 + 0.2 * random.nextDouble();
        }
        return new Points(at);
    }

    /** Sum of a power of the distance from a place, of what an operator makes of one point. */
    private static double moment(Points points, double[][] operator, int from, double place, int power) {
        double sum = 0;
        for (int k = 0; k < points.size(); k++) {
            sum += operator[k][from] * Math.pow(points.at(k) - place, power);
        }
        return sum;
    }

    @Test
    void movesKeepFourMoments() {
        Random random = new Random(SEED);
        Points points = uneven(random);
        for (int from = 12; from < 28; from++) {
            double distance = 2 * random.nextDouble() - 1;
            double[][] moved = points.operator();
            points.move(moved, from, points.at(from) + distance, 1);
            assertEquals(1, moment(points, moved, from, 0, 0), 1e-13, "seed " + SEED);
            assertEquals(0, moment(points, moved, from, points.at(from) + distance, 1), 1e-13, "seed " + SEED);
            for (int power = 2; power <= 4; power++) {
                assertEquals(0, moment(points, moved, from, points.at(from) + distance, power), 1e-13, "seed " + SEED);
            }
        }
    }

    @Test
    void spreadJumpsAndDiffusionHaveTheSameMeanAndVariance() {
        Random random = new Random(SEED);
        Points points = uneven(random);
        SpikeSource source = new SpikeSource(1, 0.3, 5);
        for (Arrival arrival : Arrival.values()) {
            double[][] arriving = points.operator();
            points.arrive(arriving, source, 0.7, arrival);
            int from = 20;
            double place = points.at(from);
            assertEquals(0, moment(points, arriving, from, place, 0), 1e-12, arrival + " seed " + SEED);
            assertEquals(0.7, moment(points, arriving, from, place, 1), 1e-12, arrival + " seed " + SEED);
            assertEquals(0.49 * 1.09, moment(points, arriving, from, place, 2), 1e-12, arrival + " seed " + SEED);
            double third = arrival == Arrival.JUMP ? 0.343 * (1 + 3 * 0.09) : 0;
            assertEquals(third, moment(points, arriving, from, place, 3), 1e-12, arrival + " seed " + SEED);
        }
    }

    @Test
    void nothingLeavesTheEnds() {
        Points points = uneven(new Random(SEED));
        for (int from : new int[] {0, points.size() - 1}) {
            double[][] operator = points.operator();
            points.jump(operator, new SpikeSource(-3, 0, 1), -3);
            points.jump(operator, new SpikeSource(3, 0, 1), 3);
            assertEquals(0, moment(points, operator, from, 0, 0), 1e-12);
        }
    }

    @Test
    void systemsAreSolvedAndSingularOnesRefused() {
        Random random = new Random(SEED);
        int n = 12;
        double[][] re = new double[n][n + 2];
        double[][] im = new double[n][n + 2];
        double[][] x = new double[4][n];
        for (int k = 0; k < n; k++) {
            for (double[] part : x) {
                part[k] = random.nextGaussian();
            }
        }
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                // zeros on the diagonal need pivots
                re[k][j] = k == j ? 0 : random.nextGaussian();
                im[k][j] = k == j ? 0 : random.nextGaussian();
                for (int s = 0; s < 2; s++) {
                    re[k][n + s] += re[k][j] * x[2 * s][j] - im[k][j] * x[2 * s + 1][j];
                    im[k][n + s] += re[k][j] * x[2 * s + 1][j] + im[k][j] * x[2 * s][j];
                }
            }
        }
        Elimination.solve(re, im, n, n + 2);
        for (int k = 0; k < n; k++) {
            for (int s = 0; s < 2; s++) {
                assertEquals(x[2 * s][k], re[k][n + s], 1e-11, "seed " + SEED);
                assertEquals(x[2 * s + 1][k], im[k][n + s], 1e-11, "seed " + SEED);
            }
        }
        assertThrows(ArithmeticException.class, () -> Elimination.solve(new double[2][3], new double[2][3], 2, 3));
    }

    /** A rotation and a decay; large norms need squarings. */
    @Test
    void exponentialsOfOperators() {
        double angle = 20;
        DMatrixRMaj turned = Exponential.of(new DMatrixRMaj(new double[][] {{0, -2}, {2, 0}}), angle / 2);
        assertEquals(Math.cos(angle), turned.get(0, 0), 1e-12);
        assertEquals(Math.sin(angle), turned.get(1, 0), 1e-12);
        SparseOperator decay = new SparseOperator(new double[][] {{-3, 1}, {0, -2}});
        double[] left = decay.exponential(new double[] {0, 1});
        assertEquals(Math.exp(-2), left[1], 1e-15);
        assertEquals(Math.exp(-2) - Math.exp(-3), left[0], 1e-15);
    }
}
