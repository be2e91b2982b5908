package siegert.workflows.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/** The figures that the command line names. */
public final class FigureRequests {
    private FigureRequests() {}

    /**
     * A figure of the catalogue.
     *
     * @param name its name
     * @param title what it shows
     * @param source what was published where
     */
    public record Listed(String name, String title, String source) {}

    /** The catalogue. */
    public static List<Listed> catalogue() {
        return FigureCatalogue.all().stream()
                .map(f -> new Listed(f.name(), f.title(), f.source()))
                .toList();
    }

    /**
     * The figures of these names, each once.
     *
     * @param names of the catalogue, or YAML files that describe figures; none for the whole catalogue
     * @throws InputException with every name that is not known, and every problem of the files
     */
    public static List<FigureJob> of(List<String> names) {
        MeasuredRecordings recordings = new MeasuredRecordings(1);
        if (names.isEmpty()) {
            return FigureCatalogue.all().stream()
                    .map(f -> FigureJob.of(f, recordings))
                    .toList();
        }
        List<FigureJob> jobs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                try {
                    jobs.add(DescribedFigure.read(Path.of(name)));
                } catch (InputException e) {
                    problems.addAll(e.problems());
                }
                continue;
            }
            FigureCatalogue.find(name).ifPresentOrElse(f -> jobs.add(FigureJob.of(f, recordings)), () -> {
                List<String> near = FigureCatalogue.nearest(name);
                problems.add(new Problem(
                        "",
                        0,
                        "no such figure: " + name + " is not in the catalogue",
                        near.isEmpty()
                                ? "siegert figures --list names them all"
                                : "did you mean " + String.join(" or ", near) + "?"));
            });
        }
        Set<String> seen = new HashSet<>();
        for (FigureJob job : jobs) {
            if (!seen.add(job.name())) {
                problems.add(new Problem(
                        job.source(), 0, "another of these figures has the name " + job.name(), "give it a 'name'"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return jobs;
    }
}
