package siegert.spikes;

import siegert.datasets.InputException;
import siegert.spikes.io.Clock;
import siegert.spikes.io.DecimalTime;
import siegert.spikes.io.Defects;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.RunParameters;
import siegert.spikes.statistics.TallyGrid;

/** Turns window, bin and segment of the settings into ticks of a recording, or says why they do not fit. */
final class MeasurementGrid {
    private static final double WHOLE = 0.1;

    private final RecordingFiles recording;
    private final MeasurementSettings settings;
    private final Clock clock;

    MeasurementGrid(RecordingFiles recording, MeasurementSettings settings) {
        this.recording = recording;
        this.settings = settings;
        this.clock = recording.clock();
    }

    /**
     * Checks that a bin holds a whole number of steps: otherwise bins hold unequal numbers of them, and the spectrum a
     * line that is not there.
     *
     * @param grid step (ticks), or 0 where it is not known yet
     */
    void checkBin(long grid) {
        double bin = settings.bin();
        long step = Math.max(grid, 1);
        long ticks = clock.nearest(bin);
        if (!clock.holds(bin) || ticks % step != 0 || ticks == 0) {
            double steps = bin * clock.ticksPerSecond() / step;
            long below = (long) Math.floor(steps) * step;
            long above = (long) Math.ceil(steps) * step;
            throw new InputException(
                    "",
                    0,
                    "the bin of " + DecimalTime.ofSeconds(bin) + " ms is no multiple of the time grid of the spikes, "
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
                    recording.files().get(0).path().toAbsolutePath().getParent().toString(),
                    0,
                    "no file holds a spike, and nothing says how long the recording is",
                    "Name a window (--window START:STOP), if the recording is meant to be empty.");
        }
        long unit = clock.nearest(WHOLE);
        long start = run.start() != null ? run.start().at(decimals) : Math.floorDiv(span[0], unit) * unit;
        long stop = run.stop() != null ? run.stop().at(decimals) : -Math.floorDiv(-span[1], unit) * unit;
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

    /** Window and bins (ticks); checks that a segment fits. */
    TallyGrid tallyGrid(long start, long stop) {
        long bin = clock.nearest(settings.bin());
        double segment = settings.segment() / settings.bin();
        long bins = Math.round(segment);
        if (Math.abs(segment - bins) > 1e-6 || bins < 2) {
            throw new InputException(
                    "",
                    0,
                    "the segment of " + DecimalTime.ofSeconds(settings.segment())
                            + " ms does not hold a whole number of 2 or more bins of "
                            + DecimalTime.ofSeconds(settings.bin()) + " ms",
                    "The nearest segment that does: " + clock.text(Math.max(2, bins) * bin) + ".");
        }
        if ((stop - start) / bin < bins) {
            throw new InputException(
                    "",
                    0,
                    "the segment of " + clock.text(bins * bin) + " is longer than the window from " + clock.text(start)
                            + " to " + clock.text(stop),
                    "Choose a shorter segment (--segment) or a longer window.");
        }
        if ((stop - start) / bin > 1 << 30) {
            throw new InputException(
                    "",
                    0,
                    (stop - start) / bin + " bins of " + clock.text(bin) + " are more than fit into memory",
                    "Choose a wider bin (--bin) or a shorter window.");
        }
        long rasterStop = start + Math.min(stop - start, clock.nearest(settings.rasterDuration()));
        return new TallyGrid(start, stop, bin, rasterStop, settings.rasterNeurons());
    }
}
