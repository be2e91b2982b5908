package siegert.compare.verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Reads a section of a tolerance file; every problem is reported with its line. */
public final class ToleranceReader {
    private static final Pattern AMOUNT = Pattern.compile("([0-9.]+(?:[eE][+-]?[0-9]+)?)\\s*(\\S*)");
    private static final List<String> FILE_KEYS = Stream.of(
                    List.of(ToleranceSection.SCHEMA), ToleranceSection.SECTIONS, List.of(ToleranceSection.PASS_RULE))
            .flatMap(List::stream)
            .toList();

    private final Path file;
    private final ToleranceSection section;
    private final LocalDate day;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> expired = new ArrayList<>();
    private Optional<PassSetting> pass = Optional.empty();

    /**
     * @param file the file
     * @param section the section to read; others are those of other commands
     * @param day today: entries that have expired are left out
     */
    public ToleranceReader(Path file, ToleranceSection section, LocalDate day) {
        this.file = file;
        this.section = section;
        this.day = day;
    }

    /**
     * When simulations against simulations pass.
     *
     * @param rule the rule
     * @param origin where it is written down, for instance {@code tolerances.yaml:2}
     */
    public record PassSetting(PassRule rule, String origin) {}

    /** When simulations against simulations pass, if the file says so; known after reading. */
    public Optional<PassSetting> pass() {
        return pass;
    }

    /** The entries that have expired, in sentences; known after reading. */
    public List<String> expired() {
        return expired;
    }

    /**
     * The entries of the section, in order.
     *
     * @throws InputException with every problem
     */
    public List<ToleranceRule> read() {
        List<ToleranceRule> rules = new ArrayList<>();
        compose().ifPresent(root -> {
            Map<String, Node> keys = keys(root, FILE_KEYS, "the file");
            Node schema = keys.get(ToleranceSection.SCHEMA);
            if (schema == null) {
                problem(root, "the key 'schema' is missing", "Write 'schema: 1' at the top.");
            } else if (!"1".equals(text(schema))) {
                problem(schema, "schema: '" + text(schema) + "' is not known", "This version reads schema 1.");
            }
            Node rule = keys.get(ToleranceSection.PASS_RULE);
            if (rule != null) {
                pass = pass(rule);
            }
            Node entries = keys.get(section.key());
            boolean others = ToleranceSection.SECTIONS.stream().anyMatch(keys::containsKey) || rule != null;
            if (entries instanceof SequenceNode sequence) {
                for (Node entry : sequence.getValue()) {
                    entry(entry).ifPresent(rules::add);
                }
            } else if (entries != null || !others) {
                problem(
                        entries == null ? root : entries,
                        "the key '" + section.key() + "' must hold a list",
                        "Begin each entry with '- observable: '.");
            }
        });
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return rules;
    }

