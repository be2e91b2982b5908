package siegert.spikes.check;

import siegert.spikes.io.Clock;
import siegert.spikes.io.Defects;
import siegert.spikes.io.ExternalSort;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.statistics.FileTally;

/** What is wrong with the lines and spikes of single files. */
final class FileCheck {
    private final PopulationTable table;
    private final Clock clock;
    private final ExternalSort sort;
    private final Defects defects;

    FileCheck(RecordingFiles recording, Defects defects) {
        this.table = recording.table();
        this.clock = recording.clock();
        this.sort = recording.sort();
        this.defects = defects;
    }

    void run(String path, ParallelRead.Outcome outcome, FileTally tally) {
        checkLines(path, outcome);
        checkSpikes(path, tally);
        checkOrder(path, outcome, tally.disorder());
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
                            + "; the populations hold " + table.ids(),
                    "Name the table of populations that belongs to this recording (--populations FILE).");
        }
        FileTally.Irregular duplicates = tally.duplicates();
        if (duplicates.count() > 0) {
            boolean all = duplicates.count() == tally.spikes();
            String first = "the first of neuron " + duplicates.ids()[0] + " at " + clock.text(duplicates.tick());
            defects.error(
                    all ? "recorder_connected_twice" : "duplicates",
                    path,
                    line(duplicates),
                    duplicates.count(),
                    all
                            ? "all " + duplicates.count() + " spikes are there twice (same neuron, same time), " + first
                            : duplicates.count() + " spikes are there twice (same neuron, same time), " + first + "; "
                                    + tally.spikes() + " are there once",
                    all
                            ? "The recorder was connected twice: connect it once and simulate again. Leniently, each spike"
                                    + " is counted once."
                            : "The file was put together from several, or some neurons were connected to the recorder"
                                    + " twice: use the files that NEST wrote, connect each neuron once. Leniently, each"
                                    + " spike is counted once.");
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

    private void checkOrder(String path, ParallelRead.Outcome outcome, FileTally.Irregular disorder) {
        if (disorder.count() > 0) {
            defects.warning(
                    "disorder",
                    path,
                    line(disorder),
                    disorder.count(),
                    disorder.count() + " spikes stand behind later ones of the same neuron, the first of neuron "
                            + disorder.ids()[0] + " at " + clock.text(disorder.tick())
                            + "; NEST writes the spikes of a neuron in the order of time. The file was read again and its "
                            + outcome.records() + " spikes sorted" + sort.place(outcome.records()),
                    "The file was changed or put together from several: look whether spikes are missing, or use the"
                            + " files that NEST wrote.");
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
}
