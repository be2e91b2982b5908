package siegert.workflows.option;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Window;

/** Which part of a recording is meant, and what travels with it. */
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

    /** Adds them to the settings. */
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
}
