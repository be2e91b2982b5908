package siegert.spikes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import siegert.spikes.io.Clock;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.SpikeBatch;

/**
 * A hash of the spike times of each neuron in a window, whatever their order and the decimals with which they are printed.
 * Two trains that differ have the same one with a chance of 2^-64.
 */
public final class TrainHashes {
    private final PopulationTable table;
    private final long[] hashes;

    private TrainHashes(PopulationTable table, long[] hashes) {
        this.table = table;
        this.hashes = hashes;
    }

    /**
     * The hashes of all neurons, in one pass over the files.
     *
     * @param recording the recording
     * @param window the window
     * @param threads number of threads that read files, 1 or more; the result does not depend on it
     */
    public static TrainHashes of(Recording recording, Window window, int threads) {
        Clock clock = recording.files().clock();
        PopulationTable table = recording.files().table();
        List<Sum> sums = new ArrayList<>();
        for (int w = 0; w < Math.min(threads, recording.files().files().size()); w++) {
            sums.add(new Sum(table, clock, clock.nearest(window.start()), clock.nearest(window.stop())));
        }
        SpikeFingerprint.read(recording.files(), sums);
        long[] total = new long[table.neurons()];
        for (Sum sum : sums) {
            for (int i = 0; i < total.length; i++) {
                total[i] += sum.hashes[i];
            }
        }
        return new TrainHashes(table, total);
    }

    /**
     * Number of neurons of a population whose trains are the same in another recording; neurons without spikes in both are.
     *
     * @param population name of the population, of the same size in both
     */
    public int equalTrains(TrainHashes other, String population) {
        int here = table.names().indexOf(population);
        int there = other.table.names().indexOf(population);
        int equal = 0;
        for (int i = 0; i < table.size(here); i++) {
            equal += hashes[table.base(here) + i] == other.hashes[other.table.base(there) + i] ? 1 : 0;
        }
        return equal;
    }

    /** One hash of all trains of a population in the order of its neurons, 16 hexadecimal digits. */
    public String hash(String population) {
        int p = table.names().indexOf(population);
        long hash = 0;
        for (int i = 0; i < table.size(p); i++) {
            hash = SpikeFingerprint.mix(hash + SpikeFingerprint.mix(hashes[table.base(p) + i] + i));
        }
        return String.format(Locale.ROOT, "%016x", hash);
    }

    private static final class Sum implements ParallelRead.Sink {
        private final PopulationTable table;
        private final long start;
        private final long stop;
        private final long unit;
        private final long[] hashes;

        Sum(PopulationTable table, Clock clock, long start, long stop) {
            this.table = table;
            this.start = start;
            this.stop = stop;
            this.unit = SpikeFingerprint.unit(clock);
            this.hashes = new long[table.neurons()];
        }

        @Override
        public void add(SpikeBatch batch, int file) {
            for (int k = 0; k < batch.size; k++) {
                long tick = batch.tick[k];
                int run = tick >= start && tick < stop ? table.run(batch.sender[k]) : -1;
                if (run >= 0) {
                    hashes[table.index(run) + batch.sender[k] - table.firstId(run)] +=
                            SpikeFingerprint.mix(tick * unit);
                }
            }
        }
    }
}
