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
        RecordingFiles files = recording.files();
        Clock clock = files.clock();
        List<Sum> sums = new ArrayList<>();
        for (int w = 0; w < Math.min(threads, files.files().size()); w++) {
            sums.add(new Sum(files.table(), clock, clock.nearest(window.start()), clock.nearest(window.stop())));
        }
        read(files, sums);
        long first = 0;
        long second = 0;
        for (Sum sum : sums) {
            first += sum.first;
            second += sum.second;
        }
        return String.format(java.util.Locale.ROOT, "%016x%016x", first, second);
    }

    static void read(RecordingFiles files, List<? extends ParallelRead.Sink> sinks) {
        SpikeFile.ByteCount silent = bytes -> {};
        new ParallelRead(files.files(), files.headers(), files.clock(), files.resolution(), silent).run(sinks);
    }

    /**
     * What makes equal times of recordings with other decimals equal numbers of ticks. Beyond 10,000 s the product wraps
     * around, in the same way for equal times.
     */
    static long unit(Clock clock) {
        return DecimalTime.power(DecimalTime.MAX_DECIMALS - clock.decimals());
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
        private long first;
        private long second;

        Sum(PopulationTable table, Clock clock, long start, long stop) {
            this.table = table;
            this.start = start;
            this.stop = stop;
            this.unit = unit(clock);
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
                long spike = mix(tick * unit + FIRST) + id + offset;
                first += mix(spike + FIRST);
                second += mix(spike + SECOND);
            }
        }
    }
}
