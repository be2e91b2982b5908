package siegert.spikes.statistics;

import siegert.datasets.result.WindowEdges;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.SpikeBatch;

/**
 * Takes in the spikes of the files of one worker: population histograms of its own, intervals shared with the other
 * workers, and one {@link FileTally} for each file.
 */
public final class SpikeTally implements ParallelRead.Sink {
    private final PopulationTable table;
    private final TallyGrid grid;
    private final NeuronIntervals intervals;
    private final FileTally[] files;
    private final int[] process;
    private final int[][] histogram;
    private final boolean needsDivisor;
    private final RequestedTally requested;
    private long divisor;
    private long firstTick = Long.MAX_VALUE;
    private long lastTick = Long.MIN_VALUE;

    /** Whether the greatest common divisor of all spike times is to be found. */
    public enum Grid {
        KNOWN,
        SOUGHT
    }

    /**
     * @param intervals shared by all workers
     * @param files one for each file, shared by all workers: each file is read by one of them
     * @param process virtual process of each file, or -1
     * @param requested takes in what is asked for beside, or {@code null}
     */
    public SpikeTally(
            PopulationTable table,
            TallyGrid grid,
            Grid resolution,
            NeuronIntervals intervals,
            FileTally[] files,
            int[] process,
            RequestedTally requested) {
        this.table = table;
        this.grid = grid;
        this.intervals = intervals;
        this.files = files;
        this.process = process;
        this.histogram = new int[table.populations()][];
        this.needsDivisor = resolution == Grid.SOUGHT;
        this.requested = requested;
    }

    @Override
    public void add(SpikeBatch batch, int file) {
        FileTally tally = files[file];
        int source = file + 1;
        int[] sender = batch.sender;
        long[] tick = batch.tick;
        int size = batch.size;
        long start = grid.start();
        long last = grid.stop() - 1;
        long stop = grid.stop();
        long end = grid.edges() == WindowEdges.BOTH ? grid.stop() : last;
        long advance = grid.advance();
        long bin = grid.bin();
        long rasterStop = grid.rasterStop();
        int firstId = 1;
        int lastId = 0;
        int offset = 0;
        int population = -1;
        int[] bins = null;
        int binIndex = 0;
        long binStart = start;
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        int added = 0;
        for (int k = 0; k < size; k++) {
            int id = sender[k];
            long t = tick[k];
            if (id < firstId || id > lastId) {
                int run = table.run(id);
                if (run < 0) {
                    tally.unknown.add(id, t, batch.line + k);
                    continue;
                }
                firstId = table.firstId(run);
                lastId = table.lastId(run);
                offset = table.index(run) - firstId;
                population = table.population(run);
                bins = bins(population);
            }
            earliest = Math.min(earliest, t);
            latest = Math.max(latest, t);
            long inside = t - advance;
            if (inside < start || inside > end) {
                if (t == stop) {
                    tally.atStop++;
                } else {
                    (t < start ? tally.early : tally.late).add(id, t, batch.line + k);
                }
                continue;
            }
            int neuron = id + offset;
            int state = intervals.add(neuron, t, source);
            if (state != NeuronIntervals.ADDED && !isCounted(state, tally, file, id, t, batch.line + k)) {
                continue;
            }
            added++;
            // a spike at the end of a window that holds it is in the last bin
            inside = Math.min(inside, last);
            if (inside - binStart < 0 || inside - binStart >= bin) {
                // most spikes lie in the bin of the one before, and a division of longs takes as long as the rest
                binIndex = (int) ((inside - start) / bin);
                binStart = start + binIndex * bin;
            }
            bins[binIndex]++;
            if (requested != null) {
                requested.add(population, neuron, inside, state, intervals);
            }
            if (inside < rasterStop) {
                tally.raster(table, grid, population, neuron - table.base(population), t);
            }
        }
        firstTick = Math.min(firstTick, earliest);
        lastTick = Math.max(lastTick, latest);
        tally.extend(earliest, latest);
        tally.spikes += added;
        if (needsDivisor && divisor != 1) {
            addToDivisor(batch);
        }
    }

    private boolean isCounted(int state, FileTally tally, int file, int id, long tick, long line) {
        switch (state) {
            case NeuronIntervals.FIRST -> {
                tally.claim(id, process[file]);
                return true;
            }
            case NeuronIntervals.DISORDER -> {
                tally.disorder.add(id, tick, line);
                return true;
            }
            case NeuronIntervals.DUPLICATE -> tally.duplicates.add(id, tick, line);
            default -> tally.foreign.add(id, tick, line);
        }
        return false;
    }

    private int[] bins(int population) {
        if (histogram[population] == null) {
            histogram[population] = new int[grid.bins()];
        }
        return histogram[population];
    }

    private void addToDivisor(SpikeBatch batch) {
        long d = divisor;
        for (int k = 0; k < batch.size; k++) {
            long t = Math.abs(batch.tick[k]);
            if (d == 0 || t % d != 0) {
                d = greatestCommonDivisor(d, t);
            }
        }
        divisor = d;
    }

    /** Greatest common divisor of two numbers, 0 or more; that of 0 and a number is the number. */
    public static long greatestCommonDivisor(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long r = x % y;
            x = y;
            y = r;
        }
        return x;
    }

    /** Adds the histogram of a population to another, bin by bin. */
    public void addHistogram(int population, int[] sum) {
        int[] own = histogram[population];
        if (own != null) {
            for (int k = 0; k < own.length; k++) {
                sum[k] += own[k];
            }
        }
    }

    /** Greatest common divisor of all spike times (ticks), or 0 where not sought or no spikes. */
    public long divisor() {
        return divisor;
    }

    /** Time of the earliest spike (ticks), in or outside the window; the largest value without spikes. */
    public long firstTick() {
        return firstTick;
    }

    /** Time of the latest spike (ticks), in or outside the window; the smallest value without spikes. */
    public long lastTick() {
        return lastTick;
    }
}
