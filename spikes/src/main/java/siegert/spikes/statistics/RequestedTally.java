package siegert.spikes.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What one worker collects of the statistics that are computed on request. Merged by addition, in any order.
 *
 * @see SpikeTally
 */
public final class RequestedTally {
    private final IntervalTally intervals;
    private final SampledCounts samples;
    private final CountWindows windows;

    /**
     * @param intervals histograms of intervals of this worker, or {@code null} if not asked for
     * @param samples spikes of sampled neurons of this worker, or {@code null}
     * @param windows counts of all neurons, shared by all workers, or {@code null}
     */
    public RequestedTally(IntervalTally intervals, SampledCounts samples, CountWindows windows) {
        this.intervals = intervals;
        this.samples = samples;
        this.windows = windows;
    }

    /** Adds a spike of a neuron (index within all neurons); its intervals have it already. */
    void add(int population, int neuron, long tick, int state, NeuronIntervals all) {
        if (intervals != null && state == NeuronIntervals.ADDED) {
            intervals.add(population, all.lastInterval(neuron));
        }
        if (samples != null) {
            samples.add(neuron, tick);
        }
        if (windows != null) {
            windows.add(neuron, tick, state);
        }
    }

    /** Adds what another worker has collected. */
    public void addAll(RequestedTally other) {
        if (intervals != null) {
            intervals.addAll(other.intervals);
        }
        if (samples != null) {
            samples.addAll(other.samples);
        }
    }

    /** Histograms of intervals, or {@code null}. */
    public IntervalTally intervals() {
        return intervals;
    }

    /** Spikes of sampled neurons, or {@code null}. */
    public SampledCounts samples() {
        return samples;
    }

    /** Counts in windows, or {@code null}. */
    public CountWindows windows() {
        return windows;
    }

    void write(DataOutput out) throws IOException {
        if (intervals != null) {
            intervals.write(out);
        }
        if (samples != null) {
            samples.write(out);
        }
        if (windows != null) {
            windows.write(out);
        }
    }

    /** Adds what {@link #write} wrote for the same settings. */
    void read(DataInput in) throws IOException {
        if (intervals != null) {
            intervals.read(in);
        }
        if (samples != null) {
            samples.read(in);
        }
        if (windows != null) {
            windows.read(in);
        }
    }
}
