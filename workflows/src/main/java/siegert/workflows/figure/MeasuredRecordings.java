package siegert.workflows.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Taper;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.Recording;
import siegert.spikes.io.ReadProgress;

/**
 * Bundled recordings, each measured once for all figures. Averaged spectra are those of Bos et al. 2016: segments of 500 ms
 * side by side, without taper.
 */
final class MeasuredRecordings {
    private final Map<String, Measurement> measured = new ConcurrentHashMap<>();
    private final int threads;

    MeasuredRecordings(int threads) {
        this.threads = threads;
    }

    Measurement measurement(String name) {
        return measured.computeIfAbsent(name, this::measure);
    }

    private Measurement measure(String name) {
        MeasurementSettings settings = MeasurementSettings.defaults()
                .withSegment(0.5)
                .withOverlap(0)
                .withTaper(Taper.BOXCAR)
                .withDetrend(Detrend.CONSTANT);
        Path directory = Catalogue.bundled().resolveRecording(name);
        return Recording.open(List.of(directory), settings).measure(settings, threads, ReadProgress.NONE);
    }
}
