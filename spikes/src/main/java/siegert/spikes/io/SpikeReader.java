package siegert.spikes.io;

import java.io.IOException;

/** Reads the spikes of one file from beginning to end, batch by batch. One implementation for each format. */
public interface SpikeReader extends AutoCloseable {
    /**
     * Reads the next spikes.
     *
     * @return false at the end of the file
     */
    boolean next(SpikeBatch batch) throws IOException;

    /** Number of records so far. */
    long records();

    /** Number of lines that are no records, a truncated last one not counted. */
    long badLines();

    /** Line of the first bad or truncated line, counted from 1, or 0. */
    long badLine();

    /** The beginning of the first bad line, or of the truncated one. */
    String badText();

    /** Whether the file stops in the middle of a record. */
    boolean isTruncated();

    /** What is wrong with the file as a whole, or an empty string. */
    String damage();

    @Override
    void close() throws IOException;
}
