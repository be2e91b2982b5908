package siegert.spikes.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * Parses the records of one NEST ascii file from its bytes into batches of spikes. Times become integer ticks digit by digit.
 *
 * <p>A line that is no record is skipped; the first of them and their number are kept ({@link #badLine()},
 * {@link #badLines()}). Trailing blanks, carriage returns and empty lines are accepted, and so is a last line without
 * its newline if its time has all its decimals; otherwise it is {@link #isTruncated() truncated}.
 */
public final class NestReader implements SpikeReader {
    /** Bytes read at once. */
    private static final int BLOCK = 1 << 18;

    /** More than any record can look behind the end of its line. */
    private static final int PADDING = 64;

    private final InputStream in;
    private final boolean steps;
    private final boolean trailingTab;
    private final boolean hasRecords;
    private final int printedDecimals;
    private final int keptDecimals;
    private final int wholeDigits;
    private final long scale;
    private final long step;
    private final byte[] buffer = new byte[BLOCK + PADDING];
    private int position;
    private int limit;
    private int filled;
    private boolean ended;
    private boolean unterminated;
    private long line = 1;

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
        this.in = in;
        this.steps = header.content() == NestHeader.Content.STEPS;
        this.trailingTab = header.lineEnd() == NestHeader.LineEnd.TAB;
        this.hasRecords = header.decimals() >= 0;
        this.printedDecimals = Math.max(header.decimals(), 0);
        this.keptDecimals = header.keptDecimals();
        this.wholeDigits = 18 - clock.decimals();
        this.scale = DecimalTime.power(clock.decimals() - keptDecimals);
        this.step = steps ? resolution.at(clock.decimals()) : 0;
        fill();
        for (int k = 0; k < header.lines() && (position < limit || fill()); k++) {
            skipLine();
        }
        if (unterminated && position >= limit && header.lines() > 0) {
            // the simulator ends the line of column names: the file was cut there
            truncated = true;
            badLine = line - 1;
            badText = header.columns();
        }
    }

    @Override
    public boolean next(SpikeBatch batch) throws IOException {
        batch.size = 0;
        while (batch.size == 0) {
            if (position >= limit && !fill()) {
                return false;
            }
            batch.line = line;
            int n = steps || trailingTab ? parseFields(batch) : parseTimes(batch);
            line += n;
            records += n;
            batch.size = n;
            if (n < SpikeBatch.CAPACITY && position < limit) {
                // the fast loop stopped at a line it does not know: one line at a time until it is past
                if (n == 0 && parseLine(batch)) {
                    batch.size = 1;
                    records++;
                }
            }
        }
        return true;
    }

    /** Parses lines of the form {@code id TAB whole.decimals NEWLINE} until one is different. */
    private int parseTimes(SpikeBatch batch) {
        byte[] b = buffer;
        int end = limit;
        int p = position;
        int[] sender = batch.sender;
        long[] tick = batch.tick;
        int decimals = keptDecimals;
        int dropped = printedDecimals - keptDecimals;
        long factor = scale;
        int n = 0;
        while (p < end && n < SpikeBatch.CAPACITY) {
            int q = p;
            int id = 0;
            int c;
            while ((c = b[q] - '0') >= 0 && c <= 9) {
                id = 10 * id + c;
                q++;
            }
            int digits = q - p;
            if (digits == 0 || digits > 9 || b[q] != '\t') {
                break;
            }
            int first = ++q;
            long time = 0;
            while ((c = b[q] - '0') >= 0 && c <= 9) {
                time = 10 * time + c;
                q++;
            }
            digits = q - first;
            if (digits == 0 || digits > wholeDigits) {
                break;
            }
            int wrong = 0;
            if (decimals > 0) {
                wrong = b[q++] ^ '.';
                for (int k = 0; k < decimals; k++) {
                    c = b[q++] - '0';
                    wrong |= (c | (9 - c)) >> 31;
                    time = 10 * time + c;
                }
                for (int k = 0; k < dropped; k++) {
                    c = b[q++] - '0';
                    wrong |= (c | (9 - c)) >> 31;
                }
            }
            if (wrong != 0 || b[q] != '\n') {
                break;
            }
            sender[n] = id;
            tick[n] = time * factor;
            n++;
            p = q + 1;
        }
        position = p;
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
        int p = position;
        while (p < limit && n < SpikeBatch.CAPACITY) {
            int q = parseFields(p, field);
            if (q >= 0 && trailingTab && b[q] == '\t') {
                q++;
            }
            if (q < 0 || b[q] != '\n') {
                break;
            }
            batch.sender[n] = (int) field[0];
            batch.tick[n] = steps ? field[1] * step - field[2] * scale : field[1] * scale;
            n++;
            p = q + 1;
        }
        position = p;
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
        int end = position;
        while (buffer[end] != '\n') {
            end++;
        }
        int from = position;
        while (buffer[from] == ' ' || buffer[from] == '\t') {
            from++;
        }
        boolean last = unterminated && end + 1 >= limit;
        boolean good = false;
        if (!isBlank(from, end)) {
            long[] field = new long[steps ? 3 : 2];
            int q = hasRecords ? parseFields(from, field) : -1;
            good = q >= 0 && isBlank(q, end) && !(last && printedDecimals == 0);
            if (good) {
                batch.sender[0] = (int) field[0];
                batch.tick[0] = steps ? field[1] * step - field[2] * scale : field[1] * scale;
                batch.line = line;
            } else if (last) {
                truncated = true;
                badText = text(position, end);
                badLine = badLines == 0 ? line : badLine;
            } else if (badLines++ == 0) {
                badLine = line;
                badText = text(position, end);
            }
        }
        position = end + 1;
        line++;
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

    private String text(int from, int to) {
        int length = Math.min(to - from, 40);
        String text = printable(new String(buffer, from, length, StandardCharsets.ISO_8859_1));
        return length < to - from ? text + "..." : text;
    }

    /** A text with control characters shown as blanks and other non-ASCII bytes as question marks. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            shown.append(c < ' ' ? ' ' : c < 127 ? c : '?');
        }
        return shown.toString().stripTrailing();
    }

    private void skipLine() {
        while (position < limit && buffer[position] != '\n') {
            position++;
        }
        position++;
        line++;
    }

    /** Moves the unfinished line to the front and reads on, until at least one whole line is there. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, Math.max(filled - position, 0));
        filled = Math.max(filled - position, 0);
        position = 0;
        limit = 0;
        while (limit == 0 && !ended) {
            int from = filled;
            int n = readBlock();
            if (n > 0) {
                filled += n;
            } else {
                ended = true;
                if (filled > 0) {
                    // with a newline of our own, every line ends the same way
                    unterminated = true;
                    buffer[filled++] = '\n';
                }
            }
            for (int q = filled; q > from; q--) {
                if (buffer[q - 1] == '\n') {
                    limit = q;
                    break;
                }
            }
            if (limit == 0 && filled == BLOCK) {
                damage = "line " + line + " is longer than " + BLOCK + " bytes: this is no text file of spikes";
                badLines++;
                badLine = badLine == 0 ? line : badLine;
                badText = text(0, filled);
                ended = true;
            }
        }
        return position < limit;
    }

    private int readBlock() throws IOException {
        try {
            return in.read(buffer, filled, BLOCK - filled);
        } catch (EOFException e) {
            damage = "the compressed data end too early";
        } catch (ZipException e) {
            damage = "the compressed data are damaged (" + e.getMessage() + ")";
        }
        return -1;
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
        in.close();
    }
}
