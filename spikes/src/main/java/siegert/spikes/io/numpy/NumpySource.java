package siegert.spikes.io.numpy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.Declaration;
import siegert.spikes.io.record.FileBytes;
import siegert.spikes.io.record.IdScope;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.RecordSource;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.record.SpikeTimeUnit;
import siegert.spikes.io.record.UnpackedFile;
import siegert.spikes.io.text.ColumnName;

/**
 * NumPy's {@code .npy} and {@code .npz}: a structured array, an array of two columns or two rows, or arrays of ids and of
 * times in an archive.
 */
public final class NumpySource implements RecordSource {
    private static final String NAMES =
            "Call the arrays senders (or i, gid, node_ids) and times, or say what they hold (--columns id,time).";
    private static final int PROBE = 4096;

    private final String format;
    private final SpikeTimeUnit unit;
    private final double resolution;
    private final String assumption;
    private final List<Part> parts;

    /**
     * Numbers of all spikes: a column of an array.
     *
     * @param file the array
     * @param header its header
     * @param column what it holds
     * @param type how its numbers are written
     * @param skipped bytes between the header and its first number
     * @param stride bytes from one number to the next
     * @param end whether it reaches to the end of the file
     */
    record Part(
            ArrayFile file, NpyHeader header, Column column, NumberType type, long skipped, int stride, boolean end) {}

    private NumpySource(String format, SpikeTimeUnit unit, double resolution, String assumption, List<Part> parts) {
        this.format = format;
        this.unit = unit;
        this.resolution = resolution;
        this.assumption = assumption;
        this.parts = parts;
    }

    /** Opens a {@code .npy} file. */
    public static NumpySource ofArray(FileBytes file, Declaration declaration)
            throws IOException, RefusedFileException {
        ArrayFile array = new ArrayFile() {
            @Override
            public String name() {
                return "the array";
            }

            @Override
            public InputStream open(LongConsumer progress) throws IOException {
                return file.open(progress);
            }
        };
        NpyHeader header = header(array);
        boolean isStructure = !header.fields().get(0).name().isEmpty();
        return isStructure ? ofStructure(array, header, declaration) : ofTable(array, header, declaration);
    }

    private static NpyHeader header(ArrayFile array) throws IOException, RefusedFileException {
        try (InputStream in = array.open(bytes -> {})) {
            return NpyHeader.read(in, array.name());
        }
    }

    private static NumpySource ofStructure(ArrayFile array, NpyHeader header, Declaration declaration)
            throws RefusedFileException {
        if (header.shape().length > 1) {
            throw shape(header);
        }
        List<Part> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (NpyHeader.Field field : header.fields()) {
            names.add(field.name());
            parts.add(new Part(array, header, Column.OTHER, field.type(), field.offset(), header.itemSize(), true));
        }
        return named("NumPy array", parts, names, declaration);
    }

