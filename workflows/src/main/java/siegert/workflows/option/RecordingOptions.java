package siegert.workflows.option;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Window;
import siegert.spikes.io.ReadingSettings;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.SpikeTimeUnit;

/** Which part of a recording is meant, and what it does not say of itself. */
@Heading(value = "Reading the recording", order = 40)
public final class RecordingOptions {
    @Option(
            names = "--window",
            paramLabel = "START:STOP",
            converter = QuantityConverters.WindowConverter.class,
            description = "Part of the recording (ms), [START, STOP). Default: from the parameter file of the run, else"
                    + " the span of the spikes.")
    private Window window;

    @Option(
            names = "--populations",
            paramLabel = "FILE",
            description =
                    "Population table: first and last id of a population per line. Default: population_nodeids.dat or"
                            + " nodes.json of the run.")
    private Path populations;

    @Option(
            names = "--resolution",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Resolution of the simulation. Default: from the parameter file of the run.")
    private Double resolution;

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

    /** Adds what concerns the measurement to its settings. */
    public MeasurementSettings apply(MeasurementSettings defaults) {
        MeasurementSettings settings = defaults;
        if (window != null) {
            settings = settings.withWindow(window);
        }
        if (resolution != null) {
            settings = settings.withResolution(resolution);
        }
        return populations == null ? settings : settings.withPopulations(populations);
    }

    /** How the files of a recording are read that is measured like this. */
    public ReadingSettings reading(MeasurementSettings measurement) {
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
