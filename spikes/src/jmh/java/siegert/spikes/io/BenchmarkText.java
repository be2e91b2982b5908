package siegert.spikes.io;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The text that readers are measured with, in the shape of a file of the microcircuit: 900,000 spikes in 10 s. */
public final class BenchmarkText {
    /** Lowest id. */
    public static final int FIRST = 26518;

    /** Number of neurons. */
    public static final int NEURONS = 21915;

    private BenchmarkText() {}

    /** Lines of an id, a separator and a time (ms) of three decimals, behind a header. */
    public static byte[] of(String header, String separator) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(header);
        for (int tick = 5000; tick < 105_000; tick++) {
            for (int k = 0; k < 9; k++) {
                text.append(FIRST + random.nextInt(NEURONS)).append(separator);
                text.append(tick / 10).append('.').append(tick % 10).append("00\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes of all operations. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Bytes {
        public long bytes;

        @Setup(Level.Iteration)
        public void reset() {
            bytes = 0;
        }
    }
}
