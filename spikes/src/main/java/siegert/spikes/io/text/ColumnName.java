package siegert.spikes.io.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.SpikeTimeUnit;

/**
 * What the name of a column or array says.
 *
 * @param column what it holds; empty where the name is not known
 * @param unit unit of the times where the name says it
 */
public record ColumnName(Optional<Column> column, Optional<SpikeTimeUnit> unit) {
    private static final Set<String> IDS = Set.of(
            "sender",
            "senders",
            "gid",
            "gids",
            "id",
            "ids",
            "node_id",
            "node_ids",
            "nodeid",
            "nodeids",
            "neuron",
            "neurons",
            "neuron_id",
            "neuron_ids",
            "i",
            "spkid",
            "cell",
            "cell_id",
            "cell_ids",
            "spike_ids");
    private static final Set<String> TIMES =
            Set.of("time", "times", "t", "timestamp", "timestamps", "spike_time", "spike_times");
    private static final Set<String> POPULATIONS = Set.of("population", "populations", "pop");
    /** Columns beside spikes that take nothing away when they are left out. */
    private static final Set<String> BESIDE = Set.of(
            "",
            "index",
            "unnamed: 0",
            "port",
            "ports",
            "rport",
            "receptor",
            "receptors",
            "rank",
            "process",
            "processes",
            "electrode_ids",
            "trial");

    /** Reads a name such as {@code senders}, {@code time_ms}, {@code t [s]} or {@code "timestamps"}. */
    public static ColumnName of(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (name.length() > 1 && (name.startsWith("\"") && name.endsWith("\"") || name.startsWith("'"))) {
            name = name.substring(1, name.length() - 1).strip();
        }
        if (IDS.contains(name)) {
            return new ColumnName(Optional.of(Column.ID), Optional.empty());
        }
        if (POPULATIONS.contains(name)) {
            return new ColumnName(Optional.of(Column.POPULATION), Optional.empty());
        }
        if (BESIDE.contains(name)) {
            return new ColumnName(Optional.of(Column.OTHER), Optional.empty());
        }
        return switch (name) {
            case "time_step", "time_steps", "step", "steps" -> time(Optional.of(SpikeTimeUnit.STEPS));
            case "time_offset", "offset", "offsets" -> new ColumnName(Optional.of(Column.OFFSET), Optional.empty());
            // NetPyNE writes milliseconds only
            case "spkt", "spkts" -> time(Optional.of(SpikeTimeUnit.MILLISECONDS));
            default -> withUnit(name);
        };
    }

    private static ColumnName withUnit(String name) {
        if (TIMES.contains(name)) {
            return time(Optional.empty());
        }
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == ')' || name.charAt(end - 1) == ']')) {
            end--;
        }
        int start = end;
        while (start > 0 && "_ ([/".indexOf(name.charAt(start - 1)) < 0) {
            start--;
        }
        int stem = start;
        while (stem > 0 && "_ ([/".indexOf(name.charAt(stem - 1)) >= 0) {
            stem--;
        }
        Optional<SpikeTimeUnit> unit = SpikeTimeUnit.parse(name.substring(start, end));
        return unit.isPresent() && TIMES.contains(name.substring(0, stem))
                ? time(unit)
                : new ColumnName(Optional.empty(), Optional.empty());
    }

    private static ColumnName time(Optional<SpikeTimeUnit> unit) {
        return new ColumnName(Optional.of(Column.TIME), unit);
    }

    /**
     * The unit that names say together where none says it alone: {@code senders} and {@code times} are NEST's,
     * {@code timestamps population node_ids} are BMTK's, both in milliseconds.
     */
    public static Optional<SpikeTimeUnit> unitOf(List<String> names) {
        for (String name : names) {
            ColumnName known = of(name);
            if (known.unit().isPresent()) {
                return known.unit();
            }
        }
        boolean nest = names.contains("senders") && names.contains("times");
        boolean bmtk = names.contains("timestamps") && names.contains("node_ids");
        return nest || bmtk ? Optional.of(SpikeTimeUnit.MILLISECONDS) : Optional.empty();
    }
}
