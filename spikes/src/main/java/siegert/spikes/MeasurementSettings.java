package siegert.spikes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Taper;
import siegert.datasets.result.WindowEdges;
import siegert.spikes.io.DecimalTime;
import siegert.spikes.io.ReadingSettings;

/**
 * How a recording is measured. Start from {@link #defaults()} and change what differs.
 *
 * @param window part of the recording; if empty, what the parameter file of the run says, else the span of the spikes
 *     widened to whole 100 ms
 * @param bin width of the bins of histograms and spectra (s); a multiple of the time grid of the spikes
 * @param segment length of a segment of Welch's estimate (s); a multiple of the bin
 * @param overlap overlap of neighbouring segments as a fraction of their length, 0 or more and less than 1; rounded down
 *     to whole bins
 * @param taper taper of each segment
 * @param detrend what is subtracted from each segment
 * @param sides one-sided or two-sided spectra
 * @param minimumSpikes least number of spikes of a neuron for its CV and LV, 2 or more (LV needs 3 in any case)
 * @param edges which edges belong to the window and its bins
 * @param strictness whether errors that change counts stop the measurement
 * @param populations file with the ids of each population; if empty, {@code population_nodeids.dat} or
 *     {@code nodes.json} beside the spikes
 * @param names names of the populations of the network, in the order of the table; may be empty
 * @param resolution resolution of the simulation (s); if empty, what the parameter file of the run says
 * @param rasterNeurons neurons sampled from each population for the raster, at most
 * @param rasterDuration length of the part of the window for the raster (s)
 * @param statistics statistics that are computed on request
 * @param spectra more about the spectra
 */
