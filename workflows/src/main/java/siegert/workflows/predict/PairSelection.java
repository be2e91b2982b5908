package siegert.workflows.predict;

import java.util.ArrayList;
import java.util.List;
import siegert.theory.observation.CrossSpectralMatrix.Pair;

/** Pairs of populations by name, {@code FIRST:SECOND}; none stands for every two different ones. */
public record PairSelection(List<String> pairs) {
    public PairSelection {
        pairs = List.copyOf(pairs);
    }

    /**
     * The pairs by index.
     *
     * @throws siegert.datasets.InputException if a population is not there
     */
    List<Pair> of(List<String> populations) {
        List<Pair> found = new ArrayList<>();
        if (pairs.isEmpty()) {
            for (int i = 0; i < populations.size(); i++) {
                for (int j = i + 1; j < populations.size(); j++) {
                    found.add(new Pair(i, j));
                }
            }
            return found;
        }
        PopulationNames names = new PopulationNames(populations);
        for (String text : pairs) {
            String[] two = text.split(":", -1);
            String option = "--pairs " + text;
            found.add(new Pair(names.index(option, two[0]), names.index(option, two[1])));
        }
        return found;
    }
}
