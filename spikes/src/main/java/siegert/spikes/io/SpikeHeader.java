package siegert.spikes.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the beginning of a NEST 3 ascii file says: any number of {@code #} lines, one line of column names, and the
 * first record.
 *
 * @param content what the file holds
 * @param lines number of lines before the first record
 * @param simulator {@code NEST} and its version, or an empty string
 * @param columns the line of column names, or the line found in its place, shortened
 * @param decimals digits behind the point of the times (ms), or -1 where the file has no complete record
 * @param firstSender id of the neuron of the first record, or -1
 * @param resolution resolution of the simulation (ms) where the header says it ({@code tics_per_ms} and
 *     {@code tics_per_step}), else {@code null}
 */
public record SpikeHeader(
        Content content,
        int lines,
        String simulator,
        String columns,
        int decimals,
        int firstSender,
        DecimalTime resolution) {

    /** What a file holds. */
    public enum Content {
        /** {@code sender time_ms}. */
        TIMES,
        /** {@code sender time_step time_offset}. */
        STEPS,
        /** Column names of another device. */
        OTHER_DEVICE,
        /** No column names where they are expected. */
        UNKNOWN,
        /** No byte. */
        NOTHING;

        /** Whether the file holds spikes. */
        public boolean isSpikes() {
            return this == TIMES || this == STEPS;
        }
    }

    private static final int PROBE = 1 << 12;
    private static final int MAX_PRINTED = 40;

    /** Reads the beginning of a file. */
    public static SpikeHeader read(SpikeFile file) throws IOException {
        try (InputStream in = file.open(SpikeFile.ByteCount.NONE)) {
            byte[] bytes = in.readNBytes(PROBE);
            return parse(bytes, bytes.length < PROBE);
        }
    }

    /**
     * Parses the beginning of a file.
     *
     * @param bytes the first bytes
     * @param complete whether the file ends with them
     */
    static SpikeHeader parse(byte[] bytes, boolean complete) {
        if (bytes.length == 0) {
            return new SpikeHeader(Content.NOTHING, 0, "", "", -1, -1, null);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String simulator = "";
        long ticsPerMs = 0;
        long ticsPerStep = 0;
        int n = 0;
        int start = 0;
        int end = endOfLine(text, 0);
        while (start < text.length() && text.charAt(start) == '#') {
            int colon = text.indexOf(':', start);
            if (colon > 0 && colon < end) {
                String key = text.substring(start + 1, colon).trim();
                String value = text.substring(colon + 1, end).trim();
                switch (key) {
                    case "NEST version" -> simulator = "NEST " + value;
                    case "tics_per_ms" -> ticsPerMs = whole(value);
                    case "tics_per_step" -> ticsPerStep = whole(value);
                    default -> {
                        // the format is free to say more than we use
                    }
                }
            }
            n++;
            start = Math.min(end + 1, text.length());
            end = endOfLine(text, start);
        }
        String names = text.substring(start, end).strip();
        Content content = content(names);
        if (!content.isSpikes()) {
            return new SpikeHeader(content, n, simulator, shortened(names), -1, -1, null);
        }
        int decimals = -1;
        int firstSender = -1;
        start = Math.min(end + 1, text.length());
        end = endOfLine(text, start);
        while (decimals < 0 && start < text.length() && (end < text.length() || complete)) {
            // the first line that is a record, so that garbage before it is found as such
            List<String> fields = fields(text.substring(start, end));
            int columns = content == Content.TIMES ? 2 : 3;
            if (fields.size() == columns
                    && decimalsOf(fields.get(0)) == 0
                    && fields.get(0).length() < 10) {
                decimals = decimalsOf(fields.get(columns - 1));
                firstSender = decimals < 0 ? -1 : Integer.parseInt(fields.get(0));
            }
            start = Math.min(end + 1, text.length());
            end = endOfLine(text, start);
        }
        DecimalTime resolution =
                ticsPerMs > 0 && ticsPerStep > 0 ? DecimalTime.ofSeconds(1e-3 * ticsPerStep / ticsPerMs) : null;
        return new SpikeHeader(content, n + 1, simulator, shortened(names), decimals, firstSender, resolution);
    }

    /** Digits that are read; those beyond {@value DecimalTime#MAX_DECIMALS} are rounding of the simulator. */
    int keptDecimals() {
        return Math.min(Math.max(decimals, 0), DecimalTime.MAX_DECIMALS);
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** The fields of a line between any of TAB, blank, comma, semicolon and carriage return. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>(4);
        int from = -1;
        for (int k = 0; k <= line.length(); k++) {
            boolean separator = k == line.length() || "\t ,;\r".indexOf(line.charAt(k)) >= 0;
            if (separator && from >= 0) {
                fields.add(line.substring(from, k));
                from = -1;
            } else if (!separator && from < 0) {
                from = k;
            }
        }
        return fields;
    }

    private static Content content(String names) {
        List<String> columns = fields(names);
        if (columns.equals(List.of("sender", "time_ms"))) {
            return Content.TIMES;
        }
        if (columns.equals(List.of("sender", "time_step", "time_offset"))) {
            return Content.STEPS;
        }
        return columns.contains("sender") ? Content.OTHER_DEVICE : Content.UNKNOWN;
    }

    /** Number of decimals of a plain number, or -1 if the text is none. */
    private static int decimalsOf(String text) {
        int point = -1;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '.' && point < 0 && k > 0) {
                point = k;
            } else if (c < '0' || c > '9') {
                return -1;
            }
        }
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        return text.isEmpty() || point >= 0 && decimals == 0 || decimals > MAX_PRINTED ? -1 : decimals;
    }

    private static long whole(String text) {
        try {
            return Math.round(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String shortened(String text) {
        return SpikeReader.printable(text.length() > 60 ? text.substring(0, 60) + "..." : text);
    }
}
