package siegert.spikes.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;

/**
 * All that was collected from the files of a recording, or from some of them. Tallies of different files of one
 * recording add up to that of all of them, bit for bit: what is shared between neurons is counted in integers, and what
 * is summed in floating point belongs to one neuron, whose spikes come from one file.
 */
public final class RecordingTally {
    private final TallyGrid grid;
    private final ParallelRead.Outcome[] outcomes;
    private final FileTally[] files;
    private final NeuronIntervals intervals;
    private final int[][] histograms;
    private final RequestedTally requested;
    private long divisor;
    private long firstTick = Long.MAX_VALUE;
    private long lastTick = Long.MIN_VALUE;

    /**
     * A tally of nothing.
     *
     * @param files number of files of the recording
     * @param requested takes in what is asked for beside, or {@code null}
     */
    public RecordingTally(PopulationTable table, TallyGrid grid, int files, RequestedTally requested) {
        this.grid = grid;
        this.outcomes = new ParallelRead.Outcome[files];
        this.files = new FileTally[files];
        this.intervals = new NeuronIntervals(table.neurons());
        this.histograms = new int[table.populations()][grid.bins()];
        this.requested = requested;
    }

    /** Opens a file for counting; it is then no longer missing. */
    public FileTally open(int file) {
        files[file] = new FileTally();
        return files[file];
    }

    /** Adds the counts of a worker, all of whose files have been opened. */
    public void add(SpikeTally worker, RequestedTally workerRequested) {
        for (int p = 0; p < histograms.length; p++) {
            worker.addHistogram(p, histograms[p]);
        }
        addExtent(worker.divisor(), worker.firstTick(), worker.lastTick());
        if (requested != null && requested != workerRequested) {
            requested.addAll(workerRequested);
        }
    }

    private void addExtent(long otherDivisor, long first, long last) {
        divisor = SpikeTally.greatestCommonDivisor(divisor, otherDivisor);
        firstTick = Math.min(firstTick, first);
        lastTick = Math.max(lastTick, last);
    }

    /** Says how the reading of a file ended. */
    public void end(int file, ParallelRead.Outcome outcome) {
        outcomes[file] = outcome;
    }

    /** Indices of files that no one has read. */
    public List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (int f = 0; f < files.length; f++) {
            if (outcomes[f] == null) {
                missing.add(f);
            }
        }
        return missing;
    }

    /** Number of spikes of neurons that have spikes in another file too. */
    public long foreign() {
        long n = 0;
        for (FileTally file : files) {
            n += file == null ? 0 : file.foreign().count();
        }
        return n;
    }

    /** Files, of those that were read, in which a spike stands behind a later one of its neuron. */
    public List<Integer> disordered() {
        List<Integer> disordered = new ArrayList<>();
        for (int f = 0; f < files.length; f++) {
            if (files[f] != null && files[f].disorder().count() > 0) {
                disordered.add(f);
            }
        }
        return disordered;
    }

    /** Takes over what a first reading saw of files that were sorted for this one. */
    public void recall(RecordingTally unsorted, List<Integer> sorted) {
        for (int f : sorted) {
            files[f].recall(unsorted.files[f]);
        }
    }

    /** How the reading of each file ended. */
    public ParallelRead.Outcome outcome(int file) {
        return outcomes[file];
    }

    /** What a file holds beside regular spikes. */
    public FileTally file(int file) {
        return files[file];
    }

    /** Number of files of the recording. */
    public int files() {
        return files.length;
    }

    /** Counts and intervals of all neurons. */
    public NeuronIntervals intervals() {
        return intervals;
    }

    /** What was collected on request, or {@code null}. */
    public RequestedTally requested() {
        return requested;
    }

    /** Spikes [population][bin] in bins that lie wholly in the window: one that its end cuts is left out. */
    public int[][] wholeBins() {
        int[][] whole = new int[histograms.length][];
        for (int p = 0; p < whole.length; p++) {
            whole[p] = grid.wholeBins() == grid.bins()
                    ? histograms[p]
                    : java.util.Arrays.copyOf(histograms[p], grid.wholeBins());
        }
        return whole;
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

    /**
     * Writes the tally: divisor, first and last tick; for each file that was read its index, how its reading ended and
     * its counts, after them -1; the histograms, empty bins left out; the neurons; what was collected on request.
     */
    public void write(DataOutput out) throws IOException {
        out.writeLong(divisor);
        out.writeLong(firstTick);
        out.writeLong(lastTick);
        for (int f = 0; f < files.length; f++) {
            if (outcomes[f] != null) {
                out.writeInt(f);
                ParallelRead.Outcome outcome = outcomes[f];
                out.writeLong(outcome.records());
                out.writeLong(outcome.badLines());
                out.writeLong(outcome.badLine());
                out.writeUTF(outcome.badText());
                out.writeBoolean(outcome.truncated());
                out.writeUTF(outcome.damage());
                files[f].write(out);
            }
        }
        out.writeInt(-1);
        for (int[] histogram : histograms) {
            for (int k = 0; k < histogram.length; k++) {
                if (histogram[k] != 0) {
                    out.writeInt(k);
                    out.writeInt(histogram[k]);
                }
            }
            out.writeInt(-1);
        }
        intervals.write(out);
        if (requested != null) {
            requested.write(out);
        }
    }

    /**
     * Adds a tally as {@link #write} wrote it, of other files of the same recording with the same settings.
     *
     * @param source number of the part, 1 or more
     * @return index of a neuron with spikes in files of two parts, or -1
     * @throws PartFormatException if it cannot be such a tally
     */
    public int read(DataInput in, int source) throws IOException {
        addExtent(in.readLong(), in.readLong(), in.readLong());
        for (int f = in.readInt(); f >= 0; f = in.readInt()) {
            if (f >= files.length || outcomes[f] != null) {
                throw new PartFormatException("file " + f + (f < files.length ? " for the second time" : ""));
            }
            outcomes[f] = new ParallelRead.Outcome(
                    in.readLong(), in.readLong(), in.readLong(), in.readUTF(), in.readBoolean(), in.readUTF());
            files[f] = new FileTally();
            files[f].read(in);
        }
        for (int[] histogram : histograms) {
            for (int k = in.readInt(); k >= 0; k = in.readInt()) {
                if (k >= histogram.length) {
                    throw new PartFormatException("bin " + k + " of " + histogram.length);
                }
                histogram[k] += in.readInt();
            }
        }
        int shared = intervals.read(in, source);
        if (requested != null) {
            requested.read(in);
        }
        return shared;
    }
}
