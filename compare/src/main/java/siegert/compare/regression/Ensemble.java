package siegert.compare.regression;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/**
 * Runs of one model that differ in their seeds.
 *
 * @param name what the user calls them: a directory or a baseline file
 * @param runs one entry per run, all measured in one way and with the populations of the first in its order
 */
public record Ensemble(String name, List<RunStatistics> runs) {
    public Ensemble {
        runs = List.copyOf(runs);
    }

    /**
     * An ensemble, the populations of all runs in the order of the first.
     *
     * @throws InputException if the runs cannot be compared with each other, or two of them hold the same spikes: a run
     *     that counts twice makes the scatter between seeds too small
     */
    public static Ensemble of(String name, List<RunStatistics> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("an ensemble without runs");
        }
        List<Problem> problems = new ArrayList<>();
        List<RunStatistics> ordered = aligned(runs.get(0), runs, problems);
        for (int a = 0; a < runs.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (runs.get(a).hasSpikesOf(runs.get(b))) {
                    problems.add(new Problem(
                            name,
                            0,
                            "runs " + runs.get(b).name() + " and " + runs.get(a).name()
                                    + " hold the same spikes: they are one seed, not two",
                            "Leave one out, or simulate it with another seed."));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Ensemble(name, ordered);
    }

    /**
     * This ensemble with the populations in the order of another.
     *
     * @throws InputException if the two cannot be compared
     */
    Ensemble alignedTo(Ensemble reference) {
        List<Problem> problems = new ArrayList<>();
        List<RunStatistics> ordered = aligned(reference.runs.get(0), runs, problems);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Ensemble(name, ordered);
    }

    private static String window(RunStatistics run) {
        return " The window of " + run.name() + " is --window " + Protocol.inMilliseconds(run.start()) + ":"
                + Protocol.inMilliseconds(run.start() + run.protocol().duration()) + ".";
    }

    private static List<RunStatistics> aligned(RunStatistics first, List<RunStatistics> runs, List<Problem> problems) {
        List<String> names =
                first.populations().stream().map(PopulationProfile::name).toList();
        List<RunStatistics> ordered = new ArrayList<>();
        for (RunStatistics run : runs) {
            for (String difference : first.protocol().differences(run.protocol())) {
                problems.add(new Problem(
                        run.name(),
                        0,
                        difference + ", that of " + first.name(),
                        "Measure both in the same way: rates, CVs and spectra depend on it."
                                + (first.protocol().hasWindowOf(run.protocol()) ? "" : window(first))));
            }
            List<PopulationProfile> populations = new ArrayList<>();
            for (PopulationProfile wanted : first.populations()) {
                run.populations().stream()
                        .filter(p -> p.name().equals(wanted.name()))
                        .findFirst()
                        .ifPresentOrElse(
                                found -> {
                                    populations.add(found);
                                    if (found.size() != wanted.size()) {
                                        problems.add(new Problem(
                                                run.name(),
                                                0,
                                                "population " + found.name() + " has " + found.size() + " neurons and "
                                                        + wanted.size() + " in " + first.name(),
                                                "Compare networks of one size: spectra and synchrony depend on it."));
                                    }
                                },
                                () -> problems.add(new Problem(
                                        run.name(),
                                        0,
                                        "population " + wanted.name() + " of " + first.name() + " is missing",
                                        "Name the populations alike (--populations FILE).")));
            }
            for (PopulationProfile found : run.populations()) {
                if (!names.contains(found.name())) {
                    problems.add(new Problem(
                            run.name(),
                            0,
                            "population " + found.name() + " does not occur in " + first.name(),
                            "Name the populations alike (--populations FILE)."));
                }
            }
            ordered.add(run.withPopulations(populations));
        }
        return ordered;
    }
}
