package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Against scipy 1.17.1: {@code stats.ttest_ind}, {@code stats.t}, {@code stats.f} and a functional F by numpy. */
class SeedTestTest {
    private static final double[] REFERENCE = {10.62, 10.74, 10.81, 10.69, 10.88, 10.71};

    @Test
    void severalCandidates() {
        SeedTest test = SeedTest.ofMeans(REFERENCE, new double[] {10.33, 10.41, 10.2});
        assertEquals(-6.2983385959369125, test.change() / test.standardError(), 1e-12);
        assertEquals(0.0004048123158412571, test.p(), 1e-15);
        assertEquals(7, test.degreesOfFreedom());
    }

    @Test
    void oneCandidateHasTheScatterOfTheReference() {
        SeedTest test = SeedTest.ofMeans(REFERENCE, new double[] {10.33});
        assertEquals(-4.1445053234822105, test.change() / test.standardError(), 1e-12);
        assertEquals(0.008957737620042169, test.p(), 1e-15);
        assertEquals(5, test.degreesOfFreedom());
        assertEquals(0.09196013629104059, test.sd(), 1e-14);
    }

    @Test
    void curves() {
        double[][] reference = {{1, 2, 4}, {1.5, 2.25, 4.5}, {0.75, 2, 3.5}, {1.25, 2.5, 4.25}};
        double[][] candidate = {{2, 3, 5.5}, {1.75, 2.5, 5}};
        SeedTest test = SeedTest.ofQuantiles(reference, candidate);
        assertEquals(0.038033797359646716, test.p(), 1e-14);
        assertEquals(0.8333333333333334, test.change(), 1e-14);
    }

    @Test
    void theSignOfACurveDoesNotCancel() {
        double[][] reference = {{0, 0}, {0.1, 0.1}, {-0.1, -0.1}};
        SeedTest test = SeedTest.ofQuantiles(reference, new double[][] {{1, -1}});
        assertEquals(1, test.change(), 1e-15);
        // F = 1 / (4/3 * 0.01) = 75, whose tail against F(1, 2) has a closed form
        assertEquals(1 - Math.sqrt(75 / 77.), test.p(), 1e-14);
    }

    @Test
    void runsWithoutScatter() {
        double[] same = {2, 2, 2, 2};
        assertEquals(1, SeedTest.ofMeans(same, new double[] {2}).p());
        assertEquals(0, SeedTest.ofMeans(same, new double[] {2.5}).p());
    }

    @Test
    void whatIsNoNumberIsNotTested() {
        assertTrue(Double.isNaN(SeedTest.ofMeans(new double[] {1, Double.NaN, 3}, new double[] {2})
                .p()));
    }

    @Test
    void twoRunsHaveNoScatterToCompareWith() {
        assertThrows(IllegalArgumentException.class, () -> SeedTest.ofMeans(new double[] {1}, new double[] {2}));
    }
}
