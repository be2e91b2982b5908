package siegert.compare.verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.yaml.StrictNode;

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
        content()
                .flatMap(yaml -> StrictNode.top(file.toString(), yaml, "the tolerance file", FILE_KEYS, problems))
                .filter(StrictNode::holdsKeys)
                .ifPresent(top -> {
                    if (!top.requiredText(ToleranceSection.SCHEMA, "1").equals("1")
                            && top.has(ToleranceSection.SCHEMA)) {
                        top.problem(
                                ToleranceSection.SCHEMA,
                                "schema: '" + top.text(ToleranceSection.SCHEMA, "") + "' is not known",
                                "This version reads schema 1.");
                    }
                    pass = pass(top);
                    if (FILE_KEYS.stream().noneMatch(key -> !key.equals(ToleranceSection.SCHEMA) && top.has(key))) {
                        top.problem(
                                "the key '" + section.key() + "' is missing",
                                "Begin each entry with '- observable: '.");
                    }
                    for (StrictNode entry : top.list(section.key(), "an entry", section.entryKeys())) {
                        entry(entry).ifPresent(rules::add);
                    }
                });
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingLong(Problem::line));
            throw new InputException(problems);
        }
        return rules;
    }

    private Optional<PassSetting> pass(StrictNode top) {
        if (!top.has(ToleranceSection.PASS_RULE)) {
            return Optional.empty();
        }
        String text = top.text(ToleranceSection.PASS_RULE, "");
        Optional<PassRule> rule = PassRule.of(text);
        if (rule.isEmpty()) {
            top.problem(
                    ToleranceSection.PASS_RULE,
                    ToleranceSection.PASS_RULE + ": '" + text + "' is not known",
                    "Allowed are " + String.join(", ", PassRule.keys()) + ".");
        }
        return rule.map(r -> new PassSetting(r, file + ":" + top.line(ToleranceSection.PASS_RULE)));
    }

    private Optional<String> content() {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            problems.add(new Problem(
                    file.toString(),
                    0,
                    "the tolerance file cannot be read: " + FailureReason.of(e),
                    "Give the path of a readable YAML file in UTF-8."));
            return Optional.empty();
        }
    }

    private Optional<ToleranceRule> entry(StrictNode entry) {
        int before = problems.size();
        if (!entry.holdsKeys()) {
            return Optional.empty();
        }
        Optional<? extends Tolerated> observable = observable(entry);
        String band = entry.text("band", "");
        if (entry.has("band")) {
            checkBand(entry, band, observable);
        }
        String reason = entry.text("reason", "").strip();
        ToleranceRule.Waiver waiver = waiver(entry, reason);
        Limit limit = null;
        Optional<Limit> margin = Optional.empty();
        if (observable.isPresent()) {
            limit = limit(entry, observable.get(), waiver);
            if (entry.has("margin")) {
                margin = Optional.of(amounts(entry, "margin", observable.get()));
            }
            Limit usual = observable.get().standardLimit();
            if (reason.isEmpty() && limit.widerThan(usual)) {
                String unit = observable.get().absoluteUnit();
                entry.problem(
                        "limit",
                        "limit: " + limit.text(unit) + " is wider than the default of " + usual.text(unit)
                                + " and no 'reason' is given",
                        "Add 'reason: ' with the physical cause of the deviation.");
            }
        }
        Optional<LocalDate> expires = date(entry);
        if (problems.size() > before) {
            return Optional.empty();
        }
        String population = entry.text("population", "*");
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
                entry.line());
        if (expires.isPresent() && expires.get().isBefore(day)) {
            expired.add(
                    rule.origin() + ": the " + (waiver == ToleranceRule.Waiver.WAIVED ? "waiver" : "entry") + " for "
                            + rule.observable().key() + " of " + population + " expired on " + expires.get()
                            + (reason.isEmpty() ? "" : " (" + reason + ")") + " and has no effect");
            return Optional.empty();
        }
        return Optional.of(rule);
    }

    private Optional<? extends Tolerated> observable(StrictNode entry) {
        String text = entry.text("observable", "");
        Optional<? extends Tolerated> observable =
                section.observables().stream().filter(o -> o.key().equals(text)).findFirst();
        if (observable.isEmpty()) {
            entry.problem(
                    "observable",
                    entry.has("observable")
                            ? "observable: '" + text + "' is not known"
                            : "the key 'observable' is missing",
                    "Allowed are "
                            + section.observables().stream().map(Tolerated::key).collect(Collectors.joining(", "))
                            + ".");
        }
        return observable;
    }

    private static ToleranceRule.Waiver waiver(StrictNode entry, String reason) {
        if (!entry.has("waive")) {
            return ToleranceRule.Waiver.NONE;
        }
        String text = entry.text("waive", "");
        if (!List.of("yes", "true").contains(text)) {
            entry.problem(
                    "waive", "waive: '" + text + "' is not allowed", "Write 'waive: yes', or leave the entry out.");
        }
        if (reason.isEmpty() || !entry.has("expires")) {
            entry.problem(
                    "waive",
                    "waive: a waiver needs a 'reason' and the day on which it ends",
                    "Add 'reason: ' and for instance 'expires: 2027-03-31'.");
        }
        return ToleranceRule.Waiver.WAIVED;
    }

    private static Optional<LocalDate> date(StrictNode entry) {
        if (!entry.has("expires")) {
            return Optional.empty();
        }
        String text = entry.text("expires", "");
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            entry.problem("expires", "expires: '" + text + "' is no day", "Write it as 2027-03-31.");
            return Optional.empty();
        }
    }

    private static Limit limit(StrictNode entry, Tolerated observable, ToleranceRule.Waiver waiver) {
        if (entry.has("limit")) {
            return amounts(entry, "limit", observable);
        }
        if (waiver == ToleranceRule.Waiver.NONE) {
            entry.problem("the key 'limit' is missing", "Write for instance 'limit: " + sample(observable) + "'.");
        }
        return observable.standardLimit();
    }

    private static void checkBand(StrictNode entry, String band, Optional<? extends Tolerated> observable) {
        String known = FrequencyBand.REPORTED.stream().map(FrequencyBand::text).collect(Collectors.joining(", "));
        if (observable.isPresent() && !observable.get().hasBands()) {
            entry.problem("band", "band: " + observable.get().key() + " has no bands", "Leave the key out.");
        } else if (FrequencyBand.reported(band).isEmpty()) {
            entry.problem("band", "band: '" + band + "' is not known", "Allowed are " + known + ".");
        }
    }

    private static Limit amounts(StrictNode entry, String key, Tolerated observable) {
        double absolute = 0;
        double relative = 0;
        for (StrictNode part : entry.values(key)) {
            String text = part.text().strip();
            Matcher amount = AMOUNT.matcher(text);
            Optional<Double> value = amount.matches() ? number(amount.group(1)) : Optional.empty();
            if (value.isEmpty() || !(value.get() > 0)) {
                part.problem(
                        key + ": '" + text + "' is no positive amount",
                        "Write for instance '" + key + ": " + sample(observable) + "'.");
            } else if (!observable.limitUnits().contains(amount.group(2))) {
                part.problem(
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
}
