package siegert.spikes.io.numpy;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;
import siegert.spikes.io.record.RecordBatch;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.SpikeTimeUnit;

/** Reads columns of ids, times and perhaps offsets side by side. */
final class NumpyReader extends RecordReader {
    private final List<ColumnStream> streams;
    private final SpikeTimeUnit unit;
    private final double resolution;
    private final int population = population("");
    private long next = 1;

    /**
     * @param streams ids, times, and offsets where there are any; closed with this reader
     * @param parts what they read; empty if one of them could not be opened
     */
    NumpyReader(List<ColumnStream> streams, List<NumpySource.Part> parts, SpikeTimeUnit unit, double resolution) {
        this.streams = streams;
        this.unit = unit;
        this.resolution = resolution;
        if (parts.isEmpty()) {
            damage("the array ends earlier than its header says");
        }
    }

    @Override
    protected void read(RecordBatch batch) throws IOException {
        if (!damage().isEmpty()) {
            return;
        }
        batch.line = next;
        try {
            while (batch.size < RecordBatch.CAPACITY && advance()) {
                double id = streams.get(0).number();
                double time = unit.milliseconds(streams.get(1).number(), resolution);
                if (streams.size() > 2) {
                    time -= streams.get(2).number();
                }
                long record = next++;
                if (!put(batch, population, id, time) && ends(batch, record, id + ", " + time + " ms")) {
                    return;
                }
            }
        } catch (EOFException e) {
            damage("the array ends at element " + next + ", earlier than its header says");
        } catch (ZipException e) {
            damage("the array is damaged: " + e.getMessage());
        }
    }

    private boolean advance() throws IOException {
        boolean more = true;
        for (ColumnStream stream : streams) {
            more &= stream.next();
        }
        return more;
    }

    @Override
    public void close() throws IOException {
        for (ColumnStream stream : streams) {
            stream.close();
        }
    }
}
