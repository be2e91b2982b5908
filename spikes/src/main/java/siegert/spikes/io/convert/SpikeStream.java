package siegert.spikes.io.convert;

import java.util.List;
import siegert.spikes.io.ByteProgress;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.ReadProgress;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeFile;

/** The spikes of a recording, or of a part of it, file by file in their order. They are read twice. */
final class SpikeStream {
    private static final int PASSES = 2;

    private final RecordingFiles recording;
    private final long start;
    private final long stop;
    private final ByteProgress progress;

    /**
     * @param start start of the part (ticks), inclusive
     * @param stop end of the part (ticks), exclusive
     */
    SpikeStream(RecordingFiles recording, long start, long stop, ReadProgress progress) {
        this.recording = recording;
        this.start = start;
        this.stop = stop;
        long bytes = 0;
        for (SpikeFile file : recording.files()) {
            bytes += file.bytes();
        }
        this.progress = new ByteProgress(progress, PASSES * bytes);
    }

    List<ParallelRead.Outcome> read(ParallelRead.Sink sink) {
        boolean whole = start == Long.MIN_VALUE && stop == Long.MAX_VALUE;
        return new ParallelRead(
                        recording.files(), recording.headers(), recording.clock(), recording.resolution(), progress)
                .run(List.of(whole ? sink : new WindowedSpikes(sink, start, stop)));
    }
}
