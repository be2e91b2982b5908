package siegert.spikes.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import siegert.spikes.io.PopulationTable;

/** What a file holds beside regular spikes, and its share of the raster. */
public final class FileTally {
    private static final int EXAMPLES = 3;

    long spikes;
    long atStop;
    long neurons;
    long divisor;
    private long firstTick = Long.MAX_VALUE;
    private long lastTick = Long.MIN_VALUE;
    Irregular early = new Irregular();
    Irregular late = new Irregular();
    Irregular unknown = new Irregular();
    final Irregular duplicates = new Irregular();
    Irregular disorder = new Irregular();
    Irregular foreign = new Irregular();
    private int[] rasterPopulation = new int[0];
    private int[] rasterNeuron = new int[0];
    private long[] rasterTick = new long[0];
    private int rasterSize;

    /** Spikes of one kind of irregularity, with the first one and a few ids as examples. */
    public static final class Irregular {
        private long count;
        private long line;
        private long tick;
        private int[] ids = new int[0];

        void add(int id, long spikeTick, long spikeLine) {
            if (count++ == 0) {
                line = spikeLine;
                tick = spikeTick;
            }
            for (int known : ids) {
                if (known == id) {
                    return;
                }
            }
            if (ids.length < EXAMPLES) {
                ids = Arrays.copyOf(ids, ids.length + 1);
                ids[ids.length - 1] = id;
            }
        }

        private void write(DataOutput out) throws IOException {
            out.writeLong(count);
            out.writeLong(line);
            out.writeLong(tick);
            out.writeInt(ids.length);
            for (int id : ids) {
                out.writeInt(id);
            }
        }

        private void read(DataInput in) throws IOException {
            count = in.readLong();
            line = in.readLong();
            tick = in.readLong();
            int examples = in.readInt();
            if (examples < 0 || examples > EXAMPLES) {
                throw new PartFormatException(examples + " examples");
            }
            ids = new int[examples];
            for (int k = 0; k < examples; k++) {
                ids[k] = in.readInt();
            }
        }

        /** How many. */
        public long count() {
            return count;
        }

        /** Line of the first, counted from 1. */
        public long line() {
            return line;
        }

        /** Time of the first (ticks). */
        public long tick() {
            return tick;
        }

        /** A few different ids. */
        public int[] ids() {
            return ids;
        }
    }

    void claim(int id, int process) {
        neurons++;
        if (process < 0) {
            return;
        }
        divisor = SpikeTally.greatestCommonDivisor(divisor, Math.abs((long) id - process));
    }

    /**
     * Takes over what a first reading saw in the order of the file, before its spikes were sorted: where the first of each
     * kind stands does not tell after sorting, and their numbers are the same; that of the duplicates is not.
     */
    void recall(FileTally unsorted) {
        early = unsorted.early;
        late = unsorted.late;
        unknown = unsorted.unknown;
        disorder = unsorted.disorder;
        foreign = unsorted.foreign;
    }

    void extend(long first, long last) {
        firstTick = Math.min(firstTick, first);
        lastTick = Math.max(lastTick, last);
    }

    void raster(PopulationTable table, TallyGrid grid, int population, int neuron, long tick) {
        // sample j of s is neuron ceil(j size / s): evenly spread, found without a table
        long size = table.size(population);
        long samples = Math.min(size, grid.rasterNeurons());
        if (samples == 0) {
            return;
        }
        long j = neuron * samples / size;
        if ((j * size + samples - 1) / samples != neuron) {
            return;
        }
        append(population, (int) j, tick);
    }

    private void append(int population, int neuron, long tick) {
        if (rasterSize == rasterTick.length) {
            int capacity = Math.max(64, 2 * rasterSize);
            rasterPopulation = Arrays.copyOf(rasterPopulation, capacity);
            rasterNeuron = Arrays.copyOf(rasterNeuron, capacity);
            rasterTick = Arrays.copyOf(rasterTick, capacity);
        }
        rasterPopulation[rasterSize] = population;
        rasterNeuron[rasterSize] = neuron;
        rasterTick[rasterSize++] = tick;
    }

    /** Number of spikes added in the window. */
    public long spikes() {
        return spikes;
    }

    /** Number of spikes exactly at the end of the window. */
    public long atStop() {
        return atStop;
    }

    /** Number of other spikes outside the window. */
    public long outside() {
        return early.count() + late.count();
    }

    /** Spikes before the window. */
    public Irregular early() {
        return early;
    }

    /** Spikes after the end of the window. */
    public Irregular late() {
        return late;
    }

    /** Time of the earliest spike of a population (ticks), in or outside the window; the largest value without spikes. */
    public long firstTick() {
        return firstTick;
    }

    /** Time of the latest spike of a population (ticks), in or outside the window; the smallest value without spikes. */
    public long lastTick() {
        return lastTick;
    }

    /** Number of neurons with a spike in the window. */
    public long neurons() {
        return neurons;
    }

    /** Greatest common divisor of id minus virtual process over these neurons, or 0. */
    public long divisor() {
        return divisor;
    }

    /** Spikes of ids in no population. */
    public Irregular unknown() {
        return unknown;
    }

    /** Spikes at the time of the last spike of the same neuron. */
    public Irregular duplicates() {
        return duplicates;
    }

    /** Spikes before the last spike of the same neuron. */
    public Irregular disorder() {
        return disorder;
    }

    /** Spikes of neurons that have spikes in another file. */
    public Irregular foreign() {
        return foreign;
    }

    /** Number of spikes for the raster. */
    public int rasterSize() {
        return rasterSize;
    }

    /** Population of a spike of the raster. */
    public int rasterPopulation(int spike) {
        return rasterPopulation[spike];
    }

    /** Sample of a spike of the raster within its population. */
    public int rasterNeuron(int spike) {
        return rasterNeuron[spike];
    }

    /** Time (ticks) of a spike of the raster. */
    public long rasterTick(int spike) {
        return rasterTick[spike];
    }

    /** Writes its counts, first and last tick, the six irregularities, and the spikes of the raster. */
    void write(DataOutput out) throws IOException {
        for (long n : new long[] {spikes, atStop, neurons, divisor, firstTick, lastTick}) {
            out.writeLong(n);
        }
        for (Irregular kind : irregularities()) {
            kind.write(out);
        }
        out.writeInt(rasterSize);
        for (int k = 0; k < rasterSize; k++) {
            out.writeInt(rasterPopulation[k]);
            out.writeInt(rasterNeuron[k]);
            out.writeLong(rasterTick[k]);
        }
    }

    private Irregular[] irregularities() {
        return new Irregular[] {early, late, unknown, duplicates, disorder, foreign};
    }

    void read(DataInput in) throws IOException {
        spikes = in.readLong();
        atStop = in.readLong();
        neurons = in.readLong();
        divisor = in.readLong();
        firstTick = in.readLong();
        lastTick = in.readLong();
        for (Irregular kind : irregularities()) {
            kind.read(in);
        }
        int size = in.readInt();
        for (int k = 0; k < size; k++) {
            append(in.readInt(), in.readInt(), in.readLong());
        }
    }
}
