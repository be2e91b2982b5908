package siegert.datasets.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import siegert.datasets.result.Provenance;
import siegert.datasets.unit.Unit;

/** A JSON file under construction, in the conventions that all results share. */
public final class JsonDocument implements AutoCloseable {
    /** Changes when a key is renamed, removed or means something else. */
    public static final int SCHEMA = 1;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // the fewest digits on every Java version, and faster
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator generator;

    /** Starts an object with the keys {@code schema} and {@code command}. */
    public JsonDocument(OutputStream out, String command) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(DefaultPrettyPrinter.NopIndenter.instance);
        generator = FACTORY.createGenerator(out).setPrettyPrinter(printer);
        generator.writeStartObject();
        generator.writeNumberField("schema", SCHEMA);
        text("command", command);
    }

    public void text(String key, String value) throws IOException {
        generator.writeStringField(key, value);
    }

    public void whole(String key, long value) throws IOException {
        generator.writeNumberField(key, value);
    }

    /** A count; null where it is negative, which means that it is not known. */
    public void count(String key, long value) throws IOException {
        if (value < 0) {
            generator.writeNullField(key);
        } else {
            whole(key, value);
        }
    }

    public void truth(String key, boolean value) throws IOException {
        generator.writeBooleanField(key, value);
    }

    /** A number; null where it is NaN or infinite, which JSON cannot say. */
    public void number(String key, double value) throws IOException {
        generator.writeFieldName(key);
        number(value);
    }

    /** A number in SI units, written in another unit. */
    public void number(String key, double si, Unit unit) throws IOException {
        number(key, unit.fromSi(si));
    }

    public void numbers(String key, double... values) throws IOException {
        generator.writeArrayFieldStart(key);
        for (double value : values) {
            number(value);
        }
        generator.writeEndArray();
    }

    /** The rows of a matrix. */
    public void matrix(String key, double[][] rows) throws IOException {
        generator.writeArrayFieldStart(key);
        for (double[] row : rows) {
            generator.writeStartArray();
            for (double value : row) {
                number(value);
            }
            generator.writeEndArray();
        }
        generator.writeEndArray();
    }

    public void wholes(String key, long... values) throws IOException {
        generator.writeArrayFieldStart(key);
        for (long value : values) {
            generator.writeNumber(value);
        }
        generator.writeEndArray();
    }

    public void texts(String key, List<String> values) throws IOException {
        generator.writeArrayFieldStart(key);
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    /** The keys of a nested object, or the elements of an array. */
    @FunctionalInterface
    public interface Part {
        void write() throws IOException;
    }

    public void object(String key, Part keys) throws IOException {
        generator.writeObjectFieldStart(key);
        keys.write();
        generator.writeEndObject();
    }

    public void array(String key, Part elements) throws IOException {
        generator.writeArrayFieldStart(key);
        elements.write();
        generator.writeEndArray();
    }

    /** An object as element of an array. */
    public void element(Part keys) throws IOException {
        generator.writeStartObject();
        keys.write();
        generator.writeEndObject();
    }

    /** The only part that may differ between two runs on the same input. */
    public void provenance(Provenance provenance) throws IOException {
        provenance(provenance, () -> {});
    }

    /** The same with further keys at its end. */
    public void provenance(Provenance provenance, Part more) throws IOException {
        object("provenance", () -> {
            text("version", provenance.version());
            text("command_line", provenance.command());
            text("java", provenance.java());
            text("started", provenance.started());
            number("wall_s", provenance.wallSeconds());
            array("inputs", () -> {
                for (Provenance.InputFile input : provenance.inputs()) {
                    element(() -> {
                        text("file", input.file());
                        whole("bytes", input.bytes());
                        text("sha256", input.sha256());
                    });
                }
            });
            more.write();
        });
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(value);
        } else {
            generator.writeNull();
        }
    }

    /** Ends the object and the last line; the stream stays open. */
    @Override
    public void close() throws IOException {
        generator.writeEndObject();
        generator.writeRaw('\n');
        generator.close();
    }
}
