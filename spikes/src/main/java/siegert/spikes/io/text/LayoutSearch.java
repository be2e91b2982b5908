package siegert.spikes.io.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.Declaration;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.record.SpikeTimeUnit;

/** Finds the layout of a text from its first lines. */
final class LayoutSearch {
    private static final int RECORDS = 50;
    private static final String COLUMNS =
            "Say what the columns hold, for instance --columns id,time or --columns time,population,id.";

    private final Declaration declaration;
    private final List<String> lines = new ArrayList<>();
    private final List<List<String>> records = new ArrayList<>();
    private int first;
    private String comment = "";
    private boolean scatter;
    private char separator = ' ';

    /**
     * @param head the first bytes
     * @param complete whether the file ends with them
     */
    LayoutSearch(byte[] head, boolean complete, Declaration declaration) throws RefusedFileException {
        this.declaration = declaration;
        String text = new String(head, StandardCharsets.UTF_8);
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        int control = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            control += c < ' ' && c != '\t' && c != '\n' && c != '\r' ? 1 : 0;
        }
        if (control > text.length() / 50) {
            throw new RefusedFileException(
                    "unknown_format",
                    0,
                    "neither text nor a binary format of spikes that is known",
                    "Formats that are read are listed in docs/formats.md.");
        }
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0 && !complete && !lines.isEmpty()) {
                break;
            }
            end = end < 0 ? text.length() : end;
            lines.add(text.substring(start, end));
            start = end + 1;
        }
    }

    TextLayout find() throws RefusedFileException {
        skipComments();
        if (first == lines.size()) {
            throw new RefusedFileException(
                    "no_column_names",
                    first,
                    "the file has no record and no column names",
                    "If it holds no spikes, leave it out; else copy it again.");
        }
        String line = lines.get(first);
        separator = line.indexOf(';') >= 0 ? ';' : line.indexOf(',') >= 0 ? ',' : ' ';
        List<String> names = split(line);
        boolean hasNames =
                !isNumber(names.get(0)) && !(names.get(0).isEmpty() && isNumber(last(names))) || isNameLine(names);
        int skipped = hasNames ? first + 1 : first;
        for (int k = skipped; k < lines.size() && records.size() < RECORDS; k++) {
            if (!lines.get(k).isBlank()) {
                records.add(split(lines.get(k)));
            }
        }
        if (!declaration.columns().isEmpty()) {
            Optional<SpikeTimeUnit> named = hasNames ? ColumnName.unitOf(names) : Optional.empty();
            return layout("text", "", skipped, declaration.columns(), named, "");
        }
        if (hasNames) {
            return named(names, skipped);
        }
        List<String> commented = split(comment);
        if (isNameLine(commented)
                && !records.isEmpty()
                && commented.size() == records.get(0).size()) {
            return named(commented, skipped);
        }
        return nameless(skipped);
    }

    private void skipComments() {
        while (first < lines.size()) {
            String line = lines.get(first).strip();
            boolean isComment = line.startsWith("#") || line.startsWith("%") || line.startsWith("//");
            scatter |= line.equals("/scatter");
            if (!isComment && !line.isEmpty() && !line.equals("/scatter")) {
                return;
            }
            if (isComment) {
                comment = line.replaceFirst("^[#%/]+", "").strip();
            }
            first++;
        }
    }

    private static boolean isNameLine(List<String> names) {
        boolean id = false;
        boolean time = false;
        for (String name : names) {
            Optional<Column> column = ColumnName.of(name).column();
            id |= column.equals(Optional.of(Column.ID));
            time |= column.equals(Optional.of(Column.TIME));
        }
        return id && time;
    }

    private TextLayout named(List<String> names, int skipped) throws RefusedFileException {
        List<Column> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            Optional<Column> column = ColumnName.of(name).column();
            columns.add(column.orElse(Column.OTHER));
            if (column.isEmpty()) {
                unknown.add(TextReader.printable(name));
            }
        }
        if (!Column.isComplete(columns)) {
            throw new RefusedFileException(
                    "no_column_names",
                    Math.max(skipped, 1),
                    "\"" + TextReader.printable(lines.get(Math.min(first, lines.size() - 1)))
                            + "\" stands where column names belong: one of id, sender, gid, node_ids, ... and one of"
                            + " time, times, timestamps, ...",
                    COLUMNS);
        }
        if (!unknown.isEmpty()) {
            throw new RefusedFileException(
                    "not_spikes",
                    skipped,
                    "beside ids and times there are columns that spikes do not have: " + String.join(", ", unknown),
                    "If these are spikes all the same, say what the columns hold, for instance --columns"
                            + " id,time,other.");
        }
        boolean bmtk = names.equals(List.of("timestamps", "population", "node_ids"));
        boolean gpu = separator == ' ' && names.equals(List.of("sender", "time_ms"));
        return layout(
                bmtk ? "BMTK text" : gpu ? "NEST GPU text" : "text",
                bmtk ? "BMTK" : gpu ? "NEST GPU" : "",
                skipped,
                columns,
                ColumnName.unitOf(names),
                "");
    }

    /** Two columns without names: the one of whole numbers holds the ids. */
    private TextLayout nameless(int skipped) throws RefusedFileException {
        int width = records.isEmpty() ? 0 : records.get(0).size();
        if (width != 2) {
            throw new RefusedFileException(
                    "unknown_columns",
                    skipped + 1L,
                    "\"" + TextReader.printable(lines.get(first)) + "\" has no column names and "
                            + (width == 1 ? "a single column" : width + " columns"),
                    COLUMNS);
        }
        boolean[] whole = {true, true};
        boolean[] plain = {true, true};
        for (List<String> record : records) {
            for (int c = 0; c < 2 && record.size() == 2; c++) {
                plain[c] &= isPlain(record.get(c));
                whole[c] &= isWhole(record.get(c));
            }
        }
        boolean[] ids = plain[0] == plain[1] ? whole : plain;
        if (ids[0] == ids[1]) {
            throw new RefusedFileException(
                    "unknown_columns",
                    skipped + 1L,
                    "\"" + TextReader.printable(lines.get(first))
                            + "\" has no column names, and its numbers do not tell ids from times",
                    COLUMNS);
        }
        boolean tab = lines.get(first).indexOf('\t') > 0;
        Optional<SpikeTimeUnit> unit = Optional.empty();
        String format = "text without column names";
        String simulator = "";
        String assumption = "no column names: column " + (ids[0] ? "1" : "2") + " is read as ids, column "
                + (ids[0] ? "2" : "1") + " as times";
        if (declaration.unit().isEmpty() && ids[1] && (tab || scatter)) {
            format = "NEURON text";
            simulator = "NEURON";
            unit = Optional.of(SpikeTimeUnit.MILLISECONDS);
            assumption += " in ms, as NEURON and CoreNEURON write them (out.dat)";
        } else if (declaration.unit().isEmpty() && ids[0] && tab && isFixed(1)) {
            format = "NEST text without header";
            unit = Optional.of(SpikeTimeUnit.MILLISECONDS);
            assumption += " in ms, as NEST writes them";
        }
        List<Column> columns = ids[0] ? List.of(Column.ID, Column.TIME) : List.of(Column.TIME, Column.ID);
        return layout(format, simulator, skipped, columns, unit, assumption);
    }

    private TextLayout layout(
            String format,
            String simulator,
            int skipped,
            List<Column> columns,
            Optional<SpikeTimeUnit> recognised,
            String assumption)
            throws RefusedFileException {
        SpikeTimeUnit unit = declaration.unit(recognised, "the column of times");
        return new TextLayout(
                format, simulator, skipped, separator, columns, unit, declaration.resolution(), assumption);
    }

    private boolean isFixed(int column) {
        int decimals = -1;
        for (List<String> record : records) {
            if (record.size() == 2) {
                String text = record.get(column);
                int digits = text.length() - text.indexOf('.') - 1;
                if (text.indexOf('e') >= 0 || text.indexOf('.') < 0 || decimals >= 0 && digits != decimals) {
                    return false;
                }
                decimals = digits;
            }
        }
        return decimals >= 0;
    }

    private List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        if (separator == ' ') {
            for (String field : line.strip().split("[ \t\r]+")) {
                fields.add(field);
            }
            return fields;
        }
        for (String field : line.strip().split(String.valueOf(separator))) {
            fields.add(field.strip());
        }
        if (fields.isEmpty()) {
            fields.add("");
        }
        return fields;
    }

    private static String last(List<String> fields) {
        return fields.get(fields.size() - 1);
    }

    private static boolean isNumber(String text) {
        return !Double.isNaN(TextReader.number(text));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isWhole(String text) {
        double number = TextReader.number(text);
        return number == Math.rint(number);
    }
}
