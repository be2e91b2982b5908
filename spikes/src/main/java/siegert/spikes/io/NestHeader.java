package siegert.spikes.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import siegert.spikes.io.record.LineBuffer;

/**
 * What the beginning of a NEST ascii file says: any number of {@code #} lines, one line of column names, and the
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
 * @param lineEnd how a line ends
 */
public record NestHeader(
        Content content,
        int lines,
        String simulator,
        String columns,
        int decimals,
        int firstSender,
        DecimalTime resolution,
        LineEnd lineEnd)
        implements SpikeHeader {

    /** How a line of the file ends. */
    public enum LineEnd {
        /** With its last field, as NEST 3 writes it. */
        PLAIN,
        /** With a tab behind each field, as NEST 2 writes it. */
        TAB
    }

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

    /** Bytes that tell what a file holds. */
    static final int PROBE = 1 << 12;

    private static final int MAX_PRINTED = 40;

    /** The first bytes of a file, unpacked. */
    static byte[] head(SpikeFile file) throws IOException {
        try (InputStream in = file.open(SpikeFile.ByteCount.NONE)) {
            return in.readNBytes(PROBE);
        }
    }

    /** Reads the beginning of a file. */
    public static NestHeader read(SpikeFile file) throws IOException {
        byte[] bytes = head(file);
        return parse(bytes, bytes.length < PROBE);
    }

    /**
     * Parses the beginning of a file.
     *
     * @param bytes the first bytes
     * @param complete whether the file ends with them
     */
    static NestHeader parse(byte[] bytes, boolean complete) {
        if (bytes.length == 0) {
            return new NestHeader(Content.NOTHING, 0, "", "", -1, -1, null, LineEnd.PLAIN);
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
            return new NestHeader(content, n, simulator, shortened(names), -1, -1, null, LineEnd.PLAIN);
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
        return new NestHeader(
                content, n + 1, simulator, shortened(names), decimals, firstSender, resolution, LineEnd.PLAIN);
    }

    /**
     * Recognises the files of NEST 2 by their lines: no column names, a tab behind each field.
     *
     * @param bytes the first bytes
     * @param complete whether the file ends with them
     * @return {@code null} if the file is none
     */
    static NestHeader parseNest2(byte[] bytes, boolean complete) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int columns = 0;
        int decimals = -1;
        int firstSender = -1;
        int end = endOfLine(text, 0);
        // the first line that is a record decides, so that garbage elsewhere is found as such
        for (int start = 0; columns == 0 && start < text.length() && (end < text.length() || complete); ) {
            String line = text.substring(start, end);
            List<String> fields = fields(line);
            boolean good = line.endsWith("\t") || line.endsWith("\t\r");
            for (int k = 0; k < fields.size(); k++) {
                int digits = decimalsOf(fields.get(k));
                good &= k == fields.size() - 1 ? digits > 0 : digits == 0;
            }
            good = good
                    && (fields.size() == 2 || fields.size() == 3)
                    && fields.get(0).length() < 10;
            if (good && columns == 0) {
                columns = fields.size();
                decimals = decimalsOf(fields.get(columns - 1));
                firstSender = Integer.parseInt(fields.get(0));
            }
            start = Math.min(end + 1, text.length());
            end = endOfLine(text, start);
        }
        if (columns == 0) {
            return null;
        }
        Content content = columns == 2 ? Content.TIMES : Content.STEPS;
        String names = columns == 2 ? "id, time" : "id, step, offset";
        return new NestHeader(content, 0, "NEST 2", names, decimals, firstSender, null, LineEnd.TAB);
    }

    /** A file of NEST 2 without spikes: no byte. */
    static NestHeader emptyNest2() {
        return new NestHeader(Content.TIMES, 0, "NEST 2", "id, time", -1, -1, null, LineEnd.TAB);
    }

    /** Digits that are read; those beyond {@value DecimalTime#MAX_DECIMALS} are rounding of the simulator. */
    @Override
    public int keptDecimals() {
        return Math.min(Math.max(decimals, 0), DecimalTime.MAX_DECIMALS);
    }

    @Override
    public String format() {
        return "NEST text";
    }

    @Override
    public boolean isPrinted() {
        return content == Content.TIMES;
    }

    @Override
    public SpikeReader open(SpikeFile file, Clock clock, DecimalTime step, SpikeFile.ByteCount progress)
            throws IOException {
        return new NestReader(file.open(progress), this, clock, step);
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
        return LineBuffer.printable(text.length() > 60 ? text.substring(0, 60) + "..." : text);
    }
}
