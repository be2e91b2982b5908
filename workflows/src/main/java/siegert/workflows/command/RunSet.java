package siegert.workflows.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import siegert.compare.regression.Baseline;
import siegert.compare.regression.BaselineFile;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.catalogue.Kind;
import siegert.spikes.Recording;
import siegert.spikes.io.ReadingSettings;

/**
 * What one word of the command line means: a baseline, or runs on disk.
 *
 * @param name the word
 * @param baseline the baseline, if it is one
 * @param directories the directories of the runs, if it is none
 */
record RunSet(String name, Optional<Baseline> baseline, List<Path> directories) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /**
     * Finds out what a word means: a baseline file, a bundled recording, the directory of a run, or a directory whose
     * sub-directories are runs.
     *
     * @throws InputException if it is none of these, or some sub-directories are runs and others are not
     */
    static RunSet of(String word, ReadingSettings reading) {
        Path path = Catalogue.bundled().resolveRecording(word);
        if (Files.isRegularFile(path) && path.getFileName().toString().endsWith(".json")) {
            return new RunSet(word, Optional.of(BaselineFile.read(path)), List.of());
        }
        boolean bundled = Catalogue.bundled().find(Kind.RECORDING, word).isPresent() || !Files.isDirectory(path);
        List<Path> children = bundled ? List.of() : directories(path);
        if (children.isEmpty() || problems(path, reading).isEmpty()) {
            return new RunSet(word, Optional.empty(), List.of(path));
        }
        List<Problem> problems = new ArrayList<>();
        int runs = 0;
        for (Path child : children) {
            List<Problem> found = problems(child, reading);
            problems.addAll(found);
            runs += found.isEmpty() ? 1 : 0;
        }
        if (runs == 0) {
            // why the first one is none stands for all
            List<Problem> some = new ArrayList<>(problems(children.get(0), reading));
            some.add(
                    0,
                    new Problem(
                            word,
                            0,
                            "is neither the directory of a run nor one whose sub-directories are runs",
                            "Name a run, a directory of runs (its seeds) or a baseline file."));
            throw new InputException(some);
        }
        if (!problems.isEmpty()) {
            problems.add(new Problem(
                    word,
                    0,
                    (children.size() - runs) + " of " + children.size() + " sub-directories are no runs",
                    "Mend or remove them, or name the runs one by one: no seed is left out silently."));
            throw new InputException(problems);
        }
        return new RunSet(word, Optional.empty(), children);
    }

    private static List<Problem> problems(Path directory, ReadingSettings reading) {
        try {
            Recording.open(List.of(directory), reading);
            return List.of();
        } catch (InputException e) {
            return e.problems();
        }
    }

    private static List<Path> directories(Path parent) {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(Files::isDirectory)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(f -> padded(f.getFileName().toString())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name with its numbers padded, so that seed-2 comes before seed-10. */
    private static String padded(String name) {
        Matcher matcher = NUMBER.matcher(name);
        return matcher.replaceAll(m -> "0".repeat(Math.max(0, 20 - m.group().length())) + m.group());
    }
}
