package siegert.compare.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The permutation test of many statistics at once: whole runs change sides, all their statistics with them, and the largest
 * of the F is held against those of the other divisions (max-T, single-step: Westfall and Young 1993; Ge, Dudoit and Speed
 * 2003, doi:10.1007/BF02595811). It assumes nothing but that runs of one model can be exchanged, and keeps the correlations
 * between the statistics, which Holm's correction gives away.
 *
 * <p>All F have R + M - 2 degrees of freedom, so that the share of the squares that lies between the sides orders divisions
 * as F does: share = |C - R|² R M / (R + M) / (sum of squares about the mean of all), F = df share / (1 - share).
 *
 * @param p probability of as large a maximum where nothing changed
 * @param adjusted for each statistic, the probability that any of them is as large by chance
 * @param divisions number of divisions that were tried, the actual one included
 * @param coverage whether these are all
 */
public record MaxTPermutation(double p, double[] adjusted, int divisions, Coverage coverage) {
    /** Up to so many divisions all are tried, else as many by chance. */
    public static final int MOST = 20_000;

    /** Seed of the divisions by chance. */
    public static final long SEED = 1;

    /** Shares that differ by less are equal up to the rounding of sums. */
    private static final double SAME = 1e-9;

    /** Which divisions were tried. */
    public enum Coverage {
        /** All of them. */
        EXACT,
        /** As many as {@link #MOST} by chance. */
        RANDOM
    }

    /**
     * The test.
     *
     * @param samples one entry per statistic, its values [run][point] without NaN, the reference runs first
     * @param references number of reference runs, 1 or more
     * @param candidates number of candidates, 1 or more
     */
    public static MaxTPermutation of(List<double[][]> samples, int references, int candidates) {
        int runs = references + candidates;
        double[][][] shares = samples.stream()
                .map(values -> shares(values, references, candidates))
                .toArray(double[][][]::new);
        int[] side = new int[candidates];
        Arrays.setAll(side, c -> references + c);
        double[] observed = new double[shares.length];
        for (int s = 0; s < shares.length; s++) {
            observed[s] = share(shares[s], side);
        }
        double all = divisions(references, candidates);
        double[] maxima = all <= MOST ? every(shares, runs, candidates, (int) all) : some(shares, side, runs);
        Arrays.sort(maxima);
        double[] adjusted = new double[observed.length];
        for (int s = 0; s < observed.length; s++) {
            int below = Arrays.binarySearch(maxima, observed[s] - SAME);
            below = below < 0 ? -below - 1 : below;
            adjusted[s] = (double) (maxima.length - below) / maxima.length;
        }
        return new MaxTPermutation(
                Arrays.stream(adjusted).min().orElse(Double.NaN),
                adjusted,
                maxima.length,
                all <= MOST ? Coverage.EXACT : Coverage.RANDOM);
    }

    /** Number of ways to choose the candidates among all runs. */
    public static double divisions(int references, int candidates) {
        double ways = 1;
        for (int k = 1; k <= candidates; k++) {
            ways = ways * (references + k) / k;
        }
        return Math.rint(ways);
    }

    /** The smallest p that these numbers of runs can give; if they are equal, both sides can be exchanged. */
    public static double least(int references, int candidates) {
        return (references == candidates ? 2 : 1) / Math.min(MOST, divisions(references, candidates));
    }

    /** Products of runs about the mean of all, scaled so that their sum over a side is its share of the squares. */
    private static double[][] shares(double[][] values, int references, int candidates) {
        int runs = values.length;
        double[][] products = new double[runs][runs];
        if (Arrays.stream(values).allMatch(v -> Arrays.equals(v, values[0]))) {
            return products;
        }
        double[] mean = QuantileFunction.mean(values);
        double squares = 0;
        for (int a = 0; a < runs; a++) {
            for (int b = 0; b <= a; b++) {
                for (int k = 0; k < mean.length; k++) {
                    products[a][b] += (values[a][k] - mean[k]) * (values[b][k] - mean[k]);
                }
                products[b][a] = products[a][b];
            }
            squares += products[a][a];
        }
        double scale = runs / (squares * references * candidates);
        for (double[] row : products) {
            for (int b = 0; b < runs; b++) {
                row[b] *= scale;
            }
        }
        return products;
    }

    private static double share(double[][] products, int[] side) {
        double sum = 0;
        for (int a : side) {
            for (int b : side) {
                sum += products[a][b];
            }
        }
        return sum;
    }

    private static double maximum(double[][][] shares, int[] side) {
        double most = 0;
        for (double[][] products : shares) {
            most = Math.max(most, share(products, side));
        }
        return most;
    }

    private static double[] every(double[][][] shares, int runs, int candidates, int divisions) {
        double[] maxima = new double[divisions];
        int[] side = new int[candidates];
        Arrays.setAll(side, c -> c);
        for (int d = 0; d < divisions; d++) {
            maxima[d] = maximum(shares, side);
            int last = candidates - 1;
            while (last >= 0 && side[last] == runs - candidates + last) {
                last--;
            }
            if (last >= 0) {
                side[last]++;
                for (int c = last + 1; c < candidates; c++) {
                    side[c] = side[c - 1] + 1;
                }
            }
        }
        return maxima;
    }

    /** The actual division, which keeps p above zero, and others by chance. */
    private static double[] some(double[][][] shares, int[] actual, int runs) {
        double[] maxima = new double[MOST];
        maxima[0] = maximum(shares, actual);
        SplittableRandom random = new SplittableRandom(SEED);
        int[] order = new int[runs];
        Arrays.setAll(order, r -> r);
        for (int d = 1; d < MOST; d++) {
            for (int c = 0; c < actual.length; c++) {
                int other = c + random.nextInt(runs - c);
                int moved = order[c];
                order[c] = order[other];
                order[other] = moved;
            }
            maxima[d] = maximum(shares, Arrays.copyOf(order, actual.length));
        }
        return maxima;
    }
}
