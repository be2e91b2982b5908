package siegert.spikes.io.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.CompoundDataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.Declaration;
import siegert.spikes.io.record.IdScope;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.record.SourcePopulation;
import siegert.spikes.io.record.SpikeTimeUnit;
import siegert.spikes.io.text.ColumnName;

/** Looks for spikes in an HDF5 file. */
final class HdfSearch {
    /** The group in which this program keeps what SONATA has no place for. */
    static final String OWN = "siegert";

    private static final String RECIPE =
            "In Python: numpy.savez(\"spikes.npz\", senders=ids, times=times_in_ms), with one id for each time.";
    private static final int MOST_POPULATIONS = 100_000;

    private final HdfFile file;
    private final Declaration declaration;

    HdfSearch(HdfFile file, Declaration declaration) {
        this.file = file;
        this.declaration = declaration;
    }

    HdfContent find() throws RefusedFileException {
        Node spikes = file.getChildren().get("spikes");
        if (spikes instanceof Group group) {
            return sonata(group);
        }
        Node units = file.getChildren().get("units");
        if (units instanceof Group group && group.getChildren().containsKey("spike_times")) {
            return nwb(group);
        }
        Attribute format = file.getAttribute("format");
        if (format != null && "nix".equals(format.getData())) {
            throw new RefusedFileException(
                    "not_spikes",
                    0,
                    "a NIX file of Neo, with one object for each neuron",
                    "Save its spike trains as arrays: each train's times.rescale(\"ms\") with its id. " + RECIPE);
        }
        return tables();
    }

    private HdfContent sonata(Group root) throws RefusedFileException {
        List<HdfTable> tables = new ArrayList<>();
        List<SpikeTimeUnit> units = new ArrayList<>();
        long spikes = 0;
        String assumption = "";
        List<SourcePopulation> listed = listed();
        boolean isOld = root.getChildren().get("timestamps") instanceof Dataset;
        List<String> names = new ArrayList<>(root.getChildren().keySet());
        Collections.sort(names);
        for (String name : isOld ? List.of("") : names) {
            if (!isOld && !(root.getChildren().get(name) instanceof Group)) {
                continue;
            }
            Group group = isOld ? root : (Group) root.getChildren().get(name);
            Node times = group.getChildren().get("timestamps");
            Node ids = group.getChildren().get("node_ids");
            ids = ids == null ? group.getChildren().get("gids") : ids;
            if (!(times instanceof Dataset timestamps) || !(ids instanceof Dataset nodes)) {
                throw new RefusedFileException(
                        "damaged_file",
                        0,
                        group.getPath() + " has no timestamps and node_ids, as SONATA wants",
                        "Save the file again.");
            }
            if (HdfColumn.length(timestamps) != HdfColumn.length(nodes)) {
                throw new RefusedFileException(
                        "damaged_file",
                        0,
                        group.getPath() + " has " + timestamps.getDimensionsAsLong()[0] + " timestamps, but "
                                + nodes.getDimensionsAsLong()[0] + " node_ids",
                        "Save the file again.");
            }
            spikes += HdfColumn.length(nodes);
            Optional<SpikeTimeUnit> unit = unit(timestamps);
            if (unit.isEmpty() && declaration.unit().isEmpty()) {
                assumption = "no attribute \"units\": times are read in ms, as SONATA's programs do";
                unit = Optional.of(SpikeTimeUnit.MILLISECONDS);
            }
            units.add(declaration.unit(unit, group.getPath() + "/timestamps"));
            tables.add(new HdfTable(name, nodes.getPath(), "", timestamps.getPath(), "", numbers(listed, name)));
        }
        if (tables.isEmpty() && !(file.getChildren().get(OWN) instanceof Group) || tables.size() > MOST_POPULATIONS) {
            throw new RefusedFileException(
                    "not_spikes", 0, "/spikes holds " + tables.size() + " populations", "Check how it was written.");
        }
        double start = number(file.getAttribute("start_ms"), -1);
        double stop = number(file.getAttribute("stop_ms"), -1);
        return new HdfContent(
                "SONATA",
                text(file.getAttribute("simulator")),
                assumption,
                listed.isEmpty() ? IdScope.POPULATION : IdScope.NETWORK,
                listed,
                (int) number(file.getAttribute("decimals"), -1),
                number(file.getAttribute("resolution_ms"), 0),
                start >= 0 && stop > start ? new double[] {start, stop} : new double[0],
                units,
                declaration.resolution(),
                spikes,
                tables,
                new long[0]);
    }

    /** Sizes of the populations, which SONATA does not say but this program writes. */
    private List<SourcePopulation> listed() {
        List<SourcePopulation> listed = new ArrayList<>();
        if (file.getChildren().get(OWN) instanceof Group own) {
            List<Group> populations = new ArrayList<>();
            for (Node node : own.getChildren().values()) {
                if (node instanceof Group population) {
                    populations.add(population);
                }
            }
            populations.sort((a, b) ->
                    Double.compare(number(a.getAttribute("position"), 0), number(b.getAttribute("position"), 0)));
            for (Group population : populations) {
                listed.add(new SourcePopulation(
                        population.getName(), ids(population, "first_ids"), ids(population, "last_ids")));
            }
        }
        return listed;
    }

    private static int[] ids(Group population, String name) {
        return population.getChild(name) instanceof Dataset ids && ids.getData() instanceof int[] all
                ? all
                : new int[0];
    }

