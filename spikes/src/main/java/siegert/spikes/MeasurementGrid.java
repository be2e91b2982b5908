package siegert.spikes;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import siegert.datasets.InputException;
import siegert.datasets.result.WindowEdges;
import siegert.spikes.io.Clock;
import siegert.spikes.io.DecimalTime;
import siegert.spikes.io.Defects;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.RunParameters;
import siegert.spikes.spectra.Segmentation;
import siegert.spikes.statistics.RecordingTally;
import siegert.spikes.statistics.TallyGrid;

/** Turns window, bin and segment of the settings into ticks of a recording, or says why they do not fit. */
final class MeasurementGrid {
    private static final double WHOLE = 0.1;

    /** The times of n spikes are multiples of twice their grid by chance with probability 2^-n. */
    private static final long FEW = 30;

    private final RecordingFiles recording;
    private final MeasurementSettings settings;
    private final Clock clock;

    MeasurementGrid(RecordingFiles recording, MeasurementSettings settings) {
        this.recording = recording;
        this.settings = settings;
        this.clock = recording.clock();
    }

    /**
     * Checks that every bin holds a whole number of steps: otherwise bins hold unequal numbers of them, and the spectrum
     * a line that is not there.
     *
     * @param grid step (ticks), or 0 where it is not known yet
     */
    void checkBins(long grid) {
        checkBin("the bin", settings.bin(), grid);
        RequestedStatistics statistics = settings.statistics();
        if (statistics.intervals().isPresent()) {
            checkBin("the bin of the intervals", statistics.intervals().get().width(), grid);
        }
        if (statistics.countWindow().isPresent()) {
            checkBin("the counting window", statistics.countWindow().getAsDouble(), grid);
        }
        if (statistics.correlations().isPresent()) {
            checkBin(
                    "the bin of the correlations",
                    statistics.correlations().get().bin(),
                    grid);
        }
    }

    /**
     * Checks the bins against a grid that was found as the greatest common divisor of all spike times. That of a few
     * spikes may be coarser than theirs by chance, which is no reason to refuse finer bins.
     */
    void checkFoundGrid(long grid, RecordingTally tally, Defects defects) {
        long spikes = 0;
        for (int f = 0; f < tally.files(); f++) {
            spikes += tally.file(f).spikes();
        }
        long bin = clock.nearest(settings.bin());
        if (spikes > FEW) {
            checkBins(grid);
        } else if (bin % grid != 0) {
            defects.note(
                    "few_spikes",
                    "",
                    0,
                    spikes,
                    "all spikes are at multiples of " + clock.text(grid) + ", but " + spikes
                            + " are too few to tell that this is their time grid: bins of " + clock.text(bin)
                            + " are taken as they are",
                    "Say the resolution of the simulation (--resolution).");
        }
    }

    private void checkBin(String what, double bin, long grid) {
        long step = Math.max(grid, 1);
        long ticks = clock.nearest(bin);
        if (!clock.holds(bin) || ticks % step != 0 || ticks == 0) {
            double steps = bin * clock.ticksPerSecond() / step;
            long below = (long) Math.floor(steps) * step;
            long above = (long) Math.ceil(steps) * step;
            throw new InputException(
                    "",
                    0,
                    what + " of " + DecimalTime.ofSeconds(bin) + " ms is no multiple of the time grid of the spikes, "
                            + clock.text(step),
                    "The nearest bins that are: " + (below > 0 ? clock.text(below) + " and " : "") + clock.text(above)
                            + ".");
        }
    }

    /** Whether the window depends on the spikes. */
    boolean needsSpan() {
        return settings.window().isEmpty() && !recording.run().hasWindow();
    }

    /**
     * The window (ticks).
     *
     * @param span first and last spike (ticks) where needed
     */
    long[] window(long[] span, Defects defects) {
        RunParameters run = recording.run();
        if (settings.window().isPresent()) {
            return given(settings.window().get());
        }
        int decimals = clock.decimals();
        if (run.hasWindow()) {
            long start = run.start().at(decimals);
            long stop = run.stop().at(decimals);
            start = Math.max(start, Math.min(earliest(), stop));
            if (stop <= start) {
                throw new InputException(
                        run.file(),
                        0,
                        "the recording ends at " + run.stop() + " ms, before its start at " + run.start() + " ms",
                        "Mend the file or name a window (--window START:STOP).");
            }
            return new long[] {start, stop};
        }
        if (span[0] > span[1]) {
            throw new InputException(
                    recording.directory(),
                    0,
                    "no file holds a spike, and nothing says how long the recording is",
                    "Name a window (--window START:STOP), if the recording is meant to be empty.");
        }
        long unit = clock.nearest(WHOLE);
        // as wide as it takes to hold the first and the last spike with the edges that are wanted
        long first = span[0] - (settings.edges() == WindowEdges.STOP ? 1 : 0);
        long last = span[1] - (settings.edges() == WindowEdges.START ? 0 : 1);
        long start = run.start() != null ? run.start().at(decimals) : Math.floorDiv(first, unit) * unit;
        start = Math.max(start, earliest());
        long stop = run.stop() != null ? run.stop().at(decimals) : (Math.floorDiv(last, unit) + 1) * unit;
        stop = stop > start ? stop : start + unit;
        defects.note(
                "widened_window",
                "",
                0,
                1,
                "nothing says when the recording starts and ends: the window is the span of the spikes, "
                        + clock.text(span[0]) + " to " + clock.text(span[1]) + ", widened to " + clock.text(start)
                        + " to " + clock.text(stop),
                "Name the window (--window START:STOP).");
        return new long[] {start, stop};
    }

