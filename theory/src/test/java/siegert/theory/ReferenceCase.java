package siegert.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/**
 * One file of {@code reference/theory}: inputs and the value to expect of them, made by another program. Numbers in
 * nested arrays are flattened, last index fastest; complex arrays come as their real and imaginary part.
 */
public record ReferenceCase(String name, JsonNode root) {
    private static final String FOLDER = "/reference/theory/";
    private static final ObjectMapper JSON = new ObjectMapper();

    public static ReferenceCase read(String name) {
        try (InputStream in = ReferenceCase.class.getResourceAsStream(FOLDER + name + ".json")) {
            return new ReferenceCase(name, JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Every case whose name begins so; fails if there is none. */
    public static List<ReferenceCase> all(String prefix) {
        Path folder = Path.of("src", "test", "resources", "reference", "theory");
        try (Stream<Path> files = Files.list(folder)) {
            List<ReferenceCase> cases = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(prefix) && file.endsWith(".json"))
                    .sorted()
                    .map(file -> read(file.substring(0, file.length() - ".json".length())))
                    .toList();
            Assertions.assertFalse(cases.isEmpty(), () -> "no reference cases " + prefix + "* in " + folder);
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(prefix, e);
        }
    }

    public boolean has(String input) {
        return root.path("inputs").has(input);
    }

    /** A scalar input. */
    public double input(String input) {
        return number(node(input));
    }

    /** A word among the inputs, for instance the method. */
    public String word(String input) {
        return node(input).asText();
    }

    /** An input array, flattened; a scalar is an array of one. */
    public double[] array(String input) {
        return flatten(node(input));
    }

    /** A real or imaginary part ({@code "re"}, {@code "im"}) of a complex input, flattened. */
    public double[] array(String input, String part) {
        return flatten(node(input).path(part));
    }

    /** An input matrix as rows. */
    public double[][] matrix(String input) {
        JsonNode rows = node(input);
        double[][] matrix = new double[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = flatten(rows.get(i));
        }
        return matrix;
    }

    /** The expected scalar. */
    public double expected() {
        return number(root.path("expected").path("value"));
    }

    /** The expected real array, flattened. */
    public double[] expectedArray() {
        return flatten(root.path("expected").path("value"));
    }

    /** A part ({@code "re"}, {@code "im"}) of the expected complex array, flattened. */
    public double[] expectedArray(String part) {
        return flatten(root.path("expected").path("value").path(part));
    }

    /** A field beside the expected value, flattened. */
    public double[] extra(String field) {
        return flatten(root.path(field));
    }

    /** Asserts |actual - expected| <= tolerance |expected|. */
    public static void assertRelative(String what, double expected, double actual, double tolerance) {
        assertEquals(
                expected,
                actual,
                tolerance * Math.abs(expected),
                () -> String.format(Locale.ROOT, "%s: relative error %.2e", what, Math.abs(actual / expected - 1)));
    }

    /**
     * Asserts |actual - expected| <= tolerance max(|expected|, 1e-16 max |expected array|): values that are rounding of
     * the largest are not compared relatively.
     */
    public static void assertRelative(String what, double[] expected, double[] actual, double tolerance) {
        assertEquals(expected.length, actual.length, what);
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            double allowed = tolerance * Math.max(Math.abs(expected[i]), 1e-16 * largest);
            assertEquals(expected[i], actual[i], allowed, what + " [" + i + "]");
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private JsonNode node(String input) {
        JsonNode node = root.path("inputs").path(input).path("value");
        Assertions.assertFalse(node.isMissingNode(), () -> name + " has no input " + input);
        return node;
    }

    private static double[] flatten(JsonNode node) {
        if (!node.isArray()) {
            return new double[] {number(node)};
        }
        return Stream.iterate(0, k -> k < node.size(), k -> k + 1)
                .map(k -> flatten(node.get(k)))
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
    }

    /** Non-finite numbers and numbers with more digits than a double are written as strings. */
    private static double number(JsonNode node) {
        Assertions.assertTrue(node.isNumber() || node.isTextual(), () -> "not a number: " + node);
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return switch (node.asText()) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(node.asText());
        };
    }
}
