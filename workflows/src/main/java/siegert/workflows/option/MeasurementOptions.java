package siegert.workflows.option;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Taper;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Strictness;
import siegert.spikes.Window;

/** How a recording is read and measured. */
public final class MeasurementOptions {
    @Option(
            names = "--window",
            paramLabel = "START:STOP",
            converter = QuantityConverters.WindowConverter.class,
            description = "Part of the recording (ms), [START, STOP). Default: from the parameter file of the run, else"
                    + " the span of the spikes.")
    private Window window;

    @Option(
            names = "--bin",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Bin of histograms and spectra. Default: 1 ms.")
    private double bin = 1e-3;

    @Option(
            names = "--segment",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Segment of the averaged spectrum. Default: 500 ms.")
    private double segment = 0.5;

    @Option(
            names = "--overlap",
            paramLabel = "FRACTION",
            converter = QuantityConverters.Overlap.class,
            description = "Overlap of the segments, from 0 to below 1. Default: 0.5.")
    private double overlap = 0.5;

    @Option(
            names = "--taper",
            paramLabel = "hann|hamming|blackman|boxcar",
            description = "Taper of each segment. Default: hann.")
    private Taper taper = Taper.HANN;

    @Option(
            names = "--detrend",
            paramLabel = "constant|none|linear",
            description = "What is subtracted from each segment. Default: constant.")
    private Detrend detrend = Detrend.CONSTANT;

    @Option(
            names = "--sides",
            paramLabel = "two|one",
            description = "Two-sided (floor rate/N) or one-sided spectra. Default: two.")
    private Sides sides = Sides.TWO;

    @Option(
            names = "--populations",
            paramLabel = "FILE",
            description = "Population table: first and last id of a population per line.")
    private Path populations;

    @Option(
            names = "--resolution",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Resolution of the simulation. Default: from the parameter file of the run.")
    private Double resolution;

    /**
     * The settings of the measurement.
     *
     * @param strictness what to do about a faulty recording
     */
    public MeasurementSettings settings(Strictness strictness) {
        MeasurementSettings settings = MeasurementSettings.defaults()
                .withBin(bin)
                .withSegment(segment)
                .withOverlap(overlap)
                .withTaper(taper)
                .withDetrend(detrend)
                .withSides(sides)
                .withStrictness(strictness);
        if (window != null) {
            settings = settings.withWindow(window);
        }
        if (resolution != null) {
            settings = settings.withResolution(resolution);
        }
        if (populations != null) {
            settings = settings.withPopulations(populations);
        }
        return settings;
    }
}
