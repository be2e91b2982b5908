package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The commands in the blocks of {@code docs/*.md} that begin with <code>```sh tested</code> run; where a block
 * <code>```text tested</code> follows, it is what the last of them prints.
 */
class DocumentedCommandsTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern BLOCK = Pattern.compile(
            "^```sh tested\\n(.*?)^```\\n(?:\\n```text tested\\n(.*?)^```\\n)?", Pattern.MULTILINE | Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> commandsRun() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> documents = Files.list(DOCS)) {
            documents.filter(file -> file.toString().endsWith(".md")).sorted().forEach(file -> {
                Matcher block = BLOCK.matcher(text(file));
                while (block.find()) {
                    String commands = block.group(1);
                    String output = block.group(2);
                    tests.add(DynamicTest.dynamicTest(
                            file.getFileName() + ": " + commands.strip(), () -> run(commands, output)));
                }
            });
        }
        return tests.stream();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String commands, String output) {
        String printed = "";
        for (String line : commands.strip().split("\n")) {
            String command = line.replaceFirst("\\s+#.*", "");
            CommandLineRun run = CommandLineRun.of(words(command.replaceFirst("^\\./siegert ", "")));
            assertEquals(ExitCode.DONE, run.code(), command + "\n" + run.err());
            printed = run.out();
        }
        if (output != null) {
            assertEquals(output, printed);
        }
    }

    /** Words of a shell command, with single quotes. */
    private static String[] words(String command) {
        return Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}
