package siegert.workflows.console;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ManPageTest {
    @Command(
            name = "tool",
            description = "Does things. And others, 50 %% of them.",
            footer = {"Examples:", "  tool -n 3", ".hidden"})
    static final class Tool implements Runnable {
        @Option(
                names = {"-n", "--number"},
                paramLabel = "N",
                description = "A back\\slash, ${DEFAULT-VALUE} by default.",
                defaultValue = "2")
        int number;

        @Parameters(paramLabel = "FILE", description = ".dat file, 5 %) of it.")
        String file;

        @Override
        public void run() {
            throw new IllegalStateException("only described");
        }

        @Command(name = "sub", description = "Below.")
        void sub() {}
    }

    @Test
    void pageHasEverythingAndEscapesIt() {
        String page = ManPage.of(new CommandLine(new Tool()).getCommandSpec(), "1.2");
        assertTrue(page.startsWith(".TH \"TOOL\" 1 \"\" \"Siegert 1.2\" \"Siegert\"\n"), page);
        assertTrue(page.contains("tool \\- Does things\n"), page);
        assertTrue(page.contains("Does things. And others, 50 % of them.\n"), page);
        assertTrue(page.contains(".B \\-n, \\-\\-number=N\nA back\\eslash"), page);
        assertTrue(page.contains(".B FILE\n\\&.dat file, 5 %) of it.\n"), page);
        assertTrue(page.contains(".SS tool sub\nBelow.\n"), page);
        assertTrue(page.contains("\\&.hidden\n"), page);
        assertFalse(page.contains("\n.hidden"), page);
    }
}
