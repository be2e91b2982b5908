package siegert.spikes.io;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The beginnings of all files of a recording, sorted into those with spikes and others.
 *
 * @param files files with spikes
 * @param headers what their beginnings say, in the same order
 * @param present these files and those that should hold spikes but are damaged
 */
record SpikeProbe(List<SpikeFile> files, List<SpikeHeader> headers, List<SpikeFile> present) {
    private static final String EXPECTED =
            "Spike files of NEST 3 begin with lines that start with # and a line of column names: sender and time_ms,"
                    + " or sender, time_step and time_offset.";

    static SpikeProbe of(SpikeFiles found, Defects defects) throws IOException {
        List<SpikeFile> files = new ArrayList<>();
        List<SpikeHeader> headers = new ArrayList<>();
        List<SpikeFile> present = new ArrayList<>();
        List<SpikeFile> analog = new ArrayList<>();
        String analogColumns = "";
        for (SpikeFile file : found.files()) {
            SpikeHeader header;
            present.add(file);
            try {
                header = SpikeHeader.read(file);
            } catch (EOFException | ZipException e) {
                report("damaged_file", file, 0, "no gzip data: " + e.getMessage(), "Copy the file again.", defects);
                continue;
            }
            switch (header.content()) {
                case TIMES, STEPS -> {
                    files.add(file);
                    headers.add(header);
                }
                case OTHER_DEVICE -> {
                    analogColumns = header.columns();
                    present.remove(file);
                    analog.add(file);
                }
                case NOTHING ->
                    report(
                            "empty_file",
                            file,
                            0,
                            "the file has no bytes; even without spikes NEST writes a header",
                            "The simulation stopped early or the disk was full: copy the file again or repeat the run.",
                            defects);
                case UNKNOWN ->
                    report(
                            "no_column_names",
                            file,
                            header.lines() + 1L,
                            "\"" + header.columns() + "\" stands where column names belong",
                            EXPECTED,
                            defects);
            }
        }
        reportAnalog(found, files.isEmpty(), analog, analogColumns, defects);
        SpikeProbe probe = new SpikeProbe(files, headers, present);
        probe.reportMixtures(defects);
        return probe;
    }

    private static void report(String kind, SpikeFile file, long line, String message, String remedy, Defects defects) {
        defects.error(kind, file.path().toString(), line, 1, message, remedy);
    }

    private static void reportAnalog(
            SpikeFiles found, boolean noSpikes, List<SpikeFile> analog, String columns, Defects defects) {
        if (analog.isEmpty()) {
            return;
        }
        String message = "not spikes, but the recording of another device (columns: " + columns + ")";
        if (found.explicit() || noSpikes) {
            for (SpikeFile file : analog) {
                report("not_spikes", file, 0, message, EXPECTED, defects);
            }
        } else {
            defects.note(
                    "not_spikes",
                    analog.get(0).path().toString(),
                    0,
                    analog.size(),
                    message + "; " + analog.size() + " such files were left out",
                    "");
        }
    }

    private void reportMixtures(Defects defects) {
        for (int f = 1; f < files.size(); f++) {
            for (int g = 0; g < f; g++) {
                if (files.get(f).recorderName().equals(files.get(g).recorderName())
                        && headers.get(f).content() != headers.get(g).content()) {
                    report(
                            "mixed_runs",
                            files.get(f),
                            0,
                            "times in \"" + headers.get(f).columns() + "\", but "
                                    + files.get(g).name() + " of the same recorder has \""
                                    + headers.get(g).columns() + "\"",
                            "Keep the files of one run only.",
                            defects);
                    break;
                }
            }
            String before = headers.get(f - 1).simulator();
            String simulator = headers.get(f).simulator();
            if (!simulator.equals(before) && !simulator.isEmpty() && !before.isEmpty()) {
                report(
                        "mixed_runs",
                        files.get(f),
                        0,
                        "written by \"" + simulator + "\", but "
                                + files.get(f - 1).name() + " by \"" + before + "\"",
                        "Keep the files of one run only.",
                        defects);
            }
        }
    }

    /** Whether all files give times, not steps. */
    boolean allTimes() {
        for (SpikeHeader header : headers) {
            if (header.content() != SpikeHeader.Content.TIMES) {
                return false;
            }
        }
        return true;
    }

    /** Reports files in steps if the resolution is not known. */
    boolean checkSteps(DecimalTime resolution, Defects defects) {
        boolean known = true;
        for (int f = 0; f < files.size(); f++) {
            SpikeHeader header = headers.get(f);
            if (header.content() == SpikeHeader.Content.STEPS && header.resolution() == null && resolution == null) {
                known = false;
                report(
                        "unknown_resolution",
                        files.get(f),
                        header.lines(),
                        "times are in steps, but the resolution of the simulation is not known",
                        "Name it (--resolution 0.1ms), or put it into a file simulation.yaml beside the spikes:"
                                + " resolution_ms: 0.1",
                        defects);
            }
        }
        return known;
    }

    /** Whether an entry of {@code nodes.json} lists recorders or other devices, not neurons. */
    boolean isRecorder(PopulationTable.Entry entry) {
        String name = entry.name();
        if (entry.size() == 1 && (name.contains("recorder") || name.contains("meter") || name.contains("generator"))) {
            return true;
        }
        for (int r = 0; r < entry.first().length; r++) {
            for (int id = entry.first()[r]; id <= entry.last()[r]; id++) {
                boolean found = false;
                for (SpikeFile file : files) {
                    found |= file.recorder() == id;
                }
                if (!found) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Names of the populations from the labels of the recorders, or {@code null}. */
    List<String> labelNames(PopulationTable table) {
        List<Integer> order = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            order.add(f);
        }
        order.sort(new Comparator<>() {
            @Override
            public int compare(Integer a, Integer b) {
                int byRecorder =
                        Long.compare(files.get(a).recorder(), files.get(b).recorder());
                return byRecorder != 0 ? byRecorder : SpikeFile.BY_NAME.compare(files.get(a), files.get(b));
            }
        });
        List<String> recorders = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Integer> senders = new ArrayList<>();
        for (int f : order) {
            SpikeFile file = files.get(f);
            int k = recorders.indexOf(file.recorderName());
            if (k < 0) {
                recorders.add(file.recorderName());
                labels.add(file.label());
                senders.add(headers.get(f).firstSender());
            } else if (senders.get(k) < 0) {
                senders.set(k, headers.get(f).firstSender());
            }
        }
        int[] firstSender = new int[senders.size()];
        for (int k = 0; k < firstSender.length; k++) {
            firstSender[k] = senders.get(k);
        }
        return labels.isEmpty() ? null : PopulationNames.fromLabels(table, labels, firstSender);
    }
}
