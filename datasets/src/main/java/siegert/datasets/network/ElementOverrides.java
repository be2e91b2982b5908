package siegert.datasets.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import siegert.datasets.InputException;
import siegert.datasets.Matrix;
import siegert.datasets.NameSuggestion;
import siegert.datasets.Problem;

/**
 * Overrides of single values of lists and matrices: {@code K[4I,4I]=1000}, {@code tau_m[4I]=12 ms}; {@code *} stands for every
 * population: {@code J[*,I]=-1.3 mV}.
 */
final class ElementOverrides {
    /** In place of the name of a population: all of them. */
    private static final String EVERY = "*";

    private final List<ParameterOverride> overrides;
    private final List<Problem> problems;
    private final Set<String> applied = new HashSet<>();

    /** @param problems gets what is wrong */
    ElementOverrides(List<ParameterOverride> overrides, List<Problem> problems) {
        this.overrides = List.copyOf(overrides);
        this.problems = problems;
    }

    private List<ParameterOverride> of(ParameterKey key) {
        applied.add(key.key());
        List<ParameterOverride> found = new ArrayList<>();
        for (ParameterOverride override : overrides) {
            if (override.key().equals(key.key())) {
                found.add(override);
            }
        }
        return found;
    }

    /** Replaces values of a list with one value per population. */
    void apply(ParameterKey key, List<String> populations, double[] values) {
        for (ParameterOverride override : of(key)) {
            List<int[]> indices = indices(override, populations, 1);
            double value = indices.isEmpty() ? Double.NaN : value(key, override);
            for (int[] index : indices) {
                values[index[0]] = value;
            }
        }
    }

    /** The matrix with values replaced. */
    Matrix apply(ParameterKey key, List<String> populations, Matrix matrix) {
        List<ParameterOverride> found = of(key);
        if (found.isEmpty()) {
            return matrix;
        }
        double[][] values = matrix.toArray();
        for (ParameterOverride override : found) {
            List<int[]> indices = indices(override, populations, 2);
            double value = indices.isEmpty() ? Double.NaN : value(key, override);
            for (int[] index : indices) {
                values[index[0]][index[1]] = value;
            }
        }
        return Matrix.of(values);
    }

    /** Overrides of single values of a key that has none are problems. */
    void reject(ParameterKey key, String reason) {
        for (ParameterOverride override : of(key)) {
            problems.add(override.entry()
                    .problem(
                            key.key() + " " + reason + " and has no single values",
                            "write --set '" + key.key() + "=VALUE'"));
        }
    }

    /** Overrides of keys that no step has asked for are problems. */
    void reportUnapplied(String kind) {
        for (ParameterOverride override : overrides) {
            ParameterKey key = ParameterKey.of(override.key());
            if (key != null && !applied.contains(override.key())) {
                problems.add(
                        override.entry().problem(override.label() + " changes nothing in a file with " + kind, ""));
            }
        }
    }

    private double value(ParameterKey key, ParameterOverride override) {
        try {
            Values values = Values.read(override.entry(), key.dimension());
            if (values.shape() != Values.Shape.NUMBER) {
                problems.add(values.wrongShape("one value"));
            } else if (key.allows(values.number().si())) {
                return values.number().si();
            } else {
                problems.add(values.outOfRange(key, values.number(), override.label()));
            }
        } catch (InputException e) {
            problems.addAll(e.problems());
        }
        return Double.NaN;
    }

    /** The indices of the populations that an override names; none, and a problem, if they are not such. */
    private List<int[]> indices(ParameterOverride override, List<String> populations, int count) {
        if (override.populations().size() != count) {
            String form = override.key() + (count == 1 ? "[POPULATION]" : "[TARGET,SOURCE]");
            problems.add(override.entry().problem(override.label() + " must be " + form, ""));
            return List.of();
        }
        List<int[]> indices = List.of(new int[count]);
        for (int k = 0; k < count; k++) {
            String name = override.populations().get(k);
            int at = populations.indexOf(name);
            if (at < 0 && !name.equals(EVERY)) {
                String known = "populations are " + String.join(", ", populations) + "; " + EVERY + " is every one";
                problems.add(override.entry()
                        .problem("no population " + name, NameSuggestion.sentence(name, populations, known)));
                return List.of();
            }
            List<int[]> longer = new ArrayList<>();
            for (int[] index : indices) {
                for (int p = 0; p < populations.size(); p++) {
                    if (at < 0 || p == at) {
                        int[] next = index.clone();
                        next[k] = p;
                        longer.add(next);
                    }
                }
            }
            indices = longer;
        }
        return indices;
    }
}
