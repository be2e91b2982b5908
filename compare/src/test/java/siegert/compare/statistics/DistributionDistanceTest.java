package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against scipy 1.17.1 ({@code ks_2samp}, {@code wasserstein_distance}, {@code mannwhitneyu}) and {@code numpy.quantile}. */
class DistributionDistanceTest {
    private static final double[] A =
            IntStream.range(0, 40).mapToDouble(i -> 37 * i % 41 / 41. * 5).toArray();
    private static final double[] B =
            IntStream.range(0, 55).mapToDouble(i -> 29 * i % 59 / 59. * 5 + 0.4).toArray();

    @Test
    void distances() {
        DistributionDistance distance = DistributionDistance.of(A, B);
        assertEquals(0.12272727272727273, distance.kolmogorovSmirnov(), 1e-15);
        assertEquals(0.4499455071592319, distance.wasserstein(), 1e-14);
        // U of the first sample is 909 of 40 x 55 pairs
        assertEquals(1 - 2 * 909 / 2200., distance.cliffDelta(), 1e-14);
    }

    @Test
    void tiesCountHalf() {
        DistributionDistance distance = DistributionDistance.of(new double[] {1, 2, 2}, new double[] {2, 3});
        assertEquals(0.5, distance.kolmogorovSmirnov(), 1e-15);
        assertEquals(4 / 6., distance.cliffDelta(), 1e-15);
        assertEquals(5 / 6., distance.wasserstein(), 1e-15);
    }

    @Test
    void nothingToCompare() {
        assertTrue(Double.isNaN(
                DistributionDistance.of(A, new double[] {Double.NaN}).wasserstein()));
    }

    @Test
    void quantiles() {
        double[] q = QuantileFunction.of(new double[] {3, 1, 4, Double.NaN, 1, 5, 9, 2, 6, 5, 3, 5});
        assertArrayEquals(
                new double[] {1, 2.5, 4, 5, 8.7}, new double[] {q[0], q[24], q[49], q[76], q[98]}, 4 * Math.ulp(8.7));
    }
}
