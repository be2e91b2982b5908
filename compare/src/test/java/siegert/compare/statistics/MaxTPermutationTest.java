package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import siegert.compare.statistics.MaxTPermutation.Coverage;

class MaxTPermutationTest {
    /**
     * By hand: values 1 2 4 | 8 about their mean 3.75 are -2.75, -1.75, 0.25, 4.25; the largest square is that of the
     * candidate, so that 1 of 4 divisions is as extreme. Values 5 1 2 | 4 about 3: 2, -2, -1, 1; no square is smaller than that of the candidate.
     * The second statistic is held against the maxima of both: shares 4/3 d²/sum are 0.372, 0.151, 0.003, 0.888 and
     * 0.533, 0.533, 0.133, 0.133, the maxima 0.533, 0.533, 0.133, 0.888.
     */
    @Test
    void aCaseByHand() {
        double[][] first = {{1}, {2}, {4}, {8}};
        double[][] second = {{5}, {1}, {2}, {4}};
        MaxTPermutation both = MaxTPermutation.of(List.of(first, second), 3, 1);
        assertArrayEquals(new double[] {0.25, 1}, both.adjusted(), 0);
        assertEquals(0.25, both.p(), 0);
        assertEquals(4, both.divisions());
        assertEquals(Coverage.EXACT, both.coverage());
        // alone: 1 2 5 | 4 about 3 are -2, -1, 2, 1; no square is smaller than that of the candidate
        double[][] third = {{1}, {2}, {5}, {4}};
        assertEquals(1, MaxTPermutation.of(List.<double[][]>of(third), 3, 1).p(), 0);
    }

    /** Without the trick with the products: F of every division of 4 + 3 runs in full. */
    @Test
    void everyDivisionInFull() {
        SplittableRandom random = new SplittableRandom(3);
        List<double[][]> samples = new ArrayList<>();
        for (int s = 0; s < 5; s++) {
            double[][] values = new double[7][1 + 3 * s];
            for (double[] run : values) {
                Arrays.setAll(run, k -> random.nextDouble());
            }
            samples.add(values);
        }
        double[] maxima = new double[35];
        int division = 0;
        for (int mask = 0; mask < 128; mask++) {
            if (Integer.bitCount(mask) == 3) {
                for (double[][] values : samples) {
                    maxima[division] = Math.max(maxima[division], f(values, mask));
                }
                division++;
            }
        }
        double[] adjusted = samples.stream()
                .mapToDouble(values -> {
                    double observed = f(values, 0b1110000);
                    return Arrays.stream(maxima)
                                    .filter(m -> m >= observed * (1 - 1e-9))
                                    .count()
                            / 35.;
                })
                .toArray();
        assertArrayEquals(adjusted, MaxTPermutation.of(samples, 4, 3).adjusted(), 0);
    }

    private static double f(double[][] values, int mask) {
        List<double[]> reference = new ArrayList<>();
        List<double[]> candidate = new ArrayList<>();
        for (int r = 0; r < values.length; r++) {
            ((mask >> r & 1) == 1 ? candidate : reference).add(values[r]);
        }
        SeedTest test = SeedTest.ofCurves(
                reference.toArray(double[][]::new), candidate.toArray(double[][]::new), values[0].length);
        double t = test.change() / test.standardError();
        return t * t;
    }

    /** 400 comparisons of 6 + 3 equal runs in 12 correlated statistics: the p are even, and at most 5 % are below 0.05. */
    @Test
    void equalRunsAreCalledDifferentAtTheLevel() {
        SplittableRandom random = new SplittableRandom(11);
        int reports = 400;
        int alarms = 0;
        double sum = 0;
        for (int n = 0; n < reports; n++) {
            double[] common = random.doubles(9).toArray();
            List<double[][]> samples = new ArrayList<>();
            for (int s = 0; s < 12; s++) {
                double[][] values = new double[9][2];
                for (int r = 0; r < 9; r++) {
                    values[r][0] = common[r] + random.nextDouble();
                    values[r][1] = common[r] - random.nextDouble();
                }
                samples.add(values);
            }
            double p = MaxTPermutation.of(samples, 6, 3).p();
            alarms += p < 0.05 ? 1 : 0;
            sum += p;
        }
        // p is one of 1/84 ... 84/84: 4/84 = 0.0476 of them below 0.05, with a standard error of 0.011
        assertEquals(4 / 84., alarms / (double) reports, 3 * 0.0107);
        assertEquals(85 / 168., sum / reports, 3 * 0.289 / Math.sqrt(reports));
    }

    @Test
    void manyDivisionsAreDrawnTheSameWayTwice() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] values = new double[25][1];
        for (double[] run : values) {
            run[0] = random.nextDouble();
        }
        MaxTPermutation drawn = MaxTPermutation.of(List.<double[][]>of(values), 17, 8);
        assertEquals(Coverage.RANDOM, drawn.coverage());
        assertEquals(MaxTPermutation.MOST, drawn.divisions());
        assertEquals(
                drawn.p(),
                MaxTPermutation.of(List.<double[][]>of(values), 17, 8).p(),
                0);
        // one statistic: nearly the p of t
        double[] first = Arrays.stream(values).limit(17).mapToDouble(v -> v[0]).toArray();
        double[] second = Arrays.stream(values).skip(17).mapToDouble(v -> v[0]).toArray();
        assertEquals(SeedTest.ofMeans(first, second).p(), drawn.p(), 0.02);
        for (int r = 17; r < 25; r++) {
            values[r][0] += 5;
        }
        assertEquals(
                1. / MaxTPermutation.MOST,
                MaxTPermutation.of(List.<double[][]>of(values), 17, 8).p(),
                1e-4);
        assertTrue(MaxTPermutation.of(List.<double[][]>of(values), 17, 8).p() > 0);
    }

    @Test
    void equalValuesChangeNothing() {
        double[][] equal = new double[7][3];
        assertEquals(1, MaxTPermutation.of(List.<double[][]>of(equal), 4, 3).p(), 0);
        assertEquals(1 / 35., MaxTPermutation.least(4, 3), 1e-12);
        assertEquals(2 / 70., MaxTPermutation.least(4, 4), 1e-12);
        assertEquals(11, MaxTPermutation.divisions(10, 1), 0);
    }
}
