package siegert.spikes;

import java.util.List;
import siegert.datasets.result.PopulationMeasurement;
import siegert.spikes.io.Clock;
import siegert.spikes.io.Defects;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.statistics.FileTally;
import siegert.spikes.statistics.RecordingTally;
import siegert.spikes.statistics.SpikeTally;
import siegert.spikes.statistics.TallyGrid;

/** Turns what the reading of a recording met into errors and notes. */
final class RecordingCheck {
    private final RecordingFiles recording;
    private final TallyGrid grid;
    private final Clock clock;
    private final Defects defects;

    RecordingCheck(RecordingFiles recording, TallyGrid grid, Defects defects) {
        this.recording = recording;
        this.grid = grid;
        this.clock = recording.clock();
        this.defects = defects;
    }

    void run(RecordingTally result, List<PopulationMeasurement> populations) {
        long records = 0;
        long spikes = 0;
        long divisor = 0;
        long neurons = 0;
        for (int f = 0; f < result.files(); f++) {
            String path = recording.files().get(f).path().toString();
            checkLines(path, result.outcome(f));
            checkSpikes(path, result.file(f));
            records += result.outcome(f).records();
            spikes += result.file(f).spikes();
            neurons += result.file(f).neurons();
            divisor = SpikeTally.greatestCommonDivisor(divisor, result.file(f).divisor());
        }
        recording.processes().checkIds(divisor, neurons, defects);
        checkExtent(records, spikes, result);
        checkSilence(populations, spikes);
        countOutside(result);
    }

    private void checkLines(String path, ParallelRead.Outcome outcome) {
        if (outcome.badLines() > 0) {
            String others = outcome.badLines() > 1 ? ", and " + (outcome.badLines() - 1) + " lines after it" : "";
            defects.error(
                    "bad_lines",
                    path,
                    outcome.badLine(),
                    outcome.badLines(),
                    outcome.damage().isEmpty()
                            ? "\"" + outcome.badText() + "\" is no record of a spike" + others
                            : outcome.damage(),
                    "Copy the file again from where the simulation ran, or remove the damaged lines.");
        } else if (!outcome.damage().isEmpty()) {
            defects.error("damaged_file", path, 0, 1, outcome.damage(), "Copy the file again.");
        }
        if (outcome.truncated()) {
            defects.error(
                    "truncated_line",
                    path,
                    outcome.badLines() > 0 ? 0 : outcome.badLine(),
                    1,
                    "the file ends in the middle of a record"
                            + (outcome.badLines() > 0 ? "" : ", \"" + outcome.badText() + "\""),
                    "The simulation was stopped while it wrote, or the copy is incomplete: the recording ends earlier"
                            + " than planned. Copy or simulate again, or measure a shorter window leniently.");
        }
    }

    private void checkSpikes(String path, FileTally tally) {
        FileTally.Irregular unknown = tally.unknown();
        if (unknown.count() > 0) {
            defects.error(
                    "unknown_ids",
                    path,
                    line(unknown),
                    unknown.count(),
                    unknown.count() + " spikes of ids that belong to no population, for instance " + ids(unknown)
                            + "; the populations hold " + recording.table().ids(),
                    "Name the table of populations that belongs to this recording (--populations FILE).");
        }
        FileTally.Irregular duplicates = tally.duplicates();
        if (duplicates.count() > 0) {
            defects.error(
                    "duplicates",
                    path,
                    line(duplicates),
                    duplicates.count(),
                    duplicates.count() + " spikes are there twice (same neuron, same time), the first of neuron "
                            + duplicates.ids()[0] + " at " + clock.text(duplicates.tick()) + "; " + tally.spikes()
                            + " are there once",
                    "The recorder was connected twice, or the file holds a run twice: connect it once and simulate"
                            + " again. Leniently, each is counted once.");
        }
        FileTally.Irregular disorder = tally.disorder();
        if (disorder.count() > 0) {
            defects.error(
                    "disorder",
                    path,
                    line(disorder),
                    disorder.count(),
                    disorder.count() + " spikes stand behind later ones of the same neuron, the first of neuron "
                            + disorder.ids()[0] + " at " + clock.text(disorder.tick())
                            + "; NEST writes the spikes of a neuron in the order of time",
                    "The file was changed or put together from several: use the files that NEST wrote. Leniently, these"
                            + " neurons have no CV and no LV.");
        }
        FileTally.Irregular foreign = tally.foreign();
        if (foreign.count() > 0) {
            defects.error(
                    "neurons_in_two_files",
                    path,
                    line(foreign),
                    foreign.count(),
                    foreign.count() + " spikes of neurons that have spikes in another file too, for instance "
                            + ids(foreign) + "; NEST writes all spikes of a neuron to one file",
                    "Files of two runs are mixed, or two recorders record the same neurons: keep one of them. Leniently,"
                            + " the file first by name counts.");
        }
    }

