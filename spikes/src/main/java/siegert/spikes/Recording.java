package siegert.spikes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.datasets.InputException;
import siegert.datasets.result.Measurement;
import siegert.spikes.io.DecimalTime;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeFile;

/**
 * A recording of spikes on disk: NEST 3 ascii files ({@code label-id-vp.dat}, also with {@code .gz}), the table of
 * populations and the parameter file beside them. Opening it reads the beginnings of the files only.
 */
public final class Recording {
    private final RecordingFiles files;

    private Recording(RecordingFiles files) {
        this.files = files;
    }

    /**
     * Opens a recording.
     *
     * @param paths one or more directories or spike files
     * @param settings the table of populations, names and resolution are taken from here
     * @throws InputException if nothing can be measured: no such directory, no spike files, no table of populations,
     *     times in steps of unknown length; with all problems found until then. Other problems wait for the measurement
     */
    public static Recording open(List<Path> paths, MeasurementSettings settings) {
        Optional<DecimalTime> resolution = settings.resolution().isPresent()
                ? Optional.of(DecimalTime.ofSeconds(settings.resolution().get()))
                : Optional.empty();
        return new Recording(RecordingFiles.open(paths, settings.populations(), settings.names(), resolution));
    }

    /** Its files and what they say before any spike is read. */
    RecordingFiles files() {
        return files;
    }

    /** Its name, that of its directory or file. */
    public String name() {
        return files.name();
    }

    /** Names of the populations in the order of the table. */
    public List<String> populations() {
        return files.table().names();
    }

    /** The spike files in the order of their names. */
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (SpikeFile file : files.files()) {
            paths.add(file.path());
        }
        return paths;
    }

    /** Length of all spike files as they are on disk (bytes). */
    public long bytes() {
        long bytes = 0;
        for (SpikeFile file : files.files()) {
            bytes += file.bytes();
        }
        return bytes;
    }

    /**
     * Measures rates, irregularity and spectra of all populations in one pass over the files.
     *
     * <p>The result does not depend on the number of threads.
     *
     * @param settings how
     * @param threads number of threads that read files, 1 or more
     * @param progress told how far the reading has come
     * @throws InputException if the window, bin or segment do not fit the recording; and, if strict, with all errors of
     *     the recording that change counts
     */
    public Measurement measure(MeasurementSettings settings, int threads, Progress progress) {
        return new RecordingMeasurement(files, settings, threads, progress).run();
    }
}
