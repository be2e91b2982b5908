package siegert.spikes.io.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.DigitWords;
import siegert.spikes.io.record.LineBuffer;
import siegert.spikes.io.record.RecordBatch;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.SpikeTimeUnit;

/**
 * Parses lines of numbers from bytes. Numbers of up to 15 digits are parsed by hand and rounded once; longer ones and
 * those with exponents by the library.
 */
final class TextReader extends RecordReader {
    private static final int LONGEST_NUMBER = 64;
    /** More are no names of populations but something else. */
    private static final int MOST_POPULATIONS = 10_000;

    private static final long EXACT = 1L << 53;
    private static final double[] POWER = new double[23];
    private static final long[] WHOLE_POWER = new long[9];

    static {
        double power = 1;
        for (int k = 0; k < POWER.length; k++) {
            POWER[k] = power;
            power *= 10;
        }
        for (int k = 0; k < WHOLE_POWER.length; k++) {
            WHOLE_POWER[k] = (long) POWER[k];
        }
    }

    private final LineBuffer lines;
    private final byte[] buffer;
    private final int columns;
    private final int idColumn;
    private final int timeColumn;
    private final int offsetColumn;
    private final int populationColumn;
    private final byte separator;
    private final SpikeTimeUnit unit;
    private final double resolution;
    /** The columns one after the other, if there are ids, times and populations only. */
    private final Column[] plain;

    private final int[] from;
    private final int[] to;
    private byte[] name = new byte[0];
    private int population = -1;
    private int decimals = -1;
    private int skip;
    /** Decimals of the number parsed last, -1 with an exponent. */
    private int printed;
    /** The number and the id parsed last from a plain line. */
    private double number;

    private int id;

    TextReader(InputStream in, TextLayout layout) {
        this.lines = new LineBuffer(in);
        this.buffer = lines.bytes();
        this.columns = layout.columns().size();
        this.idColumn = layout.columns().indexOf(Column.ID);
        this.timeColumn = layout.columns().indexOf(Column.TIME);
        this.offsetColumn = layout.columns().indexOf(Column.OFFSET);
        this.populationColumn = layout.columns().indexOf(Column.POPULATION);
        this.separator = (byte) layout.separator();
        this.unit = layout.unit();
        this.resolution = layout.resolution();
        boolean onlyPlain =
                layout.columns().stream().allMatch(c -> c == Column.ID || c == Column.TIME || c == Column.POPULATION);
        this.plain = onlyPlain ? layout.columns().toArray(new Column[0]) : new Column[0];
        this.from = new int[columns];
        this.to = new int[columns];
        this.skip = layout.lines();
        if (populationColumn < 0) {
            population = population("");
        }
    }

    @Override
    protected void read(RecordBatch batch) throws IOException {
        while (batch.size < RecordBatch.CAPACITY) {
            if (lines.position() >= lines.limit()) {
                if (batch.size > 0) {
                    return;
                }
                if (!lines.hasLine()) {
                    end();
                    return;
                }
            }
            if (skip == 0 && plain.length > 0) {
                parsePlain(batch);
                if (batch.size == RecordBatch.CAPACITY || lines.position() >= lines.limit()) {
                    continue;
                }
            }
            int position = lines.position();
            int end = lines.lineEnd();
            boolean last = lines.isUnterminated(end);
            boolean good = skip == 0 && parse(batch, position, end, last);
            if (!good && batch.size > 0) {
                // lines of a batch follow each other: this one is looked at again at the beginning of the next batch
                return;
            }
            if (skip > 0) {
                skip--;
            } else if (!good) {
                reject(position, end, last);
            } else if (batch.size == 0) {
                batch.line = lines.line();
            }
            batch.size += good ? 1 : 0;
            lines.advance(end + 1, 1);
        }
    }