    /** The line of the first; none where spikes were sorted before they were counted. */
    private static long line(FileTally.Irregular spikes) {
        return Math.max(spikes.line(), 0);
    }

    private static String ids(FileTally.Irregular spikes) {
        StringBuilder text = new StringBuilder();
        int[] ids = spikes.ids();
        for (int k = 0; k < ids.length; k++) {
            text.append(k == 0 ? "" : k == ids.length - 1 ? " and " : ", ").append(ids[k]);
        }
        return text.toString();
    }

    private void checkExtent(long records, long spikes, RecordingTally result) {
        if (records == 0) {
            defects.error(
                    "no_spikes",
                    directory(),
                    0,
                    recording.files().size(),
                    "not one of the " + recording.files().size() + " files holds a spike",
                    "Check that the recorders were connected and that the simulation ran.");
            return;
        }
        if (result.firstTick() > result.lastTick()) {
            return;
        }
        String seen = clock.text(result.firstTick()) + " to " + clock.text(result.lastTick());
        String window = clock.text(grid.start()) + " to " + clock.text(grid.stop());
        long slack = clock.nearest(0.1);
        if (spikes == 0) {
            defects.error(
                    "window_outside",
                    directory(),
                    0,
                    1,
                    "the window from " + window + " holds no spike; the spikes are from " + seen,
                    "Choose a window inside the recording (--window START:STOP).");
        } else if (result.firstTick() > grid.start() + slack || result.lastTick() < grid.stop() - slack) {
            defects.note(
                    "window_beyond_spikes",
                    directory(),
                    0,
                    1,
                    "the window from " + window + " reaches more than 100 ms beyond the spikes, " + seen,
                    "Check that the simulation ran to its end and that nothing was overwritten.");
        }
    }

    private void checkSilence(List<PopulationMeasurement> populations, long spikes) {
        int recorders = recording.recorders();
        for (PopulationMeasurement population : populations) {
            if (population.silent() == 0) {
                continue;
            }
            boolean unrecorded =
                    spikes > 0 && population.spikes() == 0 && recorders > 1 && recorders < populations.size();
            if (unrecorded) {
                defects.error(
                        "missing_recorder",
                        directory(),
                        0,
                        population.size(),
                        "no spike of population " + population.name() + ", and only " + recorders + " recorders for "
                                + populations.size() + " populations",
                        "Copy the files of its recorder, or take the population out of the table"
                                + " (--populations FILE).");
            } else {
                defects.note(
                        "silent_neurons",
                        "",
                        0,
                        population.silent(),
                        population.silent() + " of " + population.size() + " neurons of " + population.name()
                                + " have no spike in the window; they count as 0 Hz",
                        "");
            }
        }
    }

    private void countOutside(RecordingTally result) {
        long atStop = 0;
        long outside = 0;
        for (int f = 0; f < result.files(); f++) {
            atStop += result.file(f).atStop();
            outside += result.file(f).outside();
        }
        if (atStop > 0) {
            defects.note(
                    "at_stop",
                    "",
                    0,
                    atStop,
                    atStop + " spikes exactly at the end of the window, " + clock.text(grid.stop())
                            + ", are left out: NEST records (start, stop], the window is [start, stop)",
                    "");
        }
        if (outside > 0) {
            defects.note(
                    "outside_window",
                    "",
                    0,
                    outside,
                    outside + " spikes before " + clock.text(grid.start()) + " or after " + clock.text(grid.stop())
                            + " are left out",
                    "");
        }
    }

    private String directory() {
        return recording.files().get(0).path().toAbsolutePath().getParent().toString();
    }
}