    private static NumpySource ofTable(ArrayFile array, NpyHeader header, Declaration declaration)
            throws IOException, RefusedFileException {
        long[] shape = header.shape();
        int declared =
                declaration.columns().isEmpty() ? 2 : declaration.columns().size();
        boolean rows = shape.length == 2 && shape[1] == declared;
        boolean columns = shape.length == 2 && !rows && shape[0] == declared;
        if (!rows && !columns) {
            throw shape(header);
        }
        NumberType type = header.fields().get(0).type();
        int n = (int) (rows ? shape[1] : shape[0]);
        long spikes = rows ? shape[0] : shape[1];
        boolean interleaved = rows == (header.order() == NpyHeader.Order.C);
        List<Part> parts = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            long skipped = interleaved ? (long) c * type.bytes() : c * spikes * type.bytes();
            int stride = interleaved ? n * type.bytes() : type.bytes();
            NpyHeader flat = new NpyHeader(header.fields(), stride, header.order(), new long[] {spikes});
            parts.add(new Part(array, flat, Column.OTHER, type, skipped, stride, interleaved || c == n - 1));
        }
        if (!declaration.columns().isEmpty()) {
            return named("NumPy array", parts, List.of(), declaration);
        }
        boolean[] whole = {isWhole(parts.get(0)), isWhole(parts.get(1))};
        if (whole[0] == whole[1]) {
            throw new RefusedFileException(
                    "unknown_columns",
                    0,
                    "the array has two columns without names, and their numbers do not tell ids from times",
                    "Say what they hold: --columns id,time or --columns time,id.");
        }
        List<Column> found = whole[0] ? List.of(Column.ID, Column.TIME) : List.of(Column.TIME, Column.ID);
        String assumption = "no names: column " + (whole[0] ? "1" : "2") + " of the array is read as ids, column "
                + (whole[0] ? "2" : "1") + " as times";
        return source("NumPy array", parts, found, declaration, Optional.empty(), assumption);
    }

    private static boolean isWhole(Part part) throws IOException {
        try (ColumnStream stream = stream(part, bytes -> {})) {
            for (int k = 0; k < PROBE && stream.next(); k++) {
                double number = stream.number();
                if (number != Math.rint(number) || number < 0) {
                    return false;
                }
            }
        } catch (EOFException e) {
            // reported when the spikes are read
        }
        return true;
    }

    /** Opens a {@code .npz} archive. */
    public static NumpySource ofArchive(FileBytes file, Declaration declaration)
            throws IOException, RefusedFileException {
        Path path = UnpackedFile.of(file);
        List<Part> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > 1000) {
                throw new RefusedFileException(
                        "not_spikes", 0, "an archive of " + zip.size() + " entries is no archive of spikes", NAMES);
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                String entry = entries.nextElement().getName();
                if (!entry.endsWith(".npy")) {
                    throw new RefusedFileException(
                            "not_spikes",
                            0,
                            "a zip archive, but no NumPy archive: it holds " + entry.replaceAll("\\p{Cntrl}", " "),
                            "Unpack it.");
                }
                names.add(entry.substring(0, entry.length() - 4));
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new RefusedFileException(
                    "damaged_file", 0, "the archive is damaged (" + e.getMessage() + ")", "Copy the file again.");
        }
        for (String name : names) {
            ArrayFile array = new ArchiveEntry(path, name + ".npy", name);
            NpyHeader header = header(array);
            if (names.size() == 1
                    && (header.shape().length == 2 || header.fields().size() > 1)) {
                return header.fields().size() > 1
                        ? ofStructure(array, header, declaration)
                        : ofTable(array, header, declaration);
            }
            boolean isColumn =
                    header.shape().length == 1 && header.fields().get(0).name().isEmpty();
            if (!isColumn && ColumnName.of(name).column().isPresent()) {
                throw shape(header);
            }
            if (isColumn) {
                NumberType type = header.fields().get(0).type();
                parts.add(new Part(array, header, Column.OTHER, type, 0, type.bytes(), true));
            }
        }
        List<String> columns = new ArrayList<>();
        for (Part part : parts) {
            columns.add(part.file().name());
        }
        return named("NumPy archive", parts, columns, declaration);
    }

    private static RefusedFileException shape(NpyHeader header) {
        StringBuilder text = new StringBuilder();
        for (long length : header.shape()) {
            text.append(text.isEmpty() ? "" : " by ").append(length);
        }
        return new RefusedFileException(
                "not_spikes",
                0,
                "an array of shape " + (text.isEmpty() ? "()" : text)
                        + "; spikes are two columns or rows, a structure of ids and times, or two arrays",
                "In Python: numpy.savez(\"spikes.npz\", senders=ids, times=times_in_ms)");
    }

    private static NumpySource named(String format, List<Part> parts, List<String> names, Declaration declaration)
            throws RefusedFileException {
        List<Column> columns = new ArrayList<>();
        if (!declaration.columns().isEmpty()) {
            if (declaration.columns().size() != parts.size()) {
                throw new RefusedFileException(
                        "unknown_columns",
                        0,
                        declaration.columns().size() + " columns are declared, but there are " + parts.size()
                                + (names.isEmpty() ? "" : ": " + String.join(", ", names)),
                        NAMES);
            }
            columns.addAll(declaration.columns());
        } else {
            for (String name : names) {
                columns.add(ColumnName.of(name).column().orElse(Column.OTHER));
            }
        }
        if (!Column.isComplete(columns) || columns.contains(Column.POPULATION)) {
            throw new RefusedFileException(
                    "unknown_columns",
                    0,
                    names.isEmpty()
                            ? "the array has " + parts.size() + " columns without names"
                            : "no ids and times among " + String.join(", ", names),
                    NAMES);
        }
        return source(format, parts, columns, declaration, ColumnName.unitOf(names), "");
    }

    private static NumpySource source(
            String format,
            List<Part> parts,
            List<Column> columns,
            Declaration declaration,
            Optional<SpikeTimeUnit> recognised,
            String assumption)
            throws RefusedFileException {
        List<Part> used = new ArrayList<>();
        for (Column column : new Column[] {Column.ID, Column.TIME, Column.OFFSET}) {
            int k = columns.indexOf(column);
            if (k >= 0) {
                Part part = parts.get(k);
                used.add(new Part(
                        part.file(), part.header(), column, part.type(), part.skipped(), part.stride(), part.end()));
            }
        }
        for (Part part : used) {
            if (part.header().length(0) != used.get(0).header().length(0)) {
                throw new RefusedFileException(
                        "damaged_file",
                        0,
                        "there are " + used.get(0).header().length(0) + " ids, but "
                                + part.header().length(0) + " numbers in "
                                + part.file().name(),
                        "Save one id with each time.");
            }
        }
        SpikeTimeUnit unit = declaration.unit(recognised, "the array of times");
        return new NumpySource(format, unit, declaration.resolution(), assumption, used);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public String assumption() {
        return assumption;
    }

    @Override
    public IdScope scope() {
        return IdScope.NETWORK;
    }

    static ColumnStream stream(Part part, LongConsumer progress) throws IOException {
        InputStream in = part.file().open(progress);
        try {
            NpyHeader.read(in, part.file().name());
            // a field of an element is found in it; a column of its own begins behind the columns before it
            boolean inside = part.skipped() < part.stride();
            in.skipNBytes(inside ? 0 : part.skipped());
            return new ColumnStream(
                    in,
                    part.stride(),
                    part.header().length(0),
                    part.type(),
                    inside ? (int) part.skipped() : 0,
                    part.end());
        } catch (RefusedFileException e) {
            in.close();
            throw new IOException("the file has changed while it was read", e);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public RecordReader open(LongConsumer progress) throws IOException {
        List<ColumnStream> streams = new ArrayList<>();
        try {
            for (Part part : parts) {
                // the bytes of an array that holds all columns count once
                streams.add(stream(part, streams.isEmpty() || parts.get(0).file() != part.file() ? progress : b -> {}));
            }
        } catch (EOFException e) {
            // shorter than its header says: what is left is read, and the end reported
            return new NumpyReader(streams, List.of(), unit, resolution);
        } catch (IOException e) {
            for (ColumnStream stream : streams) {
                stream.close();
            }
            throw e;
        }
        return new NumpyReader(streams, parts, unit, resolution);
    }
}
