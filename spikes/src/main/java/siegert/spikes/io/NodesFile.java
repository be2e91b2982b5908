package siegert.spikes.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads {@code nodes.json} of the microcircuit-PD14-model: an object that maps names of populations and recorders to
 * arrays of ids. Ids are kept as runs of consecutive ids.
 */
final class NodesFile {
    private NodesFile() {}

    static List<PopulationTable.Entry> read(Path path, Defects defects) throws IOException {
        List<PopulationTable.Entry> entries = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(path.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonFormException(
                        "the file does not hold an object",
                        json.currentLocation().getLineNr());
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                long line = json.currentLocation().getLineNr();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    entries.add(entry(name, line, json));
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            report(path, line, e.getOriginalMessage(), defects);
            return List.of();
        } catch (JsonFormException e) {
            report(path, e.line, e.getMessage(), defects);
            return List.of();
        }
        return entries;
    }

    private static void report(Path path, long line, String message, Defects defects) {
        defects.error(
                "population_table",
                path.toString(),
                line,
                1,
                "no table of populations: " + message,
                "The file maps names to arrays of ids: {\"L23E\": [1, 2, ...], ...}. Mend or remove it.");
    }

    private static PopulationTable.Entry entry(String name, long line, JsonParser json) throws IOException {
        int[] first = new int[4];
        int[] last = new int[4];
        int runs = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                    || json.getLongValue() < 1
                    || json.getLongValue() > Integer.MAX_VALUE) {
                throw new JsonFormException(
                        "\"" + name + "\" holds " + json.getText() + " where the id of a neuron belongs",
                        json.currentLocation().getLineNr());
            }
            int id = json.getIntValue();
            if (runs > 0 && id == last[runs - 1] + 1) {
                last[runs - 1] = id;
                continue;
            }
            if (runs > 0 && id <= last[runs - 1]) {
                throw new JsonFormException(
                        "the ids of \"" + name + "\" do not ascend at " + id,
                        json.currentLocation().getLineNr());
            }
            if (runs == first.length) {
                first = Arrays.copyOf(first, 2 * runs);
                last = Arrays.copyOf(last, 2 * runs);
            }
            first[runs] = id;
            last[runs++] = id;
        }
        return new PopulationTable.Entry(name, Arrays.copyOf(first, runs), Arrays.copyOf(last, runs), line);
    }

    private static final class JsonFormException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long line;

        JsonFormException(String message, long line) {
            super(message);
            this.line = line;
        }
    }
}
