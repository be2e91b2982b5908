package siegert.spikes;

import java.util.ArrayList;
import java.util.List;
import siegert.spikes.io.Clock;
import siegert.spikes.io.DecimalTime;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeBatch;
import siegert.spikes.io.SpikeFile;

/**
 * A hash of the set of spikes in a window: of pairs of neuron and exact time, whatever their order, the number of files
 * and the decimals with which the times are printed. Neurons count from the first of the first population, so that an
 * offset of all ids does not matter.
 *
 * <p>Each spike is mixed to 128 bits and the results are added modulo 2^64 in two halves (a multiset hash after Bellare
 * and Micciancio 1997, doi:10.1007/3-540-69053-0_13), which needs no memory and no sorting. It finds accidents, with a
 * chance of 2^-128 to miss one; it does not withstand forgery.
 */
public final class SpikeFingerprint {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private SpikeFingerprint() {}

    /**
     * The fingerprint of the spikes in a window, 32 hexadecimal digits. Spikes of neurons of no population are left out.
     *
     * @param recording the recording
     * @param window the window
     * @param threads number of threads that read files, 1 or more; the result does not depend on it
     */
    public static String of(Recording recording, Window window, int threads) {
        return hex(parts(recording.files(), window, 1, threads), 0);
    }

    /** The fingerprints of equal parts of a window, two numbers each. */
    static long[] parts(RecordingFiles files, Window window, int parts, int threads) {
        Clock clock = files.clock();
        List<Sum> sums = new ArrayList<>();
        for (int w = 0; w < Math.min(threads, files.files().size()); w++) {
            sums.add(new Sum(files.table(), clock, clock.nearest(window.start()), clock.nearest(window.stop()), parts));
        }
        read(files, sums);
        long[] total = new long[2 * parts];
        for (Sum sum : sums) {
            for (int k = 0; k < total.length; k++) {
                total[k] += sum.halves[k];
            }
        }
        return total;
    }

    static void read(RecordingFiles files, List<? extends ParallelRead.Sink> sinks) {
        SpikeFile.ByteCount silent = bytes -> {};
        new ParallelRead(files.files(), files.headers(), files.clock(), files.resolution(), silent).run(sinks);
    }

    private static String hex(long[] halves, int part) {
        return String.format(java.util.Locale.ROOT, "%016x%016x", halves[2 * part], halves[2 * part + 1]);
    }

    /** The finaliser of SplitMix64 (Steele et al. 2014, doi:10.1145/2714064.2660195). */
    static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static final class Sum implements ParallelRead.Sink {
        private final PopulationTable table;
        private final long start;
        private final long stop;
        private final long unit;
        private final int parts;
        private final long[] halves;

        Sum(PopulationTable table, Clock clock, long start, long stop, int parts) {
            this.table = table;
            this.start = start;
            this.stop = stop;
            this.parts = parts;
            // beyond 10,000 s the product wraps around, in the same way for equal times
            this.unit = DecimalTime.power(DecimalTime.MAX_DECIMALS - clock.decimals());
            this.halves = new long[2 * parts];
        }

        @Override
        public void add(SpikeBatch batch, int file) {
            int firstId = 1;
            int lastId = 0;
            int offset = 0;
            for (int k = 0; k < batch.size; k++) {
                long tick = batch.tick[k];
                int id = batch.sender[k];
                if (tick < start || tick >= stop) {
                    continue;
                }
                if (id < firstId || id > lastId) {
                    int run = table.run(id);
                    if (run < 0) {
                        continue;
                    }
                    firstId = table.firstId(run);
                    lastId = table.lastId(run);
                    offset = table.index(run) - firstId;
                }
                int part = parts == 1 ? 0 : (int) ((tick - start) * (double) parts / (stop - start));
                long spike = mix(tick * unit + FIRST) + id + offset;
                halves[2 * part] += mix(spike + FIRST);
                halves[2 * part + 1] += mix(spike + SECOND);
            }
        }
    }
}
