package siegert.spikes.io;

import java.io.IOException;
import siegert.spikes.io.record.RecordBatch;
import siegert.spikes.io.record.RecordReader;

/** Turns the records of a file into spikes: ids of the whole network, times in ticks. */
final class TickReader implements SpikeReader {
    private final RecordReader reader;
    private final PopulationIds ids;
    private final double ticksPerMs;
    private final long factor;
    private final RecordBatch records = new RecordBatch();
    private int[] population = new int[0];

    /**
     * @param reader the records; closed with this reader
     * @param ids ids of the whole network
     * @param decimals decimals (ms) that hold every time of the file
     * @param clock gives the ticks; it has as many decimals or more
     */
    TickReader(RecordReader reader, PopulationIds ids, int decimals, Clock clock) {
        this.reader = reader;
        this.ids = ids;
        this.ticksPerMs = DecimalTime.power(decimals);
        this.factor = DecimalTime.power(clock.decimals() - decimals);
    }

    @Override
    public boolean next(SpikeBatch batch) throws IOException {
        batch.size = 0;
        if (!reader.next(records)) {
            return false;
        }
        if (population.length < reader.populations().size()) {
            population = ids.indices(reader.populations());
        }
        batch.line = records.line;
        for (int k = 0; k < records.size; k++) {
            batch.sender[k] = ids.ofNetwork(population[records.population[k]], records.id[k]);
            batch.tick[k] = (long) Math.rint(records.time[k] * ticksPerMs) * factor;
        }
        batch.size = records.size;
        return true;
    }

    @Override
    public long records() {
        return reader.records();
    }

    @Override
    public long badLines() {
        return reader.badLines();
    }

    @Override
    public long badLine() {
        return reader.badLine();
    }

    @Override
    public String badText() {
        return reader.badText();
    }

    @Override
    public boolean isTruncated() {
        return reader.isTruncated();
    }

    @Override
    public String damage() {
        return reader.damage();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
