package siegert.spikes.io.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.result.Finding;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.ReadingSettings;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeFile;

/**
 * A recording of any format that is written in another one, spike for spike: packed into one SONATA file, or as files of
 * NEST.
 *
 * <pre>{@code
 * Conversion conversion = Conversion.open(List.of(Path.of("run")), ReadingSettings.defaults());
 * conversion.toSonata(Path.of("run.h5"), Map.of("version", "0.1.0"));
 * }</pre>
 */
public final class Conversion {
    private final RecordingFiles recording;
    private final PopulationCounts counts;

    private Conversion(RecordingFiles recording, PopulationCounts counts) {
        this.recording = recording;
        this.counts = counts;
    }

    /**
     * Opens a recording and counts its spikes, which is one pass over it.
     *
     * @param paths directories, files or patterns of file names
     * @param settings how they are read
     * @throws InputException if the recording cannot be read as a whole: a conversion loses nothing
     */
    public static Conversion open(List<Path> paths, ReadingSettings settings) {
        RecordingFiles recording = RecordingFiles.open(paths, settings);
        PopulationCounts counts = new PopulationCounts(recording.table());
        List<Problem> problems = new ArrayList<>(recording.defects().problems());
        List<ParallelRead.Outcome> outcomes = read(recording, counts);
        for (int f = 0; f < outcomes.size(); f++) {
            ParallelRead.Outcome outcome = outcomes.get(f);
            String file = recording.files().get(f).path().toString();
            if (outcome.badLines() > 0
                    || outcome.truncated()
                    || !outcome.damage().isEmpty()) {
                String what = outcome.damage().isEmpty()
                        ? "\"" + outcome.badText() + "\" is no record of a spike"
                        : outcome.damage();
                problems.add(new Problem(file, outcome.badLine(), what, "Copy the file again."));
            }
        }
        if (counts.unknown() > 0) {
            problems.add(new Problem(
                    recording.files().get(0).path().toString(),
                    0,
                    counts.unknown() + " spikes of ids that belong to no population, for instance " + counts.unknownId()
                            + "; the populations hold " + recording.table().ids(),
                    "Name the table of populations that belongs to this recording (--populations FILE)."));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Conversion(recording, counts);
    }

    static List<ParallelRead.Outcome> read(RecordingFiles recording, ParallelRead.Sink sink) {
        return new ParallelRead(
                        recording.files(),
                        recording.headers(),
                        recording.clock(),
                        recording.resolution(),
                        SpikeFile.ByteCount.NONE)
                .run(List.of(sink));
    }

    /** Number of spikes. */
    public long spikes() {
        long spikes = 0;
        for (long n : counts.spikes()) {
            spikes += n;
        }
        return spikes;
    }

    /** What was remarkable about the recording. */
    public List<Finding> findings() {
        return recording.defects().findings();
    }

    /** Memory that {@link #toSonata} needs (bytes), an upper estimate. */
    public long sonataMemory() {
        return SonataFile.memory(counts.spikes());
    }

    /**
     * Writes one SONATA file: for each population its spikes in the order of time, chunked and compressed; and in the
     * group {@code siegert} what SONATA has no place for: neurons of each population, also silent ones, and provenance.
     *
     * @param target the file; it appears whole or not at all
     * @param provenance attributes that say where the file comes from
     * @throws InputException if the memory does not suffice, with the setting that would, or the file cannot be written
     */
    public void toSonata(Path target, Map<String, String> provenance) {
        long needed = sonataMemory();
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (needed > free) {
            long gigabytes = (needed + runtime.maxMemory() - free + (1 << 30) - 1) / (1 << 30);
            throw new InputException(
                    target.toString(),
                    0,
                    spikes() + " spikes need " + needed / 1_000_000 + " MB of memory, but " + free / 1_000_000
                            + " MB are free",
                    "Give the program more: JAVA_OPTS=-Xmx" + gigabytes + "g, or convert a part of the files.");
        }
        new SonataFile(recording, counts.spikes(), provenance).write(target);
    }

    /**
     * Writes a directory as NEST 3 does: a file for each population, the table of populations and, where known, the
     * parameters of the run. Ids that start at 0 are raised by one, because NEST has no neuron 0.
     *
     * @param directory the directory; made if missing
     * @throws InputException if it holds spike files already, or cannot be written
     */
    public void toNest(Path directory) {
        new NestDirectory(recording).write(directory);
    }
}
