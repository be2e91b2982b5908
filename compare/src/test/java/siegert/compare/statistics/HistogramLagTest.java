package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistogramLagTest {
    private static int[][] random(long seed, int bins) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] counts = new int[2][bins];
        for (int[] population : counts) {
            for (int k = 0; k < bins; k++) {
                population[k] = random.nextInt(4);
            }
        }
        return counts;
    }

    private static int[][] shifted(int[][] counts, int bins) {
        int[][] moved = new int[counts.length][counts[0].length];
        for (int p = 0; p < moved.length; p++) {
            for (int k = 0; k < moved[p].length; k++) {
                int from = k - bins;
                moved[p][k] = from >= 0 && from < moved[p].length ? counts[p][from] : 0;
            }
        }
        return moved;
    }

    @Test
    void aShiftIsFoundInBothDirections() {
        int[][] counts = random(1, 5000);
        for (int lag : new int[] {-7, 0, 13}) {
            HistogramLag found =
                    HistogramLag.between(counts, shifted(counts, lag), 20).orElseThrow();
            assertEquals(lag, found.bins());
            assertEquals(1, found.correlation(), 1e-12);
            assertEquals(5000, found.compared());
        }
    }

    /** The runs part after a tenth of the time: the beginning shows the shift. */
    @Test
    void runsThatPartShowTheirShiftBefore() {
        int[][] one = random(2, 40_000);
        int[][] other = shifted(one, 2);
        int[][] apart = random(3, 40_000);
        for (int p = 0; p < 2; p++) {
            System.arraycopy(apart[p], 4000, other[p], 4000, 36_000);
        }
        HistogramLag found = HistogramLag.between(one, other, 20).orElseThrow();
        assertEquals(2, found.bins());
        assertEquals(4000, found.compared());
    }

    @Test
    void independentAndSilentRunsHaveNone() {
        assertTrue(
                HistogramLag.between(random(4, 40_000), random(5, 40_000), 20).isEmpty());
        assertTrue(
                HistogramLag.between(new int[2][40_000], new int[2][40_000], 20).isEmpty());
    }
}
