package siegert.spikes.check;

import java.util.HashMap;
import java.util.Map;
import siegert.spikes.io.Clock;
import siegert.spikes.io.Defects;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeFile;
import siegert.spikes.statistics.FileTally;
import siegert.spikes.statistics.RecordingTally;
import siegert.spikes.statistics.TallyGrid;

/**
 * Whether spikes reach from the start of the window to its end: those of the recording, of each population and of each
 * file. A gap counts if it is far longer than the pauses before and if many spikes would be expected in it, so that
 * neither slow rhythms nor small populations are taken for faults.
 */
final class ExtentCheck {
    /** The window is divided into so many parts, at most. */
    private static final int PARTS = 1000;

    /** A gap that is worth a note (s). */
    private static final double NOTABLE = 0.1;

    private final RecordingFiles recording;
    private final TallyGrid grid;
    private final Clock clock;
    private final Defects defects;

    ExtentCheck(RecordingFiles recording, TallyGrid grid, Defects defects) {
        this.recording = recording;
        this.grid = grid;
        this.clock = recording.clock();
        this.defects = defects;
    }

    void run(RecordingTally tally, long spikes) {
        if (tally.firstTick() > tally.lastTick()) {
            return;
        }
        String seen = clock.text(tally.firstTick()) + " to " + clock.text(tally.lastTick());
        String window = clock.text(grid.start()) + " to " + clock.text(grid.stop());
        if (spikes == 0) {
            defects.error(
                    "window_outside",
                    recording.directory(),
                    0,
                    1,
                    "the window from " + window + " holds no spike; the spikes are from " + seen,
                    "Choose a window inside the recording (--window START:STOP).");
            return;
        }
        int[][] bins = tally.wholeBins();
        int parts = Math.min(bins[0].length, PARTS);
        long[] sum = new long[parts];
        Firing[] populations = new Firing[bins.length];
        for (int p = 0; p < bins.length; p++) {
            long[] counts = new long[parts];
            for (int k = 0; k < bins[p].length; k++) {
                int part = (int) ((long) k * parts / bins[p].length);
                counts[part] += bins[p][k];
                sum[part] += bins[p][k];
            }
            populations[p] = Firing.of(counts);
        }
        Firing all = Firing.of(sum);
        checkRecording(tally, all, (grid.stop() - grid.start()) / (double) parts, window);
        checkPopulations(populations, all, parts);
        checkFiles(tally, all, (grid.stop() - grid.start()) / (double) parts);
    }

    private void checkRecording(RecordingTally tally, Firing all, double part, String window) {
        long before = tally.firstTick() - grid.start();
        long after = grid.stop() - tally.lastTick();
        long notable = clock.nearest(NOTABLE);
        String directory = recording.directory();
        boolean late = before > notable && all.excludes(before / part);
        boolean early = after > notable && all.excludes(after / part);
        if (late) {
            defects.warning(
                    "first_spike_late",
                    directory,
                    0,
                    1,
                    "the first spike is at " + clock.text(tally.firstTick()) + ", " + clock.text(before)
                            + " behind the start of the window; about " + Math.round(all.expected(before / part))
                            + " spikes would be expected before",
                    "NEST drops what was recorded before when Simulate is called again: call it once, or Prepare, Run,"
                            + " Run and Cleanup. If the recording began later, name its window (--window START:STOP).");
        }
        if (early) {
            defects.warning(
                    "last_spike_early",
                    directory,
                    0,
                    1,
                    "the last spike is at " + clock.text(tally.lastTick()) + ", " + clock.text(after)
                            + " before the end of the window; about " + Math.round(all.expected(after / part))
                            + " spikes would be expected after",
                    "Check that the simulation ran to its end and that all of it was copied.");
        }
        if (!late && !early && (before > notable || after > notable)) {
            defects.note(
                    "window_beyond_spikes",
                    directory,
                    0,
                    1,
                    "the window from " + window + " reaches more than 100 ms beyond the spikes, "
                            + clock.text(tally.firstTick()) + " to " + clock.text(tally.lastTick()),
                    "Check that the simulation ran to its end and that nothing was overwritten.");
        }
    }

    private void checkPopulations(Firing[] populations, Firing all, int parts) {
        for (int p = 0; p < populations.length; p++) {
            Firing own = populations[p];
            int before = own.first() - all.first();
            int after = all.last() - own.last();
            if (own.spikes() > 0 && own.excludes(after)) {
                reportPopulation(p, "population_stops", "after", time(own.last() + 1, parts), own.expected(after));
            }
            if (own.spikes() > 0 && own.excludes(before)) {
                reportPopulation(p, "population_starts_late", "before", time(own.first(), parts), own.expected(before));
            }
        }
    }

    private void reportPopulation(int p, String kind, String when, String time, double expected) {
        String name = recording.table().names().get(p);
        defects.warning(
                kind,
                recording.directory(),
                0,
                recording.table().size(p),
                "population " + name + " has no spike " + when + " " + time + ", but others have; about "
                        + Math.round(expected) + " would be expected",
                "Check that the files of its recorder are whole and of one run, and that nothing in the simulation"
                        + " silences it.");
    }

    private String time(int part, int parts) {
        return clock.text(grid.start() + Math.round((grid.stop() - grid.start()) * (double) part / parts));
    }

    /** One virtual process cannot end long before another of the same recorder. */
    private void checkFiles(RecordingTally tally, Firing all, double part) {
        Map<String, long[]> extents = new HashMap<>();
        for (int f = 0; f < tally.files(); f++) {
            FileTally file = tally.file(f);
            long[] extent = extents.computeIfAbsent(recorder(f), r -> new long[] {Long.MAX_VALUE, Long.MIN_VALUE});
            extent[0] = Math.min(extent[0], first(file));
            extent[1] = Math.max(extent[1], last(file));
        }
        for (int f = 0; f < tally.files(); f++) {
            FileTally file = tally.file(f);
            if (file.spikes() == 0) {
                continue;
            }
            long[] extent = extents.get(recorder(f));
            double own = Math.max(1, (last(file) - first(file)) / part);
            Firing firing = new Firing(file.spikes(), 0, (int) Math.min(own, PARTS), all.pause());
            if (firing.excludes((extent[1] - last(file)) / part)) {
                reportFile(f, "file_ends_early", "the last spike is at " + clock.text(file.lastTick()), extent);
            }
            if (firing.excludes((first(file) - extent[0]) / part)) {
                reportFile(f, "file_starts_late", "the first spike is at " + clock.text(file.firstTick()), extent);
            }
        }
    }

    private long first(FileTally file) {
        return Math.max(file.firstTick(), grid.start());
    }

    private long last(FileTally file) {
        return Math.min(file.lastTick(), grid.stop());
    }

    private String recorder(int file) {
        return recording.files().get(file).recorderName();
    }

    private void reportFile(int f, String kind, String what, long[] extent) {
        SpikeFile file = recording.files().get(f);
        defects.warning(
                kind,
                file.path().toString(),
                0,
                1,
                what + ", but the spikes of other files of recorder " + file.recorderName() + " reach from "
                        + clock.text(extent[0]) + " to " + clock.text(extent[1]),
                "The process was stopped before it had written all, the copy is incomplete, or the file is of another"
                        + " run: copy it again or repeat the run.");
    }
}
