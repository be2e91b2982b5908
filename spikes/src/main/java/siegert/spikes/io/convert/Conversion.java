package siegert.spikes.io.convert;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.result.Finding;
import siegert.spikes.io.Defects;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.ReadProgress;
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
    private final SpikeStream spikes;

    private Conversion(RecordingFiles recording, PopulationCounts counts, SpikeStream spikes) {
        this.recording = recording;
        this.counts = counts;
        this.spikes = spikes;
    }

    /** Opens a recording, and tells nobody how far it is. */
    public static Conversion open(List<Path> paths, ReadingSettings settings) {
        return open(paths, settings, ReadProgress.NONE);
    }

    /**
     * Opens a recording and counts its spikes, which is one pass over it.
     *
     * @param paths directories, files or patterns of file names
     * @param settings how they are read
     * @param progress told how far both passes have come
     * @throws InputException if the recording cannot be read as a whole: a conversion loses nothing
     */
    public static Conversion open(List<Path> paths, ReadingSettings settings, ReadProgress progress) {
        RecordingFiles recording = RecordingFiles.open(paths, settings, 1, progress, new Defects());
        return of(recording, new SpikeStream(recording, Long.MIN_VALUE, Long.MAX_VALUE, progress));
    }

    /**
     * Opens a part of a recording and counts its spikes.
     *
     * @param start start of the part (s), inclusive
     * @param stop end of the part (s), exclusive
     * @throws InputException as above, and if the part holds no spike
     */
    public static Conversion open(
            List<Path> paths, ReadingSettings settings, double start, double stop, ReadProgress progress) {
        RecordingFiles recording =
                RecordingFiles.open(paths, settings, 1, progress, new Defects()).during(start, stop);
        long first = (long) Math.ceil(start * recording.clock().ticksPerSecond() - 1e-6);
        long end = (long) Math.ceil(stop * recording.clock().ticksPerSecond() - 1e-6);
        Conversion conversion = of(recording, new SpikeStream(recording, first, end, progress));
        if (conversion.spikes() == 0) {
            throw new InputException(
                    paths.get(0).toString(),
                    0,
                    "there is no spike from " + recording.clock().text(first) + " to "
                            + recording.clock().text(end),
                    "Choose a window inside the recording (--window START:STOP).");
        }
        return conversion;
    }

    private static Conversion of(RecordingFiles recording, SpikeStream spikes) {
        PopulationCounts counts = new PopulationCounts(recording.table());
        List<Problem> problems = new ArrayList<>(recording.defects().problems());
        List<ParallelRead.Outcome> outcomes = spikes.read(counts);
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
        return new Conversion(recording, counts, spikes);
    }

    /** Number of spikes. */
    public long spikes() {
        long sum = 0;
        for (long n : counts.spikes()) {
            sum += n;
        }
        return sum;
    }

    /** Number of spikes of each population. */
    public long[] spikesOfPopulations() {
        return counts.spikes().clone();
    }

    /** The recording. */
    public RecordingFiles recording() {
        return recording;
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
        refuseForeign(target);
        long needed = sonataMemory();
        LargeArrays memory = LargeArrays.ofProcess();
        if (needed > memory.free()) {
            throw new InputException(
                    target.toString(),
                    0,
                    spikes() + " spikes need " + needed / 1_000_000 + " MB of memory, but only "
                            + memory.free() / 1_000_000 + " MB fit",
                    "Give the program more: SIEGERT_JAVA_OPTS=-Xmx" + memory.heapFor(needed)
                            + "m, or convert a part of the recording (--window START:STOP).");
        }
        new SonataFile(recording, counts.spikes(), spikes, provenance).write(target);
    }

    /** A file that is there is replaced only if a conversion wrote it, and it is none of those that are read. */
    private void refuseForeign(Path target) {
        if (Files.isDirectory(target)) {
            throw new InputException(target.toString(), 0, "is a directory", "Name a file to write to.");
        }
        if (!Files.exists(target)) {
            return;
        }
        for (SpikeFile file : recording.files()) {
            if (target.toAbsolutePath()
                    .normalize()
                    .equals(file.path().toAbsolutePath().normalize())) {
                throw new InputException(
                        target.toString(), 0, "is a file of the recording itself", "Choose another name.");
            }
        }
        if (!SonataFile.isOwn(target)) {
            throw new InputException(
                    target.toString(),
                    0,
                    "is there already, and no conversion wrote it",
                    "Choose another name, or remove the file.");
        }
    }

    /**
     * Writes a directory as NEST 3 does: a file for each population, the table of populations and, where known, the
     * parameters of the run. Ids that start at 0 are raised by one, because NEST has no neuron 0.
     *
     * @param directory the directory; made if missing
     * @throws InputException if it holds spike files already, or cannot be written; nothing half-written is left
     */
    public void toNest(Path directory) {
        new NestDirectory(recording, spikes).write(directory);
    }
}
