package siegert.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import siegert.compare.regression.Ensemble;
import siegert.compare.regression.PermutationUse;
import siegert.compare.regression.Regression;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.RunStatistics;
import siegert.compare.regression.Slacks;
import siegert.datasets.result.Activity;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Provenance;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.PopulationActivity;
import siegert.spikes.Recording;
import siegert.spikes.Window;
import siegert.workflows.option.ComparedStatistics;

/**
 * Measured runs of several models.
 *
 * @param equal those of the model of reference
 * @param models those of the others, by the name of the model
 * @param courses the activity of all
 */
record CalibrationRuns(
        List<RunStatistics> equal, Map<String, List<RunStatistics>> models, List<Activity> courses) {
    private static final List<String> EQUAL = List.of("base", "same", "null");
    private static final Provenance NOWHERE = new Provenance("", "", "", "", 0, List.of());

    /** Bin of the activity (s), as in a report. */
    private static final double BIN = 2e-3;

    /** Measures all runs below a directory, which holds one directory a model, each with one a seed. */
    static CalibrationRuns below(Path directory) throws IOException {
        CalibrationRuns all = new CalibrationRuns(new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        for (Path model : children(directory)) {
            String name = model.getFileName().toString();
            List<RunStatistics> runs =
                    EQUAL.contains(name) ? all.equal : all.models.computeIfAbsent(name, n -> new ArrayList<>());
            for (Path seed : children(model)) {
                MeasurementSettings settings = ComparedStatistics.of(MeasurementSettings.defaults());
                Recording recording = Recording.open(List.of(seed), settings);
                Measurement measurement = recording.measure(settings, 2, (done, total) -> {});
                Window window = new Window(
                        measurement.recording().start(), measurement.recording().stop());
                Activity activity = PopulationActivity.of(recording, window, BIN, 2);
                all.courses.add(activity);
                runs.add(RunStatistics.of(measurement, "", Map.of(), Optional.of(activity)));
            }
        }
        return all;
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The report on candidates. */
    static RegressionReport compare(
            List<RunStatistics> reference, List<RunStatistics> candidates, PermutationUse permutation) {
        return new Regression(
                        Ensemble.of("reference", reference),
                        Ensemble.of("candidate", candidates),
                        Slacks.defaults(),
                        permutation)
                .report(List.of(), List.of(), NOWHERE);
    }

    /** Runs in another order. */
    static List<RunStatistics> shuffled(List<RunStatistics> runs, SplittableRandom random) {
        List<RunStatistics> shuffled = new ArrayList<>(runs);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            RunStatistics moved = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, moved);
        }
        return shuffled;
    }
}
