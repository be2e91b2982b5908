package siegert.spikes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.datasets.InputException;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Soundness;
import siegert.spikes.check.RecordingCheck;
import siegert.spikes.io.ByteProgress;
import siegert.spikes.io.Clock;
import siegert.spikes.io.Defects;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.ReadProgress;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeFile;
import siegert.spikes.io.SpikeHeader;
import siegert.spikes.statistics.FileTally;
import siegert.spikes.statistics.RecordingTally;
import siegert.spikes.statistics.RequestedTally;
import siegert.spikes.statistics.SpikeTally;
import siegert.spikes.statistics.TallyGrid;

/** One measurement of a recording, from its files to its result; whole or in parts. */
final class RecordingMeasurement {
    private final RecordingFiles recording;
    private final MeasurementSettings settings;
    private final int threads;
    private final ReadProgress progress;
    private final Clock clock;
    private final PopulationTable table;
    private final Defects defects = new Defects();
    private final MeasurementGrid ticks;
    private final long knownGrid;

    RecordingMeasurement(RecordingFiles recording, MeasurementSettings settings, int threads, ReadProgress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.recording = recording;
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
        this.clock = recording.clock();
        this.table = recording.table();
        this.ticks = new MeasurementGrid(recording, settings);
        this.knownGrid =
                recording.resolution() == null ? 0 : recording.resolution().at(clock.decimals());
        defects.addAll(recording.defects());
    }

    /** Measures all files. */
    Measurement run() {
        ticks.checkBins(knownGrid);
        TallyGrid grid = grid(span());
        return result(grid, read(grid, all()));
    }

    /** Checks all files, without statistics and spectra. */
    Soundness check() {
        long[] span = span();
        if (ticks.needsSpan() && span[0] > span[1]) {
            defects.error(
                    "no_spikes",
                    recording.directory(),
                    0,
                    recording.files().size(),
                    "not one of the " + recording.files().size() + " files holds a spike",
                    "Check that the recorders were connected and that the simulation ran.");
            return new Soundness(Optional.empty(), defects.findings());
        }
        long[] window = ticks.window(span, defects);
        TallyGrid grid = ticks.countingGrid(window[0], window[1], Math.max(knownGrid, 1));
        RecordingTally tally = read(grid, all());
        new RecordingCheck(recording, grid, defects).run(tally);
        long resolution = knownGrid > 0 ? knownGrid : Math.max(tally.divisor(), 1);
        Soundness.Contents contents =
                new MeasurementResult(recording, settings, ticks, grid, tally).contents(resolution);
        return new Soundness(Optional.of(contents), defects.findings());
    }

    /** Measures the files of a part. */
    void run(Part part, List<String> words, OutputStream out) throws IOException {
        TallyGrid grid = partGrid();
        long[] bytes = new long[recording.files().size()];
        for (int f = 0; f < bytes.length; f++) {
            bytes[f] = recording.files().get(f).bytes();
        }
        PartFile.write(out, part, words, identity(), recording, read(grid, part.files(bytes)));
    }

    /** Puts parts together. */
    Measurement merge(List<PartFile> parts) {
        parts.get(0).requireIdentity(identity());
        TallyGrid grid = partGrid();
        RequestedTallies requested = new RequestedTallies(table, grid, ticks, clock, settings.statistics());
        RecordingTally tally = new RecordingTally(table, grid, recording.files().size(), requested.ofWorker());
        List<PartFile> inOrder = new ArrayList<>(parts);
        inOrder.sort((a, b) -> Integer.compare(a.part().number(), b.part().number()));
        long total = 0;
        for (PartFile part : inOrder) {
            total += part.path().toFile().length();
        }
        ByteProgress read = new ByteProgress(progress::read, total);
        for (PartFile part : inOrder) {
            part.addTo(tally);
            read.add(part.path().toFile().length());
        }
        if (!tally.missing().isEmpty()) {
            String file = recording.files().get(tally.missing().get(0)).path().toString();
            throw new InputException(file, 0, "no part has read this file", "Measure all parts again.");
        }
        return result(grid, tally);
    }

    private TallyGrid partGrid() {
        ticks.checkBins(knownGrid);
        if (ticks.needsSpan()) {
            throw new InputException(
                    "",
                    0,
                    "nothing says when the recording starts and ends, and a part does not hold all spikes",
                    "Name the window (--window START:STOP).");
        }
        return grid(new long[0]);
    }

    private TallyGrid grid(long[] span) {
        long[] window = ticks.window(span, defects);
        return ticks.tallyGrid(window[0], window[1]);
    }

