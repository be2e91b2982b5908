package siegert.workflows.option;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Recording;
import siegert.spikes.io.ReadingSettings;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.SpikeTimeUnit;

/** What a recording does not say of itself. */
@Heading(value = "Reading the recording", order = 40)
public final class ReadingOptions {
    @Option(
            names = "--time-unit",
            paramLabel = "ms|s|us|ns|steps",
            converter = UnitConverter.class,
            description = "Unit of the times in files that do not say it. Default: none; an error where it is needed.")
    private SpikeTimeUnit timeUnit;

    @Option(
            names = "--columns",
            paramLabel = "id,time",
            converter = ColumnConverter.class,
            description =
                    "What the columns of text or arrays hold: id, time, offset, population, other. Default: as their names say.")
    private Columns columns;

    @Option(
            names = "--by-recorder",
            description =
                    "Without a table of populations: each recorder or file is a population, which reaches from the"
                            + " lowest to the highest id that fired.")
    private boolean byRecorder;

    @Option(
            names = "--tmp",
            paramLabel = "DIR",
            description = "Directory for sorting recordings that are not in order. Default: that of the system.")
    private Path temporary;

    /** Opens a recording. */
    public Recording open(List<Path> paths, MeasurementSettings measurement) {
        return Recording.open(paths, settings(measurement));
    }

    /** How the files of a recording are read that is measured like this. */
    public ReadingSettings settings(MeasurementSettings measurement) {
        ReadingSettings settings = measurement.reading();
        if (timeUnit != null) {
            settings = settings.withTimeUnit(timeUnit);
        }
        if (columns != null) {
            settings = settings.withColumns(columns.list());
        }
        if (byRecorder) {
            settings = settings.withGrouping(ReadingSettings.Grouping.RECORDERS);
        }
        if (temporary != null) {
            settings = settings.withSort(settings.sort().in(temporary));
        }
        return settings;
    }

    /** The columns as one value: an option of type list would be taken for one that is given several times. */
    record Columns(List<Column> list) {}

    static final class ColumnConverter implements ITypeConverter<Columns> {
        @Override
        public Columns convert(String text) {
            try {
                return new Columns(Column.parse(text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class UnitConverter implements ITypeConverter<SpikeTimeUnit> {
        @Override
        public SpikeTimeUnit convert(String text) {
            return SpikeTimeUnit.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no unit of time; ms, s, us, ns and steps are"));
        }
    }
}
