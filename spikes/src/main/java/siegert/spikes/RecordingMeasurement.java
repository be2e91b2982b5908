package siegert.spikes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import siegert.datasets.InputException;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Raster;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.SpectrumEstimate;
import siegert.spikes.io.Clock;
import siegert.spikes.io.DecimalTime;
import siegert.spikes.io.Defects;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeFile;
import siegert.spikes.spectra.PopulationSpectra;
import siegert.spikes.statistics.FileTally;
import siegert.spikes.statistics.NeuronIntervals;
import siegert.spikes.statistics.PopulationStatistics;
import siegert.spikes.statistics.SpikeTally;
import siegert.spikes.statistics.TallyGrid;

/** One measurement of a recording, from its files to its result. */
final class RecordingMeasurement {
    private final RecordingFiles recording;
    private final MeasurementSettings settings;
    private final int threads;
    private final Progress progress;
    private final Clock clock;
    private final PopulationTable table;
    private final Defects defects = new Defects();

    RecordingMeasurement(RecordingFiles recording, MeasurementSettings settings, int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.recording = recording;
        this.settings = settings;
        this.threads = Math.min(threads, recording.files().size());
        this.progress = progress;
        this.clock = recording.clock();
        this.table = recording.table();
        defects.addAll(recording.defects());
    }

    Measurement run() {
        long grid = recording.resolution() == null ? 0 : recording.resolution().at(clock.decimals());
        MeasurementGrid ticks = new MeasurementGrid(recording, settings);
        ticks.checkBin(grid);
        long[] window = ticks.window(span(ticks), defects);
        TallyGrid tallyGrid = ticks.tallyGrid(window[0], window[1]);
        SpikeTally.Grid known = grid > 0 ? SpikeTally.Grid.KNOWN : SpikeTally.Grid.SOUGHT;
        ReadingResult result = read(tallyGrid, known, threads);
        if (result.foreign() > 0 && threads > 1) {
            // a neuron in two files: only the order of the files says which spike came first
            result = read(tallyGrid, known, 1);
        }
        if (grid == 0) {
            grid = Math.max(result.divisor(), 1);
            ticks.checkBin(grid);
        }
        List<PopulationMeasurement> populations = populations(tallyGrid, result);
        new RecordingCheck(recording, tallyGrid, defects).run(result, populations);
        if (settings.strictness() == Strictness.STRICT && defects.hasErrors()) {
            throw new InputException(defects.problems());
        }
        return new Measurement(
                summary(tallyGrid, grid, result, populations),
                populations,
                spectra(tallyGrid, result),
                raster(tallyGrid, result),
                defects.findings());
    }

    /** What reading all files gave. */
    record ReadingResult(
            List<ParallelRead.Outcome> outcomes,
            FileTally[] files,
            NeuronIntervals intervals,
            int[][] histograms,
            long divisor,
            long firstTick,
            long lastTick) {
        long foreign() {
            long n = 0;
            for (FileTally file : files) {
                n += file.foreign().count();
            }
            return n;
        }
    }

