package siegert.workflows.command;

import siegert.datasets.result.Measurement;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Recording;
import siegert.workflows.console.Progress;

/**
 * A recording opened and measured with progress on the terminal.
 *
 * @param recording the recording
 * @param measurement what the simulation did
 */
record Measuring(Recording recording, Measurement measurement) {
    static Measuring of(Recording recording, MeasurementSettings settings, int threads, Progress.Quiet quiet) {
        try (Progress progress = Progress.ofBytes("reading", quiet)) {
            return new Measuring(recording, recording.measure(settings, threads, progress::update));
        }
    }
}
