package siegert.workflows.command;

import java.nio.file.Path;
import java.util.List;
import siegert.datasets.result.Measurement;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Recording;
import siegert.spikes.io.ReadingSettings;
import siegert.workflows.console.Progress;

/**
 * A recording opened and measured with progress on the terminal.
 *
 * @param recording the recording
 * @param measurement what the simulation did
 */
record Measuring(Recording recording, Measurement measurement) {
    /** Opens a recording, with progress on the terminal. */
    static Recording open(List<Path> paths, ReadingSettings reading, int threads, Progress.Quiet quiet) {
        try (Progress progress = Progress.ofBytes("opening", quiet)) {
            return Recording.open(paths, reading, threads, progress::update);
        }
    }

    static Measuring of(Recording recording, MeasurementSettings settings, int threads, Progress.Quiet quiet) {
        try (Progress progress = Progress.ofBytes("reading", quiet)) {
            return new Measuring(recording, recording.measure(settings, threads, progress::update));
        }
    }
}
