package siegert.spikes.io.record;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * The whole lines of a text that are in memory. A reader takes {@link #bytes()} from {@link #position()} to
 * {@link #limit()}, says how far it came with {@link #advance}, and asks {@link #hasLine()} for more.
 *
 * <p>Every line ends with a newline: a last line without one gets it, and {@link #isUnterminated} says so. Damage ends
 * the text; what was read before it is handed out first.
 */
public final class LineBuffer implements Closeable {
    /** Longest line with its newline (bytes). */
    private static final int BLOCK = 1 << 18;

    /** Bytes behind the last line that may be looked at, so that numbers can be read in words. */
    private static final int PADDING = 64;

    private static final int SHOWN = 40;

    private final InputStream in;
    private final byte[] bytes = new byte[BLOCK + PADDING];
    private int position;
    private int limit;
    private int filled;
    private long line = 1;
    private boolean ended;
    private boolean unterminated;
    private String damage = "";
    private String overlong = "";

    /**
     * @param in the text; closed with this buffer
     */
    public LineBuffer(InputStream in) {
        this.in = in;
    }

    /** Whether a line stands at the position; reads on where none is left. */
    public boolean hasLine() throws IOException {
        return position < limit || fill();
    }

    /** The bytes; the same array at all times. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the next line begins. */
    public int position() {
        return position;
    }

    /** Behind the last newline in memory. */
    public int limit() {
        return limit;
    }

    /** Number of the next line, counted from 1. */
    public long line() {
        return line;
    }

    /** The newline of the line at the position; there must be one. */
    public int lineEnd() {
        int end = position;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Goes on to a position behind so many lines. */
    public void advance(int newPosition, int lines) {
        position = newPosition;
        line += lines;
    }

    /** Whether the line with this end is the last of the text and has no newline there. */
    public boolean isUnterminated(int lineEnd) {
        return unterminated && lineEnd + 1 >= limit;
    }

    /** What ended the text too early, or an empty string; to be asked for when no line is left. */
    public String damage() {
        return damage;
    }

    /** The beginning of the line that does not fit, or an empty string; to be asked for when no line is left. */
    public String overlong() {
        return overlong;
    }

    /** The beginning of a text between two positions, without characters that cannot be printed. */
    public String text(int from, int to) {
        int length = Math.min(to - from, SHOWN);
        String text = printable(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
        return length < to - from ? text + "..." : text;
    }

    /** A text with control characters shown as blanks and other non-ASCII bytes as question marks. */
    public static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            shown.append(c < ' ' ? ' ' : c < 127 ? c : '?');
        }
        return shown.toString().stripTrailing();
    }

    /** Moves the unfinished line to the front and reads on, until at least one whole line is there. */
    private boolean fill() throws IOException {
        filled = Math.max(filled - position, 0);
        System.arraycopy(bytes, position, bytes, 0, filled);
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
                    unterminated = true;
                    bytes[filled++] = '\n';
                }
            }
            for (int q = filled; q > from; q--) {
                if (bytes[q - 1] == '\n') {
                    limit = q;
                    break;
                }
            }
            if (limit == 0 && filled == BLOCK) {
                overlong = text(0, filled);
                damage = "line " + line + " is longer than " + BLOCK + " bytes: this is no text file of spikes";
                filled = 0;
                ended = true;
            }
        }
        return position < limit;
    }

    private int readBlock() throws IOException {
        try {
            return in.read(bytes, filled, BLOCK - filled);
        } catch (EOFException e) {
            damage = "the compressed data end too early";
        } catch (ZipException e) {
            damage = "the compressed data are damaged (" + e.getMessage() + ")";
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
