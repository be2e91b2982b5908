package siegert.spikes.io.hdf5;

import java.io.IOException;
import java.util.function.LongConsumer;
import siegert.spikes.io.record.IdScope;
import siegert.spikes.io.record.RecordBatch;
import siegert.spikes.io.record.RefusedFileException;

/** Reads ids and times, population after population. */
final class TablesReader extends HdfReader {
    private final HdfContent content;
    private HdfColumn ids;
    private HdfColumn times;
    private NodeNumbers numbers = NodeNumbers.UNCHANGED;
    private int table = -1;
    private int population;
    private long next = 1;

    TablesReader(HdfStore store, long bytes, HdfContent content, LongConsumer progress) throws IOException {
        super(store, bytes, content.spikes(), progress);
        this.content = content;
    }

    @Override
    void fill(RecordBatch batch) throws RefusedFileException {
        batch.line = next;
        while (batch.size < RecordBatch.CAPACITY) {
            if (ids == null || !advance()) {
                ids = null;
                if (batch.size > 0 || ++table >= content.tables().size()) {
                    return;
                }
                open(content.tables().get(table));
                continue;
            }
            double node = ids.number();
            int id = node >= 0 && node < Integer.MAX_VALUE && node == (int) node ? numbers.id((int) node) : -1;
            double time = content.unit().get(table).milliseconds(times.number(), content.step());
            long record = next++;
            if (!put(batch, population, id, time) && ends(batch, record, node + ", " + time + " ms")) {
                return;
            }
        }
    }

    private boolean advance() throws RefusedFileException {
        boolean more = ids.next();
        return times.next() && more;
    }

    private void open(HdfTable wanted) throws RefusedFileException {
        ids = new HdfColumn(file().getDatasetByPath(wanted.ids()), wanted.idField());
        times = new HdfColumn(file().getDatasetByPath(wanted.times()), wanted.timeField());
        numbers = wanted.numbers();
        population = population(content.scope() == IdScope.POPULATION ? wanted.population() : "");
    }
}
