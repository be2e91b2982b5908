package siegert.spikes.io.convert;

import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.SpikeBatch;

/** Number of spikes of each population. */
final class PopulationCounts implements ParallelRead.Sink {
    private final PopulationTable table;
    private final long[] spikes;
    private long unknown;
    private int unknownId;

    PopulationCounts(PopulationTable table) {
        this.table = table;
        this.spikes = new long[table.populations()];
    }

    @Override
    public void add(SpikeBatch batch, int file) {
        for (int k = 0; k < batch.size; k++) {
            int population = table.populationOf(batch.sender[k]);
            if (population >= 0) {
                spikes[population]++;
            } else if (unknown++ == 0) {
                unknownId = batch.sender[k];
            }
        }
    }

    long[] spikes() {
        return spikes;
    }

    /** Number of spikes of no population. */
    long unknown() {
        return unknown;
    }

    /** An id of no population. */
    int unknownId() {
        return unknownId;
    }
}
