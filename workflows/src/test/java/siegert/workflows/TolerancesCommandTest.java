package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TolerancesCommandTest {
    @TempDir
    Path directory;

    @Test
    void defaults() {
        CommandLineRun run = CommandLineRun.of("tolerances", "--explain");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("max(0.3 Hz, 15 %)"), run.out());
        assertTrue(run.out().contains("max(0.05 Hz, 2 %)"), run.out());
        assertTrue(run.out().contains("pass rule: detectable, default: "), run.out());
        assertFalse(run.out().contains("PASS excludes"), run.out());
    }

    @Test
    void effectiveValuesWithTheirLines() throws IOException {
        Path file = Files.writeString(directory.resolve("t.yaml"), """
                schema: 1
                pass_rule: equivalence
                tolerances:
                  - {observable: rate, population: "6*", limit: 20 %, reason: shot noise}
                regression:
                  - {observable: cv, limit: 0.005}
                  - {observable: lv, population: 4E, limit: 0.02, reason: old, expires: 2020-01-01}
                """);
        CommandLineRun run = CommandLineRun.of("tolerances", "--explain", file.toString(), "--of", "6E,4E");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().matches("(?s).*rate +6E +20 % +\\S+t.yaml:4 +shot noise\\n.*"), run.out());
        assertTrue(run.out().matches("(?s).*rate +4E +max\\(0.3 Hz, 15 %\\) +default\\n.*"), run.out());
        assertTrue(run.out().matches("(?s).*cv +4E +0.005 +0.01 +\\S+t.yaml:6\\n.*"), run.out());
        assertTrue(run.out().contains("max(0.1 Hz, 4 %)"), run.out());
        assertTrue(run.out().contains("the entry for lv of 4E expired on 2020-01-01 (old)"), run.out());
    }

    @Test
    void problemsOfBothSectionsAreToldOnce() throws IOException {
        Path file = Files.writeString(directory.resolve("t.yaml"), """
                schema: 1
                tolerance: 3
                regression:
                  - {observable: ratex}
                tolerances:
                  - {observable: rate, limit: -3 %}
                """);
        CommandLineRun run = CommandLineRun.of("tolerances", "--explain", file.toString());
        assertEquals(ExitCode.BAD_INPUT, run.code());
        String[] problems = run.err().lines().filter(l -> l.contains("t.yaml:")).toArray(String[]::new);
        assertEquals(3, problems.length, run.err());
        assertTrue(problems[0].contains("t.yaml:2: tolerance: unknown key"), run.err());
        assertTrue(problems[1].contains("t.yaml:4: observable: 'ratex'"), run.err());
        assertTrue(problems[2].contains("t.yaml:6: limit: '-3 %'"), run.err());
    }

    @Test
    void badFilesAndUsage() throws IOException {
        Path file = Files.writeString(directory.resolve("t.yaml"), "schema: 1\nregressions: []\n");
        assertEquals(
                ExitCode.BAD_INPUT,
                CommandLineRun.of("tolerances", "--explain", file.toString()).code());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("tolerances").code());
    }
}
