package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored discrepancy: its change decides, on real recordings of an E-I network. */
class DiscrepancyBaselineTest {
    private static final String FIRST_HALF = "500:5500";
    private static final String SECOND_HALF = "5500:10500";

    @TempDir
    Path directory;

    private Path network;
    private Path baseline;

    @BeforeEach
    void store() throws IOException {
        network = directory.resolve("network.yaml");
        baseline = directory.resolve("discrepancy.json");
        try (InputStream in = DiscrepancyBaselineTest.class.getResourceAsStream("ei/network.yaml")) {
            Files.write(network, in.readAllBytes());
        }
        CommandLineRun first = validate("ei-same", FIRST_HALF, "first");
        // the theory itself misses the CV of this network
        assertEquals(ExitCode.FAILED, first.code(), first.err());
        CommandLineRun created = CommandLineRun.of(
                "baseline",
                "create",
                directory.resolve("first/report.json").toString(),
                "--file",
                baseline.toString(),
                "--by",
                "A. Name",
                "--reason",
                "known errors of the theory");
        assertEquals(ExitCode.DONE, created.code(), created.err());
    }

    private CommandLineRun validate(String recording, String window, String out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "validate",
                network.toString(),
                recording,
                "--window",
                window,
                "--out",
                directory.resolve(out).toString()));
        words.addAll(List.of(more));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private JsonNode report(String out) throws IOException {
        return new ObjectMapper()
                .readTree(directory.resolve(out).resolve("report.json").toFile());
    }

    @Test
    void theChangeDecides() throws IOException {
        CommandLineRun same = validate("ei-same", SECOND_HALF, "same", "--baseline", baseline.toString());
        assertEquals(ExitCode.DONE, same.code(), same.out() + same.err());
        assertEquals(0, report("same").at("/counts/fail").asInt());
        assertEquals(1, report("same").at("/baseline/version").asInt());
        assertTrue(same.out().contains("decides: the change of the discrepancy against version 1 of "), same.out());
        String markdown = Files.readString(directory.resolve("same/report.md"));
        assertTrue(markdown.contains("Decides: the change of the discrepancy against version 1 of "), markdown);

        CommandLineRun stronger = validate("ei-g6.3", FIRST_HALF, "stronger", "--baseline", baseline.toString());
        assertEquals(ExitCode.FAILED, stronger.code(), stronger.err());
        assertTrue(stronger.out().contains("FAIL: E rate: theory misses it by "), stronger.out());
        assertTrue(
                stronger.out().matches("(?s).*FAIL: E rate at measured input: [^\n]*; look at the parameters of E .*"),
                stronger.out());
        assertTrue(Files.readString(directory.resolve("stronger/tables/checks.csv"))
                .startsWith("population,observable,range,verdict,expected,measured,unit,interval_low,interval_high,"
                        + "deviation,limit,deviation_unit,origin,reason,message,partner,baseline_deviation,"
                        + "baseline_change,baseline_limit\n"));
        int decided = 0;
        for (JsonNode check : report("stronger").get("checks")) {
            JsonNode stored = check.get("baseline");
            if (stored != null && !stored.get("change").isNull()) {
                double change = stored.get("change").asDouble();
                assertEquals(
                        check.at("/tolerance/deviation").asDouble()
                                - stored.get("deviation").asDouble(),
                        change,
                        1e-12);
                boolean within = Math.abs(change) <= stored.get("limit").asDouble();
                assertEquals(within, check.get("verdict").asText().equals("PASS"), check::toString);
                decided++;
            }
        }
        assertTrue(decided > 20, decided + " checks are held against the baseline");

        CommandLineRun slower = validate("ei-delay2", FIRST_HALF, "slower", "--baseline", baseline.toString());
        assertEquals(ExitCode.FAILED, slower.code(), slower.err());
        assertTrue(slower.out().contains("FAIL: E band power in "), slower.out());
        assertTrue(!slower.out().contains("FAIL: E rate:"), slower.out());
    }

    @Test
    void approvalMakesTheNextVersion() throws IOException {
        validate("ei-g6.3", FIRST_HALF, "stronger", "--baseline", baseline.toString());
        String report = directory.resolve("stronger/report.json").toString();
        CommandLineRun approved = CommandLineRun.of(
                "baseline", "approve", report, "--by", "B. Name", "--reason", "stronger inhibition is right");
        assertEquals(ExitCode.DONE, approved.code(), approved.err());
        assertTrue(approved.out().contains("version 2, "), approved.out());
        assertTrue(approved.out().contains("B. Name: stronger inhibition is right"), approved.out());
        assertTrue(approved.out().contains("  E rate: theory misses it by "), approved.out());
        assertEquals(
                approved.out().substring(0, approved.out().indexOf("\nbaseline:")),
                CommandLineRun.of("baseline", "show", baseline.toString()).out());
        // the report was made with version 1
        CommandLineRun again =
                CommandLineRun.of("baseline", "approve", report, "--by", "B. Name", "--reason", "once more");
        assertEquals(ExitCode.BAD_INPUT, again.code());
        assertTrue(again.err().contains("was held against version 1"), again.err());
        CommandLineRun now = validate("ei-g6.3", FIRST_HALF, "now", "--baseline", baseline.toString());
        assertEquals(ExitCode.DONE, now.code(), now.out());
    }

    @Test
    void otherTermsAreRefused() {
        CommandLineRun run = validate("ei-same", "500:4500", "other", "--baseline", baseline.toString());
        assertEquals(ExitCode.BAD_INPUT, run.code());
        assertTrue(
                run.err().contains("was made on other terms: this validation has window 4.0 s, not 5.0 s"), run.err());
    }

    @Test
    void aReportWithoutBaselineIsNotApproved() {
        CommandLineRun run = CommandLineRun.of(
                "baseline",
                "approve",
                directory.resolve("first/report.json").toString(),
                "--by",
                "A. Name",
                "--reason",
                "why");
        assertEquals(ExitCode.BAD_INPUT, run.code());
        assertTrue(run.err().contains("was not held against a stored discrepancy"), run.err());
    }
}
