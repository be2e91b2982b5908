package siegert.spikes.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import siegert.spikes.io.record.LineBuffer;

/**
 * Reads a table of populations: {@code population_nodeids.dat} and {@code population_GIDs.dat} (one line a population
 * with its first and last id), {@code network_gids.txt} (area, population, first, last), or a table of the user's own
 * with names, with or without a line of column names. Separators are blanks, tabs, commas and semicolons; {@code #} starts
 * a comment. A line of a name and one number says the size of the population. A file of lines {@code name: ...} is YAML.
 */
final class PopulationFile {
    static final String FORM =
            "A line is: first id, last id, and optionally a name, for instance: 1 20683 23E; or name and"
                    + " number of neurons, for instance: 23E 20683";
    /** No table of populations is longer (bytes). */
    private static final long LONGEST = 64 << 20;

    private final String file;
    private final Defects defects;
    private final List<PopulationTable.Entry> entries = new ArrayList<>();
    private PopulationList.Form form;
    private List<String> header = List.of();
    private boolean sound = true;

    private PopulationFile(String file, Defects defects) {
        this.file = file;
        this.defects = defects;
    }

    static PopulationList read(Path path, Defects defects) throws IOException {
        PopulationFile table = new PopulationFile(path.toString(), defects);
        if (Files.size(path) > LONGEST) {
            defects.error(
                    "population_table",
                    path.toString(),
                    0,
                    1,
                    "a table of populations of " + Files.size(path) + " bytes; at most " + LONGEST + " are read",
                    FORM);
            return new PopulationList(List.of(), PopulationList.Form.RANGES);
        }
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        if (text.indexOf(':') >= 0 && PopulationYaml.isYaml(text)) {
            return PopulationYaml.read(text, path.toString(), defects);
        }
        return table.parse(text);
    }

    private PopulationList parse(String text) {
        int start = 0;
        for (long line = 1; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String content = text.substring(start, end);
            start = end + 1;
            int comment = content.indexOf('#');
            List<String> fields = NestHeader.fields(comment < 0 ? content : content.substring(0, comment));
            if (!fields.isEmpty()) {
                parse(fields, content, line);
            }
        }
        if (entries.isEmpty() && sound) {
            defects.error("population_table", file, 0, 1, "the table of populations is empty", FORM);
        }
        return new PopulationList(sound ? entries : List.of(), form == null ? PopulationList.Form.RANGES : form);
    }

    private void parse(List<String> fields, String content, long line) {
        if (entries.isEmpty() && header.isEmpty() && isHeader(fields)) {
            header = new ArrayList<>();
            for (String field : fields) {
                header.add(kind(field));
            }
            return;
        }
        List<Integer> ids = new ArrayList<>();
        List<String> name = new ArrayList<>();
        if (!header.isEmpty() && fields.size() == header.size()) {
            byHeader(fields, ids, name);
        } else {
            byPosition(fields, ids, name);
        }
        PopulationList.Form found = ids.size() == 1 ? PopulationList.Form.SIZES : PopulationList.Form.RANGES;
        boolean isRange = ids.size() == 2 && ids.get(0) <= ids.get(1) && ids.get(0) >= 0;
        boolean isSize = ids.size() == 1 && ids.get(0) > 0 && !name.isEmpty();
        if (!isRange && !isSize || form != null && form != found) {
            sound = false;
            defects.error(
                    "population_table",
                    file,
                    line,
                    1,
                    "\"" + LineBuffer.printable(content.strip()) + "\" is no range of neuron ids"
                            + (form == PopulationList.Form.SIZES ? ", nor a size like the lines before" : ""),
                    FORM);
            return;
        }
        form = found;
        int first = isRange ? ids.get(0) : 0;
        int last = isRange ? ids.get(1) : ids.get(0) - 1;
        entries.add(new PopulationTable.Entry(joined(name), new int[] {first}, new int[] {last}, line));
    }

    private static boolean isHeader(List<String> fields) {
        boolean known = false;
        for (String field : fields) {
            if (id(field) >= 0) {
                return false;
            }
            known |= !kind(field).equals("name");
        }
        return known && fields.size() > 1;
    }

    private static String kind(String column) {
        return switch (column.toLowerCase(Locale.ROOT).replace("\"", "")) {
            case "first", "first_id", "first_gid", "min", "min_gid", "start", "begin" -> "first";
            case "last", "last_id", "last_gid", "max", "max_gid", "stop", "end" -> "last";
            case "size", "n", "count", "neurons", "number", "number_of_neurons" -> "size";
            default -> "name";
        };
    }

    private void byHeader(List<String> fields, List<Integer> ids, List<String> name) {
        int first = header.indexOf("first");
        int last = header.indexOf("last");
        int size = header.indexOf("size");
        if (first >= 0 && last >= 0) {
            ids.add(id(fields.get(first)));
            ids.add(id(fields.get(last)));
        } else if (size >= 0) {
            ids.add(id(fields.get(size)));
        }
        for (int k = 0; k < fields.size(); k++) {
            if (header.get(k).equals("name")) {
                name.add(fields.get(k));
            }
        }
    }

    private static void byPosition(List<String> fields, List<Integer> ids, List<String> name) {
        int n = fields.size();
        // the numbers stand behind the name or before it; a name may be a number itself, as layer 4 is
        boolean behind = n > 2 && id(fields.get(0)) < 0 && id(fields.get(n - 1)) >= 0 && id(fields.get(n - 2)) >= 0;
        for (int k = 0; k < n; k++) {
            boolean candidate = behind ? k >= n - 2 : ids.size() < 2;
            int id = candidate ? id(fields.get(k)) : -1;
            if (id >= 0) {
                ids.add(id);
            } else {
                name.add(fields.get(k));
            }
        }
    }

    /** A name of several fields; those of a Python tuple and of an area with its populations are joined by dashes. */
    private static String joined(List<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        if (!parts.get(0).startsWith("(")) {
            return String.join(" ", parts).replace("\"", "");
        }
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            String bare = part.replaceAll("[()'\"]", "");
            name.append(name.isEmpty() || bare.isEmpty() ? "" : "-").append(bare);
        }
        return name.toString();
    }

    private static int id(String text) {
        for (int k = 0; k < text.length(); k++) {
            if (text.charAt(k) < '0' || text.charAt(k) > '9') {
                return -1;
            }
        }
        return text.isEmpty() || text.length() > 9 ? -1 : Integer.parseInt(text);
    }
}