    private ReadingResult read(TallyGrid grid, SpikeTally.Grid resolution, int workers) {
        int files = recording.files().size();
        NeuronIntervals intervals = new NeuronIntervals(table.neurons());
        FileTally[] tallies = new FileTally[files];
        int[] process = new int[files];
        for (int f = 0; f < files; f++) {
            tallies[f] = new FileTally();
            process[f] = recording.files().get(f).process();
        }
        List<SpikeTally> sinks = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            sinks.add(new SpikeTally(table, grid, resolution, intervals, tallies, process));
        }
        List<ParallelRead.Outcome> outcomes = parallelRead().run(sinks);
        int[][] histograms = new int[table.populations()][grid.bins()];
        long divisor = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (SpikeTally sink : sinks) {
            for (int p = 0; p < histograms.length; p++) {
                sink.addHistogram(p, histograms[p]);
            }
            divisor = SpikeTally.greatestCommonDivisor(divisor, sink.divisor());
            first = Math.min(first, sink.firstTick());
            last = Math.max(last, sink.lastTick());
        }
        return new ReadingResult(outcomes, tallies, intervals, wholeBins(histograms, grid), divisor, first, last);
    }

    /** A bin that the end of the window cuts is left out of spectra. */
    private static int[][] wholeBins(int[][] histograms, TallyGrid grid) {
        if (grid.wholeBins() == grid.bins()) {
            return histograms;
        }
        int[][] whole = new int[histograms.length][];
        for (int p = 0; p < whole.length; p++) {
            whole[p] = Arrays.copyOf(histograms[p], grid.wholeBins());
        }
        return whole;
    }

    /** First and last spike (ticks) where nothing else gives a window; else an empty array. */
    private long[] span(MeasurementGrid ticks) {
        if (!ticks.needsSpan()) {
            return new long[0];
        }
        List<SpikeSpan> sinks = new ArrayList<>();
        for (int w = 0; w < threads; w++) {
            sinks.add(new SpikeSpan());
        }
        parallelRead().run(sinks);
        SpikeSpan all = new SpikeSpan();
        for (SpikeSpan span : sinks) {
            all.add(span);
        }
        return new long[] {all.first(), all.last()};
    }

    private ParallelRead parallelRead() {
        long total = 0;
        for (SpikeFile file : recording.files()) {
            total += file.bytes();
        }
        return new ParallelRead(
                recording.files(),
                recording.headers(),
                clock,
                recording.resolution(),
                new ByteProgress(progress, total));
    }

    private List<PopulationMeasurement> populations(TallyGrid grid, ReadingResult result) {
        double duration = clock.seconds(grid.stop() - grid.start());
        List<PopulationMeasurement> populations = new ArrayList<>();
        for (int p = 0; p < table.populations(); p++) {
            populations.add(PopulationStatistics.of(
                    table.names().get(p),
                    table.base(p),
                    table.size(p),
                    result.intervals(),
                    result.histograms()[p],
                    duration,
                    settings.minimumSpikes()));
        }
        return populations;
    }

    private RecordingSummary summary(
            TallyGrid grid, long resolution, ReadingResult result, List<PopulationMeasurement> populations) {
        long spikes = 0;
        for (PopulationMeasurement population : populations) {
            spikes += population.spikes();
        }
        long atStop = 0;
        long outside = 0;
        for (FileTally file : result.files()) {
            atStop += file.atStop();
            outside += file.outside();
        }
        String simulator = recording.headers().get(0).simulator();
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
                settings.minimumSpikes());
    }

    private List<SpectrumEstimate> spectra(TallyGrid grid, ReadingResult result) {
        int[] sizes = new int[table.populations()];
        for (int p = 0; p < sizes.length; p++) {
            sizes[p] = table.size(p);
        }
        PopulationSpectra spectra =
                new PopulationSpectra(table.names(), sizes, result.histograms(), clock.seconds(grid.bin()));
        int segment = Math.toIntExact(Math.round(settings.segment() / settings.bin()));
        int overlap = (int) Math.floor(segment * settings.overlap() + 1e-9);
        return List.of(
                spectra.fft(settings.sides()),
                spectra.welch(segment, overlap, settings.taper(), settings.detrend(), settings.sides()));
    }

    private Raster raster(TallyGrid grid, ReadingResult result) {
        int size = 0;
        for (FileTally file : result.files()) {
            size += file.rasterSize();
        }
        int[] sampled = new int[table.populations()];
        for (int p = 0; p < sampled.length; p++) {
            sampled[p] = Math.min(table.size(p), grid.rasterNeurons());
        }
        int[] population = new int[size];
        int[] neuron = new int[size];
        double[] time = new double[size];
        int n = 0;
        for (FileTally file : result.files()) {
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
