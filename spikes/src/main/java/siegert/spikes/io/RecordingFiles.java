package siegert.spikes.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;

/**
 * The files of a recording and what they say before any spike is read.
 *
 * @param name name of the recording
 * @param directory the directory of its first file, in full
 * @param files files with spikes
 * @param headers what their beginnings say, in the same order
 * @param table ids of the populations, with names
 * @param run what the parameter file says
 * @param clock ticks of all times
 * @param printedDecimals decimals of the times (ms) in the files, the most of all
 * @param resolution resolution of the simulation (ms), or {@code null} where unknown
 * @param processes check of the virtual processes
 * @param sort how spikes are sorted that are not in order
 * @param defects what was found wrong so far
 */
public record RecordingFiles(
        String name,
        String directory,
        List<SpikeFile> files,
        List<SpikeHeader> headers,
        PopulationTable table,
        RunParameters run,
        Clock clock,
        int printedDecimals,
        DecimalTime resolution,
        VirtualProcesses processes,
        ExternalSort sort,
        Defects defects) {

    /**
     * Finds and probes the files.
     *
     * @param paths directories, files or patterns of file names
     * @param settings how they are read
     * @throws InputException if nothing can be measured; with all problems found until then
     */
    public static RecordingFiles open(List<Path> paths, ReadingSettings settings) {
        return open(paths, settings, 1, ReadProgress.NONE, new Defects());
    }

    /**
     * Finds and probes the files.
     *
     * @param threads number of threads that read files of other formats than NEST's, 1 or more
     * @param progress told how far they have come
     * @param defects gets what is found wrong; holds it also if an exception is thrown
     * @throws InputException if nothing can be measured; with all problems found until then
     */
    public static RecordingFiles open(
            List<Path> paths, ReadingSettings settings, int threads, ReadProgress progress, Defects defects) {
        try {
            SpikeFiles found = SpikeFiles.find(paths, defects);
            if (found == null) {
                throw new InputException(defects.problems());
            }
            Path beside = found.directory();
            RunParameters run = RunParameters.read(beside, defects);
            DecimalTime resolution = settings.resolution().orElse(run.resolution());
            SpikeProbe probe = SpikeProbe.of(found, new SourceSurvey(settings, resolution, threads, progress), defects);
            boolean hasTimes = probe.checkSteps(resolution, defects);
            SelectedRecorders selected = new SelectedRecorders(found, probe);
            PopulationTables.Bound bound = new PopulationTables(beside, settings, probe, selected, defects).find();
            if (bound == null || probe.files().isEmpty() || !hasTimes) {
                throw new InputException(defects.problems());
            }
            if (resolution == null && !probe.headers().isEmpty()) {
                resolution = probe.headers().get(0).resolution();
            }
            run = run.hasWindow() ? run : run.orWindowOf(probe);
            int printed = 0;
            for (SpikeHeader header : probe.headers()) {
                printed = Math.max(printed, header.keptDecimals());
            }
            int decimals = printed;
            for (DecimalTime time : new DecimalTime[] {resolution, run.start(), run.stop()}) {
                decimals = time == null ? decimals : Math.max(decimals, time.decimals());
            }
            for (SpikeHeader header : probe.headers()) {
                decimals = header.resolution() == null
                        ? decimals
                        : Math.max(decimals, header.resolution().decimals());
            }
            if (resolution != null && resolution.decimals() > printed && probe.hasSpikes() && probe.allPrinted()) {
                defects.warning(
                        "rounded_times",
                        beside.toString(),
                        0,
                        1,
                        "the files print " + printed + " decimals of a ms, the resolution of " + resolution
                                + " ms needs " + resolution.decimals() + ": NEST has rounded the times",
                        "Raise the precision of the recorders.");
            }
            VirtualProcesses processes = new VirtualProcesses(probe.present(), run.threads(), run.file(), defects);
            return new RecordingFiles(
                    found.name(),
                    probe.files().get(0).path().toAbsolutePath().getParent().toString(),
                    probe.files(),
                    bound.headers(),
                    selected.select(bound.table(), defects),
                    run,
                    new Clock(decimals),
                    printed,
                    resolution,
                    processes,
                    settings.sort(),
                    defects);
        } catch (IOException e) {
            String file = paths.isEmpty() ? "" : paths.get(0).toString();
            throw new InputException(file, 0, "cannot be read: " + FailureReason.of(e), "Check its permissions.");
        }
    }

    /** The same with another window of the run: that of a part (s). */
    public RecordingFiles during(double start, double stop) {
        RunParameters part = new RunParameters(
                run.file(), DecimalTime.ofSeconds(start), DecimalTime.ofSeconds(stop), run.resolution(), run.threads());
        return new RecordingFiles(
                name,
                directory,
                files,
                headers,
                table,
                part,
                clock,
                printedDecimals,
                resolution,
                processes,
                sort,
                defects);
    }

    /** A header of a file that brings its spikes into the order of time. */
    public SpikeHeader sorted(int file) {
        return new SortedHeader(headers.get(file), sort);
    }

    /** The program that wrote the files with its version, or an empty string. */
    public String simulator() {
        return headers.get(0).simulator();
    }

    /** Number of recorders. */
    public int recorders() {
        Set<String> names = new HashSet<>();
        for (SpikeFile file : files) {
            names.add(file.recorderName());
        }
        return names.size();
    }
}
