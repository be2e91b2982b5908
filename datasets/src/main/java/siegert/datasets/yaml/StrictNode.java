package siegert.datasets.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import siegert.datasets.NameSuggestion;
import siegert.datasets.Problem;

/** A place of a YAML file with its keys, read strictly: every mistake becomes a problem with its line. */
public final class StrictNode {
    private static final Pattern LENGTH = Pattern.compile("([0-9.]+)( *mm)?");

    private final String file;
    private final String where;
    private final Node node;
    private final List<Problem> problems;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private StrictNode(String file, String where, Node node, List<Problem> problems) {
        this.file = file;
        this.where = where;
        this.node = node;
        this.problems = problems;
    }

    /**
     * The top of a file.
     *
     * @param yaml its text
     * @param where what it is, for messages
     * @param allowed its keys
     * @param problems gets the mistakes
     * @return empty, with a problem, if the file holds nothing or is no YAML
     */
    public static Optional<StrictNode> top(
            String file, String yaml, String where, List<String> allowed, List<Problem> problems) {
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
            if (root.isEmpty()) {
                problems.add(new Problem(file, 0, where + " is empty", "allowed are " + String.join(", ", allowed)));
            }
            return root.map(node -> of(file, where, node, allowed, problems));
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(Mark::getLine).map(l -> l + 1L).orElse(0L);
            problems.add(new Problem(
                    file, line, "not valid YAML: " + e.getProblem(), "check indentation, brackets, quotes and colons"));
        } catch (YamlEngineException e) {
            problems.add(new Problem(file, 0, "not valid YAML", "give a text file in YAML"));
        }
        return Optional.empty();
    }

    /**
     * A place that must hold keys.
     *
     * @param where what it is, for messages
     * @param allowed its keys
     * @param problems gets the mistakes
     */
    static StrictNode of(String file, String where, Node node, List<String> allowed, List<Problem> problems) {
        StrictNode place = new StrictNode(file, where, node, problems);
        if (!(node instanceof MappingNode mapping)) {
            place.problem(node, where + " must hold keys", "allowed are " + String.join(", ", allowed));
            return place;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (key == null || !allowed.isEmpty() && !allowed.contains(key)) {
                List<String> near = key == null ? List.of() : NameSuggestion.nearest(key, allowed);
                place.problem(
                        tuple.getKeyNode(),
                        (key == null ? "a key that is no word" : key + ": unknown key") + " in " + where,
                        near.isEmpty()
                                ? "allowed are " + String.join(", ", allowed)
                                : "did you mean " + String.join(" or ", near) + "?");
            } else if (place.entries.putIfAbsent(key, tuple.getValueNode()) != null) {
                place.problem(tuple.getKeyNode(), key + ": the key stands twice in " + where, "leave one of them out");
            }
        }
        return place;
    }

    /** The line where it begins. */
    public long line() {
        return line(node);
    }

    /** The line of the value of a key that is there. */
    public long line(String key) {
        return line(entries.get(key));
    }

    /** The text of a place that holds a single word; else empty. */
    public String text() {
        String text = scalar(node);
        return text == null ? "" : text;
    }

    /** Whether it can hold keys. */
    public boolean holdsKeys() {
        return node instanceof MappingNode;
    }

    /** Its keys. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** A text that must be there; empty, with a problem, if it is not. */
    public String requiredText(String key, String example) {
        if (!has(key)) {
            problem(
                    node,
                    "the key '" + key + "' is missing in " + where,
                    "write for instance '" + key + ": " + example + "'");
            return "";
        }
        return text(key, "");
    }

    public String text(String key, String otherwise) {
        Node value = entries.get(key);
        if (value == null) {
            return otherwise;
        }
        String text = scalar(value);
        if (text == null) {
            problem(value, key + ": must be a text", "write one value on the line of the key");
            return otherwise;
        }
        return text;
    }

    /** A finite number. */
    public OptionalDouble number(String key) {
        if (!has(key)) {
            return OptionalDouble.empty();
        }
        String text = text(key, "");
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        problem(entries.get(key), key + ": '" + text + "' is no number", "write a number without unit");
        return OptionalDouble.empty();
    }

    /** A length in mm. */
    public double millimetres(String key, double otherwise, double least, double most) {
        if (!has(key)) {
            return otherwise;
        }
        String text = text(key, "");
        Matcher matcher = LENGTH.matcher(text.strip());
        try {
            double value = matcher.matches() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        problem(
                entries.get(key),
                key + ": '" + text + "' is no length from " + (int) least + " to " + (int) most + " mm",
                "write for instance '" + key + ": " + (int) otherwise + " mm'");
        return otherwise;
    }

    /** One of a few words. */
    public <T> T choice(String key, List<T> choices, Function<T, String> word, T otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        String text = text(key, "");
        for (T choice : choices) {
            if (word.apply(choice).equals(text)) {
                return choice;
            }
        }
        problem(
                entries.get(key),
                key + ": '" + text + "' is not known",
                "allowed are " + choices.stream().map(word).collect(Collectors.joining(", ")));
        return otherwise;
    }

    /** The keys below a key; none if it is not there. */
    public StrictNode below(String key, List<String> allowed) {
        Node value = entries.get(key);
        return value == null
                ? new StrictNode(file, key, node, problems)
                : of(file, "'" + key + "'", value, allowed, problems);
    }

    /** Whether the value of a key is a single word. */
    public boolean isText(String key) {
        return entries.get(key) instanceof ScalarNode;
    }

    /** The elements of a list, each with its keys; none if the key is not there. */
    public List<StrictNode> list(String key, String what, List<String> allowed) {
        Node value = entries.get(key);
        List<StrictNode> elements = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                elements.add(of(file, what, element, allowed, problems));
            }
        } else if (value != null) {
            problem(value, key + ": must be a list", "begin each entry with '- '");
        }
        return elements;
    }

    /** The single value of a key, or the elements of its list; none if the key is not there. */
    public List<StrictNode> values(String key) {
        Node value = entries.get(key);
        List<Node> values = value instanceof SequenceNode sequence
                ? sequence.getValue()
                : value == null ? List.of() : List.of(value);
        return values.stream()
                .map(element -> new StrictNode(file, key, element, problems))
                .toList();
    }

    /** A list of texts; none if the key is not there. */
    public List<String> texts(String key) {
        Node value = entries.get(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode sequence
                && sequence.getValue().stream().allMatch(n -> n instanceof ScalarNode)) {
            sequence.getValue().forEach(n -> texts.add(scalar(n)));
        } else if (value != null) {
            problem(value, key + ": must be a list of texts", "write for instance '" + key + ": [theory, simulation]'");
        }
        return texts;
    }

    /** Adds a problem at a key, or at this place if the key is not there. */
    public void problem(String key, String message, String remedy) {
        problem(entries.getOrDefault(key, node), message, remedy);
    }

    /** Adds a problem at this place. */
    public void problem(String message, String remedy) {
        problem(node, message, remedy);
    }

    private void problem(Node at, String message, String remedy) {
        problems.add(new Problem(file, line(at), message, remedy));
    }

    private static long line(Node at) {
        return at.getStartMark().map(Mark::getLine).map(l -> l + 1L).orElse(0L);
    }

    private static String scalar(Node value) {
        return value instanceof ScalarNode scalar ? scalar.getValue() : null;
    }
}
