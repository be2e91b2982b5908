package siegert.spikes.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;

/**
 * The recorders of files that were named one by one, or by a pattern, among all recorders of their directory. Populations
 * that other recorders recorded are not silent, but not measured.
 *
 * <p>Which recorder recorded which population is known where there is one for each: from the first spike in its files,
 * else from its label, else from the order of the recorders' ids, in which NEST makes them.
 */
final class SelectedRecorders {
    private final Path directory;
    private final List<String> chosen = new ArrayList<>();
    private final List<String> recorders = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Integer> senders = new ArrayList<>();

    /** Looks at the beginnings of all files beside those that were named. */
    SelectedRecorders(SpikeFiles found, SpikeProbe probe) throws IOException {
        directory = found.directory();
        if (!found.explicit() || probe.files().isEmpty()) {
            return;
        }
        for (int f = 0; f < probe.files().size(); f++) {
            SpikeFile file = probe.files().get(f);
            if (!file.isNamed() || !(probe.headers().get(f) instanceof NestHeader)) {
                chosen.clear();
                return;
            }
            if (!chosen.contains(file.recorderName())) {
                chosen.add(file.recorderName());
            }
        }
        Map<String, List<SpikeFile>> files = files();
        if (!files.keySet().containsAll(chosen) || chosen.size() == files.size()) {
            chosen.clear();
            return;
        }
        for (Map.Entry<String, List<SpikeFile>> recorder : files.entrySet()) {
            recorders.add(recorder.getKey());
            labels.add(recorder.getValue().get(0).label());
            senders.add(firstSender(recorder.getValue()));
        }
    }

    /** The files of all recorders in the directory, in the order of the recorders' ids. */
    private Map<String, List<SpikeFile>> files() throws IOException {
        Map<Long, Map<String, List<SpikeFile>>> byId = new TreeMap<>();
        Path path = directory.toString().isEmpty() ? Path.of(".") : directory;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                SpikeFile file = SpikeFile.of(entry, Files.size(entry));
                if (file.isNamed() && SpikeFiles.isNest(file.name()) && Files.isRegularFile(entry)) {
                    byId.computeIfAbsent(file.recorder(), id -> new TreeMap<>())
                            .computeIfAbsent(file.recorderName(), name -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        Map<String, List<SpikeFile>> files = new LinkedHashMap<>();
        byId.values().forEach(files::putAll);
        return files;
    }

    private static int firstSender(List<SpikeFile> files) throws IOException {
        for (SpikeFile file : files) {
            try {
                int sender = NestHeader.read(file).firstSender();
                if (sender >= 0) {
                    return sender;
                }
            } catch (EOFException | ZipException e) {
                // a damaged file tells nothing; if it was named, it is reported
            }
        }
        return -1;
    }

    /** Whether the directory has other recorders than those whose files were named. */
    boolean isPart() {
        return !chosen.isEmpty();
    }

    /** Names of all populations of the table from the labels of all recorders in the directory, or {@code null}. */
    List<String> labelNames(PopulationTable table) {
        return isPart()
                ? PopulationNames.fromLabels(
                        table, labels, senders.stream().mapToInt(s -> s).toArray())
                : null;
    }

    /** The populations that the recorders recorded; all of the table where nothing tells them apart. */
    PopulationTable select(PopulationTable table, Defects defects) {
        if (!isPart() || table.populations() < 2) {
            return table;
        }
        int[] population = populations(table);
        String what = chosen.size() + " of " + recorders.size() + " recorders in the directory "
                + (chosen.size() == 1 ? "was" : "were") + " named";
        if (population == null) {
            defects.note(
                    "selected_recorders",
                    directory.toString(),
                    0,
                    chosen.size(),
                    what + ", and nothing says which populations they recorded: those without a spike count as silent",
                    "Name a table of the populations that they recorded (--populations FILE).");
            return table;
        }
        boolean[] kept = new boolean[table.populations()];
        for (String recorder : chosen) {
            kept[population[recorders.indexOf(recorder)]] = true;
        }
        List<PopulationTable.Entry> entries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int p = 0; p < kept.length; p++) {
            if (kept[p]) {
                int[][] runs = table.runsOf(p);
                names.add(table.names().get(p));
                entries.add(new PopulationTable.Entry(table.names().get(p), runs[0], runs[1], 0));
            }
        }
        defects.note(
                "selected_recorders",
                directory.toString(),
                0,
                chosen.size(),
                what + ": of " + table.populations() + " populations " + String.join(", ", names)
                        + (names.size() == 1 ? " is" : " are") + " measured, which "
                        + (chosen.size() == 1 ? "it" : "they") + " recorded",
                "");
        return PopulationTable.of(entries, "", defects);
    }

    /** The population of each recorder, or {@code null} if there is not one for each. */
    private int[] populations(PopulationTable table) {
        int n = recorders.size();
        if (n != table.populations()) {
            return null;
        }
        List<String> parts = PopulationNames.differingParts(labels);
        int[] population = new int[n];
        boolean[] taken = new boolean[n];
        Arrays.fill(population, -1);
        for (int r = 0; r < n; r++) {
            int sender = senders.get(r);
            int p = sender >= 0 ? table.populationOf(sender) : table.names().indexOf(parts.get(r));
            if (p >= 0 && taken[p]) {
                return null;
            }
            if (p >= 0) {
                taken[p] = true;
                population[r] = p;
            }
        }
        int next = 0;
        for (int r = 0; r < n; r++) {
            if (population[r] < 0) {
                while (taken[next]) {
                    next++;
                }
                taken[next] = true;
                population[r] = next;
            }
        }
        return population;
    }
}
