package siegert.workflows.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import siegert.datasets.result.Average;
import siegert.datasets.result.Scaling;
import siegert.datasets.result.WindowEdges;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.RequestedSpectra;
import siegert.spikes.RequestedStatistics;
import siegert.spikes.RequestedStatistics.CorrelationSample;
import siegert.spikes.RequestedStatistics.IntervalBins;

/** Statistics and spectra beyond those that every measurement holds. */
@Heading(value = "More statistics and spectra, on request", order = 60)
public final class StatisticsOptions {
    private static final double DEFAULT_BIN = 2e-3;
    private static final long DEFAULT_SEED = 1;
    private static final double LONGEST_INTERVAL = 1;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--correlations",
            paramLabel = "N",
            description = "Pairwise correlations of spike counts of N neurons sampled from each population; 250 is"
                    + " customary.")
    private Integer correlations;

    @Option(
            names = "--correlation-bin",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Bin of the correlations. Default: 2 ms.")
    private Double correlationBin;

    @Option(names = "--seed", paramLabel = "SEED", description = "Seed of the sample of neurons. Default: 1.")
    private Long seed;

    @Option(
            names = "--interval-bin",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Histogram of the inter-spike intervals of each population, up to --interval-max.")
    private Double intervalBin;

    @Option(
            names = "--interval-max",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Longest interval of the histogram. Default: 1 s.")
    private Double intervalMax;

    @Option(
            names = "--fano-window",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Fano factors of single neurons over counts in windows of this length.")
    private Double fanoWindow;

    @Option(
            names = "--correlogram",
            paramLabel = "LAG",
            converter = QuantityConverters.Time.class,
            description = "Auto- and cross-correlograms of the populations up to this lag.")
    private Double correlogram;

    @Option(
            names = "--lvr-refractoriness",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "The constant R of LvR. Default: 5 ms.")
    private double refractoriness = RequestedStatistics.DEFAULT_REFRACTORINESS;

    @Option(
            names = "--ddof",
            paramLabel = "0|1",
            description =
                    "What is subtracted from the number of values in standard deviations and variances: CV, rates,"
                            + " Fano factors, synchrony. Default: 0.")
    private int ddof;

    @Option(
            names = "--window-edges",
            paramLabel = "start|stop|both",
            description = "Edges that belong to the window and its bins: [start, stop); (start, stop], as NEST records;"
                    + " [start, stop], as the analysis of the microcircuit-PD14-model and numpy. Default: start.")
    private WindowEdges edges = WindowEdges.START;

    @Option(
            names = "--scaling",
            paramLabel = "density|spectrum",
            description = "Scaling of the periodogram and the averaged spectrum, as scipy calls it. Default: density.")
    private Scaling scaling = Scaling.DENSITY;

    @Option(names = "--cross-spectra", description = "Cross-spectra, coherence and phase of all pairs of populations.")
    private boolean cross;

    @Option(
            names = "--multitaper",
            paramLabel = "NW",
            description = "Multitaper spectra with this time half-bandwidth; 4 is customary.")
    private Double multitaper;

    @Option(
            names = "--average",
            paramLabel = "mean|median",
            description = "How the segments are averaged. Default: mean.")
    private Average average = Average.MEAN;

    @Option(
            names = "--transform",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Length of the Fourier transform of a segment: zeros are appended up to it.")
    private Double transform;

    /** Adds what is asked for to the settings. */
    public MeasurementSettings apply(MeasurementSettings settings) {
        require("--correlations", correlations, "--correlation-bin", correlationBin);
        require("--correlations", correlations, "--seed", seed);
        require("--interval-bin", intervalBin, "--interval-max", intervalMax);
        try {
            return settings.withEdges(edges)
                    .withStatistics(statistics(settings.statistics()))
                    .withSpectra(spectra(settings.spectra()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + " cannot be measured");
        }
    }

    /** What only sets how something is measured asks for nothing on its own. */
    private void require(String measured, Object isMeasured, String setting, Object isSet) {
        if (isSet != null && isMeasured == null) {
            throw new ParameterException(spec.commandLine(), setting + " has no effect without " + measured);
        }
    }

    private RequestedStatistics statistics(RequestedStatistics none) {
        RequestedStatistics statistics = none.withRefractoriness(refractoriness).withDdof(ddof);
        if (correlations != null) {
            statistics = statistics.withCorrelations(new CorrelationSample(
                    correlations,
                    correlationBin == null ? DEFAULT_BIN : correlationBin,
                    seed == null ? DEFAULT_SEED : seed));
        }
        if (intervalBin != null) {
            double bins = Math.ceil((intervalMax == null ? LONGEST_INTERVAL : intervalMax) / intervalBin - 1e-9);
            statistics = statistics.withIntervals(
                    new IntervalBins(intervalBin, (int) Math.min(Math.max(bins, 0), Integer.MAX_VALUE)));
        }
        if (fanoWindow != null) {
            statistics = statistics.withCountWindow(fanoWindow);
        }
        return correlogram == null ? statistics : statistics.withCorrelogramLag(correlogram);
    }

    private RequestedSpectra spectra(RequestedSpectra defaults) {
        RequestedSpectra spectra = defaults.withAverage(average).withScaling(scaling);
        if (cross) {
            spectra = spectra.withCross(RequestedSpectra.Cross.ALL);
        }
        if (multitaper != null) {
            spectra = spectra.withMultitaper(multitaper);
        }
        return transform == null ? spectra : spectra.withTransform(transform);
    }
}
