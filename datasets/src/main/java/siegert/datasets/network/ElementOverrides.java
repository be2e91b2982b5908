package siegert.datasets.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import siegert.datasets.InputException;
import siegert.datasets.Matrix;
import siegert.datasets.NameSuggestion;
import siegert.datasets.Problem;

/** Overrides of single values of lists and matrices: {@code K[4I,4I]=1000}, {@code tau_m[4I]=12 ms}. */
final class ElementOverrides {
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
            int[] index = indices(override, populations, 1);
            if (index != null) {
                values[index[0]] = value(key, override);
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
            int[] index = indices(override, populations, 2);
            if (index != null) {
                values[index[0]][index[1]] = value(key, override);
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

    /** The indices of the populations that an override names; null with a problem if they are not such. */
    private int[] indices(ParameterOverride override, List<String> populations, int count) {
        if (override.populations().size() != count) {
            String form = override.key() + (count == 1 ? "[POPULATION]" : "[TARGET,SOURCE]");
            problems.add(override.entry().problem(override.label() + " must be " + form, ""));
            return null;
        }
        int[] index = new int[count];
        for (int k = 0; k < count; k++) {
            String name = override.populations().get(k);
            index[k] = populations.indexOf(name);
            if (index[k] < 0) {
                String known = "populations are " + String.join(", ", populations);
                problems.add(override.entry()
                        .problem("no population " + name, NameSuggestion.sentence(name, populations, known)));
                return null;
            }
        }
        return index;
    }
}
