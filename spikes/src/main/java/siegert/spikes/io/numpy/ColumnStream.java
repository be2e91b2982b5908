package siegert.spikes.io.numpy;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.ZipException;

/** Reads the numbers of a column of an array one after the other. */
final class ColumnStream implements Closeable {
    private static final int ELEMENTS = 4096;

    private final InputStream in;
    private final int stride;
    private final NumberType type;
    private final int offset;
    private final boolean reachesEnd;
    private final byte[] bytes;
    private final ByteBuffer view;
    private long left;
    private int at;
    private int filled;

    /**
     * @param in the bytes from the first element on; closed with this stream
     * @param stride bytes from one number to the next
     * @param elements number of elements
     * @param type how a number is written
     * @param offset its place in the element (bytes)
     * @param reachesEnd whether nothing follows the last element
     */
    ColumnStream(InputStream in, int stride, long elements, NumberType type, int offset, boolean reachesEnd) {
        this.in = in;
        this.stride = stride;
        this.left = elements;
        this.type = type;
        this.offset = offset;
        this.reachesEnd = reachesEnd;
        this.bytes = new byte[ELEMENTS * stride];
        this.view = ByteBuffer.wrap(bytes).order(type.order());
    }

    /**
     * Goes to the next element.
     *
     * @return false behind the last element
     * @throws EOFException if there are fewer than the header says
     * @throws ZipException if there are more
     */
    boolean next() throws IOException {
        at += stride;
        if (at < filled) {
            return true;
        }
        at = 0;
        int wanted = (int) Math.min(ELEMENTS, left) * stride;
        filled = in.readNBytes(bytes, 0, wanted);
        filled -= filled % stride;
        left -= filled / stride;
        if (filled < wanted && filled == 0) {
            throw new EOFException();
        }
        if (wanted == 0 && reachesEnd && in.read() >= 0) {
            throw new ZipException("there are more bytes than its header says");
        }
        return wanted > 0;
    }

    double number() {
        return type.read(view, at + offset);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
