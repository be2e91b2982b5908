package siegert.datasets.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import siegert.datasets.AtomicFile;
import siegert.datasets.InputException;

/** HDF5 files that appear whole or not at all: written beside their place, opened again and checked, and only then moved. */
public final class Hdf5File {
    private Hdf5File() {}

    /** Fills a new file. */
    @FunctionalInterface
    public interface Content {
        void fill(WritableHdfFile file);
    }

    /** Fills a new file piece by piece. */
    @FunctionalInterface
    public interface Pieces {
        /** Writes everything; {@link Hdf5Stream#finish} comes last. */
        void fill(Hdf5Stream file) throws IOException;
    }

    /** Reads back what can be told from the outside to be whole. */
    @FunctionalInterface
    public interface Check {
        /** @throws IOException if something is not as it was written */
        void check(HdfFile file) throws IOException;
    }

    /**
     * Writes a file, with its parent directories where they are missing.
     *
     * @throws InputException if it cannot be written; what was there before stays
     */
    public static void write(Path target, Content content, Check check) {
        make(
                target,
                place -> {
                    try (WritableHdfFile file = HdfFile.write(place)) {
                        content.fill(file);
                    }
                },
                check);
    }

    /**
     * Writes a file that need not fit into memory, with its parent directories where they are missing.
     *
     * @throws InputException if it cannot be written; what was there before stays
     */
    public static void stream(Path target, Pieces pieces, Check check) {
        make(
                target,
                place -> {
                    try (Hdf5Stream file = new Hdf5Stream(place)) {
                        pieces.fill(file);
                    }
                },
                check);
    }

    private static void make(Path target, AtomicFile.Maker maker, Check check) {
        AtomicFile.make(target, place -> {
            try {
                maker.make(place);
                try (HdfFile written = new HdfFile(place)) {
                    check.check(written);
                }
            } catch (HdfException | UncheckedIOException e) {
                throw new IOException(e.getMessage(), e);
            }
        });
    }
}
