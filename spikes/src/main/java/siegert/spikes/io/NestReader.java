package siegert.spikes.io;

import java.io.IOException;
import java.io.InputStream;
import siegert.spikes.io.record.DigitWords;
import siegert.spikes.io.record.LineBuffer;

/**
 * Parses the records of one NEST ascii file from its bytes into batches of spikes. Times become integer ticks digit by digit.
 *
 * <p>A line that is no record is skipped; the first of them and their number are kept ({@link #badLine()},
 * {@link #badLines()}). Trailing blanks, carriage returns and empty lines are accepted, and so is a last line without
 * its newline if its time has all its decimals; otherwise it is {@link #isTruncated() truncated}.
 */
public final class NestReader implements SpikeReader {
    private final LineBuffer lines;
    private final byte[] buffer;
    private final boolean steps;
    private final boolean trailingTab;
    private final boolean hasRecords;
    private final int printedDecimals;
    private final int keptDecimals;
    private final int wholeDigits;
    private final long scale;
    private final long step;
    private final boolean inWords;

    private long records;
    private long badLines;
    private long badLine;
    private String badText = "";
    private boolean truncated;
    private String damage = "";

    /**
     * @param in the bytes of the file, unpacked; closed with this reader
     * @param header what the beginning of the file says; its content must be spikes
     * @param clock gives the ticks; it must have as many decimals as the file and the resolution
     * @param resolution duration of a step (ms); needed for files in steps only
     */
    public NestReader(InputStream in, NestHeader header, Clock clock, DecimalTime resolution) throws IOException {
        this.lines = new LineBuffer(in);
        this.buffer = lines.bytes();
        this.steps = header.content() == NestHeader.Content.STEPS;
        this.trailingTab = header.lineEnd() == NestHeader.LineEnd.TAB;
        this.hasRecords = header.decimals() >= 0;
        this.printedDecimals = Math.max(header.decimals(), 0);
        this.keptDecimals = header.keptDecimals();
        this.wholeDigits = 18 - clock.decimals();
        this.scale = DecimalTime.power(clock.decimals() - keptDecimals);
        this.step = steps ? resolution.at(clock.decimals()) : 0;
        // the decimals of a time and the end of its line stand in one word
        this.inWords = !steps && !trailingTab && printedDecimals > 0 && printedDecimals < 8;
        boolean cut = false;
        for (int k = 0; k < header.lines() && lines.hasLine(); k++) {
            int end = lines.lineEnd();
            cut = lines.isUnterminated(end);
            lines.advance(end + 1, 1);
        }
        if (cut) {
            // the simulator ends the line of column names: the file was cut there
            truncated = true;
            badLine = lines.line() - 1;
            badText = header.columns();
        }
    }

    @Override
    public boolean next(SpikeBatch batch) throws IOException {
        batch.size = 0;
        while (batch.size == 0) {
            if (!lines.hasLine()) {
                end();
                return false;
            }
            batch.line = lines.line();
            batch.size = inWords ? parseTimes(batch) : 0;
            if (batch.size == 0) {
                batch.size = parseFields(batch);
            }
            if (batch.size == 0 && lines.position() < lines.limit() && parseLine(batch)) {
                // no loop knows this line: one line at a time until it is past
                batch.size = 1;
            }
            records += batch.size;
        }
        return true;
    }

    private void end() {
        if (damage.isEmpty() && !lines.overlong().isEmpty()) {
            badLines++;
            badLine = badLine == 0 ? lines.line() : badLine;
            badText = lines.overlong();
        }
        damage = lines.damage();
    }

    /**
     * Parses lines of the form {@code id TAB whole.decimals NEWLINE} until one is different.
     *
     * <p>The lengths of id and time are taken to be those of the line before until the digits say otherwise: the
     * processor then works on several lines at once, since where one ends does not wait for the digits of the last.
     */
    private int parseTimes(SpikeBatch batch) {
        byte[] b = buffer;
        int end = lines.limit();
        int p = lines.position();
        int[] sender = batch.sender;
        long[] tick = batch.tick;
        int printed = printedDecimals;
        int decimalBits = 8 * printed;
        long whole = DecimalTime.power(printed) * scale;
        long factor = scale;
        int idBits = 8;
        int timeBits = 8;
        int n = 0;
        while (p < end && n < SpikeBatch.CAPACITY) {
            long id = DigitWords.at(b, p);
            int bits = DigitWords.bits(id);
            if (bits != idBits) {
                if (bits == 0 || bits == DigitWords.ALL) {
                    break;
                }
                idBits = bits;
            }
            int q = p + (idBits >> 3);
            long time = DigitWords.at(b, q + 1);
            bits = DigitWords.bits(time);
            if (bits != timeBits) {
                if (bits == 0 || bits == DigitWords.ALL) {
                    break;
                }
                timeBits = bits;
            }
            int point = q + 1 + (timeBits >> 3);
            long decimals = DigitWords.at(b, point + 1);
            int last = point + 1 + printed;
            if (b[q] != '\t' || b[point] != '.' || DigitWords.bits(decimals) != decimalBits || b[last] != '\n') {
                break;
            }
            sender[n] = (int) DigitWords.number(id, idBits);
            tick[n] = DigitWords.number(time, timeBits) * whole + DigitWords.number(decimals, decimalBits) * factor;
            n++;
            p = last + 1;
        }
        lines.advance(p, n);
        return n;
    }