    /** Settings, populations and files as text: the same for all parts of a measurement. */
    private String identity() {
        StringBuilder text = new StringBuilder();
        // strictness decides what is done about the whole, not what is counted
        text.append(settings.withStrictness(Strictness.STRICT)).append('\n');
        for (int p = 0; p < table.populations(); p++) {
            text.append(table.names().get(p)).append(' ').append(table.size(p)).append('\n');
        }
        text.append(table.ids()).append('\n');
        for (SpikeFile file : recording.files()) {
            text.append(file.name()).append(' ').append(file.bytes()).append(" bytes\n");
        }
        return text.toString();
    }

    private Measurement result(TallyGrid grid, RecordingTally tally) {
        long resolution = knownGrid;
        if (resolution == 0) {
            resolution = Math.max(tally.divisor(), 1);
            ticks.checkFoundGrid(resolution, tally, defects);
        }
        return new MeasurementResult(recording, settings, ticks, grid, tally).make(resolution, defects);
    }

    private int[] all() {
        int[] files = new int[recording.files().size()];
        for (int f = 0; f < files.length; f++) {
            files[f] = f;
        }
        return files;
    }

    private RecordingTally read(TallyGrid grid, int[] files) {
        int workers = Math.max(1, Math.min(threads, files.length));
        RecordingTally tally = read(recording.headers(), grid, files, workers);
        if (tally.foreign() > 0 && workers > 1) {
            // a neuron in two files: only the order of the files says which spike came first
            workers = 1;
            tally = read(recording.headers(), grid, files, workers);
        }
        List<Integer> disordered = tally.disordered();
        if (disordered.isEmpty()) {
            return tally;
        }
        List<SpikeHeader> headers = new ArrayList<>(recording.headers());
        for (int f : disordered) {
            headers.set(f, recording.sorted(f));
        }
        RecordingTally sorted = read(headers, grid, files, workers);
        sorted.recall(tally, disordered);
        return sorted;
    }

    private RecordingTally read(List<SpikeHeader> headers, TallyGrid grid, int[] files, int workers) {
        SpikeTally.Grid divisor = knownGrid > 0 ? SpikeTally.Grid.KNOWN : SpikeTally.Grid.SOUGHT;
        RequestedTallies requested = new RequestedTallies(table, grid, ticks, clock, settings.statistics());
        RequestedTally sum = requested.ofWorker();
        RecordingTally tally = new RecordingTally(table, grid, recording.files().size(), sum);
        FileTally[] tallies = new FileTally[files.length];
        int[] process = new int[files.length];
        for (int k = 0; k < files.length; k++) {
            tallies[k] = tally.open(files[k]);
            process[k] = recording.files().get(files[k]).process();
        }
        List<SpikeTally> sinks = new ArrayList<>();
        List<RequestedTally> extras = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            extras.add(w == 0 ? sum : requested.ofWorker());
            sinks.add(new SpikeTally(table, grid, divisor, tally.intervals(), tallies, process, extras.get(w)));
        }
        List<ParallelRead.Outcome> outcomes = parallelRead(headers, files).run(sinks);
        for (int k = 0; k < files.length; k++) {
            tally.end(files[k], outcomes.get(k));
        }
        for (int w = 0; w < workers; w++) {
            tally.add(sinks.get(w), extras.get(w));
        }
        return tally;
    }

    /** First and last spike (ticks) where nothing else gives a window; else an empty array. */
    private long[] span() {
        if (!ticks.needsSpan()) {
            return new long[0];
        }
        List<SpikeSpan> sinks = new ArrayList<>();
        for (int w = 0; w < Math.min(threads, recording.files().size()); w++) {
            sinks.add(new SpikeSpan());
        }
        parallelRead(recording.headers(), all()).run(sinks);
        SpikeSpan whole = new SpikeSpan();
        for (SpikeSpan span : sinks) {
            whole.add(span);
        }
        return new long[] {whole.first(), whole.last()};
    }

    private ParallelRead parallelRead(List<SpikeHeader> all, int[] indices) {
        List<SpikeFile> files = new ArrayList<>();
        List<SpikeHeader> headers = new ArrayList<>();
        long total = 0;
        for (int f : indices) {
            files.add(recording.files().get(f));
            headers.add(all.get(f));
            total += recording.files().get(f).bytes();
        }
        return new ParallelRead(files, headers, clock, recording.resolution(), new ByteProgress(progress::read, total));
    }
}
