package siegert.spikes.io;

import java.util.List;

/**
 * The populations that a table says.
 *
 * @param entries the populations; those of a table of sizes have the ids 0 to size - 1
 * @param form what the table says of each
 */
record PopulationList(List<PopulationTable.Entry> entries, Form form) {
    enum Form {
        /** First and last id. */
        RANGES,
        /** Number of neurons. */
        SIZES
    }
}
