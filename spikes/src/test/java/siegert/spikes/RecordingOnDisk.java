package siegert.spikes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.result.Measurement;
import siegert.spikes.io.ReadProgress;

/** Writes small recordings as NEST does, to be spoilt and measured. */
final class RecordingOnDisk {
    static final String HEADER = "# NEST version: 3.8.0\n# RecordingBackendASCII version: 2\nsender\ttime_ms\n";

    final Path directory;

    RecordingOnDisk(Path directory) {
        this.directory = directory;
    }

    /** Two populations of 20 neurons, two recorders, two virtual processes; a spike of each neuron every 10 ms. */
    static RecordingOnDisk sound(Path directory) {
        RecordingOnDisk recording = new RecordingOnDisk(directory);
        recording.write("population_nodeids.dat", "1 20\n21 40\n");
        recording.write("simulation.yaml", "t_stop_ms: 1100.0\ntransient_ms: 100.0\nresolution_ms: 0.1\nthreads: 2\n");
        for (int r = 0; r < 2; r++) {
            for (int vp = 0; vp < 2; vp++) {
                recording.write(
                        "spike_recorder_" + "EI".charAt(r) + "-" + (41 + r) + "-" + vp + ".dat",
                        HEADER + records(1 + 20 * r, 20 + 20 * r, vp, 2));
            }
        }
        return recording;
    }

    /** A spike every 10 ms from 100 to 1100 ms of the neurons of one virtual process. */
    static String records(int first, int last, int vp, int processes) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 100; k++) {
            for (int id = first; id <= last; id++) {
                if (id % processes == vp) {
                    text.append(id)
                            .append('\t')
                            .append(100 + 10 * k)
                            .append('.')
                            .append(id % 10)
                            .append("00\n");
                }
            }
        }
        return text.toString();
    }

    void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) {
        try {
            Files.write(directory.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.delete(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rename(String from, String to) {
        write(to, read(from));
        delete(from);
    }

    void compress(String name) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(name + ".gz")))) {
            out.write(Files.readAllBytes(directory.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        delete(name);
    }

    Measurement measure() {
        return measure(MeasurementSettings.defaults());
    }

    Measurement measure(MeasurementSettings settings) {
        return Recording.open(List.of(directory), settings).measure(settings, 2, ReadProgress.NONE);
    }

    Measurement measureLeniently() {
        return measure(MeasurementSettings.defaults().withStrictness(Strictness.LENIENT));
    }

    /** The problems of a strict measurement. */
    List<Problem> problems() {
        return problems(MeasurementSettings.defaults());
    }

    List<Problem> problems(MeasurementSettings settings) {
        try {
            measure(settings);
        } catch (InputException e) {
            return e.problems();
        }
        return List.of();
    }
}
