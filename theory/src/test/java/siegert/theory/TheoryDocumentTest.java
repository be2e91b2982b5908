package siegert.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/theory.md} names tests that exist, sources that are listed, and formulas that are closed. */
class TheoryDocumentTest {
    private static final Path ROOT = Path.of("..");
    private static final String TEXT = text();

    /** What the registry's handbook allows in the suffix, less what a link would have to escape. */
    private static final String DOI = "10\\.\\d{4,9}/[-._;/:A-Za-z0-9]*[A-Za-z0-9]";

    private static String text() {
        try {
            return Files.readString(ROOT.resolve("docs/theory.md"));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Set<String> found(String pattern) {
        return found(pattern, match -> match.group(1));
    }

    private static Set<String> found(String pattern, Function<MatchResult, String> what) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(TEXT)
                .results()
                .map(what)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTestClassNamedExists() throws IOException {
        Set<String> existing = new TreeSet<>();
        for (String module : List.of("theory", "datasets", "spikes", "compare", "workflows")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java"))
                        .forEach(name -> existing.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        Set<String> named = found("\\b([A-Z]\\w*Test)\\b");
        assertTrue(named.size() >= 20, named.toString());
        named.removeAll(existing);
        assertEquals(Set.of(), named, "named in docs/theory.md, but no such test class");
    }

    @Test
    void everyDoiIsWellFormedAndLinksToItself() {
        Set<String> links = found("\\(https://doi\\.org/([^)\\s]*)\\)");
        assertTrue(links.size() >= 15, links.toString());
        assertEquals(links, found("\\[doi:([^\\]]*)\\]"));
        assertEquals(links, found("^\\[[^\\]]+\\]: https://doi\\.org/(\\S+)$"));
        for (String doi : links) {
            assertTrue(doi.matches(DOI), doi);
        }
        assertEquals(links, found("(10\\.\\d{4,9}/[^)\\]\\s]*)"), "a DOI stands outside the list of sources");
    }

    @Test
    void everySourceCitedIsListedAndEveryOneListedIsCited() {
        Set<String> cited = found("\\[([A-Za-z][^\\[\\]$\\n]*? (?:19|20)\\d\\d)\\](?!:)");
        assertEquals(found("^\\[([^\\]]+)\\]: "), cited);
    }

    /** In line, a backslash before punctuation is an escape of the text around, and a bar ends the cell of a table. */
    @ParameterizedTest
    @ValueSource(strings = {"theory.md", "theory-against-nest.md", "verdicts.md"})
    void formulasAreClosed(String page) throws IOException {
        String text = Files.readString(ROOT.resolve("docs").resolve(page));
        String plain = text.replaceAll("(?ms)^```.*?^```$", "").replaceAll("`[^`\\n]*`", "");
        assertFalse(plain.contains("```"), "a block is not closed");
        for (String line : plain.split("\n")) {
            String[] parts = line.split("\\$", -1);
            assertEquals(1, parts.length % 2, line);
            for (int i = 1; i < parts.length; i += 2) {
                assertTrue(parts[i].equals(parts[i].strip()) && !parts[i].isEmpty(), line);
                assertTrue(!parts[i].matches(".*\\\\[,;:!{}|_].*"), line);
                assertTrue(!line.startsWith("|") || !parts[i].contains("|"), line);
            }
        }
    }

    @Test
    void linksInsideThePageHaveTheirHeading() {
        Set<String> headings = found(
                "^#+ (.+)$",
                match -> match.group(1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'));
        Set<String> links = found("\\]\\(#([^)]*)\\)");
        assertTrue(links.size() >= 12, links.toString());
        links.removeAll(headings);
        assertEquals(Set.of(), links);
    }
}
