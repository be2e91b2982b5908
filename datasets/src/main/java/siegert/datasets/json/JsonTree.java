package siegert.datasets.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;

/**
 * A value of a JSON file that was read, with its place: whoever expects something else of it gets an
 * {@link InputException} that says where and what was seen.
 */
public final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final String path;
    private final long line;
    private final Object value;

    private JsonTree(String file, String path, long line, Object value) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.value = value;
    }

    /**
     * Reads a whole file.
     *
     * @throws InputException if it cannot be read or is no JSON
     */
    public static JsonTree read(Path file) {
        return read(file.toString(), () -> FACTORY.createParser(file.toFile()));
    }

    /**
     * Reads a whole text.
     *
     * @param file where it comes from, for messages
     * @throws InputException if it is no JSON
     */
    public static JsonTree read(String text, String file) {
        return read(file, () -> FACTORY.createParser(text));
    }

    @FunctionalInterface
    private interface Opening {
        JsonParser open() throws IOException;
    }

    private static JsonTree read(String file, Opening opening) {
        try (JsonParser parser = opening.open()) {
            if (parser.nextToken() == null) {
                throw new InputException(file, 0, "is empty", "Name a JSON file, as it was written.");
            }
            JsonTree tree = read(parser, file, "");
            if (parser.nextToken() != null) {
                throw tree.wrong("is followed by more than one document holds", "Keep the first one only.");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new InputException(
                    file,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    "is no JSON: " + e.getOriginalMessage(),
                    "Name a JSON file that Siegert wrote, as it was written.");
        } catch (IOException e) {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new InputException(file, 0, "is a directory", "Name the JSON file.");
            }
            if (!Files.exists(path)) {
                throw new InputException(file, 0, "there is no such file", "Check the path.");
            }
            throw new InputException(file, 0, "cannot be read: " + FailureReason.of(e), "Check its permissions.");
        }
    }

    private static JsonTree read(JsonParser parser, String file, String path) throws IOException {
        long line = parser.currentLocation().getLineNr();
        Object value = switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, JsonTree> entries = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    entries.put(key, read(parser, file, path.isEmpty() ? key : path + "." + key));
                }
                yield entries;
            }
            case START_ARRAY -> {
                List<JsonTree> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(read(parser, file, path + "[" + elements.size() + "]"));
                }
                yield elements;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> Double.NaN;
        };
        return new JsonTree(file, path, line, value);
    }

    /** Whether an object has a key. */
    public boolean has(String key) {
        return entries().containsKey(key);
    }

    /** The value of a key of an object. */
    public JsonTree get(String key) {
        JsonTree entry = entries().get(key);
        if (entry == null) {
            throw wrong("has no key \"" + key + "\"", "Name a file of the right kind, as it was written.");
        }
        return entry;
    }

    /** The keys of an object with their values, in the order of the file. */
    public Map<String, JsonTree> entries() {
        Map<String, JsonTree> entries = new LinkedHashMap<>();
        if (!(value instanceof Map<?, ?> map)) {
            throw expected("an object");
        }
        map.forEach((key, entry) -> entries.put((String) key, (JsonTree) entry));
        return entries;
    }

    /** The elements of an array. */
    public List<JsonTree> elements() {
        if (!(value instanceof List<?> list)) {
            throw expected("an array");
        }
        return list.stream().map(JsonTree.class::cast).toList();
    }

    /** A text. */
    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw expected("a text");
    }

    /** True or false. */
    public boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw expected("true or false");
    }

    /** A number; NaN for null. */
    public double number() {
        if (value instanceof Double number) {
            return number;
        }
        throw expected("a number");
    }

    /** A whole number, 0 or more. */
    public long whole() {
        double number = number();
        if (number < 0 || number != Math.rint(number) || number > 1L << 53) {
            throw expected("a whole number of 0 or more");
        }
        return (long) number;
    }

    /** An array of numbers, NaN for null. */
    public double[] numbers() {
        return elements().stream().mapToDouble(JsonTree::number).toArray();
    }

    /** The texts and numbers of this value: itself, or the elements of an array; an empty text for null. */
    public List<String> scalars() {
        if (value instanceof List<?>) {
            return elements().stream().flatMap(e -> e.scalars().stream()).toList();
        }
        if (value instanceof Map<?, ?>) {
            throw expected("a number, a text or an array of them");
        }
        return List.of(value instanceof Double number && number.isNaN() ? "" : value.toString());
    }

    /** The exception that says that this value is not what belongs here. */
    public InputException expected(String what) {
        String seen = value instanceof Map ? "an object" : value instanceof List ? "an array" : "\"" + value + "\"";
        return wrong("is " + seen + "; " + what + " belongs here", "Restore the file as it was written.");
    }

    /** The exception that says what is wrong with this value. */
    public InputException wrong(String message, String remedy) {
        return new InputException(file, line, (path.isEmpty() ? "the document" : path) + " " + message, remedy);
    }
}
