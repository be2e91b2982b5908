package siegert.compare.verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/** Reads a tolerance file; every problem is reported with its line. */
final class ToleranceReader {
    private static final Pattern AMOUNT = Pattern.compile("([0-9.]+(?:[eE][+-]?[0-9]+)?)\\s*(\\S*)");
    private static final List<String> FILE_KEYS = List.of("schema", "tolerances");
    private static final List<String> ENTRY_KEYS = List.of("observable", "population", "band", "limit", "reason");

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    ToleranceReader(Path file) {
        this.file = file;
    }

    Tolerances read() {
        List<ToleranceRule> rules = new ArrayList<>();
        compose().ifPresent(root -> {
            Map<String, Node> keys = keys(root, FILE_KEYS, "the file");
            Node schema = keys.get("schema");
            if (schema == null) {
                problem(root, "the key 'schema' is missing", "Write 'schema: 1' at the top.");
            } else if (!"1".equals(text(schema))) {
                problem(schema, "schema: '" + text(schema) + "' is not known", "This version reads schema 1.");
            }
            Node entries = keys.get("tolerances");
            if (entries instanceof SequenceNode sequence) {
                for (Node entry : sequence.getValue()) {
                    entry(entry).ifPresent(rules::add);
                }
            } else {
                problem(
                        entries == null ? root : entries,
                        "the key 'tolerances' must hold a list",
                        "Begin each entry with '- observable: '.");
            }
        });
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Tolerances(rules);
    }

    private Optional<Node> compose() {
        try {
            String content = Files.readString(file, StandardCharsets.UTF_8);
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(content);
            if (root.isEmpty()) {
                problems.add(new Problem(
                        file.toString(), 0, "the tolerance file is empty", "Leave --tolerances out for the defaults."));
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(m -> m.getLine() + 1L).orElse(0L);
            problems.add(new Problem(file.toString(), line, "this is not YAML: " + e.getProblem(), ""));
        } catch (YamlEngineException e) {
            problems.add(new Problem(file.toString(), 0, "this is not YAML: " + e.getMessage(), ""));
        } catch (IOException e) {
            problems.add(new Problem(
                    file.toString(),
                    0,
                    "the tolerance file cannot be read: " + FailureReason.of(e),
                    "Give the path of a readable YAML file in UTF-8."));
        }
        return Optional.empty();
    }

    private Optional<ToleranceRule> entry(Node node) {
        int before = problems.size();
        Map<String, Node> keys = keys(node, ENTRY_KEYS, "an entry");
        Node observableNode = keys.get("observable");
        Optional<Observable> observable =
                observableNode == null ? Optional.empty() : Observable.of(text(observableNode));
        if (observable.isEmpty() && (observableNode != null || node instanceof MappingNode)) {
            problem(
                    observableNode == null ? node : observableNode,
                    observableNode == null
                            ? "the key 'observable' is missing"
                            : "observable: '" + text(observableNode) + "' is not known",
                    "Allowed are "
                            + Arrays.stream(Observable.values())
                                    .map(Observable::key)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        String band = keys.containsKey("band") ? text(keys.get("band")) : "";
        if (keys.containsKey("band")) {
            checkBand(keys.get("band"), band, observable);
        }
        String reason = keys.containsKey("reason") ? text(keys.get("reason")).strip() : "";
        Limit limit = null;
        if (observable.isPresent()) {
            Node limitNode = keys.get("limit");
            if (limitNode == null) {
                problem(
                        node,
                        "the key 'limit' is missing",
                        "Write for instance 'limit: " + sample(observable.get()) + "'.");
            } else {
                limit = limit(limitNode, observable.get());
                if (limit.widerThan(Tolerances.standardLimit(observable.get())) && reason.isEmpty()) {
                    problem(
                            limitNode,
                            "limit: " + limit.text(absoluteUnit(observable.get()))
                                    + " is wider than the default of "
                                    + Tolerances.standardLimit(observable.get()).text(absoluteUnit(observable.get()))
                                    + " and no 'reason' is given",
                            "Add 'reason: ' with the physical cause of the deviation.");
                }
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        String population = keys.containsKey("population") ? text(keys.get("population")) : "*";
        return Optional.of(new ToleranceRule(
                observable.orElseThrow(), population, band, limit, reason, file.toString(), line(node)));
    }

    private void checkBand(Node node, String band, Optional<Observable> observable) {
        String known = FrequencyBand.REPORTED.stream().map(FrequencyBand::text).collect(Collectors.joining(", "));
        if (observable.isPresent() && observable.get() != Observable.BAND_POWER) {
            problem(node, "band: " + observable.get().key() + " has no bands", "Leave the key out.");
        } else if (FrequencyBand.reported(band).isEmpty()) {
            problem(node, "band: '" + band + "' is not known", "Allowed are " + known + ".");
        }
    }

    private Limit limit(Node node, Observable observable) {
        List<Node> parts = node instanceof SequenceNode s ? s.getValue() : List.of(node);
        double absolute = 0;
        double relative = 0;
        for (Node part : parts) {
            String text = text(part).strip();
            Matcher amount = AMOUNT.matcher(text);
            Optional<Double> value = amount.matches() ? number(amount.group(1)) : Optional.empty();
            if (value.isEmpty() || !(value.get() > 0)) {
                problem(
                        part,
                        "limit: '" + text + "' is no positive amount",
                        "Write for instance 'limit: " + sample(observable) + "'.");
            } else if (!observable.limitUnits().contains(amount.group(2))) {
                problem(
                        part,
                        "limit: '" + text + "' has "
                                + (amount.group(2).isEmpty() ? "no unit" : "the unit '" + amount.group(2) + "'"),
                        "Allowed for " + observable.key() + ": "
                                + observable.limitUnits().stream()
                                        .map(u -> u.isEmpty() ? "a pure number" : u)
                                        .collect(Collectors.joining(", "))
                                + ".");
            } else if (amount.group(2).equals("%")) {
                relative = Math.max(relative, value.get() / 100);
            } else {
                absolute = Math.max(absolute, value.get());
            }
        }
        return new Limit(absolute, relative);
    }

    private static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String sample(Observable observable) {
        return Tolerances.standardLimit(observable)
                .text(absoluteUnit(observable))
                .replace("max(", "[")
                .replace(")", "]");
    }

    private static String absoluteUnit(Observable observable) {
        return observable == Observable.PEAK_FREQUENCY ? "Hz" : observable.deviationUnit();
    }

    private Map<String, Node> keys(Node node, List<String> known, String where) {
        Map<String, Node> keys = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(node, where + " must hold keys", "Allowed are " + String.join(", ", known) + ".");
            return keys;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!known.contains(key)) {
                problem(
                        tuple.getKeyNode(),
                        key + ": unknown key in " + where,
                        "Allowed are " + String.join(", ", known) + ".");
            } else if (keys.put(key, tuple.getValueNode()) != null) {
                problem(tuple.getKeyNode(), key + ": the key stands twice in " + where, "Leave one of them out.");
            }
        }
        return keys;
    }

    private String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private void problem(Node node, String message, String remedy) {
        problems.add(new Problem(file.toString(), line(node), message, remedy));
    }

    private static long line(Node node) {
        return node.getStartMark().map(Mark::getLine).map(l -> l + 1L).orElse(0L);
    }
}
