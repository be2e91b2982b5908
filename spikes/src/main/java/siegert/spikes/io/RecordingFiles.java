package siegert.spikes.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;

/**
 * The files of a recording and what they say before any spike is read.
 *
 * @param name name of the recording
 * @param files files with spikes
 * @param headers what their beginnings say, in the same order
 * @param table ids of the populations, with names
 * @param run what the parameter file says
 * @param clock ticks of all times
 * @param printedDecimals decimals of the times (ms) in the files, the most of all
 * @param resolution resolution of the simulation (ms), or {@code null} where unknown
 * @param processes check of the virtual processes
 * @param defects what was found wrong so far
 */
public record RecordingFiles(
        String name,
        List<SpikeFile> files,
        List<SpikeHeader> headers,
        PopulationTable table,
        RunParameters run,
        Clock clock,
        int printedDecimals,
        DecimalTime resolution,
        VirtualProcesses processes,
        Defects defects) {

    /**
     * Finds and probes the files.
     *
     * @param paths directories or files
     * @param populations the user's table of populations
     * @param networkNames names of the populations of a network, or an empty list
     * @param givenResolution resolution of the simulation (ms) as the user says
     * @throws InputException if nothing can be measured; with all problems found until then
     */
    public static RecordingFiles open(
            List<Path> paths,
            Optional<Path> populations,
            List<String> networkNames,
            Optional<DecimalTime> givenResolution) {
        Defects defects = new Defects();
        try {
            SpikeFiles found = SpikeFiles.find(paths, defects);
            if (found == null) {
                throw new InputException(defects.problems());
            }
            Path directory = found.directory();
            RunParameters run = RunParameters.read(directory, defects);
            SpikeProbe probe = SpikeProbe.of(found, defects);
            DecimalTime resolution = givenResolution.orElse(run.resolution());
            boolean hasTimes = probe.checkSteps(resolution, defects);
            PopulationTable table = table(directory, populations, networkNames, probe, defects);
            if (table == null || probe.files().isEmpty() || !hasTimes) {
                throw new InputException(defects.problems());
            }
            if (resolution == null && !probe.headers().isEmpty()) {
                resolution = probe.headers().get(0).resolution();
            }
            int printed = 0;
            for (SpikeHeader header : probe.headers()) {
                printed = Math.max(printed, header.keptDecimals());
            }
            int decimals = printed;
            for (DecimalTime time : new DecimalTime[] {resolution, run.start(), run.stop()}) {
                decimals = time == null ? decimals : Math.max(decimals, time.decimals());
            }
            for (SpikeHeader header : probe.headers()) {
                decimals = header.resolution() == null
                        ? decimals
                        : Math.max(decimals, header.resolution().decimals());
            }
            if (resolution != null && resolution.decimals() > printed && probe.allTimes()) {
                defects.note(
                        "rounded_times",
                        directory.toString(),
                        0,
                        1,
                        "the files print " + printed + " decimals of a ms, the resolution of " + resolution
                                + " ms needs " + resolution.decimals() + ": NEST has rounded the times",
                        "Raise the precision of the recorders.");
            }
            VirtualProcesses processes = new VirtualProcesses(probe.present(), run.threads(), run.file(), defects);
            return new RecordingFiles(
                    found.name(),
                    probe.files(),
                    probe.headers(),
                    table,
                    run,
                    new Clock(decimals),
                    printed,
                    resolution,
                    processes,
                    defects);
        } catch (IOException e) {
            String file = paths.isEmpty() ? "" : paths.get(0).toString();
            throw new InputException(file, 0, "cannot be read: " + FailureReason.of(e), "Check its permissions.");
        }
    }

    private static PopulationTable table(
            Path directory, Optional<Path> populations, List<String> networkNames, SpikeProbe probe, Defects defects)
            throws IOException {
        Path nodes = directory.resolve("nodes.json");
        boolean hasNodes = Files.isRegularFile(nodes);
        Path ids = populations.orElse(directory.resolve("population_nodeids.dat"));
        if (Files.isRegularFile(ids)) {
            List<PopulationTable.Entry> entries = PopulationFile.read(ids, defects);
            PopulationTable table = entries.isEmpty() ? null : PopulationTable.of(entries, ids.toString(), defects);
            if (table == null) {
                return null;
            }
            List<PopulationTable.Entry> named = hasNodes ? NodesFile.read(nodes, defects) : List.of();
            return table.named(names(table, named, networkNames, probe, directory, defects));
        }
        if (populations.isPresent()) {
            defects.error("population_table", ids.toString(), 0, 1, "no such file", "Name the table of populations.");
            return null;
        }
        if (hasNodes) {
            List<PopulationTable.Entry> neurons = new ArrayList<>();
            for (PopulationTable.Entry entry : NodesFile.read(nodes, defects)) {
                if (entry.first().length > 0 && !probe.isRecorder(entry)) {
                    neurons.add(entry);
                }
            }
            return neurons.isEmpty() ? null : PopulationTable.of(neurons, nodes.toString(), defects);
        }
        defects.error(
                "population_table",
                directory.toString(),
                0,
                1,
                "nothing says which ids belong to which population and how many neurons there are",
                "Put a file population_nodeids.dat beside the spikes, or name one (--populations FILE): one line a"
                        + " population with its first and last id, for instance: 1 20683");
        return null;
    }

    private static List<String> names(
            PopulationTable table,
            List<PopulationTable.Entry> nodes,
            List<String> networkNames,
            SpikeProbe probe,
            Path directory,
            Defects defects) {
        if (!table.names().contains("")) {
            return table.names();
        }
        List<String> names = PopulationNames.fromNodes(table, nodes);
        List<String> labels = probe.labelNames(table);
        if (names == null && networkNames.size() == table.populations()) {
            // the labels say which population is which even where the table has another order than the network
            boolean sameNames = labels != null && networkNames.containsAll(labels);
            names = sameNames ? labels : networkNames;
        }
        if (names == null) {
            names = labels;
        }
        if (names == null) {
            names = new ArrayList<>();
            for (int p = 1; p <= table.populations(); p++) {
                names.add("P" + p);
            }
            defects.note(
                    "unnamed_populations",
                    directory.toString(),
                    0,
                    table.populations(),
                    "nothing names the populations: they are called P1 to P" + table.populations(),
                    "Add a name to each line of the table of populations.");
        }
        return names;
    }

    /** Number of recorders. */
    public int recorders() {
        List<String> names = new ArrayList<>();
        for (SpikeFile file : files) {
            if (!names.contains(file.recorderName())) {
                names.add(file.recorderName());
            }
        }
        return names.size();
    }
}
