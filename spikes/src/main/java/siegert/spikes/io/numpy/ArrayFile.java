package siegert.spikes.io.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A NumPy array in a file or in an archive; it can be opened as often as needed. */
interface ArrayFile {
    /** Its name without ending, for messages and as the name of what it holds. */
    String name();

    InputStream open(LongConsumer progress) throws IOException;
}
