package siegert.spikes.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import siegert.spikes.io.record.LineBuffer;

/**
 * Reads a table of populations in YAML: a mapping from names to a size, to {@code [first, last]}, or to
 * {@code {first: ..., last: ...}}.
 */
final class PopulationYaml {
    private static final String FORM =
            "A line is: name: [first id, last id], for instance: 23E: [1, 20683]; or name: number of neurons";

    private PopulationYaml() {}

    /** Whether the first line that says something is {@code name: ...}. */
    static boolean isYaml(String text) {
        for (String line : text.split("\n", 200)) {
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#") && !content.equals("---")) {
                return content.matches("[^:;,]+:(\\s.*)?");
            }
        }
        return false;
    }

    static PopulationList read(String text, String file, Defects defects) {
        List<PopulationTable.Entry> entries = new ArrayList<>();
        PopulationList.Form form = null;
        boolean sound = true;
        try {
            Object root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
            for (Map.Entry<?, ?> item : ((Map<?, ?>) root).entrySet()) {
                String name = String.valueOf(item.getKey());
                int[] ids = ids(item.getValue());
                PopulationList.Form found = ids.length == 1 ? PopulationList.Form.SIZES : PopulationList.Form.RANGES;
                boolean good = ids.length == 1 ? ids[0] > 0 : ids.length == 2 && ids[0] >= 0 && ids[0] <= ids[1];
                long line = line(text, name);
                if (!good || form != null && form != found) {
                    sound = false;
                    defects.error(
                            "population_table",
                            file,
                            line,
                            1,
                            "\"" + LineBuffer.printable(name + ": " + item.getValue())
                                    + "\" is no range of neuron ids and no size",
                            FORM);
                    continue;
                }
                form = found;
                int first = ids.length == 1 ? 0 : ids[0];
                int last = ids.length == 1 ? ids[0] - 1 : ids[1];
                entries.add(new PopulationTable.Entry(name, new int[] {first}, new int[] {last}, line));
            }
        } catch (YamlEngineException | ClassCastException e) {
            sound = false;
            defects.error("population_table", file, 0, 1, "no table of populations: " + e.getMessage(), FORM);
        }
        return new PopulationList(sound ? entries : List.of(), form == null ? PopulationList.Form.RANGES : form);
    }

    private static int[] ids(Object value) {
        if (value instanceof Integer size) {
            return new int[] {size};
        }
        if (value instanceof List<?> range
                && range.size() == 2
                && range.get(0) instanceof Integer first
                && range.get(1) instanceof Integer last) {
            return new int[] {first, last};
        }
        if (value instanceof Map<?, ?> keys) {
            if (keys.get("first") instanceof Integer first && keys.get("last") instanceof Integer last) {
                return new int[] {first, last};
            }
            if (keys.get("size") instanceof Integer size) {
                return new int[] {size};
            }
        }
        return new int[0];
    }

    private static long line(String text, String name) {
        long line = 1;
        for (String content : text.split("\n")) {
            if (content.strip().replaceAll("[\"']", "").startsWith(name)) {
                return line;
            }
            line++;
        }
        return 0;
    }
}
