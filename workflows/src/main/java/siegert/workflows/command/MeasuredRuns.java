package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import siegert.compare.regression.Excerpt;
import siegert.compare.regression.RunStatistics;
import siegert.compare.regression.Side;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.result.Activity;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Raster;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.Severity;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.PopulationActivity;
import siegert.spikes.Recording;
import siegert.spikes.RunDescription;
import siegert.spikes.SpikeFingerprint;
import siegert.spikes.Window;
import siegert.spikes.io.ReadingSettings;
import siegert.workflows.console.Progress;
import siegert.workflows.option.ComparedStatistics;

/** Runs on disk, measured in one window. */
final class MeasuredRuns {
    /** Windows that differ by less (s) are equal up to the rounding of doubles. */
    private static final double SAME = 1e-9;

    /** Bin of the activity of populations (s). */
    private static final double STRIP = 2e-3;

    private final List<Path> directories;
    private final Optional<StoredWindow> stored;
    private final ReadingSettings reading;
    private final int threads;
    private final Progress.Quiet quiet;
    private final List<Measuring> runs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Measures all runs, in the window of the settings, else each in its own; where those differ in length, in what they
     * have in common.
     *
     * @throws InputException if a run cannot be measured, or the windows have too little in common
     */
    MeasuredRuns(
            List<Path> directories,
            MeasurementSettings settings,
            ReadingSettings reading,
            int threads,
            Progress.Quiet quiet) {
        this(directories, settings, Optional.empty(), reading, threads, quiet);
    }

    /**
     * The same for runs that are held against a baseline, in its window.
     *
     * @param stored the window; it is that of the settings
     */
    MeasuredRuns(
            List<Path> directories,
            MeasurementSettings settings,
            Optional<StoredWindow> stored,
            ReadingSettings reading,
            int threads,
            Progress.Quiet quiet) {
        this.stored = stored;
        this.directories = List.copyOf(directories);
        this.reading = reading;
        this.threads = threads;
        this.quiet = quiet;
        MeasurementSettings compared = ComparedStatistics.of(settings);
        measure(compared);
        double start = runs.stream().mapToDouble(r -> summary(r).start()).max().orElse(0);
        double stop = runs.stream().mapToDouble(r -> summary(r).stop()).min().orElse(0);
        double shortest =
                runs.stream().mapToDouble(r -> summary(r).duration()).min().orElse(0);
        double longest =
                runs.stream().mapToDouble(r -> summary(r).duration()).max().orElse(0);
        if (longest - shortest > SAME) {
            if (stop - start < longest / 2) {
                throw new InputException(
                        "",
                        0,
                        "the windows of the runs have only " + seconds(stop - start) + " s in common, of up to "
                                + seconds(longest) + " s",
                        "Name a window that all of them hold (--window START:STOP), or simulate equally long.");
            }
            notes.add("the windows of the runs differ; all are measured in what they have in common, " + seconds(start)
                    + " to " + seconds(stop) + " s");
            measure(compared.withWindow(new Window(start, stop)));
        }
    }

    private void measure(MeasurementSettings settings) {
        runs.clear();
        List<Problem> problems = new ArrayList<>();
        for (Path directory : directories) {
            Recording recording = Measuring.open(List.of(directory), reading, threads, quiet);
            Optional<Problem> problem = stored.flatMap(window -> window.problem(recording));
            problem.ifPresentOrElse(problems::add, () -> runs.add(Measuring.of(recording, settings, threads, quiet)));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /** One entry per run, in order. */
    List<RunStatistics> statistics() {
        List<RunStatistics> statistics = new ArrayList<>();
        for (Measuring run : runs) {
            Path spikes = run.recording().paths().get(0).toAbsolutePath();
            Map<String, String> parameters = RunDescription.read(spikes.getParent());
            statistics.add(RunStatistics.of(
                    run.measurement(),
                    SpikeFingerprint.of(run.recording(), window(run), threads),
                    parameters,
                    Optional.of(activity(run))));
        }
        return statistics;
    }

    private Activity activity(Measuring run) {
        return PopulationActivity.of(run.recording(), window(run), STRIP, threads);
    }

    /** A short part of a run. */
    Excerpt excerpt(Measuring run, Side side) {
        Raster raster = run.measurement().raster();
        Window part = new Window(raster.start(), raster.stop());
        return new Excerpt(
                summary(run).name(), side, raster, PopulationActivity.of(run.recording(), part, STRIP, threads));
    }

    /** The runs with their recordings. */
    List<Measuring> runs() {
        return runs;
    }

    static Window window(Measuring run) {
        return new Window(summary(run).start(), summary(run).stop());
    }

    /** The files of all runs. */
    List<Path> paths() {
        return runs.stream().flatMap(run -> run.recording().paths().stream()).toList();
    }

    /** What is to be known of the measurements, in sentences. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** What was found wrong or remarkable with the recordings: findings of one kind once, with the number of runs. */
    List<Finding> findings() {
        Map<String, List<Finding>> kinds = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            for (Measuring run : runs) {
                for (Finding finding : run.measurement().findings()) {
                    if (finding.severity() == severity) {
                        kinds.computeIfAbsent(finding.kind(), k -> new ArrayList<>())
                                .add(named(finding, summary(run).name()));
                    }
                }
            }
        }
        return kinds.values().stream().map(MeasuredRuns::together).toList();
    }

    private static Finding named(Finding f, String run) {
        return new Finding(f.severity(), f.kind(), f.file(), f.line(), f.count(), run + ": " + f.message(), f.remedy());
    }

    private static Finding together(List<Finding> alike) {
        Finding first = alike.get(0);
        long count = alike.stream().mapToLong(Finding::count).sum();
        String more = alike.size() > 1 ? " (and " + (alike.size() - 1) + " more like it)" : "";
        return new Finding(
                first.severity(),
                first.kind(),
                first.file(),
                first.line(),
                count,
                first.message() + more,
                first.remedy());
    }

    private static RecordingSummary summary(Measuring run) {
        return run.measurement().recording();
    }

    private static String seconds(double value) {
        return siegert.workflows.console.Decimal.fixed(value, 3);
    }
}
