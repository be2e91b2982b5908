package siegert.compare.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Short names of what is compared: the last parts of the paths, as many as tell both sides apart. The paths themselves stand
 * in the provenance.
 */
final class ComparisonTitle {
    /** More paths than this are named by the first and the last. */
    private static final int MOST = 3;

    private static final int DEEPEST = 3;

    private ComparisonTitle() {}

    /** For instance {@code candidate against baseline}. */
    static String of(Ensemble reference, Ensemble candidate) {
        for (int parts = 1; parts < DEEPEST; parts++) {
            String from = label(reference, parts);
            String to = label(candidate, parts);
            if (!from.equals(to)) {
                return to + " against " + from;
            }
        }
        return label(candidate, DEEPEST) + " against " + label(reference, DEEPEST);
    }

    private static String label(Ensemble ensemble, int parts) {
        List<String> labels = Arrays.stream(ensemble.name().split(", "))
                .map(path -> end(path, parts))
                .toList();
        return labels.size() <= MOST
                ? labels.stream().collect(Collectors.joining(", "))
                : labels.get(0) + " ... " + labels.get(labels.size() - 1);
    }

    private static String end(String path, int parts) {
        List<String> steps = Arrays.stream(path.split("[/\\\\]"))
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .toList();
        return steps.isEmpty()
                ? path
                : String.join("/", steps.subList(Math.max(0, steps.size() - parts), steps.size()))
                        .replaceFirst("\\.json$", "");
    }
}