public record MeasurementSettings(
        Optional<Window> window,
        double bin,
        double segment,
        double overlap,
        Taper taper,
        Detrend detrend,
        Sides sides,
        int minimumSpikes,
        WindowEdges edges,
        Strictness strictness,
        Optional<Path> populations,
        List<String> names,
        Optional<Double> resolution,
        int rasterNeurons,
        double rasterDuration,
        RequestedStatistics statistics,
        RequestedSpectra spectra) {
    private static final MeasurementSettings DEFAULTS = new MeasurementSettings(
            Optional.empty(),
            1e-3,
            0.5,
            0.5,
            Taper.HANN,
            Detrend.CONSTANT,
            Sides.TWO,
            3,
            WindowEdges.START,
            Strictness.STRICT,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            75,
            0.5,
            RequestedStatistics.none(),
            RequestedSpectra.defaults());

    public MeasurementSettings {
        if (!(bin > 0) || Double.isInfinite(bin)) {
            throw new IllegalArgumentException("a bin of " + bin + " s");
        }
        if (!(segment > 0) || Double.isInfinite(segment)) {
            throw new IllegalArgumentException("a segment of " + segment + " s");
        }
        if (!(overlap >= 0 && overlap < 1)) {
            throw new IllegalArgumentException("an overlap of " + overlap + "; 0 <= overlap < 1 is allowed");
        }
        if (minimumSpikes < 2) {
            throw new IllegalArgumentException("a CV needs at least 2 spikes, not " + minimumSpikes);
        }
        if (resolution.isPresent() && !(resolution.get() > 0)) {
            throw new IllegalArgumentException("a resolution of " + resolution.get() + " s");
        }
        if (rasterNeurons < 0 || !(rasterDuration >= 0)) {
            throw new IllegalArgumentException(
                    "a raster of " + rasterNeurons + " neurons and " + rasterDuration + " s");
        }
        if (taper == Taper.DPSS) {
            throw new IllegalArgumentException("Slepian tapers belong to the multitaper estimate, not to segments");
        }
        names = List.copyOf(names);
    }

    /** Bins of 1 ms, Hann segments of 500 ms that overlap by half, means removed, two-sided, strict. */
    public static MeasurementSettings defaults() {
        return DEFAULTS;
    }

    public MeasurementSettings withWindow(Window newWindow) {
        Draft draft = new Draft(this);
        draft.window = Optional.of(newWindow);
        return draft.settings();
    }

    public MeasurementSettings withBin(double newBin) {
        Draft draft = new Draft(this);
        draft.bin = newBin;
        return draft.settings();
    }

    public MeasurementSettings withSegment(double newSegment) {
        Draft draft = new Draft(this);
        draft.segment = newSegment;
        return draft.settings();
    }

    public MeasurementSettings withOverlap(double newOverlap) {
        Draft draft = new Draft(this);
        draft.overlap = newOverlap;
        return draft.settings();
    }

    public MeasurementSettings withTaper(Taper newTaper) {
        Draft draft = new Draft(this);
        draft.taper = newTaper;
        return draft.settings();
    }

    public MeasurementSettings withDetrend(Detrend newDetrend) {
        Draft draft = new Draft(this);
        draft.detrend = newDetrend;
        return draft.settings();
    }

    public MeasurementSettings withSides(Sides newSides) {
        Draft draft = new Draft(this);
        draft.sides = newSides;
        return draft.settings();
    }

    public MeasurementSettings withMinimumSpikes(int newMinimumSpikes) {
        Draft draft = new Draft(this);
        draft.minimumSpikes = newMinimumSpikes;
        return draft.settings();
    }

    public MeasurementSettings withEdges(WindowEdges newEdges) {
        Draft draft = new Draft(this);
        draft.edges = newEdges;
        return draft.settings();
    }

    public MeasurementSettings withStrictness(Strictness newStrictness) {
        Draft draft = new Draft(this);
        draft.strictness = newStrictness;
        return draft.settings();
    }

    public MeasurementSettings withPopulations(Path newPopulations) {
        Draft draft = new Draft(this);
        draft.populations = Optional.of(newPopulations);
        return draft.settings();
    }

    public MeasurementSettings withNames(List<String> newNames) {
        Draft draft = new Draft(this);
        draft.names = newNames;
        return draft.settings();
    }

    public MeasurementSettings withResolution(double newResolution) {
        Draft draft = new Draft(this);
        draft.resolution = Optional.of(newResolution);
        return draft.settings();
    }

    public MeasurementSettings withRaster(int neurons, double duration) {
        Draft draft = new Draft(this);
        draft.rasterNeurons = neurons;
        draft.rasterDuration = duration;
        return draft.settings();
    }

    public MeasurementSettings withStatistics(RequestedStatistics newStatistics) {
        Draft draft = new Draft(this);
        draft.statistics = newStatistics;
        return draft.settings();
    }

    public MeasurementSettings withSpectra(RequestedSpectra newSpectra) {
        Draft draft = new Draft(this);
        draft.spectra = newSpectra;
        return draft.settings();
    }

    /** What these settings say of how files are read. */
    public ReadingSettings reading() {
        ReadingSettings reading = ReadingSettings.defaults().withNames(names);
        if (populations.isPresent()) {
            reading = reading.withPopulations(populations.get());
        }
        return resolution.isPresent() ? reading.withResolution(DecimalTime.ofSeconds(resolution.get())) : reading;
    }

    /** The components while one of them changes. */
    private static final class Draft {
        private Optional<Window> window;
        private double bin;
        private double segment;
        private double overlap;
        private Taper taper;
        private Detrend detrend;
        private Sides sides;
        private int minimumSpikes;
        private WindowEdges edges;
        private Strictness strictness;
        private Optional<Path> populations;
        private List<String> names;
        private Optional<Double> resolution;
        private int rasterNeurons;
        private double rasterDuration;
        private RequestedStatistics statistics;
        private RequestedSpectra spectra;

        Draft(MeasurementSettings settings) {
            window = settings.window;
            bin = settings.bin;
            segment = settings.segment;
            overlap = settings.overlap;
            taper = settings.taper;
            detrend = settings.detrend;
            sides = settings.sides;
            minimumSpikes = settings.minimumSpikes;
            edges = settings.edges;
            strictness = settings.strictness;
            populations = settings.populations;
            names = settings.names;
            resolution = settings.resolution;
            rasterNeurons = settings.rasterNeurons;
            rasterDuration = settings.rasterDuration;
            statistics = settings.statistics;
            spectra = settings.spectra;
        }

        MeasurementSettings settings() {
            return new MeasurementSettings(
                    window,
                    bin,
                    segment,
                    overlap,
                    taper,
                    detrend,
                    sides,
                    minimumSpikes,
                    edges,
                    strictness,
                    populations,
                    names,
                    resolution,
                    rasterNeurons,
                    rasterDuration,
                    statistics,
                    spectra);
        }
    }
}