    private long earliest() {
        OptionalDouble earliest = settings.spectra().earliest();
        return earliest.isPresent() ? upward(earliest.getAsDouble()) : Long.MIN_VALUE;
    }

    private long[] given(Window window) {
        RunParameters run = recording.run();
        // a spike at t is in the window from a exactly if it is in the window from the next tick
        long start = upward(window.start());
        long stop = upward(window.stop());
        boolean early = run.start() != null && start < run.start().at(clock.decimals());
        boolean late = run.stop() != null && stop > run.stop().at(clock.decimals());
        if (early || late) {
            throw new InputException(
                    run.file(),
                    0,
                    "the window from " + clock.text(start) + " to " + clock.text(stop)
                            + " reaches outside the recording"
                            + (run.start() != null ? " from " + run.start() + " ms" : "")
                            + (run.stop() != null ? " to " + run.stop() + " ms" : ""),
                    "Choose a window inside the recording.");
        }
        if (stop <= start) {
            throw new InputException(
                    "", 0, "the window from " + clock.text(start) + " to " + clock.text(stop) + " is empty", "");
        }
        return new long[] {start, stop};
    }

    private long upward(double seconds) {
        return clock.holds(seconds) ? clock.nearest(seconds) : (long) Math.ceil(seconds * clock.ticksPerSecond());
    }

    /** Window and bins (ticks); checks that segments, lags and windows of all kinds fit. */
    TallyGrid tallyGrid(long start, long stop) {
        long bin = clock.nearest(settings.bin());
        long whole = (stop - start) / bin;
        if (whole > 1 << 30) {
            throw new InputException(
                    "",
                    0,
                    whole + " bins of " + clock.text(bin) + " are more than fit into memory",
                    "Choose a wider bin (--bin) or a shorter window.");
        }
        long rasterStop = start + Math.min(stop - start, clock.nearest(settings.rasterDuration()));
        TallyGrid grid = new TallyGrid(start, stop, bin, rasterStop, settings.rasterNeurons(), settings.edges());
        segmentation(grid);
        checkRequested(grid);
        return grid;
    }

    /** A grid of the window for counting only, where bin and segment need not fit. */
    TallyGrid countingGrid(long start, long stop, long step) {
        long wanted = Math.max(clock.nearest(settings.bin()), (stop - start) >> 20);
        long bin = Math.min(Math.max(wanted / step, 1) * step, stop - start);
        return new TallyGrid(start, stop, bin, start, 0, settings.edges());
    }

    /** Segments of the window. */
    Segmentation segmentation(TallyGrid grid) {
        long bin = grid.bin();
        OptionalInt count = settings.spectra().segments();
        double wanted = settings.segment() / settings.bin();
        long bins = Math.round(wanted);
        if (count.isPresent()) {
            int n = count.getAsInt();
            bins = (long) (grid.wholeBins() / (n - settings.overlap() * (n - 1)));
            if (bins < 2) {
                throw new InputException(
                        "",
                        0,
                        n + " segments of the window from " + clock.text(grid.start()) + " to "
                                + clock.text(grid.stop()) + " hold less than 2 bins of " + clock.text(bin),
                        "Choose fewer segments or a longer window.");
            }
        } else if (Math.abs(wanted - bins) > 1e-6 || bins < 2) {
            throw new InputException(
                    "",
                    0,
                    "the segment of " + DecimalTime.ofSeconds(settings.segment())
                            + " ms does not hold a whole number of 2 or more bins of "
                            + DecimalTime.ofSeconds(settings.bin()) + " ms",
                    "The nearest segment that does: " + clock.text(Math.max(2, bins) * bin) + ".");
        }
        if (grid.wholeBins() < bins) {
            throw new InputException(
                    "",
                    0,
                    "the segment of " + clock.text(bins * bin) + " is longer than the window from "
                            + clock.text(grid.start()) + " to " + clock.text(grid.stop()),
                    "Choose a shorter segment (--segment) or a longer window.");
        }
        int length = (int) bins;
        int overlap = (int) Math.floor(length * settings.overlap() + 1e-9);
        return new Segmentation(length, overlap, settings.taper(), settings.detrend(), points(length, bin));
    }

