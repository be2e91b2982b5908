package siegert.spikes.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import siegert.spikes.io.record.IdScope;
import siegert.spikes.io.record.SourcePopulation;

/**
 * Finds the populations of a recording: in the table of the user, in a file beside the spikes, in the spike files
 * themselves, or, if allowed, from the ids seen.
 */
final class PopulationTables {
    private static final String[] BESIDE = {
        "population_nodeids.dat", "population_GIDs.dat", "network_gids.txt", "populations.csv", "populations.yaml"
    };
    private static final String REMEDY =
            "Put a file population_nodeids.dat beside the spikes, or name one (--populations FILE): one line a"
                    + " population with its first and last id, for instance: 1 20683";

    private final Path directory;
    private final ReadingSettings settings;
    private final SpikeProbe probe;
    private final SelectedRecorders selected;
    private final Defects defects;

    PopulationTables(
            Path directory, ReadingSettings settings, SpikeProbe probe, SelectedRecorders selected, Defects defects) {
        this.directory = directory;
        this.settings = settings;
        this.probe = probe;
        this.selected = selected;
        this.defects = defects;
    }

    /**
     * A table and the files bound to it.
     *
     * @param table the populations
     * @param headers the headers, with ids of the whole network
     */
    record Bound(PopulationTable table, List<SpikeHeader> headers) {}

    /** @return {@code null} if there is no table; the defects then say why */
    Bound find() throws IOException {
        boolean ownIds = false;
        boolean networkIds = false;
        for (SpikeHeader header : probe.headers()) {
            boolean own = !(header instanceof NestHeader)
                    && header instanceof SurveyedHeader s
                    && s.source().scope() == IdScope.POPULATION;
            ownIds |= own;
            networkIds |= !own;
        }
        if (ownIds && networkIds) {
            defects.error(
                    "mixed_formats",
                    directory.toString(),
                    0,
                    1,
                    "some files count ids within each population, others within the whole network",
                    "Measure them one by one.");
            return null;
        }
        Path nodes = directory.resolve("nodes.json");
        boolean hasNodes = Files.isRegularFile(nodes);
        Path ids = beside();
        if (settings.populations().isPresent() && !Files.isRegularFile(ids)) {
            defects.error("population_table", ids.toString(), 0, 1, "no such file", "Name the table of populations.");
            return null;
        }
        if (ids != null && Files.isRegularFile(ids)) {
            PopulationList list = PopulationFile.read(ids, defects);
            if (list.entries().isEmpty()) {
                return null;
            }
            if (ownIds) {
                return new OwnIds(probe, defects).bind(list.entries(), ids.toString());
            }
            if (list.form() == PopulationList.Form.SIZES) {
                Bound bound = new FileIds(probe, defects).bind(list.entries(), ids.toString());
                if (bound != null) {
                    return bound;
                }
                defects.error(
                        "population_table",
                        ids.toString(),
                        1,
                        1,
                        "the table says sizes only, but the spike files do not have the names of its populations",
                        "Say the first and last id of each population, for instance: E 1 8000; or give each population a"
                                + " file of its name with ids from 0.");
                return null;
            }
            PopulationTable table = PopulationTable.of(list.entries(), ids.toString(), defects);
            if (table == null) {
                return null;
            }
            List<PopulationTable.Entry> named = hasNodes ? NodesFile.read(nodes, defects) : List.of();
            return new Bound(table.named(names(table, named)), probe.headers());
        }
        if (hasNodes && !ownIds) {
            List<PopulationTable.Entry> neurons = new ArrayList<>();
            for (PopulationTable.Entry entry : NodesFile.read(nodes, defects)) {
                if (entry.first().length > 0 && !probe.isRecorder(entry)) {
                    neurons.add(entry);
                }
            }
            PopulationTable table = neurons.isEmpty() ? null : PopulationTable.of(neurons, nodes.toString(), defects);
            return table == null ? null : new Bound(table, probe.headers());
        }
        return ofFiles(ownIds);
    }

    private Path beside() {
        if (settings.populations().isPresent()) {
            return settings.populations().get();
        }
        for (String name : BESIDE) {
            Path path = directory.resolve(name);
            if (Files.isRegularFile(path)) {
                return path;
            }
        }
        return null;
    }

    private Bound ofFiles(boolean ownIds) throws IOException {
        List<PopulationTable.Entry> listed = new ArrayList<>();
        for (SpikeHeader header : probe.headers()) {
            if (header instanceof SurveyedHeader s) {
                for (SourcePopulation p : s.source().listed()) {
                    listed.add(new PopulationTable.Entry(p.name(), p.first(), p.last(), 0));
                }
            }
        }
        if (!listed.isEmpty()) {
            if (ownIds) {
                return new OwnIds(probe, defects).bind(listed, directory.toString());
            }
            PopulationTable table = PopulationTable.of(listed, directory.toString(), defects);
            return table == null ? null : new Bound(table, probe.headers());
        }
        if (settings.grouping() == ReadingSettings.Grouping.RECORDERS) {
            return probe.files().isEmpty() ? null : new SeenIds(probe, defects).bind(ownIds);
        }
        defects.error(
                "population_table",
                directory.toString(),
                0,
                1,
                "nothing says which ids belong to which population and how many neurons there are",
                ownIds
                        ? "Name a table (--populations FILE): one line a population with its name and number of neurons,"
                                + " for instance: " + new OwnIds(probe, defects).example()
                        : REMEDY);
        return null;
    }

    private List<String> names(PopulationTable table, List<PopulationTable.Entry> nodes) {
        if (!table.names().contains("")) {
            return table.names();
        }
        List<String> names = PopulationNames.fromNodes(table, nodes);
        List<String> labels = selected.isPart() ? selected.labelNames(table) : probe.labelNames(table);
        List<String> networkNames = settings.names();
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
}
