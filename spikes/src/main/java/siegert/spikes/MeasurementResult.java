package siegert.spikes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import siegert.datasets.InputException;
import siegert.datasets.result.Activity;
import siegert.datasets.result.Correlograms;
import siegert.datasets.result.CrossSpectra;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Raster;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.Scaling;
import siegert.datasets.result.Soundness;
import siegert.datasets.result.SpectrumEstimate;
import siegert.spikes.check.RecordingCheck;
import siegert.spikes.io.Clock;
import siegert.spikes.io.DecimalTime;
import siegert.spikes.io.Defects;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.spectra.PopulationSpectra;
import siegert.spikes.spectra.Segmentation;
import siegert.spikes.statistics.CorrelogramCounts;
import siegert.spikes.statistics.FileTally;
import siegert.spikes.statistics.PopulationStatistics;
import siegert.spikes.statistics.RecordingTally;
import siegert.spikes.statistics.TallyGrid;

/** Makes the result of a measurement from the tally of all its files. */
final class MeasurementResult {
    private final RecordingFiles recording;
    private final MeasurementSettings settings;
    private final MeasurementGrid ticks;
    private final TallyGrid grid;
    private final RecordingTally tally;
    private final Clock clock;
    private final PopulationTable table;
    private final int[][] histograms;

    MeasurementResult(
            RecordingFiles recording,
            MeasurementSettings settings,
            MeasurementGrid ticks,
            TallyGrid grid,
            RecordingTally tally) {
        this.recording = recording;
        this.settings = settings;
        this.ticks = ticks;
        this.grid = grid;
        this.tally = tally;
        this.clock = recording.clock();
        this.table = recording.table();
        this.histograms = tally.wholeBins();
    }

    /**
     * The result.
     *
     * @param resolution time grid of the spikes (ticks)
     * @param defects what is wrong with the recording; completed here
     * @throws InputException if strict, with all errors that change counts
     */
    Measurement make(long resolution, Defects defects) {
        List<PopulationMeasurement> populations = populations();
        long spikes = 0;
        for (PopulationMeasurement population : populations) {
            spikes += population.spikes();
        }
        new RecordingCheck(recording, grid, defects).run(tally);
        if (settings.strictness() == Strictness.STRICT && defects.hasErrors()) {
            throw new InputException(defects.problems());
        }
        int[] sizes = new int[table.populations()];
        for (int p = 0; p < sizes.length; p++) {
            sizes[p] = table.size(p);
        }
        double bin = clock.seconds(grid.bin());
        PopulationSpectra spectra = new PopulationSpectra(table.names(), sizes, histograms, bin);
        Segmentation segmentation = ticks.segmentation(grid);
        List<SpectrumEstimate> estimates = new ArrayList<>();
        Scaling scaling = settings.spectra().scaling();
        estimates.add(spectra.fft(settings.sides(), scaling));
        estimates.add(spectra.welch(
                segmentation, settings.sides(), scaling, settings.spectra().average()));
        OptionalDouble halfBandwidth = settings.spectra().multitaper();
        if (halfBandwidth.isPresent()) {
            estimates.add(spectra.multitaper(halfBandwidth.getAsDouble(), settings.detrend(), settings.sides()));
        }
        Optional<CrossSpectra> cross = ticks.hasCrossSpectra(grid)
                ? Optional.of(spectra.cross(segmentation, settings.sides()))
                : Optional.empty();
        Optional<Correlograms> correlograms =
                settings.statistics().correlogramLag().isPresent()
                        ? Optional.of(CorrelogramCounts.of(table.names(), sizes, histograms, bin, ticks.lag(grid)))
                        : Optional.empty();
        Activity activity =
                new Activity(clock.seconds(grid.start()), bin, sizes, histograms).thinned(Measurement.PARTS);
        return new Measurement(
                summary(resolution, spikes),
                populations,
                estimates,
                raster(),
                defects.findings(),
                cross,
                correlograms,
                Optional.of(activity));
    }

    private List<PopulationMeasurement> populations() {
        RequestedStatistics statistics = settings.statistics();
        PopulationStatistics.Conventions conventions = new PopulationStatistics.Conventions(
                clock.seconds(grid.stop() - grid.start()),
                clock.ticksPerSecond(),
                settings.minimumSpikes(),
                statistics.ddof(),
                statistics.refractoriness(),
                statistics.intervals().isPresent()
                        ? statistics.intervals().get().width()
                        : Double.NaN,
                statistics.countWindow().orElse(Double.NaN),
                statistics.correlations().isPresent()
                        ? statistics.correlations().get().bin()
                        : Double.NaN);
        List<PopulationMeasurement> populations = new ArrayList<>();
        for (int p = 0; p < table.populations(); p++) {
            populations.add(PopulationStatistics.of(
                    table.names().get(p),
                    table.base(p),
                    table.size(p),
                    tally.intervals(),
                    histograms[p],
                    conventions,
                    tally.requested(),
                    p));
        }
        return populations;
    }

    /** What was counted, without statistics and spectra. */
    Soundness.Contents contents(long resolution) {
        List<Soundness.PopulationCount> populations = new ArrayList<>();
        long spikes = 0;
        for (int p = 0; p < table.populations(); p++) {
            long own = 0;
            int silent = 0;
            for (int n : tally.intervals().counts(table.base(p), table.base(p) + table.size(p))) {
                own += n;
                silent += n == 0 ? 1 : 0;
            }
            populations.add(new Soundness.PopulationCount(table.names().get(p), table.size(p), own, silent));
            spikes += own;
        }
        return new Soundness.Contents(summary(resolution, spikes), populations);
    }

    private RecordingSummary summary(long resolution, long spikes) {
        long atStop = 0;
        long outside = 0;
        for (int f = 0; f < tally.files(); f++) {
            atStop += tally.file(f).atStop();
            outside += tally.file(f).outside();
        }
        String simulator = recording.simulator();
        return new RecordingSummary(
                recording.name(),
                clock.seconds(grid.start()),
                clock.seconds(grid.stop()),
                table.neurons(),
                spikes,
                atStop,
                outside,
                recording.files().size(),
                simulator,
                1e-3 / DecimalTime.power(recording.printedDecimals()),
                clock.seconds(resolution),
                settings.minimumSpikes(),
                settings.statistics().ddof(),
                settings.edges());
    }

    private Raster raster() {
        int size = 0;
        for (int f = 0; f < tally.files(); f++) {
            size += tally.file(f).rasterSize();
        }
        int[] sampled = new int[table.populations()];
        for (int p = 0; p < sampled.length; p++) {
            sampled[p] = Math.min(table.size(p), grid.rasterNeurons());
        }
        int[] population = new int[size];
        int[] neuron = new int[size];
        double[] time = new double[size];
        int n = 0;
        for (int f = 0; f < tally.files(); f++) {
            FileTally file = tally.file(f);
            for (int k = 0; k < file.rasterSize(); k++) {
                population[n] = file.rasterPopulation(k);
                neuron[n] = file.rasterNeuron(k);
                time[n++] = clock.seconds(file.rasterTick(k));
            }
        }
        return new Raster(
                clock.seconds(grid.start()), clock.seconds(grid.rasterStop()), sampled, population, neuron, time);
    }
}
