package siegert.spikes.io;

import java.io.IOException;

/** What is known of a file of spikes before its spikes are read, and the way to read them. */
public interface SpikeHeader {
    /** The format, for messages. */
    String format();

    /** The program that wrote the file with its version, or an empty string. */
    String simulator();

    /** Digits behind the point of the times (ms) that are read. */
    int keptDecimals();

    /** Id of the neuron of the first record, or -1. */
    int firstSender();

    /** Resolution of the simulation (ms) where the file says it, else {@code null}. */
    DecimalTime resolution();

    /** Whether the times were printed in a decimal form that may have rounded them. */
    boolean isPrinted();

    /**
     * Starts to read the spikes.
     *
     * @param file the file
     * @param clock gives the ticks
     * @param step duration of a step (ms); may be {@code null} where the file is not in steps
     * @param progress told the bytes read
     */
    SpikeReader open(SpikeFile file, Clock clock, DecimalTime step, SpikeFile.ByteCount progress) throws IOException;
}
