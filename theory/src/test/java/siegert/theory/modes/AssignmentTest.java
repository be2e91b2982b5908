package siegert.theory.modes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private static double cost(double[][] cost, int[] columns) {
        return IntStream.range(0, columns.length)
                .mapToDouble(row -> cost[row][columns[row]])
                .sum();
    }

    private static double cheapest(double[][] cost, int row, int taken) {
        if (row == cost.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int column = 0; column < cost.length; column++) {
            if ((taken >> column & 1) == 0) {
                best = Math.min(best, cost[row][column] + cheapest(cost, row + 1, taken | 1 << column));
            }
        }
        return best;
    }

    @Test
    void isTheCheapestOfAllPermutations() {
        long seed = 20261122;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 500; trial++) {
            int n = 1 + random.nextInt(7);
            boolean ties = random.nextBoolean();
            double[][] cost = new double[n][n];
            for (double[] row : cost) {
                for (int j = 0; j < n; j++) {
                    row[j] = ties ? random.nextInt(3) : random.nextGaussian();
                }
            }
            int[] columns = Assignment.of(cost);
            assertEquals(n, IntStream.of(columns).distinct().count());
            assertEquals(cheapest(cost, 0, 0), cost(cost, columns), 1e-12);
        }
    }

    @Test
    void greedyChoiceWouldBeWrong() {
        assertArrayEquals(new int[] {1, 0}, Assignment.of(new double[][] {{1, 2}, {1, 10}}));
    }
}
