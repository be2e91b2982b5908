package siegert.spikes;

import siegert.spikes.io.Clock;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.statistics.CountWindows;
import siegert.spikes.statistics.IntervalTally;
import siegert.spikes.statistics.NeuronSample;
import siegert.spikes.statistics.RequestedTally;
import siegert.spikes.statistics.SampledCounts;
import siegert.spikes.statistics.TallyGrid;

/** Makes the tallies of the statistics that are asked for, one for each worker. */
final class RequestedTallies {
    private final PopulationTable table;
    private final TallyGrid grid;
    private final Clock clock;
    private final RequestedStatistics statistics;
    private final int[] base;
    private final NeuronSample sample;
    private final CountWindows windows;

    RequestedTallies(
            PopulationTable table, TallyGrid grid, MeasurementGrid ticks, Clock clock, RequestedStatistics statistics) {
        this.table = table;
        this.grid = grid;
        this.clock = clock;
        this.statistics = statistics;
        base = new int[table.populations()];
        int[] size = new int[base.length];
        for (int p = 0; p < base.length; p++) {
            base[p] = table.base(p);
            size[p] = table.size(p);
        }
        sample = ticks.hasCorrelations(grid)
                ? neuronSample(size, statistics.correlations().get())
                : null;
        windows = statistics.countWindow().isPresent()
                ? countWindows(clock.nearest(statistics.countWindow().getAsDouble()))
                : null;
    }

    private CountWindows countWindows(long length) {
        long number = (grid.stop() - grid.start()) / length;
        return new CountWindows(table.neurons(), grid.start(), length, (int) Math.min(number, Integer.MAX_VALUE));
    }

    /** A tally of one worker, or {@code null} if nothing is asked for. */
    RequestedTally ofWorker() {
        if (statistics.intervals().isEmpty() && sample == null && windows == null) {
            return null;
        }
        return new RequestedTally(
                statistics.intervals().isPresent()
                        ? intervals(statistics.intervals().get())
                        : null,
                sample == null ? null : sampledCounts(),
                windows);
    }

    private NeuronSample neuronSample(int[] size, RequestedStatistics.CorrelationSample wanted) {
        return new NeuronSample(base, size, wanted.neurons(), wanted.seed());
    }

    private IntervalTally intervals(RequestedStatistics.IntervalBins bins) {
        return new IntervalTally(table.populations(), clock.nearest(bins.width()), bins.count());
    }

    private SampledCounts sampledCounts() {
        long bin = clock.nearest(statistics.correlations().get().bin());
        int bins = (int) ((grid.stop() - grid.start()) / bin);
        return new SampledCounts(sample, base, grid.start(), bin, bins);
    }
}
