package siegert.spikes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import siegert.spikes.io.Clock;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeBatch;

/**
 * The first spike, in the order of time and then of neurons, that one of two recordings has and the other has not.
 *
 * @param time its time (s)
 * @param population name of its population
 * @param neuron index of the neuron within the population, from 0
 * @param owner the recording that has it
 */
public record FirstDifference(double time, String population, int neuron, Recording owner) {
    /** Parts of the window whose hashes are compared; only the spikes of the first that differs are kept. */
    private static final int PARTS = 4096;

    /**
     * Finds it in two passes over both recordings, in memory that does not grow with their lengths.
     *
     * @param one a recording
     * @param other a recording with populations of the same names and sizes
     * @param window the part to compare
     * @param threads number of threads that read files, 1 or more
     * @return the difference, or empty if there is none
     */
    public static Optional<FirstDifference> between(Recording one, Recording other, Window window, int threads) {
        return inEach(one, other, window, threads).stream().min(Comparator.comparingDouble(FirstDifference::time));
    }

    /**
     * Finds that of each population, likewise.
     *
     * @return one entry per population with a difference, in the order of the populations of the first recording
     */
    public static List<FirstDifference> inEach(Recording one, Recording other, Window window, int threads) {
        PopulationTable table = one.files().table();
        PopulationTable otherTable = other.files().table();
        long[][] first = hashes(one.files(), window, threads);
        long[][] second = hashes(other.files(), window, threads);
        double length = (window.stop() - window.start()) / PARTS;
        Window[] narrow = new Window[table.populations()];
        Window[] otherNarrow = new Window[otherTable.populations()];
        for (int p = 0; p < narrow.length; p++) {
            int counterpart = otherTable.names().indexOf(table.names().get(p));
            int part = 0;
            while (part < PARTS && first[p][part] == second[counterpart][part]) {
                part++;
            }
            if (part < PARTS) {
                // a little more than the part, whose edges fall between ticks
                narrow[p] = new Window(
                        Math.max(window.start(), window.start() + (part - 0.01) * length),
                        Math.min(window.stop(), window.start() + (part + 1.01) * length));
                otherNarrow[counterpart] = narrow[p];
            }
        }
        List<List<Spike>> ones = spikes(one.files(), narrow);
        List<List<Spike>> others = spikes(other.files(), otherNarrow);
        List<FirstDifference> differences = new ArrayList<>();
        for (int p = 0; p < narrow.length; p++) {
            String name = table.names().get(p);
            first(name, one, ones.get(p), other, others.get(otherTable.names().indexOf(name)))
                    .ifPresent(differences::add);
        }
        return differences;
    }

    private record Spike(double time, int neuron) {}

    private static Optional<FirstDifference> first(
            String population, Recording one, List<Spike> ones, Recording other, List<Spike> others) {
        int k = 0;
        while (k < ones.size() && k < others.size() && ones.get(k).equals(others.get(k))) {
            k++;
        }
        boolean fromOne = k < ones.size() && (k == others.size() || ORDER.compare(ones.get(k), others.get(k)) < 0);
        if (!fromOne && k == others.size()) {
            return Optional.empty();
        }
        Spike spike = fromOne ? ones.get(k) : others.get(k);
        return Optional.of(new FirstDifference(spike.time(), population, spike.neuron(), fromOne ? one : other));
    }

    private static final Comparator<Spike> ORDER =
            Comparator.comparingDouble(Spike::time).thenComparingInt(Spike::neuron);

    /** Hashes of the spikes of each population in each part of a window. */
    private static long[][] hashes(RecordingFiles files, Window window, int threads) {
        List<PartHashes> sinks = new ArrayList<>();
        for (int w = 0; w < Math.min(threads, files.files().size()); w++) {
            sinks.add(new PartHashes(files, window));
        }
        SpikeFingerprint.read(files, sinks);
        long[][] total = new long[files.table().populations()][PARTS];
        for (PartHashes sink : sinks) {
            for (int p = 0; p < total.length; p++) {
                for (int part = 0; part < PARTS; part++) {
                    total[p][part] += sink.hashes[p][part];
                }
            }
        }
        return total;
    }

    /** The spikes of each population in a window of its own; none where there is no window. */
    private static List<List<Spike>> spikes(RecordingFiles files, Window[] windows) {
        Collector collector = new Collector(files, windows);
        SpikeFingerprint.read(files, List.of(collector));
        collector.spikes.forEach(population -> population.sort(ORDER));
        return collector.spikes;
    }

    private static final class PartHashes implements ParallelRead.Sink {
        private final PopulationTable table;
        private final long start;
        private final long stop;
        private final long unit;
        private final long[][] hashes;

        PartHashes(RecordingFiles files, Window window) {
            table = files.table();
            start = files.clock().nearest(window.start());
            stop = files.clock().nearest(window.stop());
            unit = SpikeFingerprint.unit(files.clock());
            hashes = new long[table.populations()][PARTS];
        }

        @Override
        public void add(SpikeBatch batch, int file) {
            for (int k = 0; k < batch.size; k++) {
                long tick = batch.tick[k];
                int run = tick >= start && tick < stop ? table.run(batch.sender[k]) : -1;
                if (run >= 0) {
                    int population = table.population(run);
                    int part = (int) ((tick - start) * (double) PARTS / (stop - start));
                    int neuron = table.index(run) + batch.sender[k] - table.firstId(run) - table.base(population);
                    hashes[population][part] += SpikeFingerprint.mix(SpikeFingerprint.mix(tick * unit) + neuron);
                }
            }
        }
    }

    private static final class Collector implements ParallelRead.Sink {
        private final List<List<Spike>> spikes = new ArrayList<>();
        private final PopulationTable table;
        private final Clock clock;
        private final Window[] windows;

        Collector(RecordingFiles files, Window[] windows) {
            this.table = files.table();
            this.clock = files.clock();
            this.windows = windows;
            for (int p = 0; p < windows.length; p++) {
                spikes.add(new ArrayList<>());
            }
        }

        @Override
        public void add(SpikeBatch batch, int file) {
            for (int k = 0; k < batch.size; k++) {
                int run = table.run(batch.sender[k]);
                if (run < 0 || windows[table.population(run)] == null) {
                    continue;
                }
                int population = table.population(run);
                Window window = windows[population];
                // the same decimal number is the same double, whatever its number of decimals
                double time = clock.seconds(batch.tick[k]);
                if (time >= window.start() && time < window.stop()) {
                    int neuron = table.index(run) + batch.sender[k] - table.firstId(run) - table.base(population);
                    spikes.get(population).add(new Spike(time, neuron));
                }
            }
        }
    }
}
