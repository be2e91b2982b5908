package siegert.spikes.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/** Copies the samples into a directory and reads them. */
final class SampleFiles {
    private final Path directory;

    SampleFiles(Path directory) {
        this.directory = directory;
    }

    static byte[] sample(String name) {
        try (InputStream in = SampleFiles.class.getResourceAsStream("/siegert/spikes/samples/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a sample, without the directory of its format. */
    SampleFiles copy(String... names) {
        for (String name : names) {
            write(name.substring(name.indexOf('/') + 1), sample(name));
        }
        return this;
    }

    SampleFiles write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    SampleFiles write(String name, byte[] bytes) {
        try {
            Files.write(directory.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    RecordingFiles open(ReadingSettings settings) {
        return RecordingFiles.open(List.of(directory), settings);
    }

    /** Every spike as {@code population:neuron@time}, in the order of the files; neurons count from 0. */
    List<String> spikes(ReadingSettings settings) {
        return spikes(open(settings));
    }

    static List<String> spikes(RecordingFiles recording) {
        List<String> spikes = new ArrayList<>();
        PopulationTable table = recording.table();
        List<ParallelRead.Outcome> outcomes = new ParallelRead(
                        recording.files(),
                        recording.headers(),
                        recording.clock(),
                        recording.resolution(),
                        SpikeFile.ByteCount.NONE)
                .run(List.of((ParallelRead.Sink) (batch, file) -> {
                    for (int k = 0; k < batch.size; k++) {
                        int run = table.run(batch.sender[k]);
                        String neuron = run < 0
                                ? "?"
                                : String.format(
                                        Locale.ROOT,
                                        "%s:%d",
                                        table.names().get(table.population(run)),
                                        table.index(run)
                                                - table.base(table.population(run))
                                                + batch.sender[k]
                                                - table.firstId(run));
                        spikes.add(neuron + "@"
                                + new DecimalTime(
                                        batch.tick[k], recording.clock().decimals()));
                    }
                }));
        for (ParallelRead.Outcome outcome : outcomes) {
            if (outcome.badLines() > 0
                    || outcome.truncated()
                    || !outcome.damage().isEmpty()) {
                spikes.add("bad " + outcome.badLine() + " " + outcome.badText() + outcome.damage());
            }
        }
        return spikes;
    }

    List<Problem> problems(ReadingSettings settings) {
        try {
            open(settings);
        } catch (InputException e) {
            return e.problems();
        }
        throw new AssertionError("read without a problem");
    }
}