    /**
     * Puts lines into the batch until one is unusual: plain numbers of up to seven digits before and behind the point, one
     * separator between them, and a name of a population only if it is that of the line before. Digits are read in words,
     * and no byte is looked at twice.
     */
    private void parsePlain(RecordBatch batch) {
        byte[] b = buffer;
        int limit = lines.limit();
        int p = lines.position();
        int first = batch.size;
        int n = first;
        if (n == 0) {
            batch.line = lines.line();
        }
        int last = plain.length - 1;
        while (p < limit && n < RecordBatch.CAPACITY) {
            int q = p;
            for (int c = 0; c <= last; c++) {
                q = switch (plain[c]) {
                    case ID -> plainId(b, q);
                    case TIME -> plainTime(b, q);
                    default -> samePopulation(b, q);
                };
                if (q < 0 || c < last && !isSeparator(b[q++])) {
                    q = -1;
                    break;
                }
            }
            if (q >= 0 && b[q] == '\r') {
                q++;
            }
            if (q < 0 || b[q] != '\n' || lines.isUnterminated(q)) {
                break;
            }
            double time = unit.milliseconds(number, resolution);
            if (!isSpike(id, time)) {
                break;
            }
            batch.population[n] = population;
            batch.id[n] = id;
            batch.time[n] = time;
            decimals = printed;
            n++;
            p = q + 1;
        }
        batch.size = n;
        lines.advance(p, n - first);
    }

    private boolean isSeparator(byte c) {
        return separator == ' ' ? c == ' ' || c == '\t' : c == separator;
    }

    /** Reads an id; gives the position behind it, or -1. */
    private int plainId(byte[] b, int at) {
        long word = DigitWords.at(b, at);
        int bits = DigitWords.bits(word);
        if (bits == 0 || bits == DigitWords.ALL) {
            return -1;
        }
        id = (int) DigitWords.number(word, bits);
        return at + (bits >> 3);
    }

    /** Reads a number; gives the position behind it, or -1. */
    private int plainTime(byte[] b, int at) {
        long word = DigitWords.at(b, at);
        int bits = DigitWords.bits(word);
        if (bits == 0 || bits == DigitWords.ALL) {
            return -1;
        }
        long value = DigitWords.number(word, bits);
        int q = at + (bits >> 3);
        printed = 0;
        if (b[q] == '.') {
            word = DigitWords.at(b, q + 1);
            bits = DigitWords.bits(word);
            if (bits == 0 || bits == DigitWords.ALL) {
                return -1;
            }
            printed = bits >> 3;
            value = value * WHOLE_POWER[printed] + DigitWords.number(word, bits);
            q += 1 + printed;
        }
        // of at most 14 digits: exact, and the quotient is rounded once
        number = value / POWER[printed];
        return q;
    }

    /** Whether the name of the population of the line before stands there; gives the position behind it, or -1. */
    private int samePopulation(byte[] b, int at) {
        if (population < 0 || at + name.length >= lines.limit()) {
            return -1;
        }
        for (int k = 0; k < name.length; k++) {
            if (b[at + k] != name[k]) {
                return -1;
            }
        }
        return at + name.length;
    }

    private void end() {
        if (!lines.overlong().isEmpty()) {
            bad(lines.line(), lines.overlong());
        }
        if (!lines.damage().isEmpty()) {
            damage(lines.damage());
        }
    }

    private void reject(int start, int end, boolean last) {
        int a = start;
        while (a < end && (isBlank(buffer[a]))) {
            a++;
        }
        if (a == end || buffer[a] == '#') {
            return;
        }
        if (last) {
            truncated(lines.line(), lines.text(start, end));
        } else {
            bad(lines.line(), lines.text(start, end));
        }
    }

