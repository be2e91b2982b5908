package siegert.spikes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import siegert.datasets.InputException;

/**
 * What the parameter files of a run say, key by key: {@code simulation.yaml}, {@code sim_dict.json}, {@code
 * net_dict.json} and {@code stim_dict.json} beside the spikes. It is there to be compared with that of another run; only
 * the text of the values counts.
 */
public final class RunDescription {
    private static final List<String> FILES =
            List.of("simulation.yaml", "sim_dict.json", "net_dict.json", "stim_dict.json");

    private RunDescription() {}

    /**
     * All values as they are written, by the path of their keys; elements of lists by their index. Keys of the JSON files
     * begin with the name of the file.
     *
     * @param directory directory of the run; without parameter files there are no values
     * @throws InputException if a parameter file cannot be read
     */
    public static SortedMap<String, String> read(Path directory) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String name : FILES) {
            Path file = directory.resolve(name);
            if (Files.isRegularFile(file)) {
                String prefix = name.endsWith(".json") ? name.replace(".json", "") : "";
                flatten(prefix, load(file), values);
            }
        }
        return values;
    }

    private static Object load(Path file) {
        try {
            // JSON is YAML; with this schema every value stays the text that it is
            LoadSettings settings = LoadSettings.builder()
                    .setSchema(new FailsafeSchema())
                    .setTagConstructors(Map.of(Tag.NULL, node -> ""))
                    .build();
            return new Load(settings).loadFromString(Files.readString(file, StandardCharsets.UTF_8));
        } catch (YamlEngineException e) {
            throw new InputException(
                    file.toString(), 0, "the parameter file cannot be read: " + e.getMessage(), "Mend or remove it.");
        } catch (IOException e) {
            throw new InputException(
                    file.toString(), 0, "cannot be read (" + e.getMessage() + ")", "Check its permissions.");
        }
    }

    private static void flatten(String key, Object value, SortedMap<String, String> values) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> flatten(key.isEmpty() ? String.valueOf(k) : key + "." + k, v, values));
        } else if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>(list);
            for (int i = 0; i < elements.size(); i++) {
                flatten(key + "[" + i + "]", elements.get(i), values);
            }
        } else if (value != null) {
            values.put(key, String.valueOf(value));
        }
    }
}