    private int points(int length, long bin) {
        OptionalDouble transform = settings.spectra().transform();
        if (transform.isEmpty()) {
            return length;
        }
        double points = transform.getAsDouble() / settings.bin();
        if (Math.abs(points - Math.rint(points)) > 1e-6 || points < length - 0.5 || points > 1 << 28) {
            throw new InputException(
                    "",
                    0,
                    "a Fourier transform of " + DecimalTime.ofSeconds(transform.getAsDouble())
                            + " ms; it needs a whole number of bins and at least a segment of "
                            + clock.text(length * bin),
                    "Choose a longer transform or a shorter segment.");
        }
        return (int) Math.rint(points);
    }

    private void checkRequested(TallyGrid grid) {
        RequestedStatistics statistics = settings.statistics();
        String window = ", the window from " + clock.text(grid.start()) + " to " + clock.text(grid.stop());
        if (statistics.countWindow().isPresent()
                && clock.nearest(statistics.countWindow().getAsDouble()) > grid.stop() - grid.start()) {
            throw new InputException(
                    "",
                    0,
                    "a counting window of "
                            + DecimalTime.ofSeconds(statistics.countWindow().getAsDouble())
                            + " ms does not fit into what is measured" + window,
                    "Choose a shorter counting window.");
        }
        if (statistics.correlogramLag().isPresent() && lag(grid) >= grid.wholeBins()) {
            throw new InputException(
                    "",
                    0,
                    "a lag of "
                            + DecimalTime.ofSeconds(statistics.correlogramLag().getAsDouble())
                            + " ms is not shorter than what is measured" + window,
                    "Choose a smaller lag.");
        }
        if (statistics.correlations().isPresent()) {
            RequestedStatistics.CorrelationSample sample =
                    statistics.correlations().get();
            long bins = correlationBins(grid, sample);
            if (!fits(grid, sample) && sample.demand() == RequestedStatistics.CorrelationSample.Demand.REQUIRED) {
                throw new InputException(
                        "",
                        0,
                        bins + " bins of " + DecimalTime.ofSeconds(sample.bin()) + " ms for the correlations of "
                                + sample.neurons() + " neurons; 2 to " + Integer.MAX_VALUE / sample.neurons()
                                + " are allowed",
                        bins < 2 ? "Choose a longer window." : "Choose fewer neurons, wider bins or a shorter window.");
            }
        }
        Segmentation segmentation = segmentation(grid);
        if (settings.spectra().cross() == RequestedSpectra.Cross.ALL && !isAveraged(grid)) {
            throw new InputException(
                    "",
                    0,
                    "cross-spectra of a single segment of " + clock.text(segmentation.length() * grid.bin())
                            + ": their coherence is 1 whatever the data",
                    "Choose a shorter segment (--segment) or a longer window.");
        }
        OptionalDouble multitaper = settings.spectra().multitaper();
        if (multitaper.isPresent() && multitaper.getAsDouble() >= 0.5 * grid.wholeBins()) {
            throw new InputException(
                    "",
                    0,
                    "a time half-bandwidth of " + multitaper.getAsDouble() + " for " + grid.wholeBins()
                            + " bins; it must be less than half their number",
                    "Choose a smaller one; 4 is customary.");
        }
    }

    private boolean isAveraged(TallyGrid grid) {
        Segmentation segmentation = segmentation(grid);
        return (grid.wholeBins() - segmentation.length()) / (segmentation.length() - segmentation.overlap()) >= 1;
    }

    /** Whether cross-spectra are measured. */
    boolean hasCrossSpectra(TallyGrid grid) {
        return switch (settings.spectra().cross()) {
            case NONE -> false;
            case ALL -> true;
            case WHERE_AVERAGED -> isAveraged(grid);
        };
    }

    /** Whether pairwise correlations are measured. */
    boolean hasCorrelations(TallyGrid grid) {
        return settings.statistics().correlations().isPresent()
                && fits(grid, settings.statistics().correlations().get());
    }

    private long correlationBins(TallyGrid grid, RequestedStatistics.CorrelationSample sample) {
        return (grid.stop() - grid.start()) / clock.nearest(sample.bin());
    }

    private boolean fits(TallyGrid grid, RequestedStatistics.CorrelationSample sample) {
        long bins = correlationBins(grid, sample);
        return bins >= 2 && bins <= Integer.MAX_VALUE / sample.neurons();
    }

    /** Largest lag of the correlograms (bins). */
    int lag(TallyGrid grid) {
        double bins = settings.statistics().correlogramLag().orElse(0) * clock.ticksPerSecond() / grid.bin();
        return (int) Math.min(Math.floor(bins + 1e-9), Integer.MAX_VALUE);
    }
}
