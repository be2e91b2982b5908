package siegert.spikes.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * The beginnings of all files of a recording, sorted into those with spikes and others.
 *
 * @param files files with spikes
 * @param headers what their beginnings say, in the same order
 * @param present these files and those that should hold spikes but are damaged
 */
record SpikeProbe(List<SpikeFile> files, List<SpikeHeader> headers, List<SpikeFile> present) {
    static final String EXPECTED =
            "Spike files of NEST 3 begin with lines that start with # and a line of column names: sender and time_ms,"
                    + " or sender, time_step and time_offset.";

    static SpikeProbe of(SpikeFiles found, SourceSurvey survey, Defects defects) throws IOException {
        List<SpikeFile> files = new ArrayList<>();
        List<SpikeHeader> headers = new ArrayList<>();
        List<SpikeFile> present = new ArrayList<>();
        List<SpikeFile> analog = new ArrayList<>();
        List<SpikeFile> foreign = new ArrayList<>();
        List<SpikeFile> empty = new ArrayList<>();
        String analogColumns = "";
        for (SpikeFile file : found.files()) {
            NestHeader header;
            try {
                header = NestHeader.read(file);
            } catch (EOFException | ZipException e) {
                present.add(file);
                report("damaged_file", file, 0, "no gzip data: " + e.getMessage(), "Copy the file again.", defects);
                continue;
            }
            switch (header.content()) {
                case TIMES, STEPS -> {
                    files.add(file);
                    headers.add(header);
                    present.add(file);
                }
                case OTHER_DEVICE -> {
                    analogColumns = header.columns();
                    analog.add(file);
                }
                case NOTHING -> {
                    empty.add(file);
                    present.add(file);
                }
                case UNKNOWN -> foreign.add(file);
            }
        }
        reportAnalog(found, files.isEmpty() && foreign.isEmpty(), analog, analogColumns, defects);
        SpikeProbe probe = new SpikeProbe(files, headers, present);
        if (!foreign.isEmpty() || !empty.isEmpty()) {
            new ForeignProbe(probe, survey, defects).add(found, foreign, empty);
            probe = probe.inOrderOf(found.files());
        }
        probe.reportMixtures(defects);
        return probe;
    }

    private SpikeProbe inOrderOf(List<SpikeFile> found) {
        List<SpikeFile> orderedFiles = new ArrayList<>();
        List<SpikeHeader> orderedHeaders = new ArrayList<>();
        Map<Path, Integer> index = new HashMap<>();
        for (int f = 0; f < files.size(); f++) {
            index.put(files.get(f).path(), f);
        }
        for (SpikeFile file : found) {
            Integer f = index.remove(file.path());
            if (f != null) {
                orderedFiles.add(files.get(f));
                orderedHeaders.add(headers.get(f));
            }
        }
        return new SpikeProbe(orderedFiles, orderedHeaders, present);
    }

    static void report(String kind, SpikeFile file, long line, String message, String remedy, Defects defects) {
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
        Map<String, Integer> firstOfRecorder = new HashMap<>();
        for (int f = 0; f < files.size(); f++) {
            if (headers.get(f) instanceof NestHeader header) {
                int g = firstOfRecorder.getOrDefault(files.get(f).recorderName(), f);
                firstOfRecorder.putIfAbsent(files.get(f).recorderName(), f);
                NestHeader other = (NestHeader) headers.get(g);
                if (header.content() != other.content()) {
                    report(
                            "mixed_runs",
                            files.get(f),
                            0,
                            "times in \"" + header.columns() + "\", but "
                                    + files.get(g).name() + " of the same recorder has \"" + other.columns() + "\"",
                            "Keep the files of one run only.",
                            defects);
                }
            }
            String before = headers.get(Math.max(f - 1, 0)).simulator();
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

    /** Whether a file has a record. */
    boolean hasSpikes() {
        for (SpikeHeader header : headers) {
            if (header.firstSender() >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether all files print times, so that a coarse print has rounded them. */
    boolean allPrinted() {
        for (SpikeHeader header : headers) {
            if (!header.isPrinted()) {
                return false;
            }
        }
        return true;
    }

    /** Reports files in steps if the resolution is not known. */
    boolean checkSteps(DecimalTime resolution, Defects defects) {
        boolean known = true;
        for (int f = 0; f < files.size(); f++) {
            if (headers.get(f) instanceof NestHeader header
                    && header.content() == NestHeader.Content.STEPS
                    && header.resolution() == null
                    && resolution == null) {
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
