package siegert.spikes;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.result.Activity;
import siegert.spikes.io.Clock;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.SpikeBatch;

/** Population histograms of a recording, in one pass over its files and in bins of any whole number of ticks. */
public final class PopulationActivity {
    private PopulationActivity() {}

    /**
     * Counts the spikes of each population.
     *
     * @param recording the recording
     * @param window the part to count; a bin that its end cuts is left out
     * @param bin width of a bin (s), a tick of the recording or more
     * @param threads number of threads that read files, 1 or more; the result does not depend on it
     */
    public static Activity of(Recording recording, Window window, double bin, int threads) {
        Clock clock = recording.files().clock();
        PopulationTable table = recording.files().table();
        long width = Math.max(1, clock.nearest(bin));
        long start = clock.nearest(window.start());
        int bins = (int) ((clock.nearest(window.stop()) - start) / width);
        List<Counter> counters = new ArrayList<>();
        for (int w = 0; w < Math.min(threads, recording.files().files().size()); w++) {
            counters.add(new Counter(table, start, width, bins));
        }
        SpikeFingerprint.read(recording.files(), counters);
        int[] sizes = new int[table.populations()];
        int[][] counts = new int[sizes.length][bins];
        for (int p = 0; p < sizes.length; p++) {
            sizes[p] = table.size(p);
            for (Counter counter : counters) {
                for (int k = 0; k < bins; k++) {
                    counts[p][k] += counter.counts[p][k];
                }
            }
        }
        return new Activity(clock.seconds(start), clock.seconds(width), sizes, counts);
    }

    private static final class Counter implements ParallelRead.Sink {
        private final PopulationTable table;
        private final long start;
        private final long width;
        private final int[][] counts;

        Counter(PopulationTable table, long start, long width, int bins) {
            this.table = table;
            this.start = start;
            this.width = width;
            this.counts = new int[table.populations()][bins];
        }

        @Override
        public void add(SpikeBatch batch, int file) {
            int firstId = 1;
            int lastId = 0;
            int[] own = null;
            for (int k = 0; k < batch.size; k++) {
                int id = batch.sender[k];
                if (id < firstId || id > lastId) {
                    int run = table.run(id);
                    if (run < 0) {
                        continue;
                    }
                    firstId = table.firstId(run);
                    lastId = table.lastId(run);
                    int population = 0;
                    while (table.index(run) >= table.base(population) + table.size(population)) {
                        population++;
                    }
                    own = counts[population];
                }
                long since = batch.tick[k] - start;
                if (since >= 0 && since / width < own.length) {
                    own[(int) (since / width)]++;
                }
            }
        }
    }
}
