package siegert.spikes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.datasets.InputException;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Soundness;
import siegert.spikes.io.DecimalTime;
import siegert.spikes.io.Defects;
import siegert.spikes.io.ReadProgress;
import siegert.spikes.io.ReadingSettings;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.RunParameters;
import siegert.spikes.io.SpikeFile;

/**
 * A recording of spikes on disk: files of any format that {@code docs/formats.md} lists, the table of populations and the
 * parameter file beside them. Opening it reads the beginnings of NEST's files only, and files of other formats once.
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
        return open(paths, settings.reading());
    }

    /**
     * Opens a recording.
     *
     * @param paths one or more directories, spike files or patterns of file names
     * @param settings how they are read
     * @throws InputException as above, and if files do not say what their columns hold or in which unit times are
     */
    public static Recording open(List<Path> paths, ReadingSettings settings) {
        return open(paths, settings, 1, ReadProgress.NONE);
    }

    /**
     * Opens a recording.
     *
     * @param threads number of threads that read files of other formats than NEST's, 1 or more; nothing else depends on it
     * @param progress told how far this first pass has come
     * @throws InputException as above
     */
    public static Recording open(List<Path> paths, ReadingSettings settings, int threads, ReadProgress progress) {
        return new Recording(RecordingFiles.open(paths, settings, threads, progress::read, new Defects()));
    }

    /**
     * A recording after its check.
     *
     * @param paths its spike files, in the order of their names; none if they were not read
     * @param soundness whether it is complete and sound
     */
    public record Checked(List<Path> paths, Soundness soundness) {
        public Checked {
            paths = List.copyOf(paths);
        }
    }

    /**
     * Says whether a recording is complete and sound: all that is wrong with it at once.
     *
     * @param paths one or more directories, spike files or patterns of file names
     * @param settings the window and the time grid are taken from here
     * @param reading how the files are read
     * @param threads number of threads that read files, 1 or more; the result does not depend on it
     * @param progress told how far the reading has come
     * @throws InputException if there are no such files, or the window does not fit the recording
     */
    public static Checked check(
            List<Path> paths,
            MeasurementSettings settings,
            ReadingSettings reading,
            int threads,
            ReadProgress progress) {
        Defects defects = new Defects();
        RecordingFiles files;
        try {
            files = RecordingFiles.open(paths, reading, threads, progress::read, defects);
        } catch (InputException e) {
            if (!defects.hasErrors() || defects.hasError("no_such_file") || defects.hasError("no_spike_files")) {
                throw e;
            }
            return new Checked(List.of(), new Soundness(Optional.empty(), defects.findings()));
        }
        Soundness soundness = new RecordingMeasurement(files, settings, threads, progress).check();
        return new Checked(new Recording(files).paths(), soundness);
    }

    /** Its files and what they say before any spike is read. */
    RecordingFiles files() {
        return files;
    }

    /** Its name, that of its directory or file. */
    public String name() {
        return files.name();
    }

    /** The window that the run says it recorded; empty where it says none. */
    public Optional<Window> declared() {
        RunParameters run = files.run();
        return run.hasWindow() ? Optional.of(new Window(seconds(run.start()), seconds(run.stop()))) : Optional.empty();
    }

    private static double seconds(DecimalTime time) {
        return time.mantissa() / (1e3 * DecimalTime.power(time.decimals()));
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
    public Measurement measure(MeasurementSettings settings, int threads, ReadProgress progress) {
        return new RecordingMeasurement(files, settings, threads, progress).run();
    }

    /**
     * Measures a share of the files and writes what it found, to be put together by {@link #merge}. Parts may be measured
     * by different processes on different machines.
     *
     * @param settings how; the same for all parts, strictness aside
     * @param part which share
     * @param words kept in the part for whoever merges: how to open the recording again
     * @param out gets the bytes in the format of {@link PartFile}; stays open
     * @param threads number of threads that read files, 1 or more; does not change the bytes
     * @param progress told how far the reading has come
     * @throws InputException if nothing says what the window is, or the settings do not fit the recording
     * @throws IOException if {@code out} does
     */
    public void measurePart(
            MeasurementSettings settings,
            Part part,
            List<String> words,
            OutputStream out,
            int threads,
            ReadProgress progress)
            throws IOException {
        new RecordingMeasurement(files, settings, threads, progress).run(part, words, out);
    }

    /**
     * Puts all parts of a measurement together. The result is that of one run over all files, bit for bit. The parts hold
     * all that is needed; the recording need not be at hand.
     *
     * @param settings those of the parts
     * @param parts the parts, in any order
     * @throws InputException if a part is missing, there twice, damaged or of another measurement; and, if strict, with all
     *     errors of the recording that change counts
     */
    public static Measurement merge(MeasurementSettings settings, List<PartFile> parts) {
        return merge(settings, parts, ReadProgress.NONE);
    }

    /**
     * Puts all parts of a measurement together.
     *
     * @param progress told how many bytes of the parts were read
     */
    public static Measurement merge(MeasurementSettings settings, List<PartFile> parts, ReadProgress progress) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no parts");
        }
        PartFile.requireComplete(parts);
        return new RecordingMeasurement(parts.get(0).recording(), settings, 1, progress).merge(parts);
    }
}
