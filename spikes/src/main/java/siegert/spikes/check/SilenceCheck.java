package siegert.spikes.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import siegert.spikes.io.Defects;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.statistics.RecordingTally;

/** Neurons, populations and recorders without a spike. */
final class SilenceCheck {
    /** Silent neurons in a pattern are reported if chance makes it with a smaller probability. */
    private static final double CHANCE = 1e-6;

    /** Fewer silent neurons are no pattern. */
    private static final int LEAST = 10;

    /** Most virtual processes that are looked for in the ids. */
    private static final int PROCESSES = 256;

    private final RecordingFiles recording;
    private final PopulationTable table;
    private final Defects defects;

    SilenceCheck(RecordingFiles recording, Defects defects) {
        this.recording = recording;
        this.table = recording.table();
        this.defects = defects;
    }

    void run(RecordingTally tally, long spikes) {
        int recorders = recording.recorders();
        if (spikes > 0 && recorders > 1) {
            reportEmptyRecorders(tally);
        }
        for (int p = 0; p < table.populations(); p++) {
            int[] counts = tally.intervals().counts(table.base(p), table.base(p) + table.size(p));
            int silent = 0;
            for (int n : counts) {
                silent += n == 0 ? 1 : 0;
            }
            if (silent == 0) {
                continue;
            }
            boolean all = spikes > 0 && silent == counts.length;
            if (all && recorders > 1 && recorders < table.populations()) {
                defects.error(
                        "missing_recorder",
                        recording.directory(),
                        0,
                        counts.length,
                        "no spike of population " + name(p) + ", and only " + recorders + " recorders for "
                                + table.populations() + " populations",
                        "Copy the files of its recorder, or take the population out of the table"
                                + " (--populations FILE).");
            } else if (all) {
                defects.warning(
                        "silent_population",
                        "",
                        0,
                        counts.length,
                        "no neuron of population " + name(p) + " has a spike in the window; they count as 0 Hz",
                        "Check that it was recorded, that its input is as intended, and that the ids in the table of"
                                + " populations are its own.");
            } else {
                reportSilent(p, counts, silent);
            }
        }
    }

    private String name(int population) {
        return table.names().get(population);
    }

    private void reportEmptyRecorders(RecordingTally tally) {
        Map<String, List<Integer>> files = new LinkedHashMap<>();
        Map<String, Long> records = new LinkedHashMap<>();
        for (int f = 0; f < tally.files(); f++) {
            String recorder = recording.files().get(f).recorderName();
            files.computeIfAbsent(recorder, r -> new ArrayList<>()).add(f);
            records.merge(recorder, tally.outcome(f).records(), Long::sum);
        }
        for (Map.Entry<String, List<Integer>> entry : files.entrySet()) {
            if (records.get(entry.getKey()) == 0) {
                int n = entry.getValue().size();
                defects.warning(
                        "empty_recorder",
                        recording.files().get(entry.getValue().get(0)).path().toString(),
                        0,
                        n,
                        "recorder " + entry.getKey() + " has no spike in "
                                + (n == 1 ? "its file" : "its " + n + " files"),
                        "Check that it was connected to neurons, and that its start and stop times are as intended.");
            }
        }
    }

    private void reportSilent(int p, int[] counts, int silent) {
        if (!defects.hasError("missing_process") && !reportProcess(p, counts, silent)) {
            reportBlock(p, counts, silent);
        }
        defects.note(
                "silent_neurons",
                "",
                0,
                silent,
                silent + " of " + counts.length + " neurons of " + name(p)
                        + " have no spike in the window; they count as 0 Hz",
                "");
    }

    /** Reports if all ids of one virtual process are silent, for some number of processes, although others fire. */
    private boolean reportProcess(int p, int[] counts, int silent) {
        int[] ids = ids(p);
        for (int m = 2; m <= PROCESSES && counts.length >= LEAST * m; m++) {
            int[] members = new int[m];
            boolean[] fires = new boolean[m];
            int firing = 0;
            for (int k = 0; k < counts.length && firing < m; k++) {
                int process = ids[k] % m;
                members[process]++;
                if (counts[k] > 0 && !fires[process]) {
                    fires[process] = true;
                    firing++;
                }
            }
            for (int v = 0; v < m && firing < m; v++) {
                int n = members[v];
                if (!fires[v] && n >= LEAST && m * chance(counts.length, silent, n) < CHANCE) {
                    defects.warning(
                            "silent_process",
                            recording.directory(),
                            0,
                            n,
                            "all " + n + " neurons of " + name(p) + " whose id is " + v + " modulo " + m
                                    + " are silent, as if a virtual process of the simulation were missing",
                            "Look for the file of that process where the simulation ran.");
                    return true;
                }
            }
        }
        return false;
    }

    /** Reports if silent neurons stand side by side as chance does not put them. */
    private void reportBlock(int p, int[] counts, int silent) {
        int longest = 0;
        int end = 0;
        int run = 0;
        for (int k = 0; k < counts.length; k++) {
            run = counts[k] == 0 ? run + 1 : 0;
            if (run > longest) {
                longest = run;
                end = k;
            }
        }
        if (longest >= LEAST && counts.length * chance(counts.length, silent, longest) < CHANCE) {
            int[] ids = ids(p);
            defects.warning(
                    "silent_block",
                    recording.directory(),
                    0,
                    longest,
                    longest + " neurons of " + name(p) + " side by side are silent, ids " + ids[end - longest + 1]
                            + " to " + ids[end] + "; of the others " + (silent - longest) + " of "
                            + (counts.length - longest) + " are",
                    "Check that all neurons were connected to the recorder and that no file is missing.");
        }
    }

    /** Probability that n given neurons are silent if all neurons are as often silent as the others are. */
    private static double chance(int neurons, int silent, int n) {
        return Math.pow((silent - n + 1.0) / (neurons - n + 1.0), n);
    }

    private int[] ids(int p) {
        int[] ids = new int[table.size(p)];
        int[][] runs = table.runsOf(p);
        int n = 0;
        for (int r = 0; r < runs[0].length; r++) {
            for (int id = runs[0][r]; id <= runs[1][r]; id++) {
                ids[n++] = id;
            }
        }
        return ids;
    }
}
