package siegert.spikes.check;

import siegert.spikes.io.Clock;
import siegert.spikes.io.Defects;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.RunParameters;
import siegert.spikes.statistics.FileTally;
import siegert.spikes.statistics.RecordingTally;
import siegert.spikes.statistics.SpikeTally;
import siegert.spikes.statistics.TallyGrid;

/** Turns what the reading of a recording met into errors, warnings and notes. */
public final class RecordingCheck {
    private final RecordingFiles recording;
    private final TallyGrid grid;
    private final PopulationTable table;
    private final Clock clock;
    private final Defects defects;

    /**
     * @param recording the files, read
     * @param grid window and bins of the tally
     * @param defects what was found before; completed
     */
    public RecordingCheck(RecordingFiles recording, TallyGrid grid, Defects defects) {
        this.recording = recording;
        this.grid = grid;
        this.table = recording.table();
        this.clock = recording.clock();
        this.defects = defects;
    }

    /** Checks the tally of all files. */
    public void run(RecordingTally tally) {
        FileCheck files = new FileCheck(recording, defects);
        long records = 0;
        long spikes = 0;
        long divisor = 0;
        long neurons = 0;
        for (int f = 0; f < tally.files(); f++) {
            files.run(path(f), tally.outcome(f), tally.file(f));
            records += tally.outcome(f).records();
            spikes += tally.file(f).spikes();
            neurons += tally.file(f).neurons();
            divisor = SpikeTally.greatestCommonDivisor(divisor, tally.file(f).divisor());
        }
        recording.processes().checkIds(divisor, neurons, defects);
        if (records == 0) {
            defects.error(
                    "no_spikes",
                    recording.directory(),
                    0,
                    recording.files().size(),
                    "not one of the " + recording.files().size() + " files holds a spike",
                    "Check that the recorders were connected and that the simulation ran.");
        } else {
            new ExtentCheck(recording, grid, defects).run(tally, spikes);
        }
        new SilenceCheck(recording, defects).run(tally, spikes);
        countOutside(tally);
    }

    private void countOutside(RecordingTally tally) {
        long atStop = 0;
        long outside = 0;
        for (int f = 0; f < tally.files(); f++) {
            atStop += tally.file(f).atStop();
            outside += tally.file(f).outside();
            reportLate(path(f), tally.file(f));
        }
        if (atStop > 0) {
            defects.note(
                    "at_stop",
                    "",
                    0,
                    atStop,
                    counted(atStop) + " exactly at the end of the window, " + clock.text(grid.stop())
                            + (atStop == 1 ? ", is" : ", are")
                            + " left out: NEST records (start, stop], the window is [start, stop) (--window-edges)",
                    "");
        }
        if (outside > 0) {
            defects.note(
                    "outside_window",
                    "",
                    0,
                    outside,
                    counted(outside) + " before " + clock.text(grid.start()) + " or after " + clock.text(grid.stop())
                            + (outside == 1 ? " is" : " are") + " left out",
                    "");
        }
    }

    private static String counted(long spikes) {
        return spikes + (spikes == 1 ? " spike" : " spikes");
    }

    /** A spike after the end of the simulation cannot be of this run; one before the window may be of its transient. */
    private void reportLate(String path, FileTally file) {
        RunParameters run = recording.run();
        if (file.late().count() == 0
                || run.stop() == null
                || file.lastTick() <= run.stop().at(clock.decimals())) {
            return;
        }
        boolean whole = grid.stop() == run.stop().at(clock.decimals());
        defects.warning(
                "spikes_after_end",
                path,
                whole ? Math.max(file.late().line(), 0) : 0,
                whole ? file.late().count() : 1,
                "spikes up to " + clock.text(file.lastTick()) + ", but " + run.file()
                        + " says that the simulation ended at " + run.stop() + " ms",
                "The file is of another run, or the parameter file is: keep those that belong together.");
    }

    private String path(int file) {
        return recording.files().get(file).path().toString();
    }
}