    /** Puts a line into the batch, if it is a record. */
    private boolean parse(RecordBatch batch, int start, int end, boolean last) {
        if (!split(start, end)) {
            return false;
        }
        double id = number(from[idColumn], to[idColumn]);
        double time = number(from[timeColumn], to[timeColumn]);
        int timeDecimals = printed;
        if (last && (timeColumn != columns - 1 || timeDecimals <= 0 || timeDecimals != decimals)) {
            // 10.3 may be the beginning of 10.35, and 4 that of 42
            return false;
        }
        time = unit.milliseconds(time, resolution);
        if (offsetColumn >= 0) {
            time -= number(from[offsetColumn], to[offsetColumn]);
        }
        if (!isSpike(id, time)) {
            return false;
        }
        int p = populationColumn < 0 ? population : named(from[populationColumn], to[populationColumn]);
        if (p < 0) {
            return false;
        }
        decimals = timeDecimals;
        int n = batch.size;
        batch.population[n] = p;
        batch.id[n] = (int) id;
        batch.time[n] = time;
        return true;
    }

    /** Finds the fields of a line. */
    private boolean split(int start, int end) {
        int q = start;
        for (int c = 0; c < columns; c++) {
            while (q < end && isBlank(buffer[q])) {
                q++;
            }
            from[c] = q;
            if (separator == ' ') {
                while (q < end && !isBlank(buffer[q])) {
                    q++;
                }
                to[c] = q;
            } else {
                while (q < end && buffer[q] != separator) {
                    q++;
                }
                int e = q;
                while (e > from[c] && isBlank(buffer[e - 1])) {
                    e--;
                }
                to[c] = e;
                if (c < columns - 1 && q++ == end) {
                    return false;
                }
            }
            if (to[c] == from[c] && (c == idColumn || c == timeColumn || separator == ' ')) {
                return false;
            }
        }
        while (q < end && (isBlank(buffer[q]) || buffer[q] == separator)) {
            q++;
        }
        return q == end;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** The number between two positions, or NaN. */
    private double number(int start, int end) {
        int q = start;
        boolean negative = q < end && buffer[q] == '-';
        q += negative || q < end && buffer[q] == '+' ? 1 : 0;
        long value = 0;
        int digits = 0;
        int point = -1;
        for (; q < end; q++) {
            int c = buffer[q] - '0';
            if (c >= 0 && c <= 9) {
                value = 10 * value + c;
                digits++;
            } else if (buffer[q] == '.' && point < 0) {
                point = q;
            } else {
                break;
            }
            if (value >= EXACT || digits > 300) {
                break;
            }
        }
        if (q == end && digits > 0) {
            printed = point < 0 ? 0 : end - point - 1;
            if (printed < POWER.length) {
                double number = value / POWER[printed];
                return negative ? -number : number;
            }
        }
        printed = -1;
        return end - start > LONGEST_NUMBER
                ? Double.NaN
                : number(new String(buffer, start, end - start, StandardCharsets.ISO_8859_1));
    }

    /** A decimal number, with an exponent or without, or NaN. */
    static double number(String text) {
        boolean digit = false;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            digit |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return Double.NaN;
            }
        }
        try {
            return digit ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private int named(int start, int end) {
        int a = start;
        int b = end;
        if (b - a > 1 && (buffer[a] == '"' || buffer[a] == '\'') && buffer[b - 1] == buffer[a]) {
            a++;
            b--;
        }
        if (population >= 0 && b - a == name.length) {
            int k = 0;
            while (k < name.length && name[k] == buffer[a + k]) {
                k++;
            }
            if (k == name.length) {
                return population;
            }
        }
        if (b == a || b - a > 256) {
            return -1;
        }
        byte[] seen = Arrays.copyOfRange(buffer, a, b);
        String text = printable(new String(seen, StandardCharsets.UTF_8));
        if (populations().size() >= MOST_POPULATIONS && !populations().contains(text)) {
            damage("line " + lines.line() + ": more than " + MOST_POPULATIONS + " names of populations");
            return -1;
        }
        population = population(text);
        name = seen;
        return population;
    }

    /** The beginning of a text, with what cannot be printed replaced. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        for (int k = 0; k < Math.min(text.length(), 60); k++) {
            char c = text.charAt(k);
            shown.append(c < ' ' || c == 127 ? ' ' : c);
        }
        return shown.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
