package siegert.workflows.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import siegert.workflows.console.Progress.Amount;

class ProgressTest {
    private static final long GB = 1_000_000_000L;

    @Test
    void rateAndRemainingTimeOfFiles() {
        assertEquals(
                "reading [###############...............] 50 %, 500 MB/s, 2 s left  ",
                Progress.line("reading", Amount.BYTES, GB, 2 * GB, 2));
        assertEquals(
                "reading [..............................] 0 %, 10 MB/s, 100 s left  ",
                Progress.line("reading", Amount.BYTES, GB / 1000, GB, 0.1));
        assertEquals(
                "opening [###...........................] 10 %, 100 MB/s, 3 min left  ",
                Progress.line("opening", Amount.BYTES, 2 * GB, 20 * GB, 20));
        assertEquals(
                "reading [..............................] 1 %, 1000 MB/s, 3 h left  ",
                Progress.line("reading", Amount.BYTES, 100 * GB, 10_000 * GB, 100));
    }

    @Test
    void piecesHaveNoRate() {
        assertEquals(
                "points [##############################] 100 %, 0 s left  ",
                Progress.line("points", Amount.PIECES, 7, 7, 3));
        assertEquals("points [..............................] 0 %", Progress.line("points", Amount.PIECES, 0, 7, 3));
    }

    @Test
    void moreOrLessThanThereIsFitsTheLine() {
        String grown = Progress.line("reading", Amount.BYTES, 3 * GB, 2 * GB, 2);
        assertEquals("reading [##############################] 100 %, 1000 MB/s, 0 s left  ", grown);
        assertEquals(
                "reading [..............................] 0 %", Progress.line("reading", Amount.BYTES, -GB, 2 * GB, 2));
        String longest = Progress.line("merging parts", Amount.BYTES, Long.MAX_VALUE / 100, Long.MAX_VALUE, 1e6);
        assertTrue(longest.length() < 100, longest);
    }
}
