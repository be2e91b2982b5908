package siegert.spikes.io.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** The content of a file, unpacked where it is gzip-compressed. */
public interface FileBytes {
    Path path();

    /** Length of the file as it is on disk (bytes). */
    long packedLength();

    /** Whether the file is compressed as a whole, so that its content can only be read from the beginning. */
    boolean isCompressed();

    /**
     * Opens the content.
     *
     * @param progress told the bytes of the file as they are read, packed as they are
     */
    InputStream open(LongConsumer progress) throws IOException;
}
