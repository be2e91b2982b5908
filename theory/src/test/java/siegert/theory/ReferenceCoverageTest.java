package siegert.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No reference value lies about unused: the tests name every file, by its name or by the prefix of a family. */
class ReferenceCoverageTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /** A word in quotation marks, or the words of a line of values. */
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]*)\"");

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    /** Text of all tests but this one. */
    private static List<String> tests() throws IOException {
        List<String> texts = files(Path.of("src", "test", "java"), ".java").stream()
                .filter(file -> !file.endsWith("ReferenceCoverageTest.java"))
                .map(ReferenceCoverageTest::text)
                .toList();
        assertTrue(texts.size() > 30, texts.size() + " tests");
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyCaseOfTheTheoryIsRead() throws IOException {
        Set<String> words = new TreeSet<>();
        for (String test : tests()) {
            if (test.contains("ReferenceCase")) {
                LITERAL.matcher(test)
                        .results()
                        .forEach(match ->
                                Stream.of(match.group(1).split("[,\\s]+")).forEach(words::add));
            }
        }
        // a word that names half of the files would prove nothing
        assertTrue(words.stream().noneMatch(Set.of("microcircuit_", "ei_", "pairwise_", "special_")::contains));
        List<Path> cases = files(RESOURCES.resolve(Path.of("reference", "theory")), ".json");
        assertTrue(cases.size() >= 187, cases.size() + " cases");
        assertEquals(
                List.of(),
                cases.stream()
                        .map(file -> file.getFileName().toString().replace(".json", ""))
                        .filter(name -> words.stream()
                                .noneMatch(word -> name.equals(word)
                                        || word.length() > 3 && word.contains("_") && name.startsWith(word)))
                        .toList());
    }

    @Test
    void everyOtherTableIsRead() throws IOException {
        String tests = String.join("\n", tests());
        List<Path> tables = Stream.of(".json", ".csv")
                .flatMap(end -> {
                    try {
                        return files(RESOURCES, end).stream();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .filter(file -> !file.startsWith(RESOURCES.resolve(Path.of("reference", "theory"))))
                .toList();
        assertTrue(tables.size() >= 10, tables.toString());
        assertEquals(
                List.of(),
                tables.stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name ->
                                !tests.contains(name) && !tests.contains(name.replaceAll("\\.\\w+$", "") + "\""))
                        .collect(Collectors.toList()));
    }
}
