package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASELINE = Path.of(System.getProperty("siegert.home"), "datasets/baselines/ei.json")
            .toString();

    @TempDir
    Path directory;

    @Test
    void anotherSeedOfTheSameModelDoesNotFail() throws IOException {
        Comparison same = compare(BASELINE, "ei-same");
        assertEquals(ExitCode.DONE, same.run().code(), same.run().err());
        assertEquals(List.of(), same.failed());
        assertEquals("WARN", same.report().get("verdict").asText(), "7 seeds do not find 2 %");
        assertTrue(
                same.report().get("provenance").toString().contains("\"" + BASELINE + "\""),
                "the baseline is an input, with its hash");
        String out = same.run().out();
        assertTrue(out.startsWith("WARN: ei-same against ei: PASS on "), out);
        assertTrue(out.contains(" inconclusive; 6 reference and 1 candidate run\n"), out);
        assertTrue(out.contains("6 + 1 seeds find changes of rate "), out);
        assertTrue(
                out.contains(
                        "These 6 + 1 runs see 7.1 % of the rate of E, slack 2 %: about 9 + 8 runs would do; for all "),
                out);
        String meaning = "the smallest change that these seeds find in 4 of 5 comparisons is within the slack";
        assertTrue(out.contains("PASS if nothing CHANGED and " + meaning), out);
        assertTrue(out.contains(" of 41 comparisons pass by --pass-rule equivalence (nothing CHANGED and every"), out);
        for (String file : List.of("report.html", "report.md", "junit.xml", "figures/seeds.svg", "figures/bands.png")) {
            assertTrue(Files.size(directory.resolve(file)) > 1000, file);
        }
    }

    @Test
    void theRuleOfPassIsNamedEverywhere() throws IOException {
        Path tolerances = Files.writeString(directory.resolve("t.yaml"), "schema: 1\npass_rule: equivalence\n");
        Comparison file = compare(BASELINE, "ei-same", "--tolerances", tolerances.toString());
        assertEquals("equivalence", file.report().get("pass_rule").get("name").asText());
        assertEquals(
                tolerances + ":2", file.report().get("pass_rule").get("origin").asText());
        String meaning = "every change of two slacks (or of the margin that the tolerances name) is excluded";
        assertTrue(file.run().out().contains(meaning), file.run().out());
        for (String name : List.of("report.html", "report.md", "report.json")) {
            assertTrue(Files.readString(directory.resolve(name)).contains(meaning), name);
        }
        Comparison option =
                compare(BASELINE, "ei-same", "--tolerances", tolerances.toString(), "--pass-rule", "detectable");
        assertEquals(
                "--pass-rule", option.report().get("pass_rule").get("origin").asText());
        assertTrue(option.report().get("counts").get("unchanged").asInt()
                < file.report().get("counts").get("unchanged").asInt());
        CommandLineRun refused = CommandLineRun.of("regress", BASELINE, "ei-same", "--pass-rule", "never");
        assertEquals(ExitCode.USAGE, refused.code());
        assertTrue(refused.err().contains("'never' is none of detectable, equivalence"), refused.err());
        CommandLineRun explained = CommandLineRun.of("tolerances", "--explain", tolerances.toString());
        assertTrue(explained.out().contains("pass rule: equivalence, " + tolerances + ":2: "), explained.out());
    }

    /** 6 + 1 runs can be divided in 7 ways; another seed is not always the most extreme one. */
    @Test
    void wholeRunsArePermuted() throws IOException {
        Comparison same = compare(BASELINE, "ei-same", "--permutation");
        JsonNode permutation = same.report().get("permutation");
        assertEquals(7, permutation.get("divisions").asInt());
        assertEquals("exact", permutation.get("coverage").asText());
        assertEquals("shown", permutation.get("use").asText());
        double p = permutation.get("p").asDouble();
        assertEquals(Math.rint(7 * p), 7 * p, 1e-9, "a multiple of 1/7");
        for (JsonNode check : same.report().get("checks")) {
            assertTrue(check.get("p_permutation").asDouble() >= p, check::toString);
        }
        String text = "for any change at all, by permutation of whole runs over all";
        assertTrue(same.run().out().contains(text), same.run().out());
        assertTrue(Files.readString(directory.resolve("report.md")).contains(text));
        assertTrue(Files.readString(directory.resolve("report.html")).contains(text));
        assertTrue(Files.readString(directory.resolve("tables/checks.csv")).contains(",p_permutation"));
        CommandLineRun refused = CommandLineRun.of("regress", BASELINE, "ei-same", "--permutation-decides");
        assertEquals(ExitCode.BAD_INPUT, refused.code());
        assertTrue(refused.err().contains("nothing could be found CHANGED"), refused.err());
    }

    /** Without it nothing is said of it, and the table fits a terminal. */
    @Test
    void theTableFitsATerminal() throws IOException {
        Comparison changed = compare(BASELINE, "ei-g6.3");
        assertFalse(changed.report().has("permutation"));
        assertFalse(changed.report().get("checks").get(0).has("p_permutation"));
        String table = changed.run().out().substring(changed.run().out().indexOf("\n\n") + 2);
        table = table.substring(0, table.indexOf("\n\n"));
        assertTrue(table.matches("(?s)observable +E +I\\n.*rate +CHANGED +CHANGED\\n.*"), table);
        assertTrue(table.lines().allMatch(line -> line.length() <= 100), table);
    }

    /** Inhibition 5 % stronger: the rates of both populations fall by 9 %. */
    @Test
    void strongerInhibitionFailsByTheRates() throws IOException {
        Comparison changed = compare(BASELINE, "ei-g6.3");
        assertEquals(ExitCode.FAILED, changed.run().code(), changed.run().err());
        assertTrue(changed.failed().containsAll(List.of("E rate", "I rate", "E cv")), changed.failed()::toString);
        whatCanBeSeenFails(changed.report());
        assertTrue(
                changed.run().out().contains("parameter g: 6.0 -> 6.3"),
                changed.run().out());
    }

    /** Longer delays: rhythms change, rates do not. */
    @Test
    void longerDelaysFailByTheSpectraAlone() throws IOException {
        Comparison changed = compare(BASELINE, "ei-delay2");
        assertEquals(ExitCode.FAILED, changed.run().code(), changed.run().err());
        assertFalse(changed.failed().isEmpty());
        assertTrue(
                changed.failed().stream()
                        .allMatch(
                                f -> f.contains("band_power") || f.contains("peak_height") || f.contains("coherency")),
                changed.failed()::toString);
        assertTrue(
                changed.failed().containsAll(List.of("E band_power", "I band_power", "E / I coherency")),
                changed.failed()::toString);
        whatCanBeSeenFails(changed.report());
        for (JsonNode check : changed.report().get("checks")) {
            if (check.get("observable").asText().equals("rate")) {
                assertNotEquals("changed", check.get("outcome").asText(), check::toString);
                assertTrue(
                        Math.abs(check.get("tolerance").get("deviation").asDouble())
                                < check.get("tolerance").get("limit").asDouble(),
                        check::toString);
            }
        }
    }

    /** A change beyond the smallest detectable one and beyond the slack is CHANGED. */
    private static void whatCanBeSeenFails(JsonNode report) {
        int seen = 0;
        for (JsonNode check : report.get("checks")) {
            double change = Math.abs(check.get("tolerance").get("deviation").asDouble());
            if (change > check.get("smallest_detectable_change").asDouble()
                    && change > check.get("tolerance").get("limit").asDouble()) {
                assertEquals("changed", check.get("outcome").asText(), check::toString);
                seen++;
            }
        }
        assertTrue(seen >= 5, seen + " changes that can be seen");
    }

    @Test
    void threadsDoNotMatter() throws IOException {
        String[] text = new String[2];
        for (int t = 0; t < 2; t++) {
            compare(BASELINE, "ei-same", "--threads", Integer.toString(1 + t));
            String report = Files.readString(directory.resolve("report.json"));
            text[t] = report.substring(0, report.indexOf("\"provenance\""))
                    + Files.readString(directory.resolve("junit.xml"))
                    + Files.readString(directory.resolve("report.md"))
                    + Files.readString(directory.resolve("tables/checks.csv"))
                    + Files.readString(directory.resolve("tables/spectra.csv"))
                    + Files.readString(directory.resolve("tables/distributions.csv"));
        }
        assertEquals(text[0], text[1]);
    }

    @Test
    void theSameRunsPass() throws IOException {
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 2, 20, 2000);
        Path copy = RandomRuns.write(directory.resolve("b"), 1, 1, 20, 2000);
        Comparison same = compare(runs.toString(), copy.toString(), "--strict");
        assertEquals(ExitCode.DONE, same.run().code(), same.run().err());
        assertEquals("PASS", same.report().get("verdict").asText());
        assertEquals(
                "identical",
                same.report().get("identity").get(0).get("equality").asText());
    }

    @Test
    void runsThatDoNotSayTheirUnitAreReadAsDeclared() throws IOException {
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 4, 20, 2000);
        Path nest = RandomRuns.write(directory.resolve("b"), 9, 1, 20, 2000);
        Path text = RandomRuns.write(directory.resolve("c"), 9, 1, 20, 2000);
        StringBuilder lines = new StringBuilder();
        for (String name : List.of("spike_recorder_I-102-0.dat", "spike_recorder_E-101-0.dat")) {
            Path file = text.resolve("seed-0").resolve(name);
            // time first, nothing says in which unit, and the first population last
            Files.readAllLines(file).stream()
                    .skip(3)
                    .map(line -> line.split("\t"))
                    .forEach(fields -> lines.append(fields[1] + "," + fields[0] + "\n"));
            Files.delete(file);
        }
        Files.writeString(text.resolve("seed-0").resolve("spikes.csv"), lines);
        Files.writeString(text.resolve("seed-0").resolve("population_nodeids.dat"), "1 50 E\n51 100 I\n");
        Path report = directory.resolve("report.json");
        CommandLineRun refused = CommandLineRun.of("regress", runs.toString(), text.toString(), "--quiet");
        assertEquals(ExitCode.BAD_INPUT, refused.code());
        assertTrue(refused.err().contains("--time-unit"), refused.err());
        List<String> results = new ArrayList<>();
        for (Path candidate : List.of(nest, text)) {
            CommandLineRun run = CommandLineRun.of(
                    "regress",
                    runs.toString(),
                    candidate.toString(),
                    "--time-unit",
                    "ms",
                    "--columns",
                    "time,id",
                    "--tmp",
                    directory.toString(),
                    "--out",
                    directory.resolve("out").toString(),
                    "--json",
                    report.toString(),
                    "--quiet");
            assertEquals(ExitCode.DONE, run.code(), run.err());
            results.add(
                    new ObjectMapper().readTree(report.toFile()).get("checks").toString());
        }
        assertEquals(results.get(0), results.get(1));
        Path baseline = directory.resolve("baseline.json");
        CommandLineRun made = CommandLineRun.of(
                "baseline", "create", text.toString(), "--file", baseline.toString(), "--time-unit", "ms");
        assertEquals(ExitCode.DONE, made.code(), made.err());
    }

    @Test
    void theFirstDifferingSpikeIsNamed() throws IOException {
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 4, 20, 2000);
        Path copy = RandomRuns.write(directory.resolve("b"), 1, 1, 20, 2000);
        Path file = copy.resolve("seed-0/spike_recorder_I-102-0.dat");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String removed = lines.remove(3);
        assertTrue(removed.startsWith("51\t"), removed);
        Files.write(file, lines);
        Comparison changed = compare(runs.toString(), copy.toString(), "--paired");
        String found =
                changed.report().get("identity").get(0).get("first_difference").asText();
        assertEquals(
                "the first spike that only the reference has: neuron 0 of I at " + removed.substring(3) + "0 ms",
                found);
        JsonNode populations = changed.report().get("paired").get(0).get("populations");
        for (int p = 0; p < 2; p++) {
            JsonNode population = populations.get(p);
            int differing = population.get("name").asText().equals("I") ? 1 : 0;
            assertEquals(differing == 1, population.has("first_difference"), population::toString);
            assertEquals(
                    differing == 0,
                    population.get("reference_hash").equals(population.get("candidate_hash")),
                    population::toString);
            assertEquals(1, population.get("correlation_of_cv").asDouble(), 0.05, population::toString);
            assertEquals(
                    population.get("neurons").asInt() - differing,
                    population.get("equal_trains").asInt(),
                    population::toString);
        }
        JsonNode spike = populations.get(1).get("first_difference");
        assertEquals(
                Double.parseDouble(removed.substring(3)), spike.get("time_ms").asDouble(), 1e-9);
        assertEquals(0, spike.get("neuron").asInt());
        assertEquals("reference", spike.get("in").asText());
        assertTrue(
                changed.run().out().contains("seed-0 beside seed-0: E: the same spikes; 50 of 50 neurons"),
                changed.run().out());
        assertTrue(
                changed.run().out().contains(", where neuron 0 fires in the reference only; 49 of "),
                changed.run().out());
        assertEquals(10, changed.report().get("steadiness").size(), "five runs of two populations");
        assertTrue(Files.readString(directory.resolve("tables/paired.csv")).contains(",cv_in_candidate"));
    }

    /** All spikes of one run, 1.5 ms later: not a change of the network but of the clock. */
    @Test
    void aShiftOfTheTimeAxisIsNamed() throws IOException {
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 1, 40, 4000);
        Path copy = RandomRuns.write(directory.resolve("b"), 1, 1, 40, 4000);
        for (String name : List.of("E-101", "I-102")) {
            Path file = copy.resolve("seed-0/spike_recorder_" + name + "-0.dat");
            List<String> moved = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split("\t");
                moved.add(
                        words[0].matches("\\d+")
                                ? words[0] + "\t"
                                        + String.format(
                                                java.util.Locale.ROOT, "%.3f", Double.parseDouble(words[1]) + 1.5)
                                : line);
            }
            Files.write(file, moved);
        }
        Comparison changed = compare(runs.toString(), copy.toString(), "--paired");
        assertEquals(1.5, changed.report().get("identity").get(0).get("lag_ms").asDouble(), 1e-9);
        assertTrue(
                changed.run().out().contains("1.5 ms later than those of the reference"),
                changed.run().out());
        JsonNode paired =
                changed.report().get("paired").get(0).get("populations").get(0);
        assertTrue(paired.get("equal_counts_share").asDouble() > 0.8, paired::toString);
        assertTrue(Files.size(directory.resolve("figures/paired.svg")) > 1000);
    }

    /** A directory stands where the page belongs: no verdict is given as if the report was there. */
    @Test
    void aReportThatCannotBeWrittenIsNoPass() throws IOException {
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 2, 20, 2000);
        Path copy = RandomRuns.write(directory.resolve("b"), 1, 1, 20, 2000);
        Path out = directory.resolve("out");
        Files.createDirectories(out.resolve("report.html/occupied"));
        CommandLineRun run = CommandLineRun.of("regress", runs.toString(), copy.toString(), "--out", out.toString());
        assertEquals(ExitCode.BAD_INPUT, run.code(), run.err());
        assertTrue(run.err().contains("report.html"), run.err());
        assertFalse(run.out().contains("PASS"), run.out());
        assertFalse(Files.exists(out.resolve("report.json")), "what CI reads is written last");
    }

    @Test
    void pairsNeedRunsAndCounterparts() throws IOException {
        CommandLineRun stored = CommandLineRun.of("regress", BASELINE, "ei-same", "--paired");
        assertEquals(ExitCode.BAD_INPUT, stored.code());
        assertTrue(stored.err().contains("keeps no single neurons"), stored.err());
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 2, 20, 2000);
        Path other = RandomRuns.write(directory.resolve("b"), 9, 3, 20, 2000);
        CommandLineRun alone = CommandLineRun.of(
                "regress", runs.toString(), other.resolve("seed-2").toString(), "--paired");
        assertEquals(ExitCode.BAD_INPUT, alone.code());
        assertTrue(alone.err().contains("has no counterpart"), alone.err());
    }

    @Test
    void threeReferencesGiveNoVerdict() throws IOException {
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 3, 20, 2000);
        Path other = RandomRuns.write(directory.resolve("b"), 9, 1, 40, 2000);
        Comparison described = compare(runs.toString(), other.toString());
        assertEquals(ExitCode.DONE, described.run().code());
        assertEquals("WARN", described.report().get("verdict").asText());
        assertTrue(
                described.run().out().contains("no verdict: 3 reference runs"),
                described.run().out());
        assertEquals(
                ExitCode.FAILED,
                compare(runs.toString(), other.toString(), "--strict").run().code());
    }

    @Test
    void longerRunsAreCutToTheCommonWindow() throws IOException {
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 4, 20, 2000);
        Path longer = RandomRuns.write(directory.resolve("b"), 9, 1, 20, 3000);
        Comparison cut = compare(runs.toString(), longer.toString());
        assertEquals(
                2,
                cut.report().get("candidate").get("protocol").get("duration_s").asDouble());
        assertTrue(
                cut.run().out().contains("the windows of the runs differ"),
                cut.run().out());
    }

    @Test
    void muchShorterRunsAreRefused() {
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 4, 20, 5000);
        Path shorter = RandomRuns.write(directory.resolve("b"), 9, 1, 20, 2000);
        CommandLineRun refused = CommandLineRun.of("regress", runs.toString(), shorter.toString());
        assertEquals(ExitCode.BAD_INPUT, refused.code());
        assertTrue(refused.err().contains("only 2.000 s in common"), refused.err());
        CommandLineRun stored = CommandLineRun.of("regress", BASELINE, shorter.toString());
        assertEquals(ExitCode.BAD_INPUT, stored.code());
        assertTrue(
                stored.err().contains(" ms, and " + BASELINE + " holds windows of 10000 ms from 500 ms"), stored.err());
        assertTrue(stored.err().contains("(siegert baseline create RUNS --window 500:2500)"), stored.err());
    }

    @Test
    void anotherBinThanThatOfTheBaselineIsRefused() {
        CommandLineRun refused = CommandLineRun.of("regress", BASELINE, "ei-same", "--bin", "2");
        assertEquals(ExitCode.BAD_INPUT, refused.code());
        assertTrue(refused.err().contains("the bin (--bin) is 2 ms instead of 1 ms"), refused.err());
    }

    @Test
    void anotherWindowThanThatOfTheBaselineIsRefusedAndThatOneNamed() {
        CommandLineRun refused = CommandLineRun.of("regress", BASELINE, "ei-same", "--window", "500:5500");
        assertEquals(ExitCode.BAD_INPUT, refused.code());
        assertTrue(refused.err().contains("The window of seed-1 is --window 500:10500."), refused.err());
    }

    @Test
    void aBrokenSeedIsNotLeftOutSilently() throws IOException {
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 4, 20, 2000);
        Files.createDirectory(runs.resolve("seed-5"));
        CommandLineRun refused = CommandLineRun.of("regress", runs.toString(), "ei-same");
        assertEquals(ExitCode.BAD_INPUT, refused.code());
        assertTrue(refused.err().contains("1 of 5 sub-directories are no runs"), refused.err());
    }

    @Test
    void usage() {
        assertEquals(ExitCode.USAGE, CommandLineRun.of("regress", BASELINE).code());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("baseline").code());
        assertEquals(
                ExitCode.USAGE,
                CommandLineRun.of("baseline", "approve", "report.json", "--by", "A")
                        .code());
        CommandLineRun missing = CommandLineRun.of("regress", directory.toString(), "ei-same");
        assertEquals(ExitCode.BAD_INPUT, missing.code());
    }

    @Test
    void aBaselineIsMadeShownAndApproved() throws IOException {
        Path runs = RandomRuns.write(directory.resolve("a"), 1, 4, 20, 2000);
        Path changed = RandomRuns.write(directory.resolve("b"), 9, 4, 30, 2000);
        String file = directory.resolve("baseline.json").toString();
        String[] create = {"baseline", "create", runs.toString(), "--file", file, "--by", "A"};
        CommandLineRun made = CommandLineRun.of(create);
        assertEquals(ExitCode.DONE, made.code(), made.err());
        assertEquals(ExitCode.BAD_INPUT, CommandLineRun.of(create).code(), "an existing baseline is not replaced");

        assertEquals(ExitCode.FAILED, compare(file, changed.toString()).run().code());
        String report = directory.resolve("report.json").toString();
        CommandLineRun approved =
                CommandLineRun.of("baseline", "approve", report, "--by", "B", "--reason", "more input");
        assertEquals(ExitCode.DONE, approved.code(), approved.err());
        CommandLineRun shown = CommandLineRun.of("baseline", "show", file);
        assertTrue(shown.out().startsWith("version 2, 4 runs of 2.000 s"), shown.out());
        assertTrue(shown.out().contains(", B: more input\n  E rate: "), shown.out());
        assertEquals(
                "PASS",
                compare(file, changed.toString()).report().get("verdict").asText());

        // the report was made with version 1, which is no longer there
        compare(runs.toString(), changed.toString());
        CommandLineRun stale =
                CommandLineRun.of("baseline", "approve", report, "--baseline", file, "--by", "B", "--reason", "again");
        assertEquals(ExitCode.BAD_INPUT, stale.code());
        assertTrue(stale.err().contains("was made with other runs than version 2"), stale.err());
    }

    private record Comparison(CommandLineRun run, JsonNode report) {
        List<String> failed() {
            List<String> failed = new ArrayList<>();
            for (JsonNode check : report.get("checks")) {
                if (check.get("verdict").asText().equals("FAIL")) {
                    failed.add(check.get("population").asText() + " "
                            + check.get("observable").asText());
                }
            }
            return failed;
        }
    }

    private Comparison compare(String reference, String candidate, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("regress", reference, candidate, "--out", directory.toString()));
        words.addAll(List.of(options));
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        return new Comparison(
                run, JSON.readTree(directory.resolve("report.json").toFile()));
    }
}
