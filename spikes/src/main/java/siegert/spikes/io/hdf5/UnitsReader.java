package siegert.spikes.io.hdf5;

import java.io.IOException;
import java.util.function.LongConsumer;
import siegert.spikes.io.record.RecordBatch;
import siegert.spikes.io.record.RefusedFileException;

/** Reads the units of an NWB file: their spike times stand one unit behind the other. Units count from 0. */
final class UnitsReader extends HdfReader {
    private final HdfContent content;
    private final int population;
    private HdfColumn times;
    private int unit;
    private long next;

    UnitsReader(HdfStore store, long bytes, HdfContent content, LongConsumer progress) throws IOException {
        super(store, bytes, content.spikes(), progress);
        this.content = content;
        this.population = population(content.tables().get(0).population());
    }

    @Override
    void fill(RecordBatch batch) throws RefusedFileException {
        if (times == null) {
            times = new HdfColumn(
                    file().getDatasetByPath(content.tables().get(0).times()), "");
        }
        long[] ends = content.unitEnds();
        batch.line = next + 1;
        while (batch.size < RecordBatch.CAPACITY && times.next()) {
            while (next >= ends[unit]) {
                unit++;
            }
            next++;
            double time = content.unit().get(0).milliseconds(times.number(), content.step());
            if (!put(batch, population, unit, time) && ends(batch, next, time + " ms")) {
                return;
            }
        }
    }
}
