package siegert.spikes.io.record;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;

/** A file of spikes of a known format. It can be read as often as needed, also by several threads at once. */
public interface RecordSource {
    /** The format, for messages. */
    String format();

    /** The program that wrote the file, or an empty string. */
    default String simulator() {
        return "";
    }

    /** What was recognised in place of being said, in words, or an empty string. */
    default String assumption() {
        return "";
    }

    IdScope scope();

    /** The populations that the file lists with all their neurons, or an empty list. */
    default List<SourcePopulation> listed() {
        return List.of();
    }

    /** Number of decimals (ms) in which times were printed, or -1 where only the times themselves tell. */
    default int printedDecimals() {
        return -1;
    }

    /** Resolution of the simulation (ms) that the file says, or 0. */
    default double resolution() {
        return 0;
    }

    /** Start and end of the recording (ms) that the file says, or an empty array. */
    default double[] window() {
        return new double[0];
    }

    /**
     * Starts to read.
     *
     * @param progress told the bytes read
     */
    RecordReader open(LongConsumer progress) throws IOException;
}
