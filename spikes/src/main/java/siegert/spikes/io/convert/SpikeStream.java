package siegert.spikes.io.convert;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeFile;

/** The spikes of a recording, or of a part of it, file by file in their order. They are read twice. */
final class SpikeStream {
    private static final int PASSES = 2;

    private final RecordingFiles recording;
    private final long start;
    private final long stop;
    private final Conversion.Progress progress;
    private final long total;
    private final AtomicLong done = new AtomicLong();

    /**
     * @param start start of the part (ticks), inclusive
     * @param stop end of the part (ticks), exclusive
     */
    SpikeStream(RecordingFiles recording, long start, long stop, Conversion.Progress progress) {
        this.recording = recording;
        this.start = start;
        this.stop = stop;
        this.progress = progress;
        long bytes = 0;
        for (SpikeFile file : recording.files()) {
            bytes += file.bytes();
        }
        this.total = PASSES * bytes;
    }

    List<ParallelRead.Outcome> read(ParallelRead.Sink sink) {
        boolean whole = start == Long.MIN_VALUE && stop == Long.MAX_VALUE;
        return new ParallelRead(
                        recording.files(), recording.headers(), recording.clock(), recording.resolution(), this::count)
                .run(List.of(whole ? sink : new WindowedSpikes(sink, start, stop)));
    }

    private void count(long bytes) {
        progress.read(done.addAndGet(bytes), total);
    }
}
