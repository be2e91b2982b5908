package siegert.datasets.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import siegert.datasets.InputException;
import siegert.datasets.Matrix;
import siegert.datasets.NameSuggestion;
import siegert.datasets.Problem;

/**
 * The parameters of one network as arrays in SI units. What is wrong is collected, and NaN stands in its place, so
 * that one reading finds every problem.
 */
final class Parameters {
    private static final int MOST_NAMES = 12;

    private final String file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final ElementOverrides elements;
    private final List<Problem> problems;
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private List<String> populations = List.of();
    private boolean knownKeysListed;

    /**
     * @param file name of the file for messages
     * @param entries the keys of the file
     * @param overrides replace keys, or single values where they name populations
     * @param problems gets what is wrong
     */
    Parameters(String file, Map<String, Entry> entries, List<ParameterOverride> overrides, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.entries.putAll(entries);
        List<ParameterOverride> ofElements = new ArrayList<>();
        for (ParameterOverride override : overrides) {
            if (override.populations().isEmpty()) {
                this.entries.put(override.key(), override.entry());
            } else {
                ofElements.add(override);
            }
        }
        this.elements = new ElementOverrides(ofElements, problems);
        for (Entry entry : this.entries.values()) {
            rejectUnknown(entry);
        }
        for (ParameterOverride override : ofElements) {
            rejectUnknown(override.entry());
        }
    }

    private void rejectUnknown(Entry entry) {
        if (ParameterKey.of(entry.key()) == null) {
            // the list of keys is long: once is enough
            String known = knownKeysListed ? "" : "known keys: " + String.join(", ", ParameterKey.names());
            String remedy = NameSuggestion.sentence(entry.key(), ParameterKey.names(), known);
            knownKeysListed |= remedy.equals(known);
            problems.add(entry.problem("unknown key " + entry.key(), remedy));
        }
    }

    boolean has(ParameterKey key) {
        return entries.containsKey(key.key());
    }

    Entry entry(ParameterKey key) {
        return entries.get(key.key());
    }