    private Optional<PassSetting> pass(Node node) {
        Optional<PassRule> rule = PassRule.of(text(node));
        if (rule.isEmpty()) {
            problem(
                    node,
                    ToleranceSection.PASS_RULE + ": '" + text(node) + "' is not known",
                    "Allowed are " + String.join(", ", PassRule.keys()) + ".");
        }
        return rule.map(r -> new PassSetting(r, file + ":" + line(node)));
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
        Map<String, Node> keys = keys(node, section.entryKeys(), "an entry");
        Node observableNode = keys.get("observable");
        Optional<? extends Tolerated> observable = observableNode == null
                ? Optional.empty()
                : section.observables().stream()
                        .filter(o -> o.key().equals(text(observableNode)))
                        .findFirst();
        if (observable.isEmpty() && (observableNode != null || node instanceof MappingNode)) {
            problem(
                    observableNode == null ? node : observableNode,
                    observableNode == null
                            ? "the key 'observable' is missing"
                            : "observable: '" + text(observableNode) + "' is not known",
                    "Allowed are "
                            + section.observables().stream().map(Tolerated::key).collect(Collectors.joining(", "))
                            + ".");
        }
        String band = keys.containsKey("band") ? text(keys.get("band")) : "";
        if (keys.containsKey("band")) {
            checkBand(keys.get("band"), band, observable);
        }
        String reason = keys.containsKey("reason") ? text(keys.get("reason")).strip() : "";
        ToleranceRule.Waiver waiver = waiver(keys, reason);
        Limit limit = null;
        Optional<Limit> margin = Optional.empty();
        if (observable.isPresent()) {
            limit = limit(node, keys.get("limit"), observable.get(), waiver);
            if (keys.containsKey("margin")) {
                margin = Optional.of(amounts("margin", keys.get("margin"), observable.get()));
            }
            Limit usual = observable.get().standardLimit();
            if (reason.isEmpty() && limit.widerThan(usual)) {
                String unit = observable.get().absoluteUnit();
                problem(
                        keys.get("limit"),
                        "limit: " + limit.text(unit) + " is wider than the default of " + usual.text(unit)
                                + " and no 'reason' is given",
                        "Add 'reason: ' with the physical cause of the deviation.");
            }
        }
        Optional<LocalDate> expires = Optional.ofNullable(keys.get("expires")).flatMap(this::date);
        if (problems.size() > before) {
            return Optional.empty();
        }
        String population = keys.containsKey("population") ? text(keys.get("population")) : "*";
        ToleranceRule rule = new ToleranceRule(
                observable.orElseThrow(),
                population,
                band,
                limit,
                margin,
                waiver,
                reason,
                expires,
                file.toString(),
                line(node));
        if (expires.isPresent() && expires.get().isBefore(day)) {
            expired.add(
                    rule.origin() + ": the " + (waiver == ToleranceRule.Waiver.WAIVED ? "waiver" : "entry") + " for "
                            + rule.observable().key() + " of " + population + " expired on " + expires.get()
                            + (reason.isEmpty() ? "" : " (" + reason + ")") + " and has no effect");
            return Optional.empty();
        }
        return Optional.of(rule);
    }

    private ToleranceRule.Waiver waiver(Map<String, Node> keys, String reason) {
        Node node = keys.get("waive");
        if (node == null) {
            return ToleranceRule.Waiver.NONE;
        }
        if (!List.of("yes", "true").contains(text(node))) {
            problem(node, "waive: '" + text(node) + "' is not allowed", "Write 'waive: yes', or leave the entry out.");
        }
        if (reason.isEmpty() || !keys.containsKey("expires")) {
            problem(
                    node,
                    "waive: a waiver needs a 'reason' and the day on which it ends",
                    "Add 'reason: ' and for instance 'expires: 2027-03-31'.");
        }
        return ToleranceRule.Waiver.WAIVED;
    }

    private Optional<LocalDate> date(Node node) {
        try {
            return Optional.of(LocalDate.parse(text(node)));
        } catch (DateTimeParseException e) {
            problem(node, "expires: '" + text(node) + "' is no day", "Write it as 2027-03-31.");
            return Optional.empty();
        }
    }

    private Limit limit(Node entry, Node node, Tolerated observable, ToleranceRule.Waiver waiver) {
        if (node != null) {
            return amounts("limit", node, observable);
        }
        if (waiver == ToleranceRule.Waiver.NONE) {
            problem(entry, "the key 'limit' is missing", "Write for instance 'limit: " + sample(observable) + "'.");
        }
        return observable.standardLimit();
    }

    private void checkBand(Node node, String band, Optional<? extends Tolerated> observable) {
        String known = FrequencyBand.REPORTED.stream().map(FrequencyBand::text).collect(Collectors.joining(", "));
        if (observable.isPresent() && !observable.get().hasBands()) {
            problem(node, "band: " + observable.get().key() + " has no bands", "Leave the key out.");
        } else if (FrequencyBand.reported(band).isEmpty()) {
            problem(node, "band: '" + band + "' is not known", "Allowed are " + known + ".");
        }
    }

    private Limit amounts(String key, Node node, Tolerated observable) {
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
                        key + ": '" + text + "' is no positive amount",
                        "Write for instance '" + key + ": " + sample(observable) + "'.");
            } else if (!observable.limitUnits().contains(amount.group(2))) {
                problem(
                        part,
                        key + ": '" + text + "' has "
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

    private static String sample(Tolerated observable) {
        return observable
                .standardLimit()
                .text(observable.absoluteUnit())
                .replace("max(", "[")
                .replace(")", "]");
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