    /**
     * Parses lines of the form {@code id TAB step TAB whole.decimals NEWLINE}, or without steps but with a tab at the end,
     * until one is different.
     */
    private int parseFields(SpikeBatch batch) {
        int n = 0;
        byte[] b = buffer;
        long[] field = new long[steps ? 3 : 2];
        int p = lines.position();
        int limit = lines.limit();
        while (p < limit && n < SpikeBatch.CAPACITY) {
            int q = parseFields(p, field);
            if (q >= 0 && trailingTab && b[q] == '\t') {
                q++;
            }
            if (q < 0 || b[q] != '\n' || printedDecimals == 0 && lines.isUnterminated(q)) {
                break;
            }
            batch.sender[n] = (int) field[0];
            batch.tick[n] = steps ? field[1] * step - field[2] * scale : field[1] * scale;
            n++;
            p = q + 1;
        }
        lines.advance(p, n);
        return n;
    }

    /**
     * Parses the fields of a record with any of the separators TAB, blank, comma and semicolon.
     *
     * @return the position behind the last digit, or -1 if the fields are no record
     */
    private int parseFields(int from, long[] field) {
        int q = from;
        for (int f = 0; f < field.length; f++) {
            int first = q;
            long value = 0;
            int c;
            while ((c = buffer[q] - '0') >= 0 && c <= 9 && q - first < 18) {
                value = 10 * value + c;
                q++;
            }
            boolean last = f == field.length - 1;
            int digits = q - first;
            if (digits == 0 || digits > (f == 0 ? 10 : wholeDigits) || f == 0 && value > Integer.MAX_VALUE) {
                return -1;
            }
            if (last && printedDecimals > 0) {
                if (buffer[q++] != '.') {
                    return -1;
                }
                for (int k = 0; k < printedDecimals; k++) {
                    c = buffer[q++] - '0';
                    if (c < 0 || c > 9) {
                        return -1;
                    }
                    value = k < keptDecimals ? 10 * value + c : value;
                }
            }
            field[f] = value;
            if (!last) {
                int separator = q;
                while (buffer[q] == '\t' || buffer[q] == ' ' || buffer[q] == ',' || buffer[q] == ';') {
                    q++;
                }
                if (q == separator) {
                    return -1;
                }
            }
        }
        return q;
    }

    /** Takes one line of unusual form. */
    private boolean parseLine(SpikeBatch batch) {
        int start = lines.position();
        int end = lines.lineEnd();
        int from = start;
        while (buffer[from] == ' ' || buffer[from] == '\t') {
            from++;
        }
        boolean last = lines.isUnterminated(end);
        boolean good = false;
        if (!isBlank(from, end)) {
            long[] field = new long[steps ? 3 : 2];
            int q = hasRecords ? parseFields(from, field) : -1;
            good = q >= 0 && isBlank(q, end) && !(last && printedDecimals == 0);
            if (good) {
                batch.sender[0] = (int) field[0];
                batch.tick[0] = steps ? field[1] * step - field[2] * scale : field[1] * scale;
                batch.line = lines.line();
            } else if (last) {
                truncated = true;
                badText = lines.text(start, end);
                badLine = badLines == 0 ? lines.line() : badLine;
            } else if (badLines++ == 0) {
                badLine = lines.line();
                badText = lines.text(start, end);
            }
        }
        lines.advance(end + 1, 1);
        return good;
    }

    private boolean isBlank(int from, int to) {
        for (int q = from; q < to; q++) {
            byte c = buffer[q];
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public long records() {
        return records;
    }

    @Override
    public long badLines() {
        return badLines;
    }

    @Override
    public long badLine() {
        return badLine;
    }

    @Override
    public String badText() {
        return badText;
    }

    @Override
    public boolean isTruncated() {
        return truncated;
    }

    @Override
    public String damage() {
        return damage;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
