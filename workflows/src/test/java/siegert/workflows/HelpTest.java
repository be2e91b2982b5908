package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @Test
    void fitsAScreenWithALineForEveryCommand() {
        List<String> lines = help().lines().toList();
        assertTrue(lines.size() <= 40, lines.size() + " lines");
        assertTrue(lines.stream().allMatch(line -> line.length() <= 80), help());
        int first = lines.indexOf("Commands:") + 1;
        List<String> commands = lines.subList(first, lines.indexOf("Examples:") - 1);
        assertEquals(14, commands.size(), commands.toString());
        assertTrue(commands.get(0).matches("  validate +Theory against simulation.*\\."), commands.get(0));
        assertTrue(commands.stream().allMatch(line -> line.matches("  [a-z]+ +[A-Z].*[.?]")), commands.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Exit codes: 0")), help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "regress",
                "predict",
                "measure",
                "check",
                "scan",
                "figures",
                "datasets",
                "baseline",
                "tolerances",
                "convert",
                "merge",
                "manual",
                "completion"
            })
    void examplesAreNotBroken(String command) {
        String text = help(command);
        int footer = Math.max(text.indexOf("\nExamples:"), text.indexOf("\nExample:"));
        assertTrue(footer > 0, text);
        List<String> examples = text.substring(footer).lines().skip(2).toList();
        assertTrue(
                examples.stream().allMatch(line -> line.isEmpty() || line.startsWith("  ") || line.startsWith("Exit")),
                text);
    }

    @Test
    void longListsOfOptionsHaveHeadings() {
        String text = help("measure");
        assertTrue(text.startsWith("Usage: siegert measure [OPTIONS] RECORDING..."), text);
        List<String> headings =
                text.lines().filter(line -> line.matches("[A-Z][^=]*:")).toList();
        assertEquals(
                List.of(
                        "Options:",
                        "Reading the recording:",
                        "Histograms and spectra:",
                        "More statistics and spectra, on request:",
                        "Output and program:",
                        "Examples:"),
                headings);
        assertTrue(help("predict").contains("\nWaves in space (waves):\n      --low-pass"), help("predict"));
        assertFalse(help("merge").contains("Options:"), help("merge"));
    }

    @Test
    void aCommandThatDoesNotExistIsNotCoveredUpByAskingForHelp() {
        CommandLineRun run = CommandLineRun.of("figure", "--help");
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("siegert figures"), run.err());
    }

    private static String help(String... command) {
        String[] words = List.of(command).isEmpty() ? new String[] {"--help"} : new String[] {command[0], "--help"};
        CommandLineRun run = CommandLineRun.of(words);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        return run.out();
    }
}