    /** Adds a problem at a key, which needs no other complaint; at the file if the key is not there. */
    void problem(ParameterKey key, String message, String remedy) {
        asked.add(key.key());
        Entry entry = entry(key);
        problems.add(entry == null ? new Problem(file, 0, message, remedy) : entry.problem(message, remedy));
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    List<String> remarks() {
        return remarks;
    }

    /** Every problem so far, each once, in the order of the lines. */
    InputException failure() {
        return new InputException(problems.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Problem::line))
                .toList());
    }

    boolean sound() {
        return problems.isEmpty();
    }

    /** The number of populations, known after {@link #readPopulations()}. */
    int size() {
        return populations.size();
    }

    /**
     * Reads the names of the populations, which give all other keys their shape.
     *
     * @throws InputException with all problems so far if there are none
     */
    List<String> readPopulations() {
        asked.add(ParameterKey.POPULATIONS.key());
        Entry entry = entry(ParameterKey.POPULATIONS);
        if (entry == null) {
            missing(ParameterKey.POPULATIONS);
            throw failure();
        }
        List<String> names = new ArrayList<>();
        if (entry.value() instanceof SequenceNode sequence) {
            for (Node node : sequence.getValue()) {
                String name =
                        node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
                if (name.isEmpty() || names.contains(name)) {
                    String message = name.isEmpty()
                            ? "the name of a population must be a word"
                            : "the population " + name + " is given twice";
                    problems.add(new Problem(
                            entry.file(), Entry.lineOf(node), message, "give every population a name of its own"));
                }
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            problems.add(entry.problem("populations must be a list of names", "write for example populations: [E, I]"));
            throw failure();
        }
        populations = List.copyOf(names);
        return populations;
    }

    /** A word, or the default if the key is absent. */
    String word(ParameterKey key, String absent) {
        asked.add(key.key());
        Entry entry = entry(key);
        if (entry == null) {
            return absent;
        }
        if (entry.value() instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problems.add(entry.problem(key.key() + " must be a word", "write for example '" + key.example() + "'"));
        return absent;
    }

    /** One word per population; a single word counts for all. */
    List<String> words(ParameterKey key, String absent) {
        asked.add(key.key());
        Entry entry = entry(key);
        if (entry == null || !(entry.value() instanceof SequenceNode sequence)) {
            return Collections.nCopies(size(), word(key, absent));
        }
        List<String> words = new ArrayList<>();
        for (Node node : sequence.getValue()) {
            words.add(node instanceof ScalarNode scalar ? scalar.getValue().strip() : "");
        }
        if (words.size() != size()) {
            problems.add(entry.problem(
                    key.key() + " has " + words.size() + " word" + (words.size() == 1 ? "" : "s")
                            + "; allowed is one, or one per population: " + describePopulations(),
                    ""));
            return Collections.nCopies(size(), absent);
        }
        return words;
    }

    ElementOverrides elements() {
        return elements;
    }

    /** The name of a population. */
    String population(int index) {
        return populations.get(index);
    }

    /** One number for the whole network (SI). */
    double number(ParameterKey key) {
        Values values = required(key);
        elements.reject(key, "is one value for the whole network");
        if (values == null) {
            return Double.NaN;
        }
        if (values.shape() != Values.Shape.NUMBER) {
            wrongShape(values, "one value for the whole network");
            return Double.NaN;
        }
        return checked(key, values, values.number(), key.key());
    }

    /** One number per population (SI); a single number counts for all. */
    double[] perPopulation(ParameterKey key) {
        double[] result = new double[size()];
        Arrays.fill(result, Double.NaN);
        Values values = required(key);
        if (values != null) {
            if (values.shape() == Values.Shape.NUMBER) {
                Arrays.fill(result, checked(key, values, values.number(), key.key()));
            } else if (values.shape() == Values.Shape.LIST
                    && values.rows().get(0).size() == size()) {
                for (int i = 0; i < result.length; i++) {
                    Values.Value value = values.rows().get(0).get(i);
                    if (key.allows(value.si())) {
                        result[i] = value.si();
                    } else {
                        problems.add(values.outOfRange(key, value, key.key() + " of " + populations.get(i)));
                    }
                }
            } else {
                wrongShape(values, "one value, or one per population: " + describePopulations());
            }
        }
        elements.apply(key, populations, result);
        return result;
    }

    /** Whether the value of a key is a list of lists. */
    boolean isTable(ParameterKey key) {
        Entry entry = entry(key);
        return entry != null
                && Values.node(entry) instanceof SequenceNode list
                && !list.getValue().isEmpty()
                && list.getValue().get(0) instanceof SequenceNode;
    }

    /** One number per target and source (SI); a single number counts for all, a list for every target. */
    Matrix matrix(ParameterKey key) {
        double[][] result = new double[size()][size()];
        Values values = required(key);
        if (values == null) {
            return overridden(key, Matrix.filled(size(), size(), Double.NaN));
        }
        boolean list =
                values.shape() == Values.Shape.LIST && values.rows().get(0).size() == size();
        boolean table = values.isTable(size(), size());
        if (values.shape() != Values.Shape.NUMBER && !list && !table) {
            wrongShape(
                    values,
                    "one value, a list with one per source, or one row per target with one value per source: "
                            + describePopulations());
            return Matrix.filled(size(), size(), Double.NaN);
        }
        if (list) {
            remarks.add(key.key() + " is a list: each value belongs to a source and counts for every target");
        }
        for (int i = 0; i < size(); i++) {
            List<Values.Value> row = values.rows().get(table ? i : 0);
            for (int j = 0; j < size(); j++) {
                Values.Value value = row.size() == 1 ? row.get(0) : row.get(j);
                if (key.allows(value.si())) {
                    result[i][j] = value.si();
                } else {
                    problems.add(values.outOfRange(key, value, table ? element(key, i, j) : key.key()));
                }
            }
        }
        return overridden(key, Matrix.of(result));
    }

    /** A matrix with the single values replaced that overrides name. */
    Matrix overridden(ParameterKey key, Matrix matrix) {
        return elements.apply(key, populations, matrix);
    }

    /** The numbers of a key in the shape of the file, or null with a problem if it is missing or unreadable. */
    Values required(ParameterKey key) {
        asked.add(key.key());
        Entry entry = entry(key);
        if (entry == null) {
            missing(key);
            return null;
        }
        try {
            return Values.read(entry, key.dimension());
        } catch (InputException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    /** A value within the range of its key, else NaN with a problem. */
    double checked(ParameterKey key, Values values, Values.Value value, String label) {
        if (key.allows(value.si())) {
            return value.si();
        }
        problems.add(values.outOfRange(key, value, label));
        return Double.NaN;
    }

    void wrongShape(Values values, String allowed) {
        problems.add(values.wrongShape(allowed));
    }

    String element(ParameterKey key, int target, int source) {
        return key.key() + "[" + populations.get(target) + "," + populations.get(source) + "]";
    }

    /** {@code 2 (E, I)}; not all names where they are many. */
    String describePopulations() {
        String names = size() <= MOST_NAMES
                ? String.join(", ", populations)
                : populations.get(0) + ", " + populations.get(1) + ", ... " + populations.get(size() - 1);
        return size() + " (" + names + ")";
    }

    /** Names the keys that nothing asked for: problems if another kind of file has them, else remarks. */
    void reportUnasked(String kind, String otherwise) {
        List<String> unused = new ArrayList<>();
        List<String> analysis = new ArrayList<>();
        for (Entry entry : entries.values()) {
            ParameterKey key = ParameterKey.of(entry.key());
            if (key == null || asked.contains(entry.key())) {
                continue;
            }
            if (key.ofBinaryNeurons()) {
                problems.add(entry.problem(
                        entry.key() + " belongs to binary neurons", "leave it out, or say model: binary"));
                continue;
            }
            switch (key.range()) {
                case UNUSED -> unused.add(entry.key());
                case ANALYSIS -> analysis.add(entry.key());
                default ->
                    problems.add(entry.problem(
                            entry.key() + " does not go with " + kind,
                            "leave it out" + (otherwise.isEmpty() ? "" : ", or give the network " + otherwise)));
            }
        }
        elements.reportUnapplied(kind);
        if (!unused.isEmpty()) {
            remarks.add(String.join(", ", unused) + (unused.size() == 1 ? " has" : " have") + " no effect");
        }
        if (!analysis.isEmpty()) {
            remarks.add(String.join(", ", analysis) + (analysis.size() == 1 ? " has" : " have")
                    + " no effect: the option --frequencies says what to analyse");
        }
    }

    private void missing(ParameterKey key) {
        problems.add(new Problem(file, 0, key.key() + " is missing", "add for example '" + key.example() + "'"));
    }
}
