package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Against scipy 1.17.1: {@code stats.linregress}, and {@code stats.t} for a single value against the others. */
class StationarityTest {
    @Test
    void againstScipy() {
        Stationarity s = Stationarity.of(new double[] {5.2, 4.1, 4.3, 3.9, 4.2, 4.0, 3.8, 4.1});
        assertEquals(-0.19444444444444453, s.drift(), 1e-12);
        assertEquals(0.07605417567324542, s.driftP(), 1e-12);
        assertEquals(0.28169014084507055, s.transientSize(), 1e-12);
        assertEquals(0.0007966508549900143, s.transientP(), 1e-12);
    }

    @Test
    void whatCannotBeTestedIsNoNumber() {
        assertTrue(Double.isNaN(Stationarity.of(new double[] {1, 2, 3}).driftP()));
        assertTrue(Double.isNaN(Stationarity.of(new double[] {1, 1, 1, 1, 1, 1}).driftP()));
        assertTrue(Double.isNaN(Stationarity.of(new double[8]).transientP()));
    }
}