    private static NodeNumbers numbers(List<SourcePopulation> listed, String name) throws RefusedFileException {
        for (SourcePopulation population : listed) {
            if (population.name().equals(name)) {
                return NodeNumbers.of(population);
            }
        }
        if (!listed.isEmpty()) {
            throw new RefusedFileException(
                    "damaged_file", 0, "/" + OWN + " does not list population " + name, "Convert the recording again.");
        }
        return NodeNumbers.UNCHANGED;
    }

    private Optional<SpikeTimeUnit> unit(Node times) throws RefusedFileException {
        Attribute units = times.getAttribute("units");
        if (units == null) {
            return Optional.empty();
        }
        Optional<SpikeTimeUnit> unit = SpikeTimeUnit.parse(text(units));
        if (unit.isEmpty() && declaration.unit().isEmpty()) {
            throw new RefusedFileException(
                    "unknown_unit",
                    0,
                    times.getPath() + " is in units of \"" + text(units) + "\"",
                    "Say the unit: --time-unit ms, s, us, ns or steps.");
        }
        return unit;
    }

    private static String text(Attribute attribute) {
        Object data = attribute == null ? "" : attribute.getData();
        return data instanceof String[] several && several.length == 1 ? several[0] : String.valueOf(data);
    }

    private static double number(Attribute attribute, double missing) {
        return attribute != null && attribute.getData() instanceof Number number ? number.doubleValue() : missing;
    }

    private HdfContent nwb(Group units) throws RefusedFileException {
        Node times = units.getChildren().get("spike_times");
        Node index = units.getChildren().get("spike_times_index");
        if (!(times instanceof Dataset spikes) || !(index instanceof Dataset ends)) {
            throw new RefusedFileException(
                    "damaged_file", 0, "/units has spike_times without spike_times_index", "Save the file again.");
        }
        long length = HdfColumn.length(spikes);
        HdfColumn column = new HdfColumn(ends, "");
        if (column.length() == 0 || column.length() > Integer.MAX_VALUE / 16) {
            throw new RefusedFileException(
                    "not_spikes", 0, "/units has " + column.length() + " units", "Check how it was written.");
        }
        long[] unitEnds = new long[(int) column.length()];
        long before = 0;
        for (int k = 0; column.next(); k++) {
            unitEnds[k] = (long) column.number();
            if (unitEnds[k] < before || unitEnds[k] > length) {
                throw new RefusedFileException(
                        "damaged_file",
                        k + 1L,
                        "/units/spike_times_index ends unit " + (k + 1) + " at spike " + unitEnds[k] + ", behind spike "
                                + before + " of " + length,
                        "Save the file again.");
            }
            before = unitEnds[k];
        }
        if (before != length) {
            throw new RefusedFileException(
                    "damaged_file",
                    0,
                    "/units/spike_times_index ends at spike " + before + " of " + length,
                    "Save the file again.");
        }
        Optional<SpikeTimeUnit> seconds = Optional.of(SpikeTimeUnit.SECONDS);
        return new HdfContent(
                "NWB",
                "",
                "",
                IdScope.POPULATION,
                List.of(new SourcePopulation("units", new int[] {0}, new int[] {unitEnds.length - 1})),
                -1,
                0,
                new double[0],
                List.of(declaration.unit(seconds, "spike_times")),
                declaration.resolution(),
                length,
                List.of(new HdfTable("units", ends.getPath(), "", spikes.getPath(), "", NodeNumbers.UNCHANGED)),
                unitEnds);
    }

    /** Compounds of ids and times in the root, one for each population, as the mesocircuit writes them. */
    private HdfContent tables() throws RefusedFileException {
        List<HdfTable> tables = new ArrayList<>();
        List<SpikeTimeUnit> units = new ArrayList<>();
        long spikes = 0;
        List<String> names = new ArrayList<>(file.getChildren().keySet());
        Collections.sort(names);
        for (String name : names) {
            if (file.getChildren().get(name) instanceof Dataset dataset && dataset.isCompound()) {
                List<String> members = new ArrayList<>();
                for (CompoundDataType.CompoundDataMember member :
                        ((CompoundDataType) dataset.getDataType()).getMembers()) {
                    members.add(member.getName());
                }
                String id = member(members, Column.ID);
                String time = member(members, Column.TIME);
                if (!id.isEmpty() && !time.isEmpty()) {
                    spikes += HdfColumn.length(dataset);
                    units.add(declaration.unit(ColumnName.unitOf(members), dataset.getPath() + "." + time));
                    tables.add(
                            new HdfTable(name, dataset.getPath(), id, dataset.getPath(), time, NodeNumbers.UNCHANGED));
                }
            }
        }
        if (tables.isEmpty()) {
            String found = String.join(", ", names.subList(0, Math.min(names.size(), 5)));
            throw new RefusedFileException(
                    "not_spikes",
                    0,
                    "an HDF5 file without spikes: neither SONATA (/spikes), nor NWB (/units/spike_times), nor tables of"
                            + " ids and times; it holds " + (found.isEmpty() ? "nothing" : found),
                    RECIPE);
        }
        return new HdfContent(
                "HDF5 tables",
                "",
                "",
                IdScope.NETWORK,
                List.of(),
                -1,
                0,
                new double[0],
                units,
                declaration.resolution(),
                spikes,
                tables,
                new long[0]);
    }

    private static String member(List<String> members, Column wanted) {
        for (String member : members) {
            if (ColumnName.of(member).column().equals(Optional.of(wanted))) {
                return member;
            }
        }
        return "";
    }
}
