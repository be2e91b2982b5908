package siegert.spikes.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import siegert.spikes.statistics.FileTally;
import siegert.spikes.statistics.NeuronIntervals;
import siegert.spikes.statistics.SpikeTally;
import siegert.spikes.statistics.TallyGrid;

/**
 * Bytes parsed in a second by one core. The file has the shape of one of the microcircuit: 5 to 6 digits of an id, 3
 * decimals of a ms, 10 s. The counter {@code bytes} is the speed in bytes per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SpikeReaderBenchmark {
    private static final Clock CLOCK = new Clock(3);

    private byte[] file;
    private NestHeader header;
    private PopulationTable table;
    private final SpikeBatch batch = new SpikeBatch();

    @Setup
    public void write() {
        String header = "# NEST version: 3.8.0\n# RecordingBackendASCII version: 2\nsender\ttime_ms\n";
        file = BenchmarkText.of(header, "\t");
        this.header = NestHeader.parse(file, true);
        List<PopulationTable.Entry> entries = new ArrayList<>();
        entries.add(new PopulationTable.Entry("E", new int[] {1}, new int[] {BenchmarkText.FIRST - 1}, 0));
        entries.add(
                new PopulationTable.Entry("I", new int[] {BenchmarkText.FIRST}, new int[] {BenchmarkText.FIRST + BenchmarkText.NEURONS - 1}, 0));
        table = PopulationTable.of(entries, "", new Defects());
    }

    /** Bytes to batches of ids and ticks. */
    @Benchmark
    public long parse(BenchmarkText.Bytes counter) throws IOException {
        long sum = 0;
        try (SpikeReader reader = new NestReader(new ByteArrayInputStream(file), header, CLOCK, null)) {
            while (reader.next(batch)) {
                sum += batch.tick[batch.size - 1];
            }
        }
        counter.bytes += file.length;
        return sum;
    }

    /** Bytes to counts, intervals, histograms and raster. */
    @Benchmark
    public long parseAndTally(BenchmarkText.Bytes counter) throws IOException {
        FileTally[] files = {new FileTally()};
        SpikeTally tally = new SpikeTally(
                table,
                new TallyGrid(500_000, 10_500_000, 1000, 1_000_000, 75),
                SpikeTally.Grid.KNOWN,
                new NeuronIntervals(table.neurons()),
                files,
                new int[] {0},
                null);
        try (SpikeReader reader = new NestReader(new ByteArrayInputStream(file), header, CLOCK, null)) {
            while (reader.next(batch)) {
                tally.add(batch, 0);
            }
        }
        counter.bytes += file.length;
        return files[0].spikes();
    }
}
