package siegert.spikes.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code population_nodeids.dat}: one line a population with its first and last id. A table of the user's own may
 * add a name before or behind them; separators are blanks, tabs, commas and semicolons; {@code #} starts a comment.
 */
final class PopulationFile {
    private static final String FORM = "A line is: first id, last id, and optionally a name, for instance: 1 20683 23E";

    private PopulationFile() {}

    static List<PopulationTable.Entry> read(Path path, Defects defects) throws IOException {
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        String file = path.toString();
        List<PopulationTable.Entry> entries = new ArrayList<>();
        int start = 0;
        boolean sound = true;
        for (long line = 1; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String content = text.substring(start, end);
            start = end + 1;
            int comment = content.indexOf('#');
            List<String> fields = SpikeHeader.fields(comment < 0 ? content : content.substring(0, comment));
            if (fields.isEmpty()) {
                continue;
            }
            List<Integer> ids = new ArrayList<>();
            StringBuilder name = new StringBuilder();
            for (String field : fields) {
                int id = ids.size() < 2 ? id(field) : -1;
                if (id >= 0) {
                    ids.add(id);
                } else {
                    name.append(name.isEmpty() ? "" : " ").append(field);
                }
            }
            if (ids.size() < 2 || ids.get(0) > ids.get(1) || ids.get(0) < 1) {
                sound = false;
                defects.error(
                        "population_table",
                        file,
                        line,
                        1,
                        "\"" + SpikeReader.printable(content.strip()) + "\" is no range of neuron ids from 1 on",
                        FORM);
            } else {
                entries.add(new PopulationTable.Entry(
                        name.toString(), new int[] {ids.get(0)}, new int[] {ids.get(1)}, line));
            }
        }
        if (entries.isEmpty() && sound) {
            defects.error("population_table", file, 0, 1, "the table of populations is empty", FORM);
        }
        return sound ? entries : List.of();
    }

    private static int id(String text) {
        for (int k = 0; k < text.length(); k++) {
            if (text.charAt(k) < '0' || text.charAt(k) > '9') {
                return -1;
            }
        }
        return text.length() > 9 ? -1 : Integer.parseInt(text);
    }
}
