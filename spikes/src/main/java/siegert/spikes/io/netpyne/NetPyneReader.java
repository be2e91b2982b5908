package siegert.spikes.io.netpyne;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import siegert.spikes.io.record.RecordBatch;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.SpikeTimeUnit;

/** Reads times and ids, which are arrays far from each other, with two parsers side by side. */
final class NetPyneReader extends RecordReader {
    private final JsonParser times;
    private final JsonParser ids;
    private final SpikeTimeUnit unit;
    private final double step;
    private final int population = population("");
    private long next = 1;
    private boolean found;

    /**
     * @param times finds the times; closed with this reader
     * @param ids finds the ids; closed with this reader
     */
    NetPyneReader(JsonParser times, JsonParser ids, SpikeTimeUnit unit, double step) {
        this.times = times;
        this.ids = ids;
        this.unit = unit;
        this.step = step;
    }

    @Override
    protected void read(RecordBatch batch) throws IOException {
        batch.line = next;
        try {
            if (!found) {
                found = seek(times, "spkt") && seek(ids, "spkid");
            }
            while (found && batch.size < RecordBatch.CAPACITY) {
                boolean more = times.nextToken() != JsonToken.END_ARRAY;
                if (!(ids.nextToken() != JsonToken.END_ARRAY && more)) {
                    found = false;
                    return;
                }
                double time = unit.milliseconds(number(times), step);
                double id = number(ids);
                long record = next++;
                if (!put(batch, population, id, time) && ends(batch, record, id + ", " + time + " ms")) {
                    return;
                }
            }
        } catch (JsonProcessingException e) {
            damage("line " + NetPyneSource.line(e) + ": no sound JSON: " + e.getOriginalMessage());
        }
    }

    private static double number(JsonParser json) throws IOException {
        if (json.currentToken().isNumeric()) {
            return json.getDoubleValue();
        }
        json.skipChildren();
        return Double.NaN;
    }

    /** Goes to the beginning of an array in {@code simData}. */
    private static boolean seek(JsonParser json, String wanted) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isData = json.currentName().equals("simData");
            if (json.nextToken() == JsonToken.START_OBJECT && isData) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isWanted = json.currentName().equals(wanted);
                    if (json.nextToken() == JsonToken.START_ARRAY && isWanted) {
                        return true;
                    }
                    json.skipChildren();
                }
            } else {
                json.skipChildren();
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        times.close();
        ids.close();
    }
}
