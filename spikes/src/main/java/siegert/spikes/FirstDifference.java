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
     * @param other a recording with populations of the same sizes in the same order
     * @param window the part to compare
     * @param threads number of threads that read files, 1 or more
     * @return the difference, or empty if there is none
     */
    public static Optional<FirstDifference> between(Recording one, Recording other, Window window, int threads) {
        long[] first = SpikeFingerprint.parts(one.files(), window, PARTS, threads);
        long[] second = SpikeFingerprint.parts(other.files(), window, PARTS, threads);
        int part = 0;
        while (part < PARTS && first[2 * part] == second[2 * part] && first[2 * part + 1] == second[2 * part + 1]) {
            part++;
        }
        if (part == PARTS) {
            return Optional.empty();
        }
        // a little more than the part, whose edges fall between ticks
        double length = (window.stop() - window.start()) / PARTS;
        Window narrow = new Window(
                Math.max(window.start(), window.start() + (part - 0.01) * length),
                Math.min(window.stop(), window.start() + (part + 1.01) * length));
        return first(one, spikes(one.files(), narrow), other, spikes(other.files(), narrow));
    }

    private record Spike(double time, int neuron) {}

    private static Optional<FirstDifference> first(
            Recording one, List<Spike> ones, Recording other, List<Spike> others) {
        int k = 0;
        while (k < ones.size() && k < others.size() && ones.get(k).equals(others.get(k))) {
            k++;
        }
        boolean fromOne = k < ones.size() && (k == others.size() || ORDER.compare(ones.get(k), others.get(k)) < 0);
        if (!fromOne && k == others.size()) {
            return Optional.empty();
        }
        Recording owner = fromOne ? one : other;
        Spike spike = fromOne ? ones.get(k) : others.get(k);
        PopulationTable table = owner.files().table();
        int population = 0;
        while (spike.neuron() >= table.base(population) + table.size(population)) {
            population++;
        }
        return Optional.of(new FirstDifference(
                spike.time(), table.names().get(population), spike.neuron() - table.base(population), owner));
    }

    private static final Comparator<Spike> ORDER =
            Comparator.comparingDouble(Spike::time).thenComparingInt(Spike::neuron);

    private static List<Spike> spikes(RecordingFiles files, Window window) {
        Collector collector = new Collector(files, window);
        SpikeFingerprint.read(files, List.of(collector));
        collector.spikes.sort(ORDER);
        return collector.spikes;
    }

    private static final class Collector implements ParallelRead.Sink {
        private final List<Spike> spikes = new ArrayList<>();
        private final PopulationTable table;
        private final Clock clock;
        private final Window window;

        Collector(RecordingFiles files, Window window) {
            this.table = files.table();
            this.clock = files.clock();
            this.window = window;
        }

        @Override
        public void add(SpikeBatch batch, int file) {
            for (int k = 0; k < batch.size; k++) {
                // the same decimal number is the same double, whatever its number of decimals
                double time = clock.seconds(batch.tick[k]);
                int run = time >= window.start() && time < window.stop() ? table.run(batch.sender[k]) : -1;
                if (run >= 0) {
                    spikes.add(new Spike(time, table.index(run) + batch.sender[k] - table.firstId(run)));
                }
            }
        }
    }
}
