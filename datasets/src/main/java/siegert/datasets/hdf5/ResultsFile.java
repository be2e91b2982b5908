package siegert.datasets.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import siegert.datasets.InputException;

/**
 * Results in one HDF5 file, and back to the last bit. The layout follows the records of {@code siegert.datasets.result}
 * ({@link RecordWriter}); {@code docs/hdf5.md} describes it for readers in other languages.
 */
public final class ResultsFile {
    /** Attribute of the root: changes when a name is changed, removed or means something else. */
    static final String SCHEMA = "siegert_results";

    static final int VERSION = 2;

    private static final String REMEDY = "name a file that Siegert wrote (--hdf5 FILE)";

    private ResultsFile() {}

    /**
     * Writes results.
     *
     * @throws InputException if the file cannot be written; what was there before stays
     */
    public static void write(Results results, Path target) {
        Hdf5File.write(
                target,
                file -> {
                    file.putAttribute(SCHEMA, VERSION);
                    RecordWriter.write(results, file);
                },
                file -> {
                    if (!Equality.of(results, RecordReader.read(Results.class, file))) {
                        throw new IOException("the results read back as something else");
                    }
                });
    }

    /**
     * Reads results.
     *
     * @throws InputException if it is no such file, or not of this version
     */
    public static Results read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new InputException(path.toString(), 0, "is no file", REMEDY);
        }
        try (HdfFile file = new HdfFile(path)) {
            Attribute schema = file.getAttribute(SCHEMA);
            if (schema == null || !Integer.valueOf(VERSION).equals(schema.getData())) {
                throw new InputException(
                        path.toString(),
                        0,
                        schema == null
                                ? "holds no results of Siegert"
                                : "holds results of layout " + schema.getData() + "; this version reads " + VERSION,
                        schema == null ? REMEDY : "write the results anew with this version (--hdf5 FILE)");
            }
            return RecordReader.read(Results.class, file);
        } catch (HdfException | UncheckedIOException | IllegalArgumentException e) {
            throw new InputException(path.toString(), 0, "cannot be read: " + e.getMessage(), REMEDY);
        }
    }
}
