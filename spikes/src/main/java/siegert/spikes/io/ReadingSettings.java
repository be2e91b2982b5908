package siegert.spikes.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.Declaration;
import siegert.spikes.io.record.SpikeTimeUnit;

/**
 * How the files of a recording are read. Start from {@link #defaults()} and change what differs.
 *
 * @param populations file with the ids of each population; if empty, the table beside the spikes or inside them
 * @param names names of the populations of the network, in the order of the table; may be empty
 * @param resolution resolution of the simulation (ms); if empty, what the parameter file of the run says
 * @param timeUnit unit of the times in files that do not say it; if empty, such files are refused
 * @param columns what the columns of text and arrays hold; if empty, what their names say
 * @param grouping where populations come from if there is no table
 * @param sort how spikes are sorted that are not in order
 */
public record ReadingSettings(
        Optional<Path> populations,
        List<String> names,
        Optional<DecimalTime> resolution,
        Optional<SpikeTimeUnit> timeUnit,
        List<Column> columns,
        Grouping grouping,
        ExternalSort sort) {
    private static final ReadingSettings DEFAULTS = new ReadingSettings(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Grouping.TABLE,
            ExternalSort.defaults());

    /** Where populations come from if there is no table. */
    public enum Grouping {
        /** Nowhere: without a table the sizes of the populations are not known, and the recording is refused. */
        TABLE,
        /**
         * Each recorder, or population of a file, or file is a population, which reaches from the lowest to the highest
         * id with a spike (from 0 where ids count within the population). Silent neurons beyond are missed, and a
         * finding says so.
         */
        RECORDERS
    }

    public ReadingSettings {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        if (!columns.isEmpty() && !Column.isComplete(columns)) {
            throw new IllegalArgumentException("columns need one id and one time: " + columns);
        }
    }

    /** What the files and the tables beside them say, and nothing else. */
    public static ReadingSettings defaults() {
        return DEFAULTS;
    }

    Declaration declaration(DecimalTime knownResolution) {
        double step = knownResolution == null
                ? 0
                : knownResolution.mantissa() / (double) DecimalTime.power(knownResolution.decimals());
        return new Declaration(timeUnit, columns, step);
    }

    public ReadingSettings withPopulations(Path table) {
        return new ReadingSettings(Optional.of(table), names, resolution, timeUnit, columns, grouping, sort);
    }

    public ReadingSettings withNames(List<String> newNames) {
        return new ReadingSettings(populations, newNames, resolution, timeUnit, columns, grouping, sort);
    }

    /** @param newResolution resolution of the simulation (ms) */
    public ReadingSettings withResolution(DecimalTime newResolution) {
        return new ReadingSettings(populations, names, Optional.of(newResolution), timeUnit, columns, grouping, sort);
    }

    public ReadingSettings withTimeUnit(SpikeTimeUnit unit) {
        return new ReadingSettings(populations, names, resolution, Optional.of(unit), columns, grouping, sort);
    }

    public ReadingSettings withColumns(List<Column> newColumns) {
        return new ReadingSettings(populations, names, resolution, timeUnit, newColumns, grouping, sort);
    }

    public ReadingSettings withGrouping(Grouping newGrouping) {
        return new ReadingSettings(populations, names, resolution, timeUnit, columns, newGrouping, sort);
    }

    public ReadingSettings withSort(ExternalSort newSort) {
        return new ReadingSettings(populations, names, resolution, timeUnit, columns, grouping, newSort);
    }
}
