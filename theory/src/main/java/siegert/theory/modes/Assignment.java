package siegert.theory.modes;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of rows to columns of a square cost matrix (Hungarian method with potentials and
 * shortest augmenting paths; Jonker and Volgenant, Computing 38 (1987) 325, doi:10.1007/BF02278710). O(n³).
 */
final class Assignment {
    private Assignment() {}

    /**
     * @param cost {@code [row][column]}, finite. Not modified.
     * @return the column of each row
     */
    static int[] of(double[][] cost) {
        int n = cost.length;
        double[] rowPotential = new double[n];
        double[] columnPotential = new double[n];
        int[] rowOf = new int[n];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < n; row++) {
            augment(cost, row, rowPotential, columnPotential, rowOf);
        }
        int[] columnOf = new int[n];
        for (int column = 0; column < n; column++) {
            columnOf[rowOf[column]] = column;
        }
        return columnOf;
    }

    /** Brings one more row into the assignment along the shortest path of exchanges. */
    private static void augment(
            double[][] cost, int start, double[] rowPotential, double[] columnPotential, int[] rowOf) {
        int n = cost.length;
        double[] distance = new double[n];
        int[] previous = new int[n];
        boolean[] done = new boolean[n];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(previous, -1);
        int row = start;
        int column = -1;
        double travelled = 0;
        do {
            int nearest = -1;
            for (int j = 0; j < n; j++) {
                if (done[j]) {
                    continue;
                }
                double length = travelled + cost[row][j] - rowPotential[row] - columnPotential[j];
                if (length < distance[j]) {
                    distance[j] = length;
                    previous[j] = column;
                }
                if (nearest < 0 || distance[j] < distance[nearest]) {
                    nearest = j;
                }
            }
            column = nearest;
            done[column] = true;
            travelled = distance[column];
            row = rowOf[column];
        } while (row >= 0);

        rowPotential[start] += travelled;
        for (int j = 0; j < n; j++) {
            if (done[j] && j != column) {
                rowPotential[rowOf[j]] += travelled - distance[j];
                columnPotential[j] -= travelled - distance[j];
            }
        }
        while (column >= 0) {
            int before = previous[column];
            rowOf[column] = before >= 0 ? rowOf[before] : start;
            column = before;
        }
    }
}
