package siegert.spikes.io.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import siegert.spikes.io.BenchmarkText;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.RecordBatch;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.SpikeTimeUnit;

/** Bytes of CSV or blank-separated text parsed in a second by one core: the counter {@code bytes}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextReaderBenchmark {
    @Param({",", " "})
    public String separator;

    private byte[] file;
    private TextLayout layout;
    private final RecordBatch batch = new RecordBatch();

    @Setup
    public void write() {
        file = BenchmarkText.of("", separator);
        layout = new TextLayout(
                "text",
                "",
                0,
                separator.charAt(0),
                List.of(Column.ID, Column.TIME),
                SpikeTimeUnit.MILLISECONDS,
                0,
                "");
    }

    /** Bytes to records. */
    @Benchmark
    public double parse(BenchmarkText.Bytes counter) throws IOException {
        double sum = 0;
        try (RecordReader reader = new TextReader(new ByteArrayInputStream(file), layout)) {
            while (reader.next(batch)) {
                sum += batch.time[batch.size - 1];
            }
        }
        counter.bytes += file.length;
        return sum;
    }
}
