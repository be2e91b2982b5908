package siegert.spikes.io.numpy;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import siegert.spikes.io.record.RefusedFileException;

/**
 * The header of an array: magic bytes, version, length, and a Python dictionary of dtype, order and shape (NumPy
 * Enhancement Proposal 1).
 *
 * @param fields names and types; a plain array has one field without name
 * @param itemSize length of an element (bytes)
 * @param order order of a two-dimensional array
 * @param shape lengths of the axes
 */
record NpyHeader(List<Field> fields, int itemSize, Order order, long[] shape) {
    /** Order of elements in the file. */
    enum Order {
        /** Rows one behind the other. */
        C,
        /** Columns one behind the other. */
        FORTRAN
    }

    /**
     * A number in an element.
     *
     * @param name its name, or an empty string
     * @param type how it is written
     * @param offset its place in the element (bytes)
     */
    record Field(String name, NumberType type, int offset) {}

    private static final int LONGEST = 1 << 16;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*('([^']*)'|\\[)");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]*)\\)");
    private static final Pattern TUPLE =
            Pattern.compile("\\G\\s*\\(\\s*'([^']*)'\\s*,\\s*'([^']*)'\\s*(,[^)]*)?\\)\\s*,?\\s*");

    /**
     * Reads a header and leaves the stream at the first element.
     *
     * @param what the array, for messages
     */
    static NpyHeader read(InputStream in, String what) throws IOException, RefusedFileException {
        DataInputStream data = new DataInputStream(in);
        byte[] start = new byte[8];
        try {
            data.readFully(start);
            boolean magic =
                    start[0] == (byte) 0x93 && new String(start, 1, 5, StandardCharsets.ISO_8859_1).equals("NUMPY");
            int version = start[6];
            if (!magic || version < 1 || version > 3) {
                throw damaged(what, "no NumPy array");
            }
            long length = Short.reverseBytes(data.readShort()) & 0xffff;
            if (version > 1) {
                length |= (long) (Short.reverseBytes(data.readShort()) & 0xffff) << 16;
            }
            if (length > LONGEST) {
                throw damaged(what, "the header says that it is " + length + " bytes long");
            }
            byte[] text = new byte[(int) length];
            data.readFully(text);
            return parse(new String(text, StandardCharsets.UTF_8), what);
        } catch (EOFException e) {
            throw damaged(what, "the file ends inside the header");
        }
    }

    private static RefusedFileException damaged(String what, String why) {
        return new RefusedFileException("damaged_file", 0, what + ": " + why, "Copy or save the file again.");
    }

    private static NpyHeader parse(String text, String what) throws RefusedFileException {
        Matcher descr = DESCR.matcher(text);
        Matcher fortran = FORTRAN.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!descr.find() || !fortran.find() || !shape.find()) {
            throw damaged(what, "the header is no dictionary of descr, fortran_order and shape");
        }
        List<Field> fields = new ArrayList<>();
        int size = 0;
        if (descr.group(2) != null) {
            NumberType type = type(descr.group(2), what);
            fields.add(new Field("", type, 0));
            size = type.bytes();
        } else {
            Matcher tuple = TUPLE.matcher(text);
            int from = descr.end();
            while (tuple.find(from) && tuple.start() == from) {
                if (tuple.group(3) != null) {
                    throw unread(what, "field " + tuple.group(1) + " is an array");
                }
                NumberType type = padding(tuple.group(2)) ? null : type(tuple.group(2), what);
                if (type != null) {
                    fields.add(new Field(tuple.group(1), type, size));
                }
                size += type == null ? Integer.parseInt(tuple.group(2).substring(2)) : type.bytes();
                from = tuple.end();
            }
            if (fields.isEmpty() || from >= text.length() || text.charAt(from) != ']') {
                throw unread(what, "its dtype is not a list of numbers");
            }
        }
        return new NpyHeader(
                List.copyOf(fields),
                size,
                fortran.group(1).equals("True") ? Order.FORTRAN : Order.C,
                lengths(shape.group(1), what));
    }

    /** Bytes that align the fields of a structure. */
    private static boolean padding(String descr) {
        return descr.matches("\\|V\\d{1,4}");
    }

    private static NumberType type(String descr, String what) throws RefusedFileException {
        if (descr.startsWith("|O") || descr.equals("O")) {
            throw new RefusedFileException(
                    "not_spikes",
                    0,
                    what + " holds Python objects, which only Python can read",
                    "Save the arrays themselves. For a dictionary of senders and times: d = numpy.load(\"FILE.npy\","
                            + " allow_pickle=True).item(); numpy.savez(\"FILE.npz\", senders=d[\"senders\"],"
                            + " times=d[\"times\"])");
        }
        NumberType type = NumberType.of(descr);
        if (type == null) {
            throw unread(what, "its dtype is " + printable(descr));
        }
        return type;
    }

    private static RefusedFileException unread(String what, String why) {
        return new RefusedFileException(
                "not_spikes",
                0,
                what + ": " + why + "; numbers are read: float16 to float64, int8 to int64, uint8 to uint64",
                "In Python: numpy.savez(\"spikes.npz\", senders=ids.astype(\"i8\"), times=times.astype(\"f8\"))");
    }

    private static String printable(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "..." : text;
    }

    private static long[] lengths(String text, String what) throws RefusedFileException {
        List<Long> lengths = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                if (!part.strip().matches("\\d{1,15}L?")) {
                    throw damaged(what, "its shape is (" + printable(text) + ")");
                }
                lengths.add(Long.parseLong(part.strip().replace("L", "")));
            }
        }
        return lengths.stream().mapToLong(Long::longValue).toArray();
    }

    /** Number of elements along an axis; 1 for an axis that is not there. */
    long length(int axis) {
        return axis < shape.length ? shape[axis] : 1;
    }
}
