package siegert.compare.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A parameter that the candidates have otherwise than the reference runs.
 *
 * @param key its key in the parameter files
 * @param reference its values in the reference runs, in ascending order; empty where they do not have it
 * @param candidate its values in the candidates
 */
public record ParameterDifference(String key, List<String> reference, List<String> candidate) {
    public ParameterDifference {
        reference = List.copyOf(reference);
        candidate = List.copyOf(candidate);
    }

    /** All differences but those of seeds, in the order of the keys. */
    static List<ParameterDifference> between(Ensemble reference, Ensemble candidate) {
        SortedSet<String> keys = new TreeSet<>();
        reference.runs().forEach(run -> keys.addAll(run.parameters().keySet()));
        candidate.runs().forEach(run -> keys.addAll(run.parameters().keySet()));
        List<ParameterDifference> differences = new ArrayList<>();
        for (String key : keys) {
            SortedSet<String> before = values(reference, key);
            SortedSet<String> after = values(candidate, key);
            if (!Identity.isSeed(key) && !before.equals(after)) {
                differences.add(new ParameterDifference(key, List.copyOf(before), List.copyOf(after)));
            }
        }
        return differences;
    }

    /** The keys in which the runs of an ensemble differ among themselves, seeds aside. */
    static List<String> within(Ensemble ensemble) {
        SortedSet<String> keys = new TreeSet<>();
        for (RunStatistics run : ensemble.runs()) {
            keys.addAll(run.parameters().keySet());
        }
        return keys.stream()
                .filter(key -> !Identity.isSeed(key) && values(ensemble, key).size() > 1)
                .toList();
    }

    private static SortedSet<String> values(Ensemble ensemble, String key) {
        SortedSet<String> values = new TreeSet<>();
        for (RunStatistics run : ensemble.runs()) {
            if (run.parameters().containsKey(key)) {
                values.add(run.parameters().get(key));
            }
        }
        return values;
    }
}
